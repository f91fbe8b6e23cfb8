// Which of these ids the graph holds for one relationship type, with the hash of the record that wrote each.
//
// TYPE stands for the relationship type of the kind that is loaded.
// One row comes back: the driver takes longer over a row than the database over finding it.
//
// owner    product
// param    batch  Holds ids: a list of ids.
UNWIND $batch.ids AS id
MATCH ()-[edge:TYPE {id: id}]->()
RETURN collect([edge.id, edge.recordHash, toString(edge.knownSince)]) AS known
