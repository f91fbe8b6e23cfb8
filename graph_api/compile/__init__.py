"""From a GraphQL operation to one Cypher statement and back, in the order of control flow:

nature      what every field of the model is made of, decided once at start
wrapping    graphql-core's types without their `!` and `[]`
compiler    the whole way for one request, each step below once for a document and a shape
document    a text parsed and validated, within limits
budget      what was asked for so far, refused at the first thing too many
slots       variables as places, so that a plan holds for every value of a shape
cache       compiled operations by document, shape, and what their values revealed; bounded
plan        operation → Selection, after graphql-core's own rules
arguments   the arguments of a field: refused, or given to its body
targets     what a condition, an order or a group may be about
conditions  filter and order arguments → conditions and keys
around      the rows around a condition, for times that stand elsewhere
paths       such times, found by their path
grouping    the arguments of groups → keys, conditions and an order
measuring   what is selected of a group
tree        the frozen types of a plan; groups has those of groups
params      where the values of a statement come from
walk        what of a plan has to be fetched, and where its pages stand
render/     Selection → text and parameters; the only place with Cypher words
cost        rows and bytes that an operation could bring
bind        one request's values into a plan's parameters and pages
encode      a value as a statement takes it, or its refusal
cursor      opaque positions in a list: written, read, refused
composed    amounts and excerpts, put together from what was fetched
leaves      single values of an answer
decode      Selection → a generated function from the row to the answer
complete    the slow path: graphql-core completes what the decoder would not
"""
