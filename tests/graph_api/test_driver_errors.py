"""What a server tells the lean reader, in the driver's classes of errors and in ours."""

from __future__ import annotations

import pytest
from neo4j import exceptions

from graph_api.bolt import FailureError, LostError
from graph_api.driver_errors import of_the_driver, translated
from graph_api.errors import DatabaseTimeoutError, DatabaseUnreachableError, QueryFailedError, SettingError
from graph_api.target import Target

TARGET = Target("bolt://db", "reader")
WRONG_LOGIN = "bolt://db refuses NEO4J_USERNAME='reader' with this NEO4J_PASSWORD: why not"
NOBODY = "No Neo4j answers at bolt://db: start it, or correct NEO4J_URI (why not)."


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("Neo.ClientError.Security.Unauthorized", exceptions.AuthError),
        ("Neo.ClientError.Security.TokenExpired", exceptions.TokenExpired),
        ("Neo.ClientError.Security.Forbidden", exceptions.Forbidden),
        ("Neo.ClientError.Security.AuthorizationExpired", exceptions.TransientError),
        ("Neo.ClientError.Statement.SyntaxError", exceptions.CypherSyntaxError),
        ("Neo.ClientError.Statement.TypeError", exceptions.CypherTypeError),
        ("Neo.ClientError.Schema.ConstraintValidationFailed", exceptions.ConstraintError),
        ("Neo.ClientError.Cluster.NotALeader", exceptions.NotALeader),
        ("Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", exceptions.ForbiddenOnReadOnlyDatabase),
        ("Neo.ClientError.Statement.ArithmeticError", exceptions.ClientError),
        ("Neo.TransientError.General.DatabaseUnavailable", exceptions.DatabaseUnavailable),
        ("Neo.TransientError.General.OutOfMemoryError", exceptions.TransientError),
        ("Neo.DatabaseError.General.UnknownError", exceptions.DatabaseError),
        ("nonsense", exceptions.DatabaseError),
        ("Neo.Unheard.Of.This", exceptions.Neo4jError),
    ],
)
def test_failures_have_the_drivers_class(code: str, kind: type[exceptions.Neo4jError]) -> None:
    """The nearest public class, with code and message."""
    error = of_the_driver(FailureError(code, "why not"))
    nearest = next(one for one in type(error).__mro__ if one.__module__ == "neo4j.exceptions")
    assert (nearest, error.code, error.message) == (kind, code, "why not")


@pytest.mark.parametrize(
    ("code", "kind", "text"),
    [
        ("Neo.ClientError.Security.Unauthorized", SettingError, WRONG_LOGIN),
        ("Neo.ClientError.Security.TokenExpired", SettingError, WRONG_LOGIN),
        ("Neo.ClientError.Database.DatabaseNotFound", SettingError, "bolt://db has no database NEO4J_DATABASE='neo4j': why not"),
        ("Neo.ClientError.Transaction.TransactionTimedOut", DatabaseTimeoutError, "bolt://db ended the query: why not"),
        (
            "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
            DatabaseTimeoutError,
            "bolt://db ended the query: why not",
        ),
        ("Neo.ClientError.Transaction.Terminated", DatabaseTimeoutError, "bolt://db ended the query: why not"),
        ("Neo.TransientError.Transaction.Terminated", DatabaseTimeoutError, "bolt://db ended the query: why not"),
        ("Neo.TransientError.General.DatabaseUnavailable", DatabaseUnreachableError, NOBODY),
        ("Neo.ClientError.Statement.SyntaxError", QueryFailedError, "why not"),
    ],
)
def test_failures_have_our_class(code: str, kind: type[Exception], text: str) -> None:
    """With the remedy where there is one, on one line."""
    error = translated(FailureError(code, "why\n   not"), TARGET)
    assert (type(error), str(error)) == (kind, text)


def test_lost_connections_name_the_setting() -> None:
    """The remedy is to start a server or to correct its address."""
    error = translated(LostError("why not"), TARGET)
    assert (type(error), str(error)) == (DatabaseUnreachableError, NOBODY)
