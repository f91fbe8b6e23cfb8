// Who holds a mark that one of these customers holds, herself among them.
//
// A mark that more than `most` records hold tells nothing, and is not followed.
//
// owner    marketing
// param    batch  Holds ids and most.
UNWIND $batch.ids AS id
MATCH (customer:Customer {id: id})-[:HAS_IDENTIFIER]->(identifier:Identifier)
WITH DISTINCT identifier WHERE COUNT { (identifier)<-[:HAS_IDENTIFIER]-() } <= $batch.most
MATCH (identifier)<-[:HAS_IDENTIFIER]-(holder:Customer)
WITH DISTINCT holder ORDER BY holder.id
RETURN collect(holder.id) AS ids
