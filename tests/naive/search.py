"""Nothing of what is searched for: a score is Lucene's, and no second reading of it would be simpler than the first.

Which things a search finds is told by a second reading of its own, without scores, in `tests/graph_api/test_search.py`.
"""

from __future__ import annotations

from .references import References

FIELDS: References = {}

# What no random operation asks for, and what lies behind it alone.
APART = frozenset(
    {"Query.search", "Query.similarNeeds", "Query.similarVerbatims", "SearchHit.excerpt", "SearchHit.customer", "SearchHit.team"}
)
