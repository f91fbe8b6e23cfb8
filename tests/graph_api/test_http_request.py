"""What a request asks for, and what makes it none."""

from __future__ import annotations

import pytest
from graphql import parse

from graph_api.documents import NO_DOCUMENTS, Document
from graph_api.http.negotiation import Outcome
from graph_api.http.refusal import Refused
from graph_api.http.request import Asked, of_address, of_body
from graph_api.limits import Limits

TWO = "query A { __typename } mutation B { write }"


async def test_a_body_names_document_variables_and_operation() -> None:
    """What else stands there is for others."""
    body = b'{"query":"query A { __typename }","operationName":"A","variables":{"a":1},"extensions":{},"more":true}'
    assert await of_body(body) == Asked("query A { __typename }", {"a": 1}, "A")


async def test_null_and_an_empty_name_are_as_good_as_nothing() -> None:
    """As the specification has it."""
    body = b'{"query":"{ __typename }","operationName":null,"variables":null,"extensions":null,"documentId":null}'
    assert await of_body(body) == Asked("{ __typename }", None, None)
    assert await of_body(b'{"query":"{ __typename }","operationName":""}') == Asked("{ __typename }", None, None)


async def test_a_long_body_is_read_as_well() -> None:
    """In a thread of its own."""
    assert await of_body(b'{"query":"{ __typename }","variables":{"a":"%s"}}' % (b"x" * 70_000)) == Asked(
        "{ __typename }", {"a": "x" * 70_000}, None
    )


async def test_an_address_names_the_same() -> None:
    """Variables and extensions as JSON; what is empty is not there."""
    address = b"query=query+A+%7B+__typename+%7D&operationName=A&variables=%7B%22a%22%3A%22%C3%BC%22%7D&extensions="
    assert await of_address(address, NO_DOCUMENTS, Limits()) == Asked("query A { __typename }", {"a": "ü"}, "A")


@pytest.mark.parametrize(
    ("address", "message"),
    [
        (b"", "There is no query in the request."),
        (b"query=", "There is no query in the request."),
        (b"query={a}&query={b}", "The address has a parameter twice."),
        (b"query=%ff", "The address is not written in UTF-8."),
        (b"query=\xff", "The address is not written in UTF-8."),
        (b"query=%00", "The address holds the character NUL."),
        (b"&".join(b"a%d=" % number for number in range(101)), "The address has more than 100 parameters."),
        (b"query={a}&variables=[]", "variables is not an object."),
        (b"query={a}&variables={%22a%22:1,%22a%22:1}", "variables has the key 'a' twice in one object."),
        (b"query={a}&extensions=3", "extensions is not an object."),
    ],
)
async def test_an_address_that_is_no_request(address: bytes, message: str) -> None:
    """One line about what is wrong."""
    with pytest.raises(Refused) as caught:
        await of_address(address, NO_DOCUMENTS, Limits())
    assert (caught.value.outcome, caught.value.message) == (Outcome.UNREADABLE, message)


@pytest.mark.parametrize(
    ("query", "operation"),
    [("mutation { write }", ""), (TWO, "B"), ("subscription { watch }", ""), ("# nothing but this\nmutation Named { write }", "")],
)
async def test_an_address_never_writes(query: str, operation: str) -> None:
    """Whatever the document holds beside: it is the operation that is meant which counts."""
    with pytest.raises(Refused) as caught:
        await of_address(b"query=" + query.replace("#", "%23").encode() + b"&operationName=" + operation.encode(), NO_DOCUMENTS, Limits())
    assert (caught.value.outcome, caught.value.headers) == (Outcome.METHOD, ((b"allow", b"POST"),))


@pytest.mark.parametrize(("query", "operation"), [(TWO, "A"), ('{ a(b: "mutation") }', ""), ("mutation {", ""), (TWO, ""), (TWO, "C")])
async def test_what_writes_nothing_is_left_to_the_executor(query: str, operation: str) -> None:
    """Also what cannot be read, and what names no operation: it says why."""
    given = await of_address(b"query=" + query.encode() + b"&operationName=" + operation.encode(), NO_DOCUMENTS, Limits())
    assert given == Asked(query, None, operation or None)


async def test_a_document_may_be_named_by_its_hash() -> None:
    """By POST and by GET; its variables and its operation are as ever."""
    documents = {"sha256:ab": Document(TWO, parse(TWO))}
    assert await of_body(b'{"documentId":"sha256:ab","operationName":"B","variables":{"a":1}}', documents) == Asked(
        TWO, {"a": 1}, "B", by_hash=True
    )
    assert await of_address(b"documentId=sha256%3Aab&operationName=A", documents, Limits()) == Asked(TWO, None, "A", by_hash=True)


async def test_an_address_never_writes_by_a_hash_either() -> None:
    """The text behind it counts."""
    with pytest.raises(Refused) as caught:
        await of_address(b"documentId=sha256:ab&operationName=B", {"sha256:ab": Document(TWO, parse(TWO))}, Limits())
    assert caught.value.outcome is Outcome.METHOD


@pytest.mark.parametrize(
    ("body", "outcome", "message"),
    [
        (b'{"documentId":"sha256:cd"}', Outcome.NO_SUCH_DOCUMENT, "No document 'sha256:cd' is kept here: send its text as query."),
        (b'{"documentId":"ab"}', Outcome.NO_SUCH_DOCUMENT, "No document 'ab' is kept here: send its text as query."),
        # The draft has hashes in lower case: `sha256:` LowerCaseHexDigit+.
        (b'{"documentId":"sha256:AB"}', Outcome.NO_SUCH_DOCUMENT, "No document 'sha256:AB' is kept here: send its text as query."),
        (b'{"documentId":3}', Outcome.UNREADABLE, "documentId is not a text."),
        (
            b'{"documentId":"sha256:ab","query":"{ a }"}',
            Outcome.UNREADABLE,
            "There are both a query and a documentId in the request: send one of them.",
        ),
    ],
)
async def test_a_document_that_is_not_kept_is_refused(body: bytes, outcome: Outcome, message: str) -> None:
    """Nor is one beside a text: nobody knows which of them is meant."""
    with pytest.raises(Refused) as caught:
        await of_body(body, {"sha256:ab": TWO})
    assert (caught.value.outcome, caught.value.message) == (outcome, message)


async def test_persisted_queries_are_off() -> None:
    """Clients that try a hash first send the text when they hear this, and the hash beside it does no harm then."""
    hashed = b'"extensions":{"persistedQuery":{"version":1,"sha256Hash":"ab"}}'
    with pytest.raises(Refused) as caught:
        await of_body(b"{" + hashed + b"}")
    assert caught.value.outcome is Outcome.NO_PERSISTED_QUERIES
    assert await of_body(b'{"query":"{ a }",' + hashed + b"}") == Asked("{ a }", None, None)
