// Notes how far a load has come, in the transaction of each batch.
//
// A checkpoint without a later Load tells that the load was cut off. It is no short cut: loading again compares every record.
// It keeps the moment for which the load stands, so that one which goes on says nothing newer than what was cut off.
//
// owner    product
// param    batch  Holds source, fingerprint, rows (read so far), observedAt (for which the load stands) and at (the moment).
MERGE (checkpoint:Checkpoint {source: $batch.source})
SET checkpoint.fingerprint = $batch.fingerprint, checkpoint.rows = $batch.rows, checkpoint.at = datetime($batch.at),
    checkpoint.observedAt = datetime($batch.observedAt)
