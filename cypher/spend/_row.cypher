// What one customer spent, as the payer.
//
// Spend is what she paid, not what we received: that is `revenue`. Whoever gets a gift spends nothing.
//
// owner    sales
// columns  customer
