// Takes back the edges that changed records wrote, before they are written anew; answers what it found.
//
// Edges that other records wrote stay: each edge carries the id of its record. LABEL stands for the label of the kind.
// Setting the id to itself locks the node, so that nobody changes it between this look and the end of the transaction.
//
// owner    product
// param    batch  Holds ids: the ids of the changed records.
UNWIND $batch.ids AS id
MATCH (node:LABEL {id: id})
SET node.id = id
WITH node, id
CALL (node, id) {
  MATCH (node)-[edge {recordId: id}]-()
  DELETE edge
}
RETURN collect([node.id, node.recordHash]) AS found
