"""A customer-knowledge graph: one GraphQL operation becomes one Cypher statement, composed from small documented files.

The modules in the order a request meets them:

    settings   what the environment says, read once
    limits     what one operation may ask for at most
    commands   what each command of `customer-graph` does
    app        the paths of the service: GraphQL, the IDE, its health
    guard      who may connect
    http       GraphQL over HTTP, bytes in and bytes out
    documents  trusted documents, asked for by their hash
    warming    runs them before anybody asks
    execute    a request becomes a result: parse, plan, render, read, decode
    schema     model and catalogue words become the GraphQL schema
    model      the GraphQL types, signatures only
    compile    an operation becomes a plan, the plan one statement, its row an answer
    catalog    the `.cypher` files, parsed and checked once
    db         the only way to the database
    bolt       the lean reader behind `db`
    embedded   a private real Neo4j for machines without one

and in the order a record meets them: `records`, `ingest`, `db`.
"""
