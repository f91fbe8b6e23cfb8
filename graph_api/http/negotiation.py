"""What may be sent and taken, and the status of whatever becomes of a request: one table for the whole service.

Statuses are those that the audits of `graphql-http` ask for. The working draft has moved since: it prefers 422 to 400 for what is
well written and wrong, and full statuses for clients of application/json too, who took any status but 200 for a broken connection.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from graph_api.errors import Code

Headers = tuple[tuple[bytes, bytes], ...]

RESPONSE_JSON = b"application/graphql-response+json; charset=utf-8"
JSON = b"application/json; charset=utf-8"
_TYPES = {"application/graphql-response+json": RESPONSE_JSON, "application/json": JSON}  # the first wins when both are named alike
CLOSE = (b"connection", b"close")
_LONGEST_KEPT = 500  # bytes of a header whose meaning is remembered


class Outcome(Enum):
    """What became of a request."""

    ANSWERED = auto()
    PARTIAL = auto()  # executed, and a field of it failed
    REFUSED = auto()  # by GraphQL: nothing was executed
    UNAVAILABLE = auto()
    LATE = auto()
    FAILED = auto()
    UNCHANGED = auto()  # the client has this answer already
    ALLOWED = auto()  # what OPTIONS asks
    UNREADABLE = auto()  # no request of GraphQL over HTTP
    NO_SUCH_DOCUMENT = auto()
    NO_PERSISTED_QUERIES = auto()
    ONLY_DOCUMENTS = auto()
    FOREIGN_ORIGIN = auto()
    NOTHING_HERE = auto()
    NOT_READY = auto()
    METHOD = auto()
    NOT_ACCEPTABLE = auto()
    SLOW = auto()
    TOO_LARGE = auto()
    MEDIA_TYPE = auto()
    CODING = auto()
    FOREIGN_HOST = auto()
    HEAD_TOO_LONG = auto()
    BROKEN = auto()  # the service itself


@dataclass(frozen=True, slots=True)
class Status:
    """The status in an answer of application/graphql-response+json, in one of application/json, the code and the headers that go along."""

    newer: int
    older: int
    code: Code | None = None
    headers: Headers = ()


_ALLOW = ((b"allow", b"GET, HEAD, POST, OPTIONS"),)

STATUSES = {
    Outcome.ANSWERED: Status(200, 200),
    Outcome.PARTIAL: Status(294, 200),
    Outcome.REFUSED: Status(400, 200),
    Outcome.UNAVAILABLE: Status(503, 200, Code.DATABASE_UNAVAILABLE),
    Outcome.LATE: Status(504, 200, Code.DEADLINE_EXCEEDED),
    Outcome.FAILED: Status(500, 200, Code.INTERNAL),
    Outcome.UNCHANGED: Status(304, 304),
    Outcome.ALLOWED: Status(204, 204, headers=_ALLOW),
    Outcome.UNREADABLE: Status(400, 400, Code.BAD_REQUEST),
    Outcome.NO_SUCH_DOCUMENT: Status(400, 400, Code.DOCUMENT_NOT_FOUND),
    Outcome.NO_PERSISTED_QUERIES: Status(400, 400, Code.PERSISTED_QUERY_NOT_SUPPORTED),
    Outcome.ONLY_DOCUMENTS: Status(403, 403, Code.DOCUMENT_REQUIRED),
    Outcome.FOREIGN_ORIGIN: Status(403, 403, Code.ORIGIN_REFUSED, (CLOSE,)),
    Outcome.NOTHING_HERE: Status(404, 404, Code.NOT_FOUND),
    Outcome.NOT_READY: Status(503, 503, Code.DATABASE_UNAVAILABLE),
    Outcome.METHOD: Status(405, 405, Code.BAD_REQUEST, _ALLOW),
    Outcome.NOT_ACCEPTABLE: Status(406, 406, Code.BAD_REQUEST),
    Outcome.SLOW: Status(408, 408, Code.BAD_REQUEST, (CLOSE,)),
    Outcome.TOO_LARGE: Status(413, 413, Code.BODY_TOO_LARGE, (CLOSE,)),
    Outcome.MEDIA_TYPE: Status(415, 415, Code.BAD_REQUEST, ((b"accept", b"application/json"),)),
    Outcome.CODING: Status(415, 415, Code.BAD_REQUEST, ((b"accept-encoding", b"identity"),)),
    Outcome.FOREIGN_HOST: Status(421, 421, Code.HOST_REFUSED, (CLOSE,)),
    Outcome.HEAD_TOO_LONG: Status(431, 431, Code.BAD_REQUEST, (CLOSE,)),
    Outcome.BROKEN: Status(500, 500, Code.INTERNAL),
}


def status_in(media: bytes, outcome: Outcome) -> int:
    """The status of an outcome in an answer of a media type."""
    status = STATUSES[outcome]
    return status.newer if media is RESPONSE_JSON else status.older


def response_type(accept: bytes | None) -> bytes | None:
    """The media type of an answer for an Accept header, None where it takes none of ours; without one, the older type."""
    if accept is None:
        return JSON
    return _response_type(accept) if len(accept) > _LONGEST_KEPT else _kept_response_type(accept)


def takes_request(content_type: bytes) -> bool:
    """Whether a body of this Content-Type is read: JSON, in UTF-8."""
    if content_type == b"application/json":
        return True
    media, _, parameters = content_type.decode("latin-1").partition(";")
    return media.strip().lower() == "application/json" and _is_utf8(parameters)


def takes_gzip(accept_encoding: bytes) -> bool:
    """Whether an Accept-Encoding takes gzip."""
    if not accept_encoding:
        return False
    return _takes_gzip(accept_encoding) if len(accept_encoding) > _LONGEST_KEPT else _kept_takes_gzip(accept_encoding)


def _response_type(accept: bytes) -> bytes | None:
    ranges = {name: quality for name, (quality, parameters) in _qualities(accept).items() if _is_utf8(parameters)}
    best: tuple[float, bool] = (0.0, False)
    chosen = None
    for name, media in _TYPES.items():
        named = name in ranges
        quality = ranges.get(name, ranges.get("application/*", ranges.get("*/*", 0.0)))
        # A client that takes anything is an older one, as far as one can know.
        wanted = (quality, named or media is JSON)
        if quality and wanted > best:
            best, chosen = wanted, media
    return chosen


def _takes_gzip(accept_encoding: bytes) -> bool:
    codings = {name: quality for name, (quality, _) in _qualities(accept_encoding).items()}
    return codings.get("gzip", codings.get("x-gzip", codings.get("*", 0.0))) > 0


_kept_response_type = lru_cache(maxsize=256)(_response_type)
_kept_takes_gzip = lru_cache(maxsize=256)(_takes_gzip)


def _qualities(header: bytes) -> dict[str, tuple[float, str]]:
    """What a header like Accept names, in lower case, each with its quality from 0 to 1 and its other parameters."""
    found: dict[str, tuple[float, str]] = {}
    for part in header.decode("latin-1").split(","):
        name, *parameters = (one.strip().lower() for one in part.split(";"))
        weights = [one[2:] for one in parameters if one.startswith("q=")]
        others = ";".join(one for one in parameters if not one.startswith("q="))
        if name:
            found[name] = (_quality(weights[-1]) if weights else 1.0, others)
    return found


def _is_utf8(parameters: str) -> bool:
    """Whether the parameters of a media type leave it in UTF-8; those that are no charset say nothing."""
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset" and value.strip().strip('"').lower() not in ("utf-8", "utf8"):
            return False
    return True


def _quality(text: str) -> float:
    """A weight; what is none counts as nothing wanted."""
    try:
        return min(max(float(text), 0.0), 1.0)
    except ValueError:
        return 0.0
