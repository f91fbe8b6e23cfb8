// Which of these ids the graph holds for one relationship type, with the hash of the record that wrote each, and two moments in microseconds.
//
// TYPE stands for the relationship type of the kind that is loaded.
// One row comes back: the driver takes longer over a row than the database over finding it.
//
// owner    product
// param    batch  Holds ids: a list of ids.
UNWIND $batch.ids AS id
MATCH ()-[edge:TYPE {id: id}]->()
WITH edge, edge.knownSince AS known, coalesce(edge.observedAt, edge.knownSince) AS observed
RETURN collect([edge.id, edge.recordHash, observed.epochSeconds * 1000000 + observed.microsecond,
                known.epochSeconds * 1000000 + known.microsecond]) AS known
