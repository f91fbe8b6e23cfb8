"""A statement being written: lines with indentation, names that are free, parameters numbered in order of their first use."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Mapping

from ..nature import Frame
from ..tree import Param

INDENT = "  "
WRAPPED = {"DateTime": "datetime", "Date": "date", "Duration": "duration"}
Names = Mapping[str, str]  # the name a type's body knows → the name it has here


class Draft:
    """Lines of one statement. `visible` are the names bound in the scopes around the place being written."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.lines: list[str] = []
        self.parameters: dict[Param, str] = {}
        self.visible: frozenset[str] = frozenset()
        self._depth = 0
        self._count = 0

    def fresh(self, letter: str) -> str:
        """A name that nothing else has: bodies never use a letter with digits."""
        self._count += 1
        return f"{letter}{self._count}"

    def line(self, text: str) -> None:
        """One line, or several that keep their own indentation."""
        self.lines += [INDENT * self._depth + line for line in text.split("\n") if line.strip()]

    def param(self, param: Param) -> str:
        """The expression of a parameter: times are made from text on the spot."""
        name = f"$p.{self.parameters.setdefault(param, f'p{len(self.parameters) + 1}')}"
        wrap = WRAPPED.get(param.type)
        if wrap is None or (wrap == "duration" and param.role == "operand"):
            return name
        return f"[item IN {name} | {wrap}(item)]" if param.many else f"{wrap}({name})"

    def sees(self, names: Iterable[str]) -> None:
        """More names are bound from here to the end of the scope."""
        self.visible |= frozenset(names)

    @contextlib.contextmanager
    def block(self, opening: str) -> Iterator[None]:
        """An indented block between braces."""
        before = self.visible
        self.line(opening)
        self._depth += 1
        yield
        self._depth -= 1
        self.line("}")
        self.visible = before

    @contextlib.contextmanager
    def scope(self, names: Names, note: str = "") -> Iterator[None]:
        """A `CALL` that sees nothing but an object's variables, under the names that its type's bodies know."""
        imported = ", ".join(dict.fromkeys(names.values()))
        with self.block(f"CALL ({imported}) {{" + (f"  // {note}" if note else "")):
            renamed = [f"{here} AS {known}" for known, here in names.items() if here != known]
            if renamed:
                self.line(f"WITH {', '.join(renamed)}")
            self.sees((*names, *names.values()))
            yield

    @contextlib.contextmanager
    def aside(self) -> Iterator[list[str]]:
        """Lines written to a list of their own, for an expression of several lines."""
        outer, depth, self.lines, self._depth = self.lines, self._depth, [], 1
        try:
            yield self.lines
        finally:
            self.lines, self._depth = outer, depth
