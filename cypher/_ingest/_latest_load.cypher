// When the last load of any source ended; whoever keeps something made of the data makes it anew then.
//
// owner    product
OPTIONAL MATCH (load:Load)
RETURN count(load) AS loads, toString(max(load.finishedAt)) AS latest
