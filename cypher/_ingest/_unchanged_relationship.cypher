// Which of these records, relationships of one type, still have the content that a change was made over; each stays locked.
//
// TYPE stands for the relationship type of the kind. The lock is a property that comes and goes: what is compared is read behind it.
//
// owner    product
// param    batch  Holds expected: a list of maps with id and hash.
UNWIND $batch.expected AS expected
MATCH ()-[relationship:TYPE {id: expected.id}]->()
SET relationship.lock = true
WITH relationship, expected
REMOVE relationship.lock
WITH relationship, expected
WHERE relationship.recordHash = expected.hash
RETURN collect(relationship.id) AS ids
