// Which of these ids the graph holds for one label, with the hash of the record that wrote each, and two moments in microseconds.
//
// LABEL stands for the label of the kind that is loaded; labels cannot be parameters of an indexed search.
// One row comes back: the driver takes longer over a row than the database over finding it.
//
// owner    product
// param    batch  Holds ids: a list of ids.
UNWIND $batch.ids AS id
MATCH (node:LABEL {id: id})
WITH node, node.knownSince AS known, coalesce(node.observedAt, node.knownSince) AS observed
RETURN collect([node.id, node.recordHash, observed.epochSeconds * 1000000 + observed.microsecond,
                known.epochSeconds * 1000000 + known.microsecond]) AS known
