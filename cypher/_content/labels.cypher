// The labels of nodes that hold content.
//
// Notes about loads are none.
//
// owner    product
CALL db.labels() YIELD label
WHERE NOT label IN ['Load', 'Checkpoint']
RETURN collect(label) AS labels
