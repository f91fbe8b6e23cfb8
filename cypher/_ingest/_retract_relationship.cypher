// Takes back changed relationships, because their ends may have changed too.
//
// TYPE stands for the relationship type of the kind.
//
// owner    product
// param    batch  Holds ids: the ids of the changed records.
UNWIND $batch.ids AS id
MATCH ()-[edge:TYPE {id: id}]->()
DELETE edge
