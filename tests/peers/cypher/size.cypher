// How large the graph is. Needs are what a district is given last, so their number says how many districts are whole.
MATCH (need:Need)
WITH count(need) AS needs
MATCH (customer:Customer)
RETURN needs, count(customer) AS customers
