"""A TOML file with the line of each of its keys, which `tomllib` does not tell: an error without its line is a riddle."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from graph_api.errors import MappingError

Steps = tuple[str | int, ...]
Table = Mapping[str, object]


@dataclass(frozen=True)
class Located:
    """A value of a TOML file that knows where it stands."""

    file: str
    lines: Mapping[Steps, int]
    steps: Steps
    value: object

    @property
    def name(self) -> str:
        """The key that it stands behind."""
        return next((step for step in reversed(self.steps) if isinstance(step, str)), "")

    @property
    def line(self) -> int:
        """The line of its key, or of the nearest key around it."""
        return next((self.lines[self.steps[:length]] for length in range(len(self.steps), 0, -1) if self.steps[:length] in self.lines), 1)

    @property
    def is_table(self) -> bool:
        """Whether it is a table, written in one line or in several."""
        return isinstance(self.value, dict)

    def error(self, text: str) -> MappingError:
        """Return the error that names file and line."""
        return MappingError(f"{self.file}:{self.line}: {text}")

    def inside(self, step: str | int, value: object) -> Located:
        """Return something within this value."""
        return Located(self.file, self.lines, (*self.steps, step), value)

    def table(self) -> dict[str, Located]:
        """Return the values of a table by key; raises MappingError for anything else."""
        if not isinstance(self.value, dict):
            raise self.error(f"{self.name} is no table")
        return {key: self.inside(key, value) for key, value in cast("dict[str, object]", self.value).items()}

    def each(self) -> list[Located]:
        """Return the items of an array, or the value itself as the only one."""
        if isinstance(self.value, list):
            return [self.inside(index, value) for index, value in enumerate(cast("list[object]", self.value))]
        return [self]

    def text(self) -> str:
        """Return a text; raises MappingError for anything else."""
        if not isinstance(self.value, str):
            raise self.error(f"{self.name} is {self.value!r}; write a text in quotation marks")
        return self.value

    def texts(self) -> tuple[str, ...]:
        """Return one text, or an array of texts."""
        return tuple(item.text() for item in self.each())

    def only(self, allowed: Iterable[str]) -> dict[str, Located]:
        """Return the values of a table that has no other keys than these; raises MappingError with the nearest name."""
        found, known = self.table(), list(allowed)
        for key, value in found.items():
            if key not in known:
                raise value.error(f"{key} is not known here; {nearest(key, known)}")
        return found


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the remedy for a name that is not known: the nearest one, or all."""
    names = list(dict.fromkeys(known))
    folded = {each.casefold(): each for each in names}
    found = difflib.get_close_matches(name.casefold(), folded, n=1, cutoff=0.6)
    return f"did you mean {folded[found[0]]}?" if found else f"known are {', '.join(names)}"


def read(path: Path) -> Located:
    """Return the content of a TOML file; raises MappingError when it cannot be read or is none."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        content = tomllib.loads(text)
    except OSError as error:
        raise MappingError(f"{path}: cannot be read ({error.strerror})") from None
    except UnicodeDecodeError as error:
        raise MappingError(f"{path}: is not UTF-8 ({error.reason}); save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise MappingError(_explained(path, str(error))) from None
    return Located(path.name, _lines(text), (), content)


def _explained(path: Path, said: str) -> str:
    words, _, at = said.partition(" (at line ")
    line = at.partition(",")[0]
    hint = "; put names with other signs than letters, digits, - and _ in quotation marks" if "key" in words.lower() else ""
    return f"{path.name}:{line if line.isdigit() else 1}: is not TOML ({words[:1].lower()}{words[1:]}){hint}"


def _lines(text: str) -> dict[Steps, int]:
    """The first line of every key: lines are taken together until tomllib can read them, and so are a whole statement."""
    lines: dict[Steps, int] = {}
    arrays: dict[Steps, int] = {}
    around: Steps = ()
    for number, statement, parsed in _statements(text):
        if statement.lstrip().startswith("["):
            around = _header(parsed, arrays)
            for length in range(1, len(around) + 1):
                lines.setdefault(around[:length], number)
        else:
            for steps in _keys(parsed):
                lines[(*around, *steps)] = number
    return lines


def _statements(text: str) -> Iterator[tuple[int, str, Table]]:
    waiting: list[str] = []
    start = 1
    for number, line in enumerate(text.split("\n"), start=1):
        if not waiting:
            start = number
        waiting.append(line)
        statement = "\n".join(waiting)
        try:
            parsed = tomllib.loads(statement)
        except tomllib.TOMLDecodeError:
            continue
        waiting.clear()
        if parsed:
            yield start, statement, parsed


def _header(parsed: object, arrays: dict[Steps, int]) -> Steps:
    """The path of `[a.b]` or `[[a.b]]`; each array of tables on the way stands at its last table."""
    steps: list[str | int] = []
    while parsed and isinstance(parsed, dict):
        [(key, parsed)] = cast("dict[str, object]", parsed).items()
        steps.append(key)
        path = tuple(steps)
        if isinstance(parsed, list):
            arrays[path] = arrays.get(path, -1) + 1
        if path in arrays:
            steps.append(arrays[path])
    return tuple(steps)


def _keys(value: object) -> Iterator[Steps]:
    pairs: Iterable[tuple[str | int, object]] = ()
    if isinstance(value, dict):
        pairs = cast("dict[str | int, object]", value).items()
    elif isinstance(value, list):
        pairs = enumerate(cast("list[object]", value))
    for step, inner in pairs:
        yield (step,)
        for steps in _keys(inner):
            yield (step, *steps)
