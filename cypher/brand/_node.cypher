// A name under which we sell.
//
// owner    marketing
// label    Brand
// id       bra
MATCH (brand:Brand)
RETURN brand.name AS name   // As customers read it.
