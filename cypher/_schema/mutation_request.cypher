// One node for each idempotency key of a caller.
//
// owner    product
CREATE CONSTRAINT mutation_request_id IF NOT EXISTS FOR (request:MutationRequest) REQUIRE request.id IS UNIQUE;
