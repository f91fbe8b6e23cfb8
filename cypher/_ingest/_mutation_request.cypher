// Notes what a mutation answers under an idempotency key, first of all in the transaction that writes it, or tells what was noted before.
//
// The key's node is locked from here on: of two that come at once the second waits for the first, and finds its answer.
//
// owner    product
// param    batch  Holds id, mutation, payloadHash, at (a moment), changed (an id, or null) and userErrors (JSON text).
MERGE (request:MutationRequest {id: $batch.id})
ON CREATE SET request.mutation = $batch.mutation, request.payloadHash = $batch.payloadHash, request.at = datetime($batch.at),
              request.changed = $batch.changed, request.userErrors = $batch.userErrors
RETURN request.mutation = $batch.mutation AND request.payloadHash = $batch.payloadHash AS isSame, request.changed AS changed,
       request.userErrors AS userErrors, [request.id] AS ids
