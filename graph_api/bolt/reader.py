"""Reads over one address: connects, logs in, asks, and hands out the only value of the only row."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from graph_api.bolt import messages
from graph_api.bolt.connection import Connection
from graph_api.bolt.failures import FailureError, LostError, UnknownError
from graph_api.bolt.pool import Pool

_CONNECT_WITHIN = 10.0  # seconds
_PORT = 7687
_LARGE = 36_000  # bytes of an answer from which on the driver, whose codec is compiled, takes less time
_WHILE = 100  # reads that are left to the driver before a statement is tried again
_MOST_AVOIDED = 1_000
_LOGGED_OUT = "Neo.ClientError.Security.AuthorizationExpired"


def _encrypted() -> ssl.SSLContext:
    """The server has to show a certificate of its name that this machine trusts."""
    return ssl.create_default_context()


def _encrypted_with_anybody() -> ssl.SSLContext:
    """Any certificate will do, as those that a server makes for itself."""
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


_TLS: dict[str, Callable[[], ssl.SSLContext | None]] = {
    "bolt": lambda: None,
    "bolt+s": _encrypted,
    "bolt+ssc": _encrypted_with_anybody,
}


@dataclass(frozen=True, slots=True)
class Address:
    """Where a server is; `tls` says how it proves who it is, None that nobody asks."""

    host: str
    port: int
    tls: ssl.SSLContext | None = field(default=None, repr=False)

    @classmethod
    def of(cls, uri: str) -> Address | None:
        """The address of one server; None for those of a cluster, over which questions have to be routed."""
        parts = urlsplit(uri)
        if parts.scheme not in _TLS or not parts.hostname:
            return None
        return cls(parts.hostname, parts.port or _PORT, _TLS[parts.scheme]())


class Reader:
    """Asks one server over a pool of connections; `login` holds scheme and credentials as Bolt names them."""

    def __init__(self, address: Address, login: Mapping[str, str], size: int) -> None:
        self._address, self._login = address, login
        self._pool = Pool(self._connect, size)
        self._understood = True
        self._avoided: dict[str, int] = {}  # statement → how many more times it is left to the driver

    def takes(self, text: str) -> bool:
        """Whether a statement is one for the reader: its server speaks Bolt 5, and its last answer was neither strange nor large."""
        left = self._avoided.get(text)
        if left is None:
            return self._understood
        if left:
            self._avoided[text] = left - 1
        else:
            del self._avoided[text]
        return False

    async def ask(self, text: str, request: bytes) -> Any:
        """The only value of the only row of a statement, asked for by its `run_message`.

        Raises LostError, FailureError, UnknownError. Who cancels it ends the query in the database as well.
        """
        connection = await self._pool.take()
        try:
            answers = await connection.exchange(request, 2)
            if failure := messages.failure(answers):
                await _recover(connection, failure)
                raise failure
            answer = _only_record(answers)
            if len(answer) > _LARGE:
                self._avoid(text)
            return _only_value(answer)
        except UnknownError:
            self._avoid(text)
            raise
        except LostError:
            connection.close()
            self._pool.forget()
            raise
        finally:
            self._pool.give_back(connection)

    def close(self) -> None:
        """Ends all connections."""
        self._pool.close()

    def _avoid(self, text: str) -> None:
        """Leaves a statement to the driver for a while; what it answers may change with its parameters."""
        if len(self._avoided) >= _MOST_AVOIDED:
            self._avoided.clear()
        self._avoided[text] = _WHILE

    async def _connect(self) -> Connection:
        address, connection = self._address, Connection()
        connecting = asyncio.get_running_loop().create_connection(lambda: connection, address.host, address.port, ssl=address.tls)
        try:
            async with asyncio.timeout(_CONNECT_WITHIN):
                await connecting
                await connection.greet(self._login)
        except BaseException as error:
            connection.close()
            if isinstance(error, UnknownError):
                self._understood = False
            if isinstance(error, OSError):
                raise LostError(str(error) or f"no connection within {_CONNECT_WITHIN:g} s") from error
            raise
        return connection


async def _recover(connection: Connection, failure: FailureError) -> None:
    """Makes the connection of a failure usable again, if it can be. Raises LostError when it has to log in anew, like all the others."""
    if failure.code == _LOGGED_OUT:
        raise LostError(failure.message) from failure
    with contextlib.suppress(LostError):
        await connection.reset()


def _only_record(answers: list[bytes]) -> bytes:
    started, *records, ended = answers
    if not started[1] == ended[1] == messages.SUCCESS:
        raise LostError("the server ignored a question")
    if len(records) != 1:
        raise FailureError("", f"The statement gives {len(records)} rows instead of one.")
    return records[0]


def _only_value(record: bytes) -> Any:
    values = messages.content(record)
    if len(values) != 1:
        raise FailureError("", f"The statement gives {len(values)} values instead of one.")
    return values[0]
