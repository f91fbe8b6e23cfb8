// Every customer, known, anonymous or only mentioned.
//
// Count people with care: a SHARED one stands for a household, and an ANONYMOUS one may be a known person on another device.
//
// owner    support
// reads    Customer
MATCH (customer:Customer)
RETURN customer
