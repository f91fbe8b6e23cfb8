// Gives an idempotency key back that was claimed for nothing: what it was for could not even be tried.
//
// owner    product
// param    batch  Holds id and claim.
MATCH (request:MutationRequest {id: $batch.id, claim: $batch.claim})
WHERE request.finishedAt IS NULL
DELETE request
