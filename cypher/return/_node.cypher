// Goods of one order line that came back, and what was paid back for them.
//
// owner    sales
// label    Return
// id       ret
MATCH (return:Return)
RETURN return.returnedAt AS returnedAt,                        // When the goods came back; the day on which it counts.
       return.reason AS reason,                                // Why they came back, as far as somebody asked.
       return.quantity AS quantity,                            // How many came back.
       return.currency AS currency,                            // ISO 4217 code of its amounts.
       [return.refundMinor, return.currency] AS refund,        // What the payer got back.
       [return.revenueMinor, return.currency] AS revenue       // What it takes from what we received.
