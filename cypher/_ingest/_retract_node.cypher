// Takes back the edges that changed records wrote, before they are written anew.
//
// Edges that other records wrote stay: each edge carries the id of its record. LABEL stands for the label of the kind.
//
// owner    product
// param    batch  Holds ids: the ids of the changed records.
UNWIND $batch.ids AS id
MATCH (node:LABEL {id: id})-[edge {recordId: id}]-()
DELETE edge
