"""From a GraphQL operation to one Cypher statement and back, in the order of control flow:

nature      what every field of the model is made of, decided once at start
wrapping    graphql-core's types without their `!` and `[]`
compiler    the whole way for one request, each step below once for a document and a shape
slots       variables as places, so that a plan holds for every value of a shape
cache       compiled operations by document, shape, and what their values revealed; bounded
plan        operation → Selection, after graphql-core's own rules
arguments   the arguments of a field: refused, or given to its body
conditions  filter and order arguments → conditions and keys
tree        the frozen types of a plan
params      where the values of a statement come from
walk        what of a plan has to be fetched, and where its pages stand
render/     Selection → text and parameters; the only place with Cypher words
bind        one request's values into a plan's parameters and pages
encode      a value as a statement takes it, or its refusal
cursor      opaque positions in a list: written, read, refused
composed    amounts and excerpts, put together from what was fetched
decode      Selection → a generated function from the row to the answer
complete    the slow path: graphql-core completes what the decoder would not
"""
