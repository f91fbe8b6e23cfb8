"""The benchmark: the program beside its peers, on one Neo4j, with the same data and the same questions, in one run.

names      who takes part
graph      the database: the stories, and districts of their town
town       the districts: as many customers as are wanted
apoc       what one of the rivals wants beside Neo4j
questions  what is asked, and with which values
hand       rival (a): hand-written Cypher and the bare driver behind the smallest HTTP service
stock      rival (b): stock Strawberry with resolvers; its types
loaders    its data loaders
neo4j_graphql  rival (c): `@neo4j/graphql` and graphql-yoga, a project of Node
services   the programs that answer over HTTP, each in a process of its own
contest    how each is asked, and their answers compared before anything is measured
wrk        asks over HTTP
limit      asks the database alone, with prebuilt bytes
measure    interleaved rounds
results    the figures, kept after each question
report     as tables
pictures   as pictures
plans      how often Neo4j plans one operation, read from its own statistics
stages     where the time of one request goes in our own process
client     the HTTP client of `stages`, which costs little

Run as `python -m tests.peers`, `python -m tests.peers plans`, `python -m tests.peers stages`; pytest never collects it.
"""
