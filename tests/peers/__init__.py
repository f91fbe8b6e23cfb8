"""The benchmark: the program beside hand-written Cypher and beside stock Strawberry, on one database in one run.

graph      the database: stories, town and the talks that the town is too quiet for
questions  the three operations and the values that they are asked with
hand       rival (a): hand-written Cypher and the bare driver, in process or behind the smallest HTTP service
stock      rival (b): stock Strawberry with resolvers
loaders    its data loaders
services   the programs that answer over HTTP, each in a process of its own
client     an HTTP client that costs little, so that it does not hide what it measures
contest    all of them brought up, their answers compared before anything is measured
measure    latency and throughput in interleaved rounds
report     the figures as a table and as JSON
plans      how often Neo4j plans one operation, read from its own statistics
stages     where the time of one request goes in our own process

Run as `python -m tests.peers`, `python -m tests.peers plans`, `python -m tests.peers stages`; pytest never collects it.
"""
