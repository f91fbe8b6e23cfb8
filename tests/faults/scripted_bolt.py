"""A Bolt server that does as it is told: small, of our own, and able to fail at every byte."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from graph_api.bolt.messages import FAILURE, IGNORED, RECORD, SUCCESS
from graph_api.bolt.packstream import decode, encode

HELLO, GOODBYE, RESET, RUN, PULL, LOGON = 0x01, 0x02, 0x0F, 0x10, 0x3F, 0x6A
NAMES = {HELLO: "HELLO", GOODBYE: "GOODBYE", RESET: "RESET", RUN: "RUN", PULL: "PULL", LOGON: "LOGON"}
UNAUTHORIZED = {"code": "Neo.ClientError.Security.Unauthorized", "message": "wrong"}
SYNTAX = {"code": "Neo.ClientError.Statement.SyntaxError", "message": "Invalid  input"}


@dataclass(frozen=True)
class Script:
    """What happens on one connection; without anything said it is a good server whose every answer is `[1]`."""

    version: bytes = bytes([0, 0, 8, 5])
    hints: Mapping[str, object] = field(default_factory=dict[str, object])
    record: bytes = encode([[1]])  # the list of values of the only row
    rows: int = 1
    failing: Mapping[int, Mapping[str, object]] = field(default_factory=dict[int, Mapping[str, object]])  # message → what its FAILURE says
    closing: tuple[int, ...] = ()  # messages at which the server hangs up
    silent: tuple[int, ...] = ()  # messages that get no answer
    questions: int = 1 << 40  # that are answered before the server hangs up
    piece: int = 0xFFFF  # most bytes in a chunk
    noops: int = 0  # empty chunks before each message
    cut: int | None = None  # bytes after which the server hangs up
    pause: float | None = None  # seconds between one byte and the next


@dataclass
class Told:
    """What a server heard: the messages of all connections in their order, with their fields."""

    port: int = 0
    messages: list[tuple[str, list[Any]]] = field(default_factory=list[tuple[str, list[Any]]])
    connections: int = 0
    hung_up: asyncio.Event = field(default_factory=asyncio.Event)  # a client left
    asked: asyncio.Event = field(default_factory=asyncio.Event)  # somebody wants rows
    sent: int = 0  # bytes, on all connections

    @property
    def names(self) -> list[str]:
        """The names of the messages."""
        return [name for name, _ in self.messages]


@asynccontextmanager
async def scripted(*scripts: Script, port: int = 0, tls: ssl.SSLContext | None = None) -> AsyncIterator[Told]:
    """A server whose connections follow the scripts in their order, and the last one from then on."""
    told = Told()
    talks: dict[asyncio.StreamWriter, asyncio.Event] = {}

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        ended = talks[writer] = asyncio.Event()
        script = scripts[min(told.connections, len(scripts) - 1)]
        told.connections += 1
        try:
            await _Talk(script, told, reader, writer).go_on()
        except (ConnectionError, asyncio.IncompleteReadError):
            told.hung_up.set()
        finally:
            writer.close()
            ended.set()

    server = await asyncio.start_server(serve, "127.0.0.1", port, ssl=tls)
    told.port = server.sockets[0].getsockname()[1]
    try:
        yield told
    finally:
        server.close()
        for writer, ended in talks.items():
            writer.transport.abort()
            await ended.wait()


class _Cut(ConnectionError):
    """The script says so."""


@dataclass
class _Talk:
    """One connection."""

    script: Script
    told: Told
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    failed: bool = False
    left: int = 0
    questions: int = 0

    async def go_on(self) -> None:
        self.left = 1 << 40 if self.script.cut is None else self.script.cut
        assert (await self.reader.readexactly(20))[:4] == b"\x60\x60\xb0\x17"
        await self._send(self.script.version)
        while True:
            message = await self._message()
            kind, fields = message[1], _fields(message)
            self.told.messages.append((NAMES[kind], fields))
            if kind == PULL:
                self.told.asked.set()
            self.questions += kind == RUN
            if kind in self.script.closing or self.questions > self.script.questions:
                return
            if kind not in self.script.silent:
                await self._answer(kind)

    async def _message(self) -> bytes:
        message = b""
        while size := int.from_bytes(await self.reader.readexactly(2)):
            message += await self.reader.readexactly(size)
        return message

    async def _answer(self, kind: int) -> None:
        if kind == RESET:
            self.failed = False
        if self.failed:
            await self._say(IGNORED)
        elif kind in self.script.failing:
            self.failed = True
            await self._say(FAILURE, encode(self.script.failing[kind]))
        else:
            await self._succeed(kind)

    async def _succeed(self, kind: int) -> None:
        if kind == PULL:
            for _ in range(self.script.rows):
                await self._say(RECORD, self.script.record)
        said = {HELLO: {"server": "Neo4j/5.26.0", "hints": self.script.hints}, RUN: {"fields": ["row"]}}.get(kind, {})
        await self._say(SUCCESS, encode(said))

    async def _say(self, kind: int, content: bytes = b"") -> None:
        message = bytes([0xB0 + bool(content), kind]) + content
        size = self.script.piece
        pieces = [message[start : start + size] for start in range(0, len(message), size)]
        await self._send(b"\0\0" * self.script.noops + b"".join(len(piece).to_bytes(2) + piece for piece in pieces) + b"\0\0")

    async def _send(self, data: bytes) -> None:
        data, self.left = data[: self.left], self.left - len(data)
        self.told.sent += len(data)
        for piece in [data] if self.script.pause is None else [bytes([byte]) for byte in data]:
            self.writer.write(piece)
            await self.writer.drain()
            await asyncio.sleep(self.script.pause or 0)
        if self.left <= 0:
            raise _Cut


def _fields(message: bytes) -> list[Any]:
    """The fields of a message: a list of as many is written the same way."""
    return decode(bytes([0x90 + message[0] - 0xB0]) + message[2:])
