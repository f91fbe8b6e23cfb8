"""One `.cypher` file in parts: its header of words and keys, its body, and the columns of its last RETURN."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from ..errors import CatalogError
from .lex import Token, lex, names_in, significant, text_of

KEYS = frozenset(
    "owner param order inverse reads deprecated visible purpose source regardless allow label id type columns".split()
)  # `visible`, `purpose` and `source` are kept for the rights and the metrics to come


@dataclass(frozen=True)
class Header:
    """The comment at the top: a sentence, prose, and the keys of its last paragraph with their lines."""

    sentence: str
    prose: str
    keys: tuple[tuple[str, str, int], ...]

    def every(self, key: str) -> tuple[str, ...]:
        """All values of a key, in order."""
        return tuple(value for name, value, _ in self.keys if name == key)

    def one(self, key: str) -> str | None:
        """The value of a key, None when it is absent."""
        return next(iter(self.every(key)), None)

    @cached_property
    def parameters(self) -> dict[str, str]:
        """Declared parameter → its sentence."""
        pairs = (value.partition(" ") for value in self.every("param"))
        return {name: sentence.strip() for name, _, sentence in pairs}

    @cached_property
    def orders(self) -> tuple[tuple[str, bool], ...]:
        """Default order of a list: (column, whether descending)."""
        words = (value.split() for value in self.every("order"))
        return tuple((name, rest == ["desc"]) for name, *rest in words)


@dataclass(frozen=True)
class Column:
    """One item of the last RETURN: its expression, its name, the comment at its line."""

    expression: tuple[Token, ...]
    name: str
    note: str

    @property
    def text(self) -> str:
        """The expression as written."""
        return text_of(self.expression).strip()


@dataclass(frozen=True, eq=False)
class Parsed:
    """A file in parts. `head` is all before the last RETURN; of a UNION it is the whole body."""

    path: str
    header: Header
    head: tuple[Token, ...]
    columns: tuple[Column, ...]
    distinct: bool
    tail: tuple[Token, ...]
    union: bool

    @cached_property
    def parameters(self) -> tuple[str, ...]:
        """The parameters used in the body, in order of their first use, without `$`."""
        tokens = (*self.head, *(token for column in self.columns for token in column.expression), *self.tail)
        return tuple(dict.fromkeys(token.text[1:] for token in tokens if token.kind == "parameter"))

    @cached_property
    def names(self) -> frozenset[str]:
        """Every name that the body may bind."""
        return names_in((*self.head, *self.tail)) | {column.name for column in self.columns}


def parse(path: str, text: str) -> Parsed:
    """Take a file apart; raises CatalogError with path and line when it does not keep the contract."""
    tokens = lex(text)
    header, rest = _header(path, tokens)
    if not significant(rest):
        return Parsed(path, header, (), (), False, (), False)
    starts = [index for index, token in enumerate(rest) if token.says("RETURN")]
    if not starts:
        raise CatalogError(f"{path}:{rest[-1].line}: the last clause must be RETURN.")
    head, after = rest[: starts[-1]], rest[starts[-1] + 1 :]
    distinct = bool(words := significant(after)) and words[0].says("DISTINCT")
    if distinct:
        after = after[after.index(words[0]) + 1 :]
    cut = _tail_start(after)
    union = any(token.says("UNION") for token in rest)
    columns = _columns(path, after[:cut])
    return Parsed(path, header, rest if union else head, columns, distinct, after[cut:], union)


def _header(path: str, tokens: tuple[Token, ...]) -> tuple[Header, tuple[Token, ...]]:
    lines: list[tuple[str, int]] = []
    index = 0
    for index, token in enumerate(tokens):  # noqa: B007 - the index is where the body starts
        if token.kind == "comment" and token.text.startswith("//"):
            lines.append((token.text[2:].strip(), token.line))
        elif token.kind != "space" or token.text.count("\n") > 1:
            break
    else:
        index = len(tokens)
    paragraphs = _paragraphs(lines)
    if not paragraphs:
        raise CatalogError(f"{path}:1: a file starts with a sentence in a comment.")
    *words, last = paragraphs if len(paragraphs) > 1 else [*paragraphs, []]
    keys = tuple((key, value.strip(), line) for text, line in last for key, _, value in [text.partition(" ")])
    for key, _, line in keys:
        if key not in KEYS:
            raise CatalogError(f"{path}:{line}: {key!r} is not a header key; the last paragraph holds keys such as owner, param, order.")
    sentence, *prose = [" ".join(text for text, _ in paragraph) for paragraph in words]
    return Header(sentence, "\n\n".join(prose), keys), tokens[index:]


def _paragraphs(lines: Sequence[tuple[str, int]]) -> list[list[tuple[str, int]]]:
    found: list[list[tuple[str, int]]] = [[]]
    for text, line in lines:
        if text:
            found[-1].append((text, line))
        elif found[-1]:
            found.append([])
    return [paragraph for paragraph in found if paragraph]


def _tail_start(tokens: tuple[Token, ...]) -> int:
    """Where ORDER BY, SKIP or LIMIT begins; `order` is also a legal variable, so BY must follow."""
    for index, token in enumerate(tokens):
        if token.says("SKIP", "LIMIT"):
            return index
        following = significant(tokens[index + 1 : index + 4])
        if token.says("ORDER") and following and following[0].says("BY"):
            return index
    return len(tokens)


def _columns(path: str, tokens: tuple[Token, ...]) -> tuple[Column, ...]:
    notes = {token.line: token.text[2:].strip() for token in tokens if token.kind == "comment" and token.text.startswith("//")}
    columns: list[Column] = []
    current: list[Token] = []
    end = Token("sign", ",", 0, tokens[-1].line if tokens else 1)
    for token in (*tokens, end):
        if token.kind == "sign" and token.text == "," and token.depth == 0:
            columns.append(_column(path, current, notes.get(token.line, "")))
            current = []
        elif token.kind != "comment":
            current.append(token)
    return tuple(columns)


def _column(path: str, tokens: Sequence[Token], note: str) -> Column:
    words = significant(tokens)
    if not words:
        raise CatalogError(f"{path}: a column of the last RETURN is empty.")
    if len(words) > 2 and words[-2].says("AS"):
        return Column(tuple(tokens[: tokens.index(words[-2])]), words[-1].text, note)
    if len(words) > 1:
        raise CatalogError(f"{path}:{words[0].line}: the column {text_of(tokens).strip()!r} needs a name: AS ….")
    return Column(words, words[0].text, note)
