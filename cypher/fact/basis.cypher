// How we know it, after what she said to it: what she confirmed is stated, whoever concluded it.
//
// owner    support
OPTIONAL CALL fact.judgement(fact, null, null) YIELD judgement
RETURN CASE judgement.verdict WHEN 'CONFIRMED' THEN 'STATED' ELSE fact.reportedBasis END AS value
