// One parcel, from packing until it is handed over.
//
// owner    sales
// label    Delivery
// id       del
MATCH (delivery:Delivery)
RETURN delivery.number AS number,             // The number by which the carrier tracks it.
       delivery.carrier AS carrier,           // Who brings it.
       delivery.status AS status,             // Where it is.
       delivery.promisedAt AS promisedAt,     // By when its arrival was promised.
       delivery.shippedAt AS shippedAt,       // When it left us.
       delivery.deliveredAt AS deliveredAt    // When it was handed over; null while it was not.
