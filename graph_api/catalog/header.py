"""The comment at the top of a `.cypher` file: a sentence, prose, and keys, so that meaning stands beside its query."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..errors import CatalogError
from .lex import Token

ONCE = frozenset(["owner", "inverse", "deprecated", "label", "id", "type", "columns"])
KEYS = ONCE | frozenset(["param", "order", "reads", "visible", "purpose", "source", "regardless", "allow"])
# `visible`, `purpose` and `source` are kept for the rights and the metrics to come.


@dataclass(frozen=True)
class Header:
    """A sentence, prose, and the keys of the last paragraph with their lines."""

    sentence: str
    prose: str
    keys: tuple[tuple[str, str, int], ...]

    def every(self, key: str) -> tuple[str, ...]:
        """All values of a key, in order."""
        return tuple(value for name, value, _ in self.keys if name == key)

    def one(self, key: str) -> str | None:
        """The value of a key, None when it is absent."""
        return next(iter(self.every(key)), None)

    def words(self, key: str) -> tuple[str, ...]:
        """All words of all values of a key, as `reads` and `visible` list them."""
        return tuple(word for value in self.every(key) for word in value.split())

    def line(self, key: str, value: str = "") -> int:
        """The line of a key whose value starts with `value`; the first line when there is none."""
        return next((line for name, text, line in self.keys if name == key and text.startswith(value)), 1)

    @cached_property
    def parameters(self) -> dict[str, str]:
        """Declared parameter → its sentence."""
        return {name: " ".join(sentence) for name, *sentence in (value.split() for value in self.every("param"))}

    @cached_property
    def orders(self) -> tuple[tuple[str, bool], ...]:
        """Default order of a list: (column, whether descending)."""
        words = (value.split() for value in self.every("order"))
        return tuple((name, rest == ["desc"]) for name, *rest in words)


def read_header(path: str, tokens: Sequence[Token]) -> tuple[Header, tuple[Token, ...]]:
    """The header of a file, and the tokens after it; raises CatalogError with path and line."""
    lines, end = _comment_lines(tokens)
    _check_gap(path, tokens[end : end + 2])
    paragraphs = _paragraphs(lines)
    if not paragraphs:
        raise CatalogError(f"{path}:1: a file starts with a sentence in a comment, `// A sentence.`")
    *words, last = paragraphs if len(paragraphs) > 1 else [*paragraphs, []]
    keys = tuple(_key(path, text, line) for text, line in last)
    _check_once(path, keys)
    sentence, *prose = [" ".join(text for text, _ in paragraph) for paragraph in words]
    if not sentence.endswith((".", "?", "!")):
        raise CatalogError(f"{path}:{words[0][-1][1]}: the first paragraph is a sentence; it ends with a full stop.")
    return Header(sentence, "\n\n".join(prose), keys), tuple(tokens[end:])


def nearest(name: str, known: Iterable[str]) -> str:
    """` Did you mean …?` with the known name that is most like it, or nothing."""
    close = difflib.get_close_matches(name, sorted(known), 1)
    return f" Did you mean {close[0]}?" if close else ""


def _comment_lines(tokens: Sequence[Token]) -> tuple[list[tuple[str, int]], int]:
    """The lines of the first run of `//` comments, and the index of the token after it."""
    lines: list[tuple[str, int]] = []
    for index, token in enumerate(tokens):
        if token.kind == "comment" and token.text.startswith("//"):
            lines.append((token.text[2:].strip(), token.line))
        elif token.kind != "space" or (lines and token.text.count("\n") > 1):
            return lines, index
    return lines, len(tokens)


def _check_gap(path: str, following: Sequence[Token]) -> None:
    """A header is one run of comment lines; a bare empty line inside it would hide its keys."""
    for token in following:
        if token.kind == "comment" and token.text.lstrip("/ ").partition(" ")[0] in KEYS:
            raise CatalogError(f"{path}:{token.line - 1}: the header is cut in two; write // on its empty lines.")


def _paragraphs(lines: Sequence[tuple[str, int]]) -> list[list[tuple[str, int]]]:
    found: list[list[tuple[str, int]]] = [[]]
    for text, line in lines:
        if text:
            found[-1].append((text, line))
        elif found[-1]:
            found.append([])
    return [paragraph for paragraph in found if paragraph]


def _key(path: str, text: str, line: int) -> tuple[str, str, int]:
    key, *rest = text.split(maxsplit=1)
    if key not in KEYS:
        remedy = nearest(key, KEYS) or f" Keys are {', '.join(sorted(KEYS))}."
        raise CatalogError(f"{path}:{line}: {key} is not a header key, and the last paragraph of a header holds keys.{remedy}")
    if not rest:
        raise CatalogError(f"{path}:{line}: {key} says nothing; write its value behind it.")
    words = rest[0].split()
    if key == "param" and len(words) == 1:
        raise CatalogError(f"{path}:{line}: the parameter {words[0]} needs its sentence: `param  {words[0]}  What it does.`")
    if key == "order" and words[1:] not in ([], ["desc"]):
        raise CatalogError(f"{path}:{line}: an order is `order  column` or `order  column desc`, one column a line.")
    if key == "columns" and not all(column.strip().isidentifier() for column in rest[0].split(",")):
        raise CatalogError(f"{path}:{line}: columns are names with commas between them: `columns  a, b`.")
    return key, rest[0].strip(), line


def _check_once(path: str, keys: Iterable[tuple[str, str, int]]) -> None:
    seen: set[str] = set()
    for key, value, line in keys:
        said = f"{key} {value.split()[0]}" if key in ("param", "order") else key
        if said in seen and key in (*ONCE, "param", "order"):
            raise CatalogError(f"{path}:{line}: {said} is said twice.")
        seen.add(said)
