// What people said of it, latest first, in exact words.
//
// owner    product
// order    saidAt desc
// inverse  Verbatim.products
// reads    Verbatim
MATCH (product)<-[:MENTIONS]-(verbatim:Verbatim)
RETURN verbatim
