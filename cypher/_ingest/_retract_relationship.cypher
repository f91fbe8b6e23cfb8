// Takes back changed relationships, because their ends may have changed too; answers what it found.
//
// TYPE stands for the relationship type of the kind. Setting recordId to what it is locks the relationship before its hash is read.
//
// owner    product
// param    batch  Holds ids: the ids of the changed records.
UNWIND $batch.ids AS id
MATCH ()-[edge:TYPE {id: id}]->()
SET edge.recordId = id
WITH edge, id, edge.recordHash AS recordHash
DELETE edge
RETURN collect([id, recordHash]) AS found
