"""One answer for one idempotency key: noted in the transaction of the write itself, so that both are there or neither.

A client whose connection was cut between commit and reply sends the same again, and is told what came of it the first time.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Any

from graph_api.db import Statement, StatementResult
from graph_api.ingest.statements import batch, text_of
from graph_api.records.ids import derive_id

LONGEST_KEY = 200  # characters


@dataclass(frozen=True)
class MutationRequest:
    """A key of a caller, with what was asked for under it."""

    id: str
    mutation: str
    payload_hash: str

    @classmethod
    def of(cls, caller: str, key: str, mutation: str, given: Mapping[str, Any]) -> MutationRequest:
        """The request of a caller under a key of hers, to do a mutation with this input."""
        payload = json.dumps(given, sort_keys=True, default=_plain).encode(errors="surrogatepass")
        return cls(derive_id("req", caller, key), mutation, blake2b(payload, digest_size=16).hexdigest())

    def noting(self, changed: str | None, user_errors: list[dict[str, Any]]) -> Statement:
        """The statement that notes the answer, first of its transaction."""
        return batch(
            text_of("_ingest", "_mutation_request"),
            id=self.id,
            mutation=self.mutation,
            payloadHash=self.payload_hash,
            at=datetime.now(UTC).isoformat(),
            changed=changed,
            userErrors=json.dumps(user_errors),
        )


@dataclass(frozen=True)
class Noted:
    """What was answered under a key before, and whether that was to the same request."""

    is_same: bool
    changed: str | None
    user_errors: list[dict[str, Any]]


def noted(result: StatementResult) -> Noted | None:
    """What stood under the key already; None where this transaction is the first to note something."""
    if result.counters.get("nodes_created"):
        return None
    [row] = result.rows
    return Noted(row["isSame"], row["changed"], json.loads(row["userErrors"]))


def _plain(value: Any) -> str:
    """Enums by their name, decimals and whatever else by their text."""
    return str(getattr(value, "name", value))
