// Notes a finished load with its ledger and removes the checkpoint, last of all.
//
// owner    product
// param    batch  Holds id, source, fingerprint, observedAt, finishedAt, ledger (JSON text), rows, loaded, alreadyThere and setAside.
MERGE (load:Load {id: $batch.id})
SET load.source = $batch.source, load.fingerprint = $batch.fingerprint, load.finishedAt = datetime($batch.finishedAt),
    load.observedAt = datetime($batch.observedAt), load.ledger = $batch.ledger, load.rows = $batch.rows,
    load.loaded = $batch.loaded, load.alreadyThere = $batch.alreadyThere, load.setAside = $batch.setAside
WITH load
OPTIONAL MATCH (checkpoint:Checkpoint {source: $batch.source})
DELETE checkpoint
