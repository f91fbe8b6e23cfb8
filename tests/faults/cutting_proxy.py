"""A proxy before Neo4j that cuts connections at their commit: before it has reached the server, or before its answer has reached us."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from random import Random

COMMIT = b"\x00\x02\xb0\x12\x00\x00"  # a Bolt message of one chunk: COMMIT, without fields
_CHUNK = 65_536


@dataclass
class CuttingProxy:
    """Forwards to a port of this machine; of the commits that pass, `share` are cut, half of them before the server hears of it."""

    port: int
    random: Random
    share: float
    lost_before: int = 0
    lost_behind: int = 0
    _tasks: set[asyncio.Task[None]] = field(default_factory=set["asyncio.Task[None]"])

    @contextlib.asynccontextmanager
    async def listening(self) -> AsyncGenerator[int]:
        """The port to connect to."""
        server = await asyncio.start_server(self._connection, "127.0.0.1", 0)
        async with server:
            yield server.sockets[0].getsockname()[1]

    async def _connection(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        upstream_reader, upstream_writer = await asyncio.open_connection("127.0.0.1", self.port)
        answers = asyncio.create_task(_forward(upstream_reader, writer))
        try:
            while data := await reader.read(_CHUNK):
                if COMMIT in data and self.random.random() < self.share:
                    await self._cut(data, answers, upstream_reader, upstream_writer)
                    break
                upstream_writer.write(data)
                await upstream_writer.drain()
        except OSError:
            pass
        finally:
            answers.cancel()
            writer.close()
            upstream_writer.close()

    async def _cut(
        self, data: bytes, answers: asyncio.Task[None], upstream_reader: asyncio.StreamReader, upstream_writer: asyncio.StreamWriter
    ) -> None:
        """Keep the commit from the server, or its answer from the client once the server has given it."""
        if self.random.random() < 0.5:
            self.lost_before += 1
            return
        answers.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await answers
        upstream_writer.write(data)
        await upstream_writer.drain()
        await upstream_reader.read(_CHUNK)
        self.lost_behind += 1


async def _forward(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(OSError):
        while data := await reader.read(_CHUNK):
            writer.write(data)
            await writer.drain()
    writer.close()
