// Every name under which we sell.
//
// owner    marketing
// order    name
// reads    Brand
MATCH (brand:Brand)
RETURN brand
