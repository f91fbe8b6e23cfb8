// No record writes one relationship twice.
//
// A list over it would show its node twice. Two that arrived with different ids of a merged customer are two.
//
// owner    product
MATCH (node)
CALL (node) {
  MATCH (node)-[edge]->(other)
  WITH other, type(edge) AS type, edge.recordId AS recordId, edge.startArrivedAs AS startArrivedAs,
       edge.endArrivedAs AS endArrivedAs, count(edge) AS edges
  WHERE edges > 1
  RETURN type + ' to ' + other.id + ' is there ' + edges + ' times' AS problem
}
RETURN node.id AS id, problem
