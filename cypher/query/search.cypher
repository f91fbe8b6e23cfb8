// Everything in which these words stand, over names, needs, words, conversations and products, best first.
//
// All words have to be there, in any order; the last one may be the beginning of a word, unless something follows it. Capitals,
// accents and the two spellings of an umlaut make no difference. Nothing in a text is a command: quotation marks and stars say
// nothing, AND and OR are words like others.
//
// owner    support
// param    text   What to search for, up to 1,000 characters and 50 words.
// param    types  What to look among; everything when left out, nothing when empty.
// order    score desc
// order    node
// reads    Household Organization Product Need Verbatim Interaction
CALL db.index.fulltext.queryNodes('search_terms', $text.query) YIELD node, score
WITH node, score, toUpper(head(labels(node))) AS type
WHERE type IN coalesce($types, [type])
RETURN node, type, score, coalesce(node.saidAt, node.raisedAt, node.startedAt) AS at, $text.text AS words,
       CASE WHEN node:Household THEN node END AS household,
       CASE WHEN node:Organization THEN node END AS organization,
       CASE WHEN node:Product THEN node END AS product,
       CASE WHEN node:Need THEN node END AS need,
       CASE WHEN node:Verbatim THEN node END AS verbatim,
       CASE WHEN node:Interaction THEN node END AS interaction
