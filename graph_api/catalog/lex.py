"""Cypher in tokens: enough to rename parameters and find the last RETURN, knowing strings, comments, backticks and braces."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

PATTERN = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)
      |(?P<string>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")
      |(?P<quoted>`(?:``|[^`])*`)
      |(?P<parameter>\$[A-Za-z_]\w*)
      |(?P<word>[A-Za-z_]\w*)
      |(?P<number>\d[\w.]*)
      |(?P<space>\s+)
      |(?P<sign>.)""",
    re.S | re.X,
)
OPENING, CLOSING = frozenset("([{"), frozenset(")]}")


class Token(NamedTuple):
    """One piece of Cypher; `depth` counts the brackets around it, `line` starts at 1."""

    kind: str
    text: str
    depth: int
    line: int

    def says(self, *words: str) -> bool:
        """Whether this is one of the given keywords outside of every bracket; upper case, for `return` is a variable (a Return)."""
        return self.kind == "word" and self.depth == 0 and self.text in words


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
    raw = "".join(token.text for token in tokens if token.kind != "comment")
    return "\n".join(line.rstrip() for line in raw.split("\n") if line.strip())


def significant(tokens: Iterable[Token]) -> tuple[Token, ...]:
    """The tokens that are neither blank nor comment."""
    return tuple(token for token in tokens if token.kind not in ("space", "comment"))


def names_in(tokens: Iterable[Token]) -> frozenset[str]:
    """Every word that may be a variable: not a property, label, function or parameter. May contain too many, never too few."""
    found: set[str] = set()
    pieces = significant(tokens)
    for index, token in enumerate(pieces):
        before = pieces[index - 1].text if index else ""
        after = pieces[index + 1].text if index + 1 < len(pieces) else ""
        if token.kind == "word" and before not in (".", "|") and after != "(" and not (before == ":" and token.text[0].isupper()):
            found.add(token.text)
    return frozenset(found)


def renamed(tokens: Iterable[Token], old: str, new: str) -> tuple[Token, ...]:
    """The same tokens with a variable under another name; properties and labels of that name stay."""
    if old == new:
        return tuple(tokens)
    result: list[Token] = []
    before = ""
    for token in tokens:
        hit = token.kind == "word" and token.text == old and before not in (".", ":")
        result.append(token._replace(text=new) if hit else token)
        if token.kind not in ("space", "comment"):
            before = token.text
    return tuple(result)
