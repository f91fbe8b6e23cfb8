"""The second reading of the graph: the same questions, answered over records in memory and without any query language.

graph        records and the references between them, indexed
world        what a reference may look at: the records, the clock and the zone of the business
moments      days, lengths of time and spelling of moments
amounts      money in whole minor units
references   how a field says what answers it, and in which order
customer …   one module for each area of `graph_api.model`: its computed fields, written from the sentences in `cypher/`
areas        all of these references by type and field
values       one field of one thing, remembered
conditions   filters with two-valued logic
pages        order, cursors and pages of a connection
refusals     what is refused before anything is answered
execution    graphql-core over all of it
samples, literals, inputs, variables, arguments, generator   random valid operations over the whole schema
variants     the same documents with other values
spoiling     the same documents with a mistake
hostile      a small set of records made to break queries
sweep        one operation for every computed field
comparison   whether two answers say the same
differential, shrinking, running   both sides asked, what differs made smaller, many at a time
"""
