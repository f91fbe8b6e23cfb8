// Writes down a parcel of an order, how far it has come and what is in it.
//
// The same key again brings the parcel up to date.
//
// owner    sales
// reads    Delivery
OPTIONAL MATCH (delivery:Delivery {id: $changed})
RETURN delivery, $userErrors AS userErrors
