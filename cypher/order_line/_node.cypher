// One thing on an order or a correction, with what it cost from the listed price down to what she paid.
//
// A correction takes back: its lines are below zero. List less discount is the price; a maker's coupon lowers what she pays, and not what we receive.
//
// owner    sales
// label    OrderLine
// id       lin
MATCH (orderLine:OrderLine)
RETURN orderLine.position AS position,                                              // Its place on the order or correction, from 1.
       orderLine.kind AS kind,                                                      // What it charges for.
       orderLine.quantity AS quantity,                                              // How much was bought, in the unit beside it.
       orderLine.quantityUnit AS quantityUnit,                                      // Whether the quantity counts pieces.
       orderLine.code AS code,                                                      // The source's own code of it, where it is no product.
       orderLine.description AS description,                                        // What the source calls it, where no product is called so.
       [orderLine.listMinor, orderLine.currency] AS list,                           // Its price before any discount.
       [orderLine.discountMinor, orderLine.currency] AS discount,                   // What we took off the price.
       [orderLine.couponByMakerMinor, orderLine.currency] AS couponByMaker,         // What a maker's coupon took off; we get it back.
       [orderLine.revenueMinor, orderLine.currency] AS revenue,                     // What we received for it, before returns.
       [orderLine.paidMinor, orderLine.currency] AS paid,                           // What the customer paid for it, before returns.
       orderLine.currency AS currency,                                              // ISO 4217 code of its amounts.
       orderLine.useOutcome AS useOutcome,                                          // What became of it with whoever it was for.
       orderLine.cancelledAt AS cancelledAt                                         // When this line alone was called off.
