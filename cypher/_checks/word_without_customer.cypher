// Every consent, promise and observation is one customer's.
//
// owner    support
MATCH (word:Consent|Promise|Observation)
WITH word, COUNT { (:Customer)-[:GAVE_CONSENT|WAS_PROMISED|WAS_OBSERVED]->(word) } AS customers
WHERE customers <> 1
RETURN word.id AS id, 'belongs to ' + customers + ' customers' AS problem
