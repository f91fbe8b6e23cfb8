// The orders of customers, by their ids and by the numbers that people know.
MATCH (:Customer)-[:PLACED]->(order:Order)
RETURN order.id AS id, order.number AS number ORDER BY order.id
