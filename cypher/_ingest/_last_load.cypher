// The last finished load of a source, how far an unfinished one has come, and for which moment this content was loaded before.
//
// The same bytes say the same thing, whenever they are loaded again: they stand for the moment of their first load.
//
// owner    product
// param    batch  Holds source and fingerprint.
OPTIONAL MATCH (checkpoint:Checkpoint {source: $batch.source})
WITH checkpoint
OPTIONAL MATCH (load:Load {source: $batch.source})
WITH checkpoint, load ORDER BY load.finishedAt DESC, load.id LIMIT 1
CALL () {
  OPTIONAL MATCH (same:Load {source: $batch.source, fingerprint: $batch.fingerprint})
  RETURN min(coalesce(same.observedAt, same.finishedAt)) AS before
}
WITH checkpoint, load,
     CASE WHEN checkpoint.fingerprint = $batch.fingerprint THEN coalesce(before, checkpoint.observedAt) ELSE before END AS observed
RETURN load.fingerprint AS fingerprint, load.ledger AS ledger, toString(load.finishedAt) AS finishedAt,
       checkpoint.fingerprint AS unfinishedFingerprint, checkpoint.rows AS unfinishedRows,
       observed.epochSeconds * 1000000 + observed.microsecond AS observed
