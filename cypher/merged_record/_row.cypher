// A record that turned out to be somebody who is known under another id.
//
// owner    support
// columns  id, displayName, mergedAt, rule, decidedBy, score, reasons
