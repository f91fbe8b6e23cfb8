// One number for all nodes and one for all relationships with their properties, but for the moment at which they became known.
//
// Two graphs that hold the same records give the same two numbers.
CALL () {
  MATCH (node) WHERE NOT node:Load AND NOT node:Checkpoint
  RETURN count(node) AS nodes, sum(toInteger('0x' + substring(node.recordHash, 0, 12))) % 1000000007 AS nodeSum
}
CALL () {
  MATCH (start)-[edge]->(end) RETURN count(edge) AS edges, collect(DISTINCT type(edge)) AS types
}
CALL () {
  MATCH (start)-[edge]->(end)
  RETURN sum(toInteger('0x' + substring(start.recordHash, 0, 6)) * toInteger('0x' + substring(end.recordHash, 0, 6)) % 1000003) AS edgeSum
}
RETURN nodes, nodeSum, edges, edgeSum, size(types) AS types
