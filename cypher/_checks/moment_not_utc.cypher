// Every stored moment stands at UTC offset zero.
//
// Two spellings of one moment are neither equal nor sorted together; the offset a source gave is a property of its own.
//
// owner    product
MATCH (node)
UNWIND [key IN keys(node) WHERE node[key] IS :: ZONED DATETIME] AS key
WITH node, key WHERE node[key].offsetSeconds <> 0
RETURN node.id AS id, key + ' stands at offset ' + node[key].offset AS problem
