// What she spent, by window of time and with her last order.
//
// owner    sales
RETURN customer
