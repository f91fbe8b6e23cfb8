// The last time she experienced us, and what she said of it when asked.
//
// owner    support
// columns  at, order, interaction
