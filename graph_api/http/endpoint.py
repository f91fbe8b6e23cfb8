"""/graphql: a request from its head to the last byte of its answer."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from graphql import ExecutionResult
from starlette.types import Receive, Scope, Send

from graph_api.documents import Document, Documents
from graph_api.execute import Asking
from graph_api.limits import Limits
from graph_api.settings import Settings

from . import body, request
from .compression import SMALLEST, compressed
from .departure import Departed, unless_departed
from .head import Head, head_of
from .negotiation import JSON, STATUSES, Headers, Outcome, response_type, status_in, takes_gzip, takes_request
from .refusal import FAILED, Refused, refusal
from .reply import VARY, Reply, described
from .result import discreet, outcome_of, withheld, written

_log = logging.getLogger(__name__)
_PRIVATE = (b"cache-control", b"private, no-cache")  # kept by the client alone, and asked about before it is used again
_READS = ("GET", "HEAD")
_METHODS = (*_READS, "POST", "OPTIONS")


class Answering(Protocol):
    """What is needed of an executor."""

    async def answer(
        self, document: str, variables: Mapping[str, Any] | None = None, operation: str | None = None, *, asking: Asking
    ) -> ExecutionResult:
        """The result of one operation; whatever goes wrong is among its errors."""
        ...


@dataclass(frozen=True, slots=True)
class Endpoint:
    """GraphQL over HTTP for one executor, with the documents that may be asked for by their hash."""

    executor: Answering
    settings: Settings
    documents: Documents = field(default_factory=dict[str, Document])

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        head = head_of(scope)
        try:
            reply = await self._reply(head, receive)
        except Departed:
            _log.info("request %s: the client left, its query was cancelled", head.request_id)
            return
        except Exception:
            _log.exception("request %s failed", head.request_id)
            reply = refusal(Refused(Outcome.BROKEN, FAILED), head.request_id)
        await reply.send(head, send)

    async def _reply(self, head: Head, receive: Receive) -> Reply:
        media = JSON
        try:
            media = await _agreed(head, receive)
            if head.method == "OPTIONS":
                return Reply(status_in(media, Outcome.ALLOWED), STATUSES[Outcome.ALLOWED].headers)
            asked = await self._asked(head, receive)
            if self.settings.only_documents and not asked.by_hash:
                raise Refused(Outcome.ONLY_DOCUMENTS, "Only documents of the manifest are answered here: ask for one by its documentId.")
        except Refused as refused:
            return refusal(refused, head.request_id, media)
        asking = Asking.of(self.settings, request_id=head.request_id)
        answer = self.executor.answer(asked.query, asked.variables, asked.operation, asking=asking)
        result = await unless_departed(answer, receive)
        told = discreet(result) if self.settings.only_documents else result
        return await _answered(told, media, head, self.settings.limits)

    async def _asked(self, head: Head, receive: Receive) -> request.Asked:
        if head.method in _READS:
            return await request.of_address(head.query_string, self.documents, self.settings.limits)
        return await request.of_body(await body.read(head, receive), self.documents)


async def _agreed(head: Head, receive: Receive) -> bytes:
    """The media type of the answer. Raises Refused for a head that cannot be answered, when its body has been taken."""
    try:
        return _checked(head)
    except Refused:
        if head.method not in _READS:
            await body.discard(head, receive)
        raise


def _checked(head: Head) -> bytes:
    if head.method not in _METHODS:
        raise Refused(Outcome.METHOD, f"GraphQL is asked with POST, or with GET, and not with {head.method}.")
    media = response_type(head.fields.get(b"accept"))
    if media is None:
        raise Refused(Outcome.NOT_ACCEPTABLE, "Answers are application/graphql-response+json or application/json: take one of them.")
    if head.method != "POST":
        return media
    if not takes_request(head.fields.get(b"content-type", b"")):
        raise Refused(Outcome.MEDIA_TYPE, "Send the query as JSON, with Content-Type: application/json.")
    if head.fields.get(b"content-encoding", b"identity").lower() != b"identity":
        raise Refused(Outcome.CODING, "Send the query as it is, without Content-Encoding.")
    return media


async def _answered(result: ExecutionResult, media: bytes, head: Head, limits: Limits) -> Reply:
    outcome, status, content = _said(result, media)
    if len(content) > limits.answer:
        outcome, status, content = _said(withheld(limits, len(content), head.request_id), media)
    headers: Headers = ()
    if head.method in _READS and outcome is Outcome.ANSWERED:
        tag = b'"%s"' % hashlib.blake2b(content, digest_size=16).hexdigest().encode()
        headers = ((b"etag", b"W/" + tag), _PRIVATE)
        if _is_known(tag, head.fields.get(b"if-none-match", b"")):
            return Reply(status_in(media, Outcome.UNCHANGED), (*headers, VARY))
    if len(content) > SMALLEST and takes_gzip(head.fields.get(b"accept-encoding", b"")):
        content = await compressed(content)
        headers = (*headers, (b"content-encoding", b"gzip"))
    return Reply(status, (*described(media, content), *headers), content)


def _said(result: ExecutionResult, media: bytes) -> tuple[Outcome, int, bytes]:
    outcome = outcome_of(result)
    status = status_in(media, outcome)
    return outcome, status, written(result, outcome, status)


def _is_known(tag: bytes, held: bytes) -> bool:
    """Whether a client holds what has this tag; a comparison of GET is always weak, so `W/` counts for nothing."""
    return held.strip() == b"*" or tag in (one.strip().removeprefix(b"W/") for one in held.split(b","))
