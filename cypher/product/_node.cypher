// One article that we sell or sold.
//
// owner    product
// label    Product
// id       pro
MATCH (product:Product)
RETURN product.name AS name,                 // What the source calls it.
       product.sku AS sku,                   // Its article number in the source.
       product.packageSize AS packageSize,   // How much is in it, in the source's words.
       product.brandKind AS brandKind,       // Whether it carries a maker's name or the shop's own.
       product.consumption AS consumption,   // Whether it is used up and bought again.
       product.status AS status              // Whether the source's product list has it.
