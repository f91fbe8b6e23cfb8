// What one of us noticed of her life, in plain words: for people to read, herself included, never to be mined.
//
// owner    support
// label    Observation
// id       obs
MATCH (observation:Observation)
RETURN observation.text AS text,             // What was noticed, as it was written down.
       observation.author AS author,         // Who of us noticed it.
       observation.notedAt AS notedAt,       // When it was noticed.
       observation.expiresAt AS expiresAt    // First moment it counts no longer, a year later unless its author said otherwise.
