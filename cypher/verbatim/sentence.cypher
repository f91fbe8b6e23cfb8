// It in one plain sentence: when it was said, of whose experience, and the exact words.
//
// owner    support
// reads    Customer
OPTIONAL MATCH (verbatim)-[:ABOUT_EXPERIENCE_OF]->(customer:Customer)
WITH verbatim, customer ORDER BY customer.id LIMIT 1
WITH verbatim, customer, head([at IN [verbatim.saidAt] WHERE at IS NOT NULL | toString(date(datetime({datetime: at, timezone: $timeZone})))]) AS said
RETURN 'Said on ' + said + coalesce(' about the experience of ' + customer.displayName, '') + ': “' + verbatim.text + '”' AS text,
       [verbatim.id] + CASE WHEN customer.displayName IS NULL THEN [] ELSE [customer.id] END AS factIds
