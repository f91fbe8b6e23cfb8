// The channels of interactions.
UNWIND $keys AS key
MATCH (:Interaction {id: key})-[:VIA]->(channel:Channel)
RETURN key, channel {.id, .name, .kind} AS found
