"""From a GraphQL operation to one Cypher statement and back, in the order of control flow:

tree        the frozen types of a plan
slots       variables as places, so that a plan holds for every value of a shape
cursor      opaque positions in a list: written, read, refused
plan        operation → Selection, after graphql-core's own rules
conditions  filter and order arguments → conditions and keys
render/     Selection → text, parameters, layout; the only place with Cypher words
bind        values into a plan's parameters: the argument encoder and its refusals
decode      layout → a generated function from the row to the answer
complete    the slow path: graphql-core completes what the decoder would not
cache       plans by document and shape, bounded
"""
