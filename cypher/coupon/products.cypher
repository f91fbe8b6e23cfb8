// The products it is good for, in any campaign, each once.
//
// owner    marketing
// order    name
// inverse  Product.coupons
// reads    Product
MATCH (coupon)-[:VALID_FOR]->(product:Product)
RETURN DISTINCT product
