// Notes whose some marks of a customer really are, or with no target that they are hers after all.
//
// The holdings move with `_settle`, in the same transaction, and keep the customer they arrived at.
//
// owner    marketing
// param    batch  Holds customer, target (an id or null) and identifiers: their ids.
MATCH (customer:CustomerRecord {id: $batch.customer})
UNWIND $batch.identifiers AS identifierId
MATCH (:Identifier {id: identifierId})<-[identifierHolding:HAS_IDENTIFIER]-(holder:CustomerRecord)
WHERE coalesce(identifierHolding.startArrivedAs, holder.id) = customer.id
SET identifierHolding.startSplitTo = $batch.target
RETURN collect(DISTINCT identifierId) AS identifiers
