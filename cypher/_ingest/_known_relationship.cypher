// Which of these ids the graph holds for one relationship type, with the hash of the record that wrote each.
//
// TYPE stands for the relationship type of the kind that is loaded.
//
// owner    product
// param    batch  Holds ids: a list of ids.
UNWIND $batch.ids AS id
MATCH ()-[edge:TYPE {id: id}]->()
RETURN edge.id AS id, edge.recordHash AS recordHash, toString(edge.knownSince) AS knownSince
