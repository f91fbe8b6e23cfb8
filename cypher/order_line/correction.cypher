// The correction it is a part of; null for a line of an order.
//
// owner    sales
// inverse  Correction.lines
// reads    Correction
MATCH (orderLine)<-[:CONTAINS]-(correction:Correction)
RETURN correction ORDER BY correction.id LIMIT 1
