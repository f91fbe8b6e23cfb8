// One household by its id.
//
// owner    support
// param    id  Its permanent id, which starts with `hou_`; another one gives null.
// reads    Household
MATCH (household:Household {id: $id})
RETURN household
