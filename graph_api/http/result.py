"""What the executor found, as an outcome and as the bytes of an answer."""

from __future__ import annotations

from typing import Any

import orjson
from graphql import ExecutionResult

from graph_api.errors import Code

from .negotiation import STATUSES, Outcome

# A failure behind us is told apart from what the client did by its code alone.
_FAILURES = {status.code: outcome for outcome, status in STATUSES.items() if outcome in (Outcome.UNAVAILABLE, Outcome.LATE, Outcome.FAILED)}


def outcome_of(result: ExecutionResult) -> Outcome:
    """What became of an operation."""
    if not result.errors:
        return Outcome.ANSWERED
    first = result.errors[0]
    code = (first.extensions or {}).get("code")
    if result.data is not None or (first.path and code == Code.INTERNAL):
        return Outcome.PARTIAL
    return _FAILURES.get(code, Outcome.REFUSED)


def written(result: ExecutionResult, outcome: Outcome, status: int) -> bytes:
    """The answer as JSON; without `data` where nothing was executed, and where the status says that already."""
    formatted: dict[str, Any] = {"data": result.data} if outcome is Outcome.ANSWERED and not result.extensions else {**result.formatted}
    if outcome is Outcome.REFUSED or status >= 400:
        formatted.pop("data")
    return orjson.dumps(formatted)
