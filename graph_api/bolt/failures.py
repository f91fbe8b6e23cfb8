"""What can become of a question instead of an answer; `db` turns each into an error of the program."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self


class UnknownError(Exception):
    """The reader does not know this protocol, parameter or value; the official driver may."""


class LostError(Exception):
    """There is no connection, or no longer: the same question can be asked again on another."""


class FailureError(Exception):
    """The server refused or failed: its `code`, its `message`, its GQL `status` ("" before Bolt 5.7); what caused it is its cause."""

    def __init__(self, code: str, message: str, status: str = "") -> None:
        super().__init__(f"{code}: {message}")
        self.code, self.message, self.status = code, message, status

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> Self:
        """From what stands in a FAILURE, in the style of Bolt 5.7 or in the older one."""
        code = told.get("neo4j_code") or told.get("code") or "Neo.DatabaseError.General.UnknownError"
        failure = cls(code, told.get("message") or "An unknown error occurred", told.get("gql_status") or "")
        if cause := told.get("cause"):
            failure.__cause__ = cls.of(cause)
        return failure
