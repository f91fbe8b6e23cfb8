// What one of us said that we would do for her.
//
// owner    support
// label    Promise
// id       prm
MATCH (promise:Promise)
RETURN promise.text AS text,         // What was promised, in the words it was given.
       promise.madeAt AS madeAt,     // When it was promised.
       promise.dueAt AS dueAt,       // By when it is to be kept; null where no moment was named.
       promise.keptAt AS keptAt      // When it was kept; null while it is not.
