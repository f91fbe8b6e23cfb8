"""schemathesis against the service: documents that a stranger's generator makes of our schema, and what must never come back.

    environment  where schemathesis lives: apart from ours
    running      the service over a Neo4j, and the attack on it
    attack       inside that environment: documents are made, sent and judged (imported by nobody here)
    shaping      documents cut to a size that is answered
    judging      what an answer over HTTP may be

`python -m tests.schemathesis --cases 10000` is the whole of it.
"""
