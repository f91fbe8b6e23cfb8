// Every node names a Source that exists.
//
// owner    product
MATCH (node)
WHERE node.source IS NOT NULL AND NOT node:Load AND NOT node:Checkpoint
WITH node.source AS sourceId, count(node) AS nodes
OPTIONAL MATCH (source:Source {id: sourceId})
WITH sourceId, nodes, source WHERE source IS NULL
RETURN sourceId AS id, nodes + ' nodes name this source, which does not exist' AS problem
