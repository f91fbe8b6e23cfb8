"""What a stranger's generator makes of our schema, sent to the service: `python -m tests.schemathesis --cases 10000` sends more of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import orjson
import pytest

from graph_api.db import Database
from graph_api.schema import Built
from graph_api.settings import Settings
from tests.schemathesis.judging import NEWER, OLDER, Answer, Verdict, judge
from tests.schemathesis.running import attacked

DATA = b'{"data":{"__typename":"Query"},"extensions":{}}'
MOST = 2 / 3  # of the documents have to be answered at least, else they try nothing but refusals


async def test_nothing_breaks_the_service(stories: Database, built: Built, make_settings: Callable[..., Settings], tmp_path: Path) -> None:
    """No failure of ours, no answer of another form than GraphQL's over HTTP, none that its schema does not allow; most are answered."""
    report = await attacked(stories, built, make_settings(tmp_path).download_dir, 200, "2026")
    assert (report.sent, report.findings, report.answered > MOST) == (200, [], True), report.outcomes


def refusal(code: str, **more: object) -> bytes:
    """The body of an answer that is one error."""
    return orjson.dumps({"errors": [{"message": "no", "extensions": {"code": code, "requestId": "1"}}], **more})


@pytest.mark.parametrize(
    ("status", "body", "finding"),
    [
        (500, refusal("INTERNAL"), ("status 500", "code INTERNAL: no")),
        (504, refusal("DEADLINE_EXCEEDED"), ("status 504", "code DEADLINE_EXCEEDED: no")),
        (400, refusal("INTERNAL"), ("code INTERNAL: no",)),
        (200, refusal("BAD_CURSOR"), ("status 200 where 400 belongs",)),
        (400, refusal("BAD_CURSOR", data={"a": 1}), ("data beside errors: a value broke the schema",)),
        (400, DATA, ("status 400 where 200 belongs",)),
        (200, b'{"extensions":{}}', ("neither data nor errors",)),
        (200, b'{"data":{},"debug":1}', ("the answer holds ['debug']",)),
        (400, b'{"errors":[]}', ("errors is no list of errors",)),
        (400, b'{"errors":[{"message":""}]}', ("an error of another form: {'message': ''}",)),
        (200, b'{"data":{"a":NaN}}', ("status 200 without JSON: NaN is no JSON",)),
        (200, b"[]", ("the answer is no object",)),
    ],
)
def test_what_must_not_come_back_is_found(status: int, body: bytes, finding: tuple[str, ...]) -> None:
    """Each kind by its name."""
    assert judge(Answer(status, f"{NEWER}; charset=utf-8", "1", body), NEWER).findings == finding


def test_what_may_come_back_is_no_finding() -> None:
    """Answers and refusals, in the older media type with 200 for both; another type, or an id that is not the error's, is one."""
    older = f"{OLDER}; charset=utf-8"
    assert judge(Answer(200, older, "1", DATA), OLDER) == Verdict("answered", (), {"__typename": "Query"})
    assert judge(Answer(200, older, "1", refusal("TOO_LARGE")), OLDER) == Verdict("TOO_LARGE", (), None, "no")
    assert judge(Answer(200, older, "1", DATA), NEWER).findings == (f"media type {older}",)
    assert judge(Answer(200, older, "2", refusal("TOO_LARGE")), OLDER).findings == ("an error without the request's id",)
