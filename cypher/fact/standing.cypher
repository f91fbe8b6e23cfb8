// Whether we hold it true at a moment, and if not, why.
//
// A fact whose beginning nobody told holds from the moment it was noted. Two that contradict each other both hold.
//
// owner    support
// param    asOf     As it was in the world then; now when left out.
// param    knownAt  As we knew it then; as we know it now when left out.
CALL fact.isBarred(fact) YIELD value AS barred
CALL fact.isSuperseded(fact, $asOf, $knownAt) YIELD value AS superseded
OPTIONAL CALL fact.judgement(fact, $asOf, $knownAt) YIELD judgement
RETURN CASE WHEN barred THEN 'BARRED' WHEN judgement.verdict = 'REJECTED' THEN 'REFUTED' WHEN superseded THEN 'SUPERSEDED'
            WHEN fact.validTo <= coalesce($asOf, $now) THEN 'ENDED'
            WHEN coalesce(fact.validFrom, fact.notedAt) > coalesce($asOf, $now) THEN 'AHEAD' ELSE 'HOLDS' END AS value
