// What a search finds things by: the terms that were cut from their names and words when they were written.
//
// The terms are complete, folded and without syntax (graph_api/records/terms.py), so that Lucene has nothing to do but to part them
// at their blanks: its own analyzers drop the name Will as a stop word, or fold no accents.
//
// owner    support
CREATE FULLTEXT INDEX search_terms IF NOT EXISTS
FOR (found:Customer|Household|Organization|Product|Need|Verbatim|Interaction) ON EACH [found.searchTerms]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
