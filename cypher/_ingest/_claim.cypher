// Claims an idempotency key, and tells whose it is and what came of it.
//
// The first to name a key holds it until it is done, or for a time that is longer than any mutation may take; then whoever asks again takes
// it over. The key's node is locked first, so that of two at once one waits for the other.
//
// owner    product
// param    batch  Holds id, claim (made up by whoever asks), mutation, payloadHash, at, and abandonedBefore (both moments).
MERGE (request:MutationRequest {id: $batch.id})
ON CREATE SET request.mutation = $batch.mutation, request.payloadHash = $batch.payloadHash, request.claimedAt = datetime($batch.at),
              request.claim = $batch.claim
SET request.askedAt = datetime($batch.at)
WITH request, request.finishedAt IS NULL AND request.claimedAt < datetime($batch.abandonedBefore)
                AND request.payloadHash = $batch.payloadHash AS isAbandoned
SET request.claim = CASE WHEN isAbandoned THEN $batch.claim ELSE request.claim END,
    request.claimedAt = CASE WHEN isAbandoned THEN datetime($batch.at) ELSE request.claimedAt END
RETURN request.claim = $batch.claim AS isOurs, request.mutation = $batch.mutation AND request.payloadHash = $batch.payloadHash AS isSame,
       request.finishedAt IS NOT NULL AS isDone, request.changed AS changed, request.userErrors AS userErrors, [request.id] AS ids
