// Records that stand in the graph as relationships: their properties, and the two ends.
//
// TYPE stands for the relationship type of the kind; types cannot be parameters of an indexed search. Times travel as text. The ends are
// those that the record named, as whomever a customer is read today.
//
// owner    product
// param    batch  Holds ids: a list of ids.
MATCH (source:Source)
WITH collect(source.sourceKey) AS keys
UNWIND $batch.ids AS id
MATCH (start)-[relationship:TYPE {id: id}]->(end)
RETURN id, keys, [['', coalesce(relationship.startArrivedAs, start.id), []], ['', coalesce(relationship.endArrivedAs, end.id), []]] AS edges,
       [name IN keys(relationship) | [name, CASE WHEN valueType(relationship[name]) STARTS WITH 'ZONED' OR valueType(relationship[name]) STARTS WITH 'DATE'
                                                   THEN toString(relationship[name]) ELSE relationship[name] END]] AS properties
