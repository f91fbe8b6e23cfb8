// Which of these records still have the content that a change was made over; each stays locked until the transaction ends.
//
// LABEL stands for the label of the kind. The lock is a property that comes and goes: what is compared is read behind it.
//
// owner    product
// param    batch  Holds expected: a list of maps with id and hash.
UNWIND $batch.expected AS expected
MATCH (node:LABEL {id: expected.id})
SET node.lock = true
WITH node, expected
REMOVE node.lock
WITH node, expected
WHERE node.recordHash = expected.hash
RETURN collect(node.id) AS ids
