"""What the executor found, as an outcome and as the bytes of an answer."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import orjson
from graphql import ExecutionResult

from graph_api.compile.budget import exceeded
from graph_api.errors import Code
from graph_api.limits import Limits

from .negotiation import STATUSES, Outcome

_SUGGESTION = re.compile(r" Did you mean [^?]*\?")  # graphql-core says it as we do

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


def discreet(result: ExecutionResult) -> ExecutionResult:
    """The result without names that were not asked for: who may ask for kept documents alone has no use for others."""
    for error in result.errors or ():  # they are this request's own: `execute` copies whatever is shared
        error.message = _SUGGESTION.sub("", error.message)
    return result


def written(result: ExecutionResult, outcome: Outcome, status: int) -> bytes:
    """The answer as JSON; without `data` where nothing was executed, and where the status says that already."""
    if outcome is Outcome.ANSWERED:
        return _answer(result)
    formatted: dict[str, Any] = {**result.formatted}
    if outcome is Outcome.REFUSED or status >= 400:
        formatted.pop("data")
    return orjson.dumps(formatted)


def _answer(result: ExecutionResult) -> bytes:
    """Data, and what it cost: its own bytes are known only now."""
    data = orjson.dumps(result.data)
    if not result.extensions:
        return b'{"data":%b}' % data
    return b'{"data":%b,"extensions":%b}' % (data, orjson.dumps(weighed(result.extensions, len(data))))


def weighed(extensions: Mapping[str, Any], size: int) -> dict[str, Any]:
    """The extensions of an answer with the bytes of its data among the cost."""
    cost = extensions["cost"]
    return {**extensions, "cost": {**cost, "actual": {**cost["actual"], "bytes": size}}}


def withheld(limits: Limits, size: int, request_id: str) -> ExecutionResult:
    """What is said instead of an answer that is too large."""
    error = exceeded(limits, "answer", size)
    error.extensions = {**(error.extensions or {}), "requestId": request_id}
    return ExecutionResult(None, [error])
