// Forgets what was recorded of queries.
CALL db.stats.clear('QUERIES') YIELD success
RETURN success
