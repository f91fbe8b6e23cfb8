// Whom the questions are about: everybody in a household who placed orders and took part in ten interactions.
MATCH (customer:Customer)-[:MEMBER_OF]->(:Household)
WHERE COUNT { (customer)-[:TOOK_PART_IN]->(:Interaction) } >= 10
WITH DISTINCT customer, COUNT { (customer)-[:PLACED]->(:Order) } AS orders
WHERE orders > 1
RETURN customer.id AS id ORDER BY customer.id
