"""A statement being written: lines with indentation, names that are free, parameters numbered in order of their first use."""

from __future__ import annotations

import contextlib
from collections.abc import Generator, Iterable, Mapping

from ..nature import Frame
from ..params import Param

DIALECT = "CYPHER 5"  # the one that 5.26 and every later version takes
INDENT = "  "
MOST_CLAUSES = 4  # scopes inside one another that say in brackets what they import; below, a WITH says it
WRAPPED = {"DateTime": "datetime", "Date": "date", "Duration": "duration"}
Names = Mapping[str, str]  # the name a type's body knows → the name it has here


class Draft:
    """Lines of one statement. `visible` are the names bound in the scopes around the place being written."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.lines: list[str] = []
        self.parameters: dict[Param, str] = {}
        self.visible: frozenset[str] = frozenset()
        self._open: list[dict[str, None]] = []  # for each `CALL` around, which kept names are used in it
        self._kept: dict[str, int] = {}
        self._depth = 0
        self._count = 0
        self._answer = ""

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

    def keep(self, name: str) -> str:
        """A name that is bound here, to be used in scopes further in."""
        self._kept[name] = len(self._open)
        return name

    def use(self, name: str) -> str:
        """A kept name: every scope between where it was bound and here imports it."""
        for used in self._open[self._kept[name] :]:
            used[name] = None
        return name

    @contextlib.contextmanager
    def block(self, names: Iterable[str], note: str = "", *, lasting: bool = False) -> Generator[None]:
        """An indented `CALL` that sees these names, and the kept ones that are used inside of it.

        Neo4j 2026.08 rewrites what stands in a `CALL (x)` twice, so n of them inside one another 2^n times: eight levels of a
        model that goes in circles took 13 s to plan, and 0.8 s with a WITH, which both versions still take. Kept names, and those of
        `lasting` ones, need the brackets, for they have to outlast every WITH.
        """
        before, lines, place, indent = self.visible, self.lines, len(self.lines), INDENT * self._depth
        self._open.append({})
        self.line("CALL")
        self._depth += 1
        self.line("WITH")
        yield
        self._depth -= 1
        kept, level = self._open.pop(), len(self._open)
        imported = ", ".join(dict.fromkeys([*names, *kept]))
        if lasting or kept or level < MOST_CLAUSES:
            lines[place : place + 2] = [f"{indent}CALL ({imported}) {{{note}"]
        else:
            lines[place : place + 2] = [f"{indent}CALL {{{note}", *([f"{indent}{INDENT}WITH {imported}"] if imported else [])]
        self.line("}")
        self.visible = before

    @contextlib.contextmanager
    def scope(self, names: Names, path: str = "", bound: frozenset[str] = frozenset()) -> Generator[None]:
        """A `CALL` that sees nothing but an object's variables, under the names that its type's bodies know.

        `path` is that of the body inside, written beside it for the reader.
        What a `CALL` imports stays visible in all of it, so a renamed variable that the body `bound` again is left outside a second one.
        """
        renamed = {known: here for known, here in names.items() if here != known}
        with self.block(names.values(), f"  // {path.removeprefix('cypher/')}" if path else ""):
            if renamed:
                self.line(f"WITH {', '.join(f'{here} AS {known}' for known, here in renamed.items())}")
            self.sees((*names, *names.values()))
            if not bound & frozenset(renamed.values()):
                yield
                return
            with self.block(names):
                yield
            self.line(f"RETURN {self._answer}")

    def answer(self, expression: str, letter: str) -> str:
        """End a scope with what it answers; the name under which the scope around it sees that."""
        self._answer = self.fresh(letter)
        self.line(f"RETURN {expression} AS {self._answer}")
        return self._answer

    @contextlib.contextmanager
    def aside(self) -> Generator[list[str]]:
        """Lines written to a list of their own, for an expression of several lines."""
        outer, depth, self.lines, self._depth = self.lines, self._depth, [], 1
        try:
            yield self.lines
        finally:
            self.lines, self._depth = outer, depth
