"""What went wrong, in the driver's own classes and then in ours: the same for a read of the driver and for one of the lean reader."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from typing import TypeVar

from neo4j import exceptions

from graph_api.bolt import FailureError, LostError
from graph_api.errors import (
    DatabaseError,
    DatabaseTimeoutError,
    DatabaseUnreachableError,
    DatabaseUnsupportedError,
    QueryFailedError,
    SettingError,
)
from graph_api.target import Target

_Result = TypeVar("_Result")

_ATTEMPTS = 3
LOST = (exceptions.ServiceUnavailable, exceptions.SessionExpired, LostError)
_UNSENDABLE = (OverflowError, UnicodeEncodeError)
RAISED = (exceptions.Neo4jError, exceptions.DriverError, FailureError, LostError, OSError, *_UNSENDABLE)

_ENDED = (
    "Neo.ClientError.Transaction.TransactionTimedOut",
    "Neo.ClientError.Transaction.Terminated",
    "Neo.TransientError.Transaction.Terminated",
)
_NO_DATABASE = "Neo.ClientError.Database.DatabaseNotFound"


class _Told(exceptions.Neo4jError):
    """A failure that the lean reader was told, as the driver would raise it: the driver's own way to make one is private."""

    def __init__(self, failure: FailureError) -> None:
        super().__init__(str(failure))
        self._told = failure

    @property
    def code(self) -> str:
        return self._told.code

    @property
    def message(self) -> str:
        return self._told.message


def _told(kind: type[exceptions.Neo4jError]) -> type[_Told]:
    return type(kind.__name__, (_Told, kind), {})


# As the driver classifies codes; what is not here goes by its second word.
_CODES: dict[type[exceptions.Neo4jError], tuple[str, ...]] = {
    exceptions.AuthError: ("ClientError.Security.AuthorizationFailed", "ClientError.Security.Unauthorized"),
    exceptions.ConstraintError: (
        *("ClientError.Schema.ConstraintValidationFailed", "ClientError.Schema.ConstraintViolation"),
        *("ClientError.Statement.ConstraintVerificationFailed", "ClientError.Statement.ConstraintViolation"),
    ),
    exceptions.CypherSyntaxError: ("ClientError.Statement.InvalidSyntax", "ClientError.Statement.SyntaxError"),
    exceptions.CypherTypeError: (
        *("ClientError.Procedure.TypeError", "ClientError.Statement.InvalidType", "ClientError.Statement.TypeError"),
    ),
    exceptions.DatabaseUnavailable: ("TransientError.General.DatabaseUnavailable",),
    exceptions.Forbidden: (
        *("ClientError.General.ReadOnly", "ClientError.Security.Forbidden", "ClientError.Transaction.ForbiddenDueToTransactionType"),
        *("ClientError.Schema.ForbiddenOnConstraintIndex", "ClientError.Schema.IndexBelongsToConstraint"),
    ),
    exceptions.ForbiddenOnReadOnlyDatabase: ("ClientError.General.ForbiddenOnReadOnlyDatabase",),
    exceptions.NotALeader: ("ClientError.Cluster.NotALeader",),
    exceptions.TokenExpired: ("ClientError.Security.TokenExpired",),
    exceptions.TransientError: ("ClientError.Security.AuthorizationExpired",),
}
_BY_CODE = {f"Neo.{code}": told for kind, codes in _CODES.items() for told in [_told(kind)] for code in codes}
_BY_CLASSIFICATION = {
    "ClientError": _told(exceptions.ClientError),
    "DatabaseError": _told(exceptions.DatabaseError),
    "TransientError": _told(exceptions.TransientError),
}


def of_the_driver(failure: FailureError) -> exceptions.Neo4jError:
    """The driver's error for what the server told the lean reader."""
    classification = failure.code.split(".")[1] if failure.code.count(".") == 3 else "DatabaseError"
    told = _BY_CODE.get(failure.code) or _BY_CLASSIFICATION.get(classification, _Told)
    return told(failure)


def translated(error: Exception, target: Target) -> DatabaseError | SettingError:
    """Our error for one of those in `RAISED`, with the remedy where there is one."""
    if isinstance(error, FailureError):
        error = of_the_driver(error)
    if isinstance(error, exceptions.Neo4jError):
        return _refused(error, target)
    text = " ".join(str(error).split())
    if isinstance(error, exceptions.AuthConfigurationError):
        return _not_let_in(target, text)
    if isinstance(error, exceptions.ConnectionAcquisitionTimeoutError):
        return _ended(target, text)
    if isinstance(error, exceptions.UnsupportedServerProduct):
        return DatabaseUnsupportedError(f"{target.uri} is no Neo4j that this driver knows: {text}")
    if isinstance(error, exceptions.ResultError):
        return QueryFailedError(text)
    if isinstance(error, _UNSENDABLE):
        return QueryFailedError(f"A parameter cannot be sent: {text}.")
    return DatabaseUnreachableError(f"No Neo4j answers at {target.uri}: start it, or correct NEO4J_URI ({text}).")


def _refused(error: exceptions.Neo4jError, target: Target) -> DatabaseError | SettingError:
    code, text = error.code or "", " ".join((error.message or "").split())
    if isinstance(error, exceptions.AuthError):
        return _not_let_in(target, text)
    if code == _NO_DATABASE:
        return SettingError(f"{target.uri} has no database NEO4J_DATABASE={target.database!r}: {text}")
    if code.startswith(_ENDED):
        return _ended(target, text)
    if isinstance(error, exceptions.DatabaseUnavailable):
        return DatabaseUnreachableError(f"No Neo4j answers at {target.uri}: start it, or correct NEO4J_URI ({text}).")
    return QueryFailedError(text, code)


def _not_let_in(target: Target, text: str) -> SettingError:
    who = "this NEO4J_TOKEN" if target.token else f"NEO4J_USERNAME={target.username!r} with this NEO4J_PASSWORD"
    return SettingError(f"{target.uri} refuses {who}: {text}")


def _ended(target: Target, text: str) -> DatabaseTimeoutError:
    return DatabaseTimeoutError(f"{target.uri} ended the query: {text}")


async def until_connected(ask: Callable[[], Awaitable[_Result]]) -> _Result:
    """What a read gives, sent again while its connection turns out to be dead."""
    for attempt in range(1, _ATTEMPTS):
        with contextlib.suppress(*LOST):
            return await ask()
        await asyncio.sleep(0.05 * attempt)
    return await ask()
