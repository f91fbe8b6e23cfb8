// Counts the indexes anew and plans everything afresh, so that no plan is of the time when the graph was small.
CALL db.prepareForReplanning()
