// No load was cut off.
//
// Load the source again: what is there already is recognised.
//
// owner    product
MATCH (checkpoint:Checkpoint)
RETURN checkpoint.source AS id, 'was cut off after ' + checkpoint.rows + ' rows' AS problem
