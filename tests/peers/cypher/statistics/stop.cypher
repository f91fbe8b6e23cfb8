// Records no more, so that what was recorded can be read.
CALL db.stats.stop('QUERIES') YIELD success
RETURN success
