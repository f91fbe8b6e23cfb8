"""What an answer to a document over HTTP may be, and everything else: findings. Standard library alone, for two environments use it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

NEWER, OLDER = "application/graphql-response+json", "application/json"
REFUSALS = {
    *("GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT", "BAD_CURSOR", "PAGE_SIZE", "TOO_LARGE"),
    *("BAD_REQUEST", "BODY_TOO_LARGE"),
}
ERROR = {"message", "locations", "path", "extensions"}


@dataclass(frozen=True)
class Answer:
    """What came back: status, media type, the request's id, the body."""

    status: int
    media: str
    request_id: str
    body: bytes


@dataclass(frozen=True)
class Verdict:
    """`answered` or the code of the refusal, and what is wrong with the answer."""

    outcome: str
    findings: tuple[str, ...]
    data: Mapping[str, Any] | None = None
    message: str = ""


def judge(answer: Answer, accepted: str) -> Verdict:
    """The verdict about an answer to a client that takes one media type."""
    try:
        content = json.loads(answer.body.decode("utf-8", "strict"), parse_constant=_refuse)
    except ValueError as error:
        return Verdict("unreadable", (f"status {answer.status} without JSON: {error}",))
    if not isinstance(content, dict):
        return Verdict("unreadable", ("the answer is no object",))
    errors = content.get("errors")
    first = errors[0] if isinstance(errors, list) and errors and isinstance(errors[0], dict) else {}
    extensions = first.get("extensions")
    code = extensions.get("code", "none") if isinstance(extensions, dict) else "none"
    outcome = "answered" if "errors" not in content else str(code)
    found = (*_about_http(answer, accepted, content), *_about_content(content, answer.request_id))
    return Verdict(outcome, found, content.get("data"), str(first.get("message", "")))


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON")


def _about_http(answer: Answer, accepted: str, content: Mapping[str, Any]) -> Iterator[str]:
    if answer.status >= 500:
        yield f"status {answer.status}"
    if answer.media != f"{accepted}; charset=utf-8":
        yield f"media type {answer.media}"
    expected = 200 if "errors" not in content or accepted == OLDER else 400
    if answer.status < 500 and answer.status != expected:
        yield f"status {answer.status} where {expected} belongs"
    if not answer.request_id:
        yield "no request id"


def _about_content(content: Mapping[str, Any], request_id: str) -> Iterator[str]:
    if odd := content.keys() - {"data", "errors", "extensions"}:
        yield f"the answer holds {sorted(odd)}"
    if "errors" not in content:
        if not isinstance(content.get("data"), dict):
            yield "neither data nor errors"
        return
    if content.get("data") is not None:
        yield "data beside errors: a value broke the schema"
    errors = content["errors"]
    if not isinstance(errors, list) or not errors:
        yield "errors is no list of errors"
        return
    for error in errors:
        yield from _about_error(error, request_id)


def _about_error(error: Any, request_id: str) -> Iterator[str]:
    if not isinstance(error, dict) or error.keys() - ERROR or not isinstance(error.get("message"), str) or not error["message"]:
        yield f"an error of another form: {error!r:.200}"
        return
    extensions = error.get("extensions") or {}
    if extensions.get("code") not in REFUSALS:
        yield f"code {extensions.get('code')}: {error['message']}"
    if extensions.get("requestId") != request_id:
        yield "an error without the request's id"
