"""Cypher in tokens: enough to rename parameters and find the last RETURN, knowing strings, comments, backticks and braces."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

PATTERN = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)
      |(?P<string>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")
      |(?P<quoted>`(?:``|[^`])*`)
      |(?P<parameter>\$[^\W\d]\w*)
      |(?P<word>[^\W\d]\w*)
      |(?P<number>\d\w*(?:\.\d\w*)?)
      |(?P<space>\s+)
      |(?P<sign>\.\.|/\*|.)""",
    re.S | re.X,
)
OPENING, CLOSING = frozenset("([{"), frozenset(")]}")
NAMES = frozenset(("word", "quoted"))
AGGREGATES = frozenset(["avg", "collect", "count", "max", "min", "percentilecont", "percentiledisc", "stdev", "stdevp", "sum"])
SUBQUERIES = frozenset(["EXISTS", "COUNT", "COLLECT"])


class Token(NamedTuple):
    """One piece of Cypher; `depth` counts the brackets around it, `line` starts at 1."""

    kind: str
    text: str
    depth: int
    line: int

    def says(self, *words: str) -> bool:
        """Whether this is one of the given keywords outside of every bracket; upper case, for `return` is a variable (a Return)."""
        return self.kind == "word" and self.depth == 0 and self.text in words

    @property
    def name(self) -> str:
        """The name that a word or a word in backticks stands for."""
        return self.text[1:-1].replace("``", "`") if self.kind == "quoted" else self.text


def lex(text: str) -> tuple[Token, ...]:
    """Cut a Cypher text into tokens; joined again they give the text, character for character."""
    tokens: list[Token] = []
    depth, line = 0, 1
    for match in PATTERN.finditer(text):
        kind, piece = match.lastgroup or "sign", match.group()
        if kind == "sign" and piece in CLOSING:
            depth -= 1
        tokens.append(Token(kind, piece, depth, line))
        if kind == "sign" and piece in OPENING:
            depth += 1
        line += piece.count("\n")
    return tuple(tokens)


def text_of(tokens: Iterable[Token]) -> str:
    """The tokens as text, comments left out, lines without trailing blanks and blank lines dropped."""
    raw = "".join(" " if token.text.startswith("/*") else token.text for token in tokens if not token.text.startswith("//"))
    return "\n".join(line.rstrip() for line in raw.split("\n") if line.strip())


def significant(tokens: Iterable[Token]) -> tuple[Token, ...]:
    """The tokens that are neither blank nor comment."""
    return tuple(token for token in tokens if token.kind not in ("space", "comment"))


def bound_inside(tokens: Iterable[Token]) -> frozenset[str]:
    """Names that a `CALL (…) { … }` in a text has for itself, for it does not import them, whatever they mean outside of it."""
    pieces = significant(tokens)
    found: frozenset[str] = frozenset()
    for index in range(len(pieces) - 1):
        if pieces[index].text == "CALL" and pieces[index + 1].text == "(":
            brackets = [at for at in range(index, len(pieces)) if pieces[at].depth == pieces[index].depth and pieces[at].text in "()}"]
            opening, closing, end = brackets[:3]
            found |= names_in(pieces[closing + 2 : end]) - names_in(pieces[opening:closing])
    return found


def aggregates(tokens: Iterable[Token]) -> bool:
    """Whether an expression counts, sums or collects over rows, outside of any subquery of its own."""
    pieces = significant(tokens)
    inner: int | None = None  # how deep the subquery stands that the walk is in
    for index, token in enumerate(pieces[:-1]):
        if inner is None and _is_aggregate_at(pieces, index):
            return True
        if inner is None and token.text in SUBQUERIES and pieces[index + 1].text == "{":
            inner = token.depth
        elif token.text == "}" and token.depth == inner:
            inner = None
    return False


def is_aggregate(tokens: Iterable[Token]) -> bool:
    """Whether an expression is one aggregate from its first token to its last: alone in a RETURN it gives exactly one row."""
    pieces = significant(tokens)
    if len(pieces) < 2 or not _is_aggregate_at(pieces, 0):
        return False
    closing = next(index for index, token in enumerate(pieces) if token.text == ")" and token.depth == pieces[0].depth)
    return closing == len(pieces) - 1


def _is_aggregate_at(pieces: Sequence[Token], index: int) -> bool:
    return pieces[index].kind == "word" and pieces[index].text.lower() in AGGREGATES and pieces[index + 1].text == "("


def names_in(tokens: Iterable[Token]) -> frozenset[str]:
    """Every word that may be a variable: not a property, label, function or parameter. May contain too many, never too few."""
    found: set[str] = set()
    pieces = significant(tokens)
    for index, token in enumerate(pieces):
        before = pieces[index - 1].text if index else ""
        after = pieces[index + 1].text if index + 1 < len(pieces) else ""
        label = before in (":", "|") and token.name[:1].isupper()
        if token.kind in NAMES and before != "." and after != "(" and not label:
            found.add(token.name)
    return frozenset(found)


def items(tokens: Iterable[Token]) -> tuple[tuple[Token, ...], ...]:
    """The items of a list literal; none where the expression is anything else."""
    every, pieces = tuple(tokens), significant(tokens)
    depth = pieces[0].depth if pieces else 0
    if not pieces or pieces[0].text != "[" or pieces[-1].text != "]" or [piece.depth for piece in pieces].count(depth) != 2:
        return ()
    commas = [index for index, token in enumerate(every) if token.text == "," and token.depth == depth + 1]
    ends = [every.index(pieces[0]), *commas, len(every) - 1 - every[::-1].index(pieces[-1])]
    return tuple(every[start + 1 : end] for start, end in pairwise(ends))


def renamed(tokens: Iterable[Token], old: str, new: str) -> tuple[Token, ...]:
    """The same tokens with a variable under another name; properties, labels and keys of maps of that name stay."""
    result = list(tokens)
    if old == new:
        return tuple(result)
    places = [index for index, token in enumerate(result) if token.kind not in ("space", "comment")]
    pieces = [result[index] for index in places]
    maps: list[bool] = []
    for at, (index, token) in enumerate(zip(places, pieces, strict=True)):
        if token.kind == "sign" and token.text in OPENING:
            maps.append(_opens_map(pieces, at))
        elif token.kind == "sign" and token.text in CLOSING and maps:
            maps.pop()
        elif token.kind in NAMES and token.name == old:
            result[index] = token._replace(text=_under_another_name(pieces, at, new, bool(maps) and maps[-1]))
    return tuple(result)


def _opens_map(pieces: Sequence[Token], at: int) -> bool:
    """Whether a bracket opens a map or a projection (`{key: …`, `{.key`, `{key}`) rather than a subquery."""
    following = [piece.text for piece in pieces[at + 1 : at + 3]]
    return pieces[at].text == "{" and (following[:1] in (["."], ["}"]) or following[1:] in ([":"], [","], ["}"]))


def _under_another_name(pieces: Sequence[Token], at: int, new: str, in_map: bool) -> str:
    text, before = pieces[at].text, pieces[at - 1].text if at else ""
    if before == ".":
        return text
    if in_map and before in ("{", ","):
        following = pieces[at + 1].text if at + 1 < len(pieces) else ""
        return text if following == ":" else f"{text}: {new}"  # `x {customer}` is short for `x {customer: customer}`
    value = in_map and at > 2 and pieces[at - 3].text in ("{", ",")
    return text if before == ":" and not value else new
