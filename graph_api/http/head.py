"""The head of a request, read once: guard and endpoint ask for a header many times, and a server hands out a list of pairs."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

_REQUEST_ID = re.compile(rb"[A-Za-z0-9_.:-]{1,128}")


@dataclass(frozen=True, slots=True)
class Head:
    """Method, path, query string and headers by their names in lower case; one that comes twice has its values joined by commas."""

    method: str
    path: str
    query_string: bytes
    fields: Mapping[bytes, bytes]
    request_id: str

    @classmethod
    def of(cls, scope: Mapping[str, Any]) -> Self:
        """The head of an ASGI scope; the request's id is the one that X-Request-Id brought where it fits into a log, or a new one."""
        fields: dict[bytes, bytes] = {}
        for name, value in scope["headers"]:
            fields[name] = fields[name] + b", " + value if name in fields else value
        given = fields.get(b"x-request-id", b"")
        number = given.decode() if _REQUEST_ID.fullmatch(given) else os.urandom(16).hex()
        return cls(scope["method"], scope["path"], scope["query_string"], fields, number)

    def text(self, name: bytes, instead: str = "") -> str:
        """The value of a header, `instead` where it is missing."""
        value = self.fields.get(name)
        return instead if value is None else value.decode("latin-1")


def head_of(scope: Mapping[str, Any]) -> Head:
    """The head that the guard has read."""
    return scope["state"]["head"]
