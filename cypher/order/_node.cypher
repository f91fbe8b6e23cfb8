// What a customer or an organization ordered at one time, in a shop or from afar.
//
// owner    sales
// label    Order
// id       ord
MATCH (order:Order)
RETURN order.number AS number,             // As it stands on the receipt or confirmation.
       order.status AS status,             // How far it has come.
       order.orderedAt AS orderedAt,       // When it was placed.
       order.promisedAt AS promisedAt,     // By when we promised that it arrives.
       order.neededBy AS neededBy,         // The day by which she needs it, as she told us.
       order.cancelledAt AS cancelledAt,   // When it was called off; null for one that stands.
       order.currency AS currency,         // ISO 4217 code of its amounts.
       order.country AS country            // Where its source places the customer, in the source's own word.
