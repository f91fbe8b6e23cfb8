// How one customer uses one channel, apart from what she says she prefers.
//
// owner    marketing
// columns  customer, channel, browsed, purchased, contacted, lastUsed
