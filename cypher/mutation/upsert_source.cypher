// Enters a system or an author that reports to us, or brings it up to date.
//
// A source comes first: whatever is written names the one that says so. What is left out keeps what is there, a null takes it
// back.
//
// owner    product
// reads    Source
OPTIONAL MATCH (source:Source {id: $changed})
RETURN source, $userErrors AS userErrors
