// A group of products, in a tree that narrows down from level to level.
//
// owner    product
// label    ProductCategory
// id       cat
MATCH (productCategory:ProductCategory)
RETURN productCategory.name AS name,                                      // What the source calls it.
       productCategory.level AS level,                                    // How deep it stands: 1 at the top of the tree.
       coalesce(productCategory.sensitivity, 'NONE') AS sensitivity       // What buying from it reveals of a person.
