// One moment of a customer's history, whichever team and channel it belongs to.
//
// owner    support
// columns  entry, kind, at, setting
