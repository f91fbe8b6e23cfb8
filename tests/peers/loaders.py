"""The data loaders of rival (b), made anew for each request as Strawberry's documentation asks."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

import neo4j
from strawberry.dataloader import DataLoader

from .graph import NOW
from .hand import read_session
from .texts import statement

_FILES = ("customer", "customers", "households", "members", "needs", "interactions")
_MORE_FILES = ("channel", "team", "orders", "net", "lines", "product", "order", "article", "buyers", "page", "groups")
_TEXTS = {name: statement(f"stock/{name}") for name in (*_FILES, *_MORE_FILES)}


class Loaders:
    """One request's loaders: one for each file of `cypher/stock/` and each set of arguments."""

    def __init__(self, driver: neo4j.AsyncDriver) -> None:
        self._driver = driver
        self._loaders: dict[Hashable, DataLoader[str, Any]] = {}

    async def rows(self, name: str, **parameters: Any) -> list[list[Any]]:
        """All rows of a statement."""
        async with read_session(self._driver) as session:
            result = await session.run(_TEXTS[name], parameters)  # pyright: ignore[reportArgumentType]
            return await result.values()

    async def load(self, name: str, key: str, **arguments: Any) -> Any:
        """What a statement finds for one key; None where it finds nothing."""
        identity = (name, *((word, str(value)) for word, value in arguments.items()))
        if identity not in self._loaders:
            self._loaders[identity] = DataLoader(load_fn=self._batch(name, arguments))
        return await self._loaders[identity].load(key)

    def _batch(self, name: str, arguments: dict[str, Any]) -> Callable[[list[str]], Any]:
        async def batch(keys: list[str]) -> list[Any]:
            found = dict(await self.rows(name, keys=keys, now=NOW, **arguments))
            return [found.get(key) for key in keys]

        return batch
