// Says when a parcel arrived.
//
// From then on people may be asked how they like what was in it.
//
// owner    sales
// reads    Delivery
OPTIONAL MATCH (delivery:Delivery {id: $changed})
RETURN delivery, $userErrors AS userErrors
