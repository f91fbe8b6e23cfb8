// Puts every relationship of these customers where it is read: at the canonical customer of the id that it arrived with.
//
// One rule for every type there is or will be. A relationship that stands elsewhere than at the customer it arrived at says so, in
// startArrivedAs or endArrivedAs, which alone leads it back after an unmerge; startSplitTo names whose a mark turned out to be. A
// load runs this over the customers that it wrote about, of whom only the merged ones matter: else it is one look at a counter.
//
// owner    product
// param    batch  Holds ids, and all: whether customers who are not merged are looked over too, as after an unmerge.
CALL () { MATCH ()-[merged:MERGED_INTO]->() RETURN count(merged) AS merges }
WITH merges WHERE merges > 0 OR $batch.all
UNWIND $batch.ids AS id
MATCH (record:CustomerRecord {id: id}) WHERE $batch.all OR record.canonicalId IS NOT NULL
MATCH (record)-[edge]-() WHERE type(edge) <> 'MERGED_INTO'
WITH DISTINCT edge
WITH edge, startNode(edge) AS start, endNode(edge) AS end, coalesce(edge.startArrivedAs, startNode(edge).id) AS startId,
     coalesce(edge.endArrivedAs, endNode(edge).id) AS endId
OPTIONAL MATCH (startRecord:CustomerRecord {id: coalesce(edge.startSplitTo, startId)})
OPTIONAL MATCH (endRecord:CustomerRecord {id: endId})
WITH edge, start, end, startId, endId, coalesce(startRecord.canonicalId, startRecord.id, startId) AS startReadAs,
     coalesce(endRecord.canonicalId, endId) AS endReadAs
WHERE startReadAs <> start.id OR endReadAs <> end.id
OPTIONAL MATCH (newStart:CustomerRecord {id: startReadAs})
OPTIONAL MATCH (newEnd:CustomerRecord {id: endReadAs})
WITH edge, type(edge) AS type, properties(edge) AS properties, coalesce(newStart, start) AS start, coalesce(newEnd, end) AS end,
     CASE WHEN startId <> startReadAs THEN startId END AS startArrivedAs, CASE WHEN endId <> endReadAs THEN endId END AS endArrivedAs
DELETE edge
CREATE (start)-[moved:$(type)]->(end)
SET moved = properties, moved.startArrivedAs = startArrivedAs, moved.endArrivedAs = endArrivedAs
RETURN count(moved) AS moved
