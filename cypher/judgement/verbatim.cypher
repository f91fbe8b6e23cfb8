// The words in which she said it.
//
// owner    support
// reads    Verbatim
MATCH (judgement)-[:GIVEN_IN]->(verbatim:Verbatim)
RETURN verbatim ORDER BY verbatim.id LIMIT 1
