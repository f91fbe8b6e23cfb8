"""One operation answered twice, by the program on Neo4j and from the records, and made smaller while the answers differ."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from random import Random
from typing import Any

from graphql import ExecutionResult

from graph_api.db import Database
from graph_api.execute import Asking, Executor

from .comparison import Comparison, CursorPair, compared, cursors_of
from .execution import Naive
from .generator import Operation
from .samples import Samples
from .shrinking import smaller
from .variants import variant

_MOST_TRIES = 250
_VARIANTS = 3  # they cost no planning


@dataclass(frozen=True)
class Difference:
    """An operation whose two answers are not the same."""

    operation: Operation
    differences: tuple[str, ...]
    compiled: ExecutionResult
    naive: ExecutionResult

    def __str__(self) -> str:
        asked = f"{self.operation.document}\nvariables {json.dumps(self.operation.variables, ensure_ascii=False)}"
        answers = f"compiled {_short(self.compiled)}\nnaive    {_short(self.naive)}"
        return "\n".join((asked, *self.differences, answers))


def _short(result: ExecutionResult) -> str:
    return json.dumps(result.formatted, ensure_ascii=False, default=str)[:1500]


@dataclass
class Differential:
    """Both sides, and how often what was compared."""

    executor: Executor
    database: Database
    naive: Naive
    samples: Samples
    asking: Asking
    counts: Counter[str] = field(default_factory=Counter[str])

    async def find(self, operation: Operation, seed: str) -> Difference | None:
        """The first difference of an operation or of the pages after its first ones; None when all is equal."""
        found, comparison = await self._compare(operation, operation.variables)
        if found is not None:
            return found
        random = Random(f"{seed}/pages")
        for _ in range(_VARIANTS):
            other = variant(operation, random, self.samples)
            if other is not None:
                self.counts["with other values"] += 1
                found, _ = await self._compare(other, other.variables)
                if found is not None:
                    return found
        if operation.cursors and comparison.cursors:
            self.counts["with cursors"] += 1
            found, _ = await self._compare(*self._followed(operation, comparison.cursors, random))
        return found

    def _followed(self, operation: Operation, cursors: list[CursorPair], random: Random) -> tuple[Operation, dict[str, Any]]:
        """The operation with cursors of its own first pages, and the naive values of the same variables."""
        compiled, naive = dict(operation.variables), dict(operation.variables)
        for name, key in operation.cursors.items():
            known = list(cursors_of(cursors, key))
            if random.random() < 0.04:
                known = list(self._foreign(cursors, known))
            if known and random.random() < 0.8:
                pair = random.choice(known)
                compiled[name], naive[name] = pair.compiled, pair.naive
        return replace(operation, variables=compiled), naive

    def _foreign(self, cursors: list[CursorPair], own: list[CursorPair]) -> Iterator[CursorPair]:
        """Cursors of other fields, which are refused here."""
        fields = {self.naive.book.positions[pair.naive].field for pair in own}
        return (pair for pair in cursors if fields and self.naive.book.positions[pair.naive].field not in fields)

    async def shrink(self, difference: Difference) -> Difference:
        """The smallest operation found that still differs; cursors of other operations cannot be followed anew, so those stay."""
        if any(name in difference.operation.variables for name in difference.operation.cursors):
            return difference
        best, tries = difference, 0
        improved = True
        while improved and tries < _MOST_TRIES:
            improved = False
            for candidate in smaller(best.operation, self.naive.schema):
                tries += 1
                found, _ = await self._compare(candidate, candidate.variables)
                if found is not None or tries >= _MOST_TRIES:
                    best, improved = found or best, found is not None
                    break
        return best

    async def _compare(self, operation: Operation, naive_variables: Mapping[str, Any]) -> tuple[Difference | None, Comparison]:
        before = self.database.statements
        compiled = await self.executor.answer(operation.document, operation.variables, operation.name, asking=self.asking)
        sent = self.database.statements - before
        naive = self.naive.answer(operation.document, dict(naive_variables), operation.name)
        comparison = compared(compiled, naive)
        if sent != self.naive.statements:
            comparison.differences.append(f"{sent} statements, expected {self.naive.statements}")
        self._count(compiled, sent)
        if not comparison.differences:
            return None, comparison
        return Difference(operation, tuple(comparison.differences), compiled, naive), comparison

    def _count(self, compiled: ExecutionResult, sent: int) -> None:
        self.counts["answers"] += 1
        self.counts["statements"] += sent
        self.counts["refused" if compiled.data is None else "with rows" if '[{"' in _short(compiled) else "without rows"] += 1
