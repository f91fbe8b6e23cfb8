// What our people noticed of her life, latest first; what has run out is left out.
//
// owner    support
// param    asOf     As it was in the world then; now when left out.
// param    knownAt  As we knew it then; as we know it now when left out.
// order    notedAt desc
// reads    Observation
MATCH (customer)-[:WAS_OBSERVED]->(observation:Observation)
WHERE observation.notedAt <= coalesce($asOf, $now) AND observation.expiresAt > coalesce($asOf, $now)
  AND observation.knownSince <= coalesce($knownAt, observation.knownSince)
RETURN observation
