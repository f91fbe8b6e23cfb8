// Adds something that is known of a person, a household or an organization, with how we know.
//
// Nothing is overwritten: the same key at another moment, or with another value, is another fact. Conclusions about minors and special
// categories are refused.
//
// owner    product
// reads    Fact
OPTIONAL MATCH (fact:Fact {id: $changed})
RETURN fact, $userErrors AS userErrors
