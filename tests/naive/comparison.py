"""Whether two answers say the same: data in the same order, errors with the same words and places, cursors at the same rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import isclose
from typing import Any

from graphql import ExecutionResult

from .pages import CURSOR

Path = tuple[str | int, ...]
_MOST_SHOWN = 5


@dataclass(frozen=True)
class CursorPair:
    """Two texts for one row: the program's and the naive one, and where they stand."""

    path: Path
    compiled: str
    naive: str


@dataclass
class Comparison:
    """What differs, in words, and the cursors that stand in both answers."""

    differences: list[str] = field(default_factory=list[str])
    cursors: list[CursorPair] = field(default_factory=list[CursorPair])


def compared(compiled: ExecutionResult, naive: ExecutionResult) -> Comparison:
    """Compare the program's answer with the naive one."""
    found = Comparison()
    _walk(compiled.data, naive.data, (), found)
    said, expected = _errors(compiled), _errors(naive)
    if said != expected:
        found.differences.append(f"errors: compiled {said}, naive {expected}")
    codes, promised = _codes(compiled), _codes(naive)
    if not promised <= codes:
        found.differences.append(f"codes: compiled {sorted(codes)}, naive {sorted(promised)}")
    meaning: dict[str, str] = {}
    for pair in found.cursors:
        row = pair.naive.partition(".")[0]
        if meaning.setdefault(pair.compiled, row) != row:
            found.differences.append(f"{_spelt(pair.path)}: one cursor for two rows")
    found.differences = found.differences[:_MOST_SHOWN]
    return found


def _errors(result: ExecutionResult) -> list[tuple[str, Path]]:
    return sorted(((_without_types(error.message), tuple(error.path or ())) for error in result.errors or []), key=repr)


def _without_types(message: str) -> str:
    """Types are not suggested: a document with many wrong ones would be compared with hundreds of names each."""
    return message.partition(" Did you mean")[0] if message.startswith("Unknown type") else message


def _codes(result: ExecutionResult) -> set[str]:
    return {str(error.extensions["code"]) for error in result.errors or [] if error.extensions and "code" in error.extensions}


def _walk(compiled: Any, naive: Any, path: Path, found: Comparison) -> None:
    if isinstance(compiled, dict) and isinstance(naive, dict):
        if list(compiled) != list(naive):
            found.differences.append(f"{_spelt(path)}: keys {list(compiled)}, naive {list(naive)}")
        for key in (key for key in compiled if key in naive):
            _walk(compiled[key], naive[key], (*path, key), found)
    elif isinstance(compiled, list) and isinstance(naive, list):
        if len(compiled) != len(naive):
            found.differences.append(f"{_spelt(path)}: {len(compiled)} rows, naive {len(naive)}")
        for index, (one, other) in enumerate(zip(compiled, naive, strict=False)):
            _walk(one, other, (*path, index), found)
    elif isinstance(naive, str) and naive.startswith(CURSOR) and isinstance(compiled, str):
        found.cursors.append(CursorPair(path, compiled, naive))
    elif isinstance(compiled, float) and isinstance(naive, float) and isclose(compiled, naive, rel_tol=1e-9):
        return  # the same numbers added up in another order
    elif type(compiled) is not type(naive) or compiled != naive:
        found.differences.append(f"{_spelt(path)}: {_cut(compiled)}, naive {_cut(naive)}")


def cursors_of(pairs: list[CursorPair], key: str) -> Iterator[CursorPair]:
    """The cursors of the connection with this key itself, not of those below its rows."""
    for pair in pairs:
        if key in pair.path and len(pair.path) - pair.path.index(key) <= 4:
            yield pair


def _spelt(path: Path) -> str:
    return ".".join(str(step) for step in path) or "data"


def _cut(value: Any) -> str:
    text = repr(value)
    return text if len(text) < 200 else f"{text[:200]}…"
