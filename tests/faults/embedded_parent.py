"""A program that starts a private Neo4j and then waits to be killed: `python embedded_parent.py DATA_DIR [fork]`."""

from __future__ import annotations

import json
import os
import sys
import time

from graph_api.embedded import EmbeddedNeo4j
from graph_api.settings import Settings

settings = Settings.read({**os.environ, "CUSTOMER_GRAPH_DATA_DIR": sys.argv[1]})
server = EmbeddedNeo4j.start(settings, lambda _: None)
forked = os.fork() if sys.argv[2:] == ["fork"] else None
if forked == 0:  # a copy that holds the pipe open, as a pre-forking server's worker would
    time.sleep(60)
    os._exit(0)
print(json.dumps({"pid": server.pid, "uri": server.uri, "password": server.password, "forked": forked}), flush=True)
time.sleep(60)
