"""One answer for one idempotency key: claimed before anything is written, and answered in the transaction of the write itself.

A client whose connection was cut between commit and reply sends the same again, and is told what came of it the first time.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from typing import Any
from uuid import uuid4

from graph_api.db import Database, RequestContext, Statement
from graph_api.ingest.statements import batch, text_of
from graph_api.records.ids import derive_id

# A claim whose holder is silent for so long was abandoned: its process has died, for no mutation takes longer.
ABANDONED_AFTER = timedelta(seconds=30)
LONGEST_KEY = 200  # characters


@dataclass(frozen=True)
class Claim:
    """A key of a caller, with what was asked for under it; `token` tells one attempt from another."""

    id: str
    token: str
    mutation: str
    payload_hash: str

    @classmethod
    def of(cls, caller: str, key: str, mutation: str, given: Mapping[str, Any]) -> Claim:
        """The claim of one attempt."""
        payload = json.dumps(given, sort_keys=True, default=_plain).encode(errors="surrogatepass")
        return cls(derive_id("req", caller, key), uuid4().hex, mutation, blake2b(payload, digest_size=16).hexdigest())

    async def made(self, database: Database, context: RequestContext) -> Found:
        """Make it, or find who was first."""
        now = datetime.now(UTC)
        statement = _statement("_claim", self, mutation=self.mutation, payloadHash=self.payload_hash, at=now, before=now - ABANDONED_AFTER)
        [result] = (await database.write([statement], context=context)).results
        [row] = result.rows
        errors: list[dict[str, Any]] = json.loads(row["userErrors"] or "[]")
        return Found(row["isOurs"], row["isSame"], row["isDone"], row["changed"], errors)

    def answered(self, changed: str | None, user_errors: list[dict[str, Any]]) -> Statement:
        """The statement that notes what came of it; it gives no id when the claim was lost."""
        return _statement("_answered", self, changed=changed, userErrors=json.dumps(user_errors), at=datetime.now(UTC))

    async def given_back(self, database: Database, context: RequestContext) -> None:
        """Let the key go, for nothing was done under it."""
        await database.write([_statement("_unclaimed", self)], context=context)


@dataclass(frozen=True)
class Found:
    """What stands under a key: whether this attempt holds it, whether it is for the same, and what came of it."""

    is_ours: bool
    is_same: bool
    is_done: bool
    changed: str | None
    user_errors: list[dict[str, Any]]


def _statement(name: str, claim: Claim, **values: Any) -> Statement:
    moments = {word: moment.isoformat() for word, moment in values.items() if isinstance(moment, datetime)}
    named = {**values, **moments}
    if "before" in named:
        named["abandonedBefore"] = named.pop("before")
    return batch(text_of("_ingest", name), id=claim.id, claim=claim.token, **named)


def _plain(value: Any) -> str:
    """Enums by their name, decimals and whatever else by their text."""
    return str(getattr(value, "name", value))
