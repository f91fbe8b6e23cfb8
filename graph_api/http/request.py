"""What a request asks for: a document, its variables and the name of an operation, from a body or from an address."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import parse_qsl

from graphql import GraphQLError, OperationType, get_operation_ast, parse

from graph_api.documents import NO_DOCUMENTS, Documents
from graph_api.limits import Limits

from . import json
from .negotiation import Outcome
from .refusal import Refused

_PARTS = {
    "query": (str, "a text"),
    "operationName": (str, "a text"),
    "variables": (dict, "an object"),
    "extensions": (dict, "an object"),
    "documentId": (str, "a text"),
}
_AS_JSON = ("variables", "extensions")
_MOST_PARAMETERS = 100
_LONG_BODY = 65_536  # bytes of JSON that are read beside the others, in a thread of their own


@dataclass(frozen=True, slots=True)
class Asked:
    """One operation of a document, with the values of its variables."""

    query: str
    variables: dict[str, Any] | None
    operation: str | None
    by_hash: bool = False


async def of_body(body: bytes, documents: Documents = NO_DOCUMENTS) -> Asked:
    """What a POST asks for. Raises Refused."""
    if len(body) > _LONG_BODY:
        return _asked(await asyncio.to_thread(json.loads, body, "The body"), documents)
    return _asked(json.loads(body, "The body"), documents)


async def of_address(query_string: bytes, documents: Documents, limits: Limits) -> Asked:
    """What a GET asks for: never more than reading. Raises Refused."""
    given = _parameters(query_string)
    for name in _AS_JSON:
        if given.get(name):
            given[name] = json.loads(given[name].encode(), name)
    asked = _asked({name: value for name, value in given.items() if value != ""}, documents)
    if "mutation" not in asked.query and "subscription" not in asked.query:
        return asked
    if await asyncio.to_thread(_writes, asked, limits.tokens):
        raise Refused(Outcome.METHOD, "By GET only queries are answered: send this operation with POST.", ((b"allow", b"POST"),))
    return asked


def _parameters(query_string: bytes) -> dict[str, Any]:
    try:
        pairs = parse_qsl(query_string.decode(), keep_blank_values=True, errors="strict", max_num_fields=_MOST_PARAMETERS)
    except UnicodeDecodeError:
        raise Refused(Outcome.UNREADABLE, "The address is not written in UTF-8.") from None
    except ValueError:
        raise Refused(Outcome.UNREADABLE, f"The address has more than {_MOST_PARAMETERS} parameters.") from None
    given = dict(pairs)
    if len(given) < len(pairs):
        raise Refused(Outcome.UNREADABLE, "The address has a parameter twice.")
    json.refuse_nul(given, "The address")
    return given


def _asked(given: Any, documents: Documents) -> Asked:
    """Raises Refused for everything that is not in the specification of GraphQL over HTTP; what else stands there is nobody's business."""
    if not isinstance(given, dict):
        raise Refused(Outcome.UNREADABLE, "Send one JSON object with a query; lists of operations are not taken.")
    fields = cast("dict[str, Any]", given)
    for name, (kind, word) in _PARTS.items():
        if fields.get(name) is not None and not isinstance(fields[name], kind):
            raise Refused(Outcome.UNREADABLE, f"{name} is not {word}.")
    query = _document(fields, documents) if fields.get("documentId") else fields.get("query")
    if not query:
        raise _without_a_query(fields)
    return Asked(query, fields.get("variables"), fields.get("operationName") or None, bool(fields.get("documentId")))


def _document(fields: dict[str, Any], documents: Documents) -> str:
    identifier = fields["documentId"]
    if fields.get("query"):
        raise Refused(Outcome.UNREADABLE, "There are both a query and a documentId in the request: send one of them.")
    if identifier not in documents:
        raise Refused(Outcome.NO_SUCH_DOCUMENT, f"No document {identifier!r} is kept here: send its text as query.")
    return documents[identifier].text


def _without_a_query(fields: dict[str, Any]) -> Refused:
    """Clients that send a hash in Apollo's way, and mean to teach it to the server, know what to do when they hear so."""
    if "persistedQuery" in (fields.get("extensions") or ()):
        return Refused(Outcome.NO_PERSISTED_QUERIES, "PersistedQueryNotSupported: send the text of the query.")
    return Refused(Outcome.UNREADABLE, "There is no query in the request.")


def _writes(asked: Asked, most_tokens: int) -> bool:
    """Whether the operation that is meant is no query; what cannot be read is left to the executor, who says why."""
    try:
        operation = get_operation_ast(parse(asked.query, no_location=True, max_tokens=most_tokens), asked.operation)
    except (GraphQLError, RecursionError):
        return False
    return operation is not None and operation.operation is not OperationType.QUERY
