// Whose experience it tells, where that is somebody else than the speaker, such as her child.
//
// owner    support
// reads    Customer
MATCH (verbatim)-[:ABOUT_EXPERIENCE_OF]->(customer:Customer)
RETURN customer ORDER BY customer.id LIMIT 1
