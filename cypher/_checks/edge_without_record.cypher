// Every relationship carries the id of the record that wrote it.
//
// Without it a changed record could not take back what it said before.
//
// owner    product
MATCH (node)-[edge]->()
WHERE edge.recordId IS NULL
RETURN node.id AS id, type(edge) + ' has no recordId' AS problem
