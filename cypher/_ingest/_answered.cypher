// Notes what came of a claimed idempotency key, in the transaction of the write itself.
//
// No id comes back when the claim was lost to somebody else; the whole write is taken back then.
//
// owner    product
// param    batch  Holds id, claim, at (a moment), changed (an id, or null) and userErrors (JSON text).
MATCH (request:MutationRequest {id: $batch.id})
WHERE request.claim = $batch.claim AND request.finishedAt IS NULL
SET request.finishedAt = datetime($batch.at), request.changed = $batch.changed, request.userErrors = $batch.userErrors
RETURN collect(request.id) AS ids
