"""What is not answered, in the form of a GraphQL error, so that a client reads every failure in one way."""

from __future__ import annotations

import orjson

from .negotiation import JSON, STATUSES, Headers, Outcome, status_in
from .reply import Reply, described

FAILED = "The service failed; the request id leads to the reason in its log."


class Refused(Exception):
    """A request that goes no further, and one line that says why."""

    def __init__(self, outcome: Outcome, message: str, headers: Headers = ()) -> None:
        super().__init__(message)
        self.outcome, self.message, self.headers = outcome, message, headers


def refusal(refused: Refused, request_id: str, media: bytes = JSON) -> Reply:
    """The reply: one error with its message, code and request id."""
    status = STATUSES[refused.outcome]
    error = {"message": refused.message, "extensions": {"code": status.code, "requestId": request_id}}
    content = orjson.dumps({"errors": [error]})
    return Reply(status_in(media, refused.outcome), (*described(media, content), *(refused.headers or status.headers)), content)
