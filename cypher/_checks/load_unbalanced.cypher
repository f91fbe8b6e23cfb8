// Every finished load lost nothing.
//
// owner    product
MATCH (load:Load)
WHERE load.rows <> load.loaded + load.alreadyThere + load.setAside
RETURN load.source AS id, load.rows + ' rows were read' AS problem
