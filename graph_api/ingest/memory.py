"""What a load has met, of bounded size: the database knows the rest, and is asked for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from graph_api.db import Bookmarks
from graph_api.records.ids import SHARED_BY_ALL_SOURCES

GENERATION = 100_000  # records; two generations are in mind, some 60 MB


class Version(NamedTuple):
    """Which of several contents of one record counts: the one observed later, and of one moment the one with the larger hash."""

    observed: int
    record_hash: str


class Known(NamedTuple):
    """A record in the graph, or on its way there: its version, since when it is known, and whether this load brought or met it."""

    version: Version
    since: int
    is_met: bool


@dataclass
class Memory:
    """What this load knows to be in the graph, or on its way there: what it met lately, and what it asked for lately.

    `moment` is the one for which the load stands, `began` when it began. `fresh` names a source of which the graph holds nothing
    but what this load writes, so that nobody need ask for its ids while all of them are in mind: each load notes its source in
    the transaction that writes its first record. A dry run forgets nothing, for what it met is nowhere else.
    """

    moment: int
    began: int
    fresh: str = ""
    embedding_dimensions: int = 0
    keeps_all: bool = False
    generation: int = GENERATION
    bookmarks: Bookmarks = frozenset()
    _young: dict[str, Known] = field(default_factory=dict[str, Known])
    _old: dict[str, Known] = field(default_factory=dict[str, Known])

    def get(self, id: str) -> Known | None:
        """Return what is in mind of a record; None when it is not there, or was forgotten."""
        known = self._young.get(id)
        if known is None and (known := self._old.get(id)) is not None:
            self._young[id] = known
        return known

    def keep(self, id: str, known: Known) -> None:
        """Bear a record in mind."""
        self._young[id] = known

    def age(self) -> None:
        """Forget what was not met for a while; called between batches, so that nothing is forgotten while it is being written."""
        if len(self._young) >= self.generation and not self.keeps_all:
            if self._old:
                self.fresh = ""
            self._old, self._young = self._young, {}

    def forget(self) -> None:
        """Forget everything: from here on only what the database answers counts."""
        self._young.clear()
        self._old.clear()
        self.fresh = ""

    def may_be_stored(self, label: str, source: str) -> bool:
        """Whether the graph may hold a record that is not in mind, with an id made from a key of this source."""
        return not self.fresh or source != self.fresh or label in SHARED_BY_ALL_SOURCES
