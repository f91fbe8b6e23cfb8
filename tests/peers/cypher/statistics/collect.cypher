// Records queries from now on; a server may do so anyway.
CALL db.stats.collect('QUERIES') YIELD success
RETURN success
