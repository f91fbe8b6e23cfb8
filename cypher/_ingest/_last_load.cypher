// The last finished load of a source, and how far an unfinished one has come.
//
// owner    product
// param    batch  Holds source.
OPTIONAL MATCH (checkpoint:Checkpoint {source: $batch.source})
WITH checkpoint
OPTIONAL MATCH (load:Load {source: $batch.source})
WITH checkpoint, load ORDER BY load.finishedAt DESC, load.id LIMIT 1
RETURN load.fingerprint AS fingerprint, load.ledger AS ledger, toString(load.finishedAt) AS finishedAt,
       checkpoint.fingerprint AS unfinishedFingerprint, checkpoint.rows AS unfinishedRows
