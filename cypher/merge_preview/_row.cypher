// A merge before it is made: who would be read as whom.
//
// owner    support
// columns  fragment, canonical
