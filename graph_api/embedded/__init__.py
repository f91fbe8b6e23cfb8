"""A private real Neo4j for machines without one: `EmbeddedNeo4j.start(settings)` downloads, starts and guards it.

In the order of a start: releases (what, from the lock) · runtime (Java) · download, fetch (the jars) · fast_start, training (Java's
cache, once) · launch, process (our side of the child) · server, java, lifeline (inside the child) · running (afterwards).
"""

from graph_api.embedded.progress import Phase, PlainReporter, Progress, Report
from graph_api.embedded.running import EmbeddedNeo4j

__all__ = ["EmbeddedNeo4j", "Phase", "PlainReporter", "Progress", "Report"]
