// Records as they stand in the graph: the properties of their nodes, and the edges that they wrote.
//
// LABEL stands for the label of the kind; labels cannot be parameters of an indexed search. Times travel as text. `keys` are the names
// by which sources are known, for an id does not tell from which of them it was derived. An edge leads to the customer whom the record
// named, as whomever she is read today.
//
// owner    product
// param    batch  Holds ids: a list of ids.
MATCH (source:Source)
WITH collect(source.sourceKey) AS keys
UNWIND $batch.ids AS id
MATCH (node:LABEL {id: id})
CALL (node, id) {
  MATCH (node)-[edge {recordId: id}]-(other)
  RETURN collect([type(edge), coalesce(CASE startNode(edge) WHEN node THEN edge.endArrivedAs ELSE edge.startArrivedAs END, other.id),
                  [name IN keys(edge) | [name, edge[name]]]]) AS edges
}
RETURN id, keys, edges,
       [name IN keys(node) | [name, CASE WHEN valueType(node[name]) STARTS WITH 'LIST' THEN node[name]
                                         WHEN valueType(node[name]) STARTS WITH 'ZONED' OR valueType(node[name]) STARTS WITH 'DATE'
                                           THEN toString(node[name])
                                         WHEN valueType(node[name]) STARTS WITH 'DURATION' THEN node[name].seconds ELSE node[name] END]] AS properties
