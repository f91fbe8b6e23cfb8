"""What a client takes and sends, by its headers."""

from __future__ import annotations

import pytest

from graph_api.http.negotiation import JSON, RESPONSE_JSON, STATUSES, Outcome, response_type, takes_gzip, takes_request

BOTH = b"application/graphql-response+json, application/json;q=0.9"
TOO_LONG_TO_KEEP = b"text/html," * 100 + BOTH


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        (None, JSON),
        (b"*/*", JSON),
        (b"application/*", JSON),
        (b"application/json", JSON),
        (b"APPLICATION/JSON", JSON),
        (b"application/json; charset=utf-8", JSON),
        (b'application/json; charset="UTF-8"', JSON),
        (b"application/json; charset=utf-16", None),
        (b"application/graphql-response+json", RESPONSE_JSON),
        (BOTH, RESPONSE_JSON),
        (TOO_LONG_TO_KEEP, RESPONSE_JSON),
        (b"application/json, application/graphql-response+json", RESPONSE_JSON),
        (b"application/graphql-response+json;q=0.8, application/json;q=0.9", JSON),
        (b"application/graphql-response+json ; q=0.9 , application/json ; q=0.8", RESPONSE_JSON),
        (b"application/json, text/plain, */*", JSON),
        (b"application/graphql-response+json;q=0.5, */*;q=0.5", RESPONSE_JSON),
        (b"application/graphql-response+json;q=0, */*", JSON),
        (b"application/json;q=0, */*", RESPONSE_JSON),
        (b"application/json;q=0, application/graphql-response+json;q=0, */*", None),
        (b"application/json;q=0", None),
        (b"*/*;q=0", None),
        (b"application/json;q=abc", None),
        (b"application/json;q=nan", None),
        (b"text/html, image/png", None),
        (b"multipart/mixed", None),
        (b"", None),
    ],
)
def test_the_media_type_of_an_answer(accept: bytes | None, expected: bytes | None) -> None:
    """The one that is wanted most; where both are wanted alike the newer, unless nobody said so."""
    assert response_type(accept) == expected


@pytest.mark.parametrize(
    ("content_type", "expected"),
    [
        (b"application/json", True),
        (b"Application/JSON ; Charset=UTF-8", True),
        (b'application/json; charset="utf-8"', True),
        (b"application/json; charset=iso-8859-1", False),
        (b"application/json, application/json", False),
        (b"application/graphql", False),
        (b"application/x-www-form-urlencoded", False),
        (b"multipart/form-data; boundary=application/json", False),
        (b"text/plain", False),
        (b"", False),
    ],
)
def test_the_media_type_of_a_body(content_type: bytes, expected: bool) -> None:
    """JSON in UTF-8, and nothing that a browser sends for a foreign page without asking first."""
    assert takes_request(content_type) is expected


@pytest.mark.parametrize(
    ("accept_encoding", "expected"),
    [
        (b"gzip, deflate, br", True),
        (b"GZIP", True),
        (b"x-gzip", True),
        (b"*", True),
        (b"gzip;q=0", False),
        (b"gzip;q=0, *", False),
        (b"br, *;q=0", False),
        (b"deflate, br", False),
        (b"identity", False),
        (b"", False),
    ],
)
def test_who_reads_gzip(accept_encoding: bytes, expected: bool) -> None:
    """Whoever says so, and does not say that it is unwanted."""
    assert takes_gzip(accept_encoding) is expected


def test_every_outcome_has_a_status() -> None:
    """And whatever is refused by HTTP itself has one code and the same status in both media types."""
    by_graphql = {Outcome.ANSWERED, Outcome.PARTIAL, Outcome.REFUSED, Outcome.UNAVAILABLE, Outcome.LATE, Outcome.FAILED}
    without_a_body = {Outcome.UNCHANGED, Outcome.ALLOWED}
    assert set(STATUSES) == set(Outcome)
    assert [one for one in set(Outcome) - by_graphql if STATUSES[one].newer != STATUSES[one].older] == []
    assert {one for one in Outcome if STATUSES[one].code is None} == without_a_body | {Outcome.ANSWERED, Outcome.PARTIAL, Outcome.REFUSED}
    assert {one for one in Outcome if STATUSES[one].newer == 500} == {Outcome.FAILED, Outcome.BROKEN}
