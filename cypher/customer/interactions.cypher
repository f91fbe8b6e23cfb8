// Every visit, conversation, letter and click she took part in, latest first.
//
// owner    support
// order    startedAt desc
// inverse  Interaction.customers
// reads    Interaction
MATCH (customer)-[:TOOK_PART_IN]->(interaction:Interaction)
RETURN DISTINCT interaction
