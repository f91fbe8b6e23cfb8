// Something that was searched for and found: a person, a thing, a wish or words.
//
// owner    support
// columns  node, type, score, at, words, household, organization, product, need, verbatim, interaction
