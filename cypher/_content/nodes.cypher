// What a part of the nodes of one label holds, with the relationships that begin there, for a checksum over content.
//
// LABEL stands for the label; the nodes come in the order of their ids, from one on. Values are told with their type.
//
// owner    product
// param    batch  Holds after (an id), most (nodes) and without: names of properties that are no content.
MATCH (node:LABEL)
WHERE node.id > $batch.after
WITH node ORDER BY node.id LIMIT $batch.most
CALL (node) {
  UNWIND keys(node) AS key
  WITH key, node[key] AS value WHERE NOT key IN $batch.without
  WITH key, valueType(value) AS type, coalesce(toStringOrNull(value), toStringList(value)) AS told ORDER BY key
  RETURN collect([key, type, told]) AS properties
}
CALL (node) {
  MATCH (node)-[edge]->(other)
  CALL (edge) {
    UNWIND keys(edge) AS key
    WITH key, edge[key] AS value WHERE NOT key IN $batch.without
    WITH key, valueType(value) AS type, coalesce(toStringOrNull(value), toStringList(value)) AS told ORDER BY key
    RETURN collect([key, type, told]) AS edgeProperties
  }
  RETURN collect([type(edge), coalesce(other.id, ''), edgeProperties]) AS edges
}
RETURN collect([node.id, labels(node), properties, edges]) AS nodes
