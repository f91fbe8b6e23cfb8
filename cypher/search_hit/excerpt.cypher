// About 160 characters around the first of the words that were searched for, in pieces that say which of them they are.
//
// Plain text and never markup, so that nothing that somebody said can become part of a page. Of a long text the first 10,000
// characters are looked through; where none of the words stands there, the beginning is shown.
//
// owner    support
WITH node, words, [text IN [node.displayName, node.name, node.sku, node.statement, node.text, node.summary, node.goal] WHERE text IS NOT NULL] AS texts
RETURN [left(coalesce(reduce(whole = head(texts), text IN tail(texts) | whole + '\n' + text), ''), 10000), words] AS value
