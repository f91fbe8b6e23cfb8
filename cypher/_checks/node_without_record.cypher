// Every node was written by a record.
//
// Only notes about loads and mutations and decisions on who is one person are not.
//
// owner    product
MATCH (node)
WHERE NOT node:Load AND NOT node:Checkpoint AND NOT node:MutationRequest AND NOT node:MergeDecision
  AND (node.id IS NULL OR node.source IS NULL OR node.sourceKey IS NULL OR node.recordHash IS NULL OR node.knownSince IS NULL
       OR node.observedAt IS NULL)
RETURN coalesce(node.id, elementId(node)) AS id, 'lacks id, source, sourceKey, recordHash, knownSince or observedAt' AS problem
