"""One `.cypher` file in parts: its header, its body, and the columns of its last RETURN."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from ..errors import CatalogError
from .header import Header, read_header
from .lex import NAMES, Token, bound_inside, lex, names_in, significant, text_of

MOST_LINES = 40
PROCEDURES = ("db.index.fulltext.queryNodes", "db.index.vector.queryNodes")  # of the database itself, that a body may call
OPEN = {"'": "a string", '"': "a string", "`": "a name in backticks", "/*": "a comment"}


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
    def tokens(self) -> tuple[Token, ...]:
        """Every token of the body that says something, commas around the columns; a UNION's last branch comes twice."""
        comma = Token("sign", ",", 0, 1)
        columns = (token for column in self.columns for token in (*column.expression, comma))
        return significant((*self.head, comma, *columns, *self.tail))

    @cached_property
    def parameters(self) -> tuple[str, ...]:
        """The parameters used in the body, in order of their first use, without `$`."""
        return tuple(dict.fromkeys(token.text[1:] for token in self.tokens if token.kind == "parameter"))

    @cached_property
    def names(self) -> frozenset[str]:
        """Every name that the body may bind."""
        return names_in((*self.head, *self.tail)) | {column.name for column in self.columns}

    @cached_property
    def indexes(self) -> tuple[str, ...]:
        """The indexes that the body names to a procedure of the database; the planner does not know them."""
        opened = [at for at in range(8, len(self.tokens)) if "".join(token.text for token in self.tokens[at - 8 : at - 1]) in PROCEDURES]
        return tuple(self.tokens[at].text[1:-1] for at in opened)

    @cached_property
    def rebound(self) -> frozenset[str]:
        """Those of them that a scope inside has for itself, so that they stand for two things in the body."""
        return bound_inside(self.head)


def parse(path: str, text: str) -> Parsed:
    """Take a file apart; raises CatalogError with path and line when it does not keep the contract."""
    tokens = lex(text)
    _check_form(path, tokens)
    header, rest = read_header(path, tokens)
    if not significant(rest):
        return Parsed(path, header, (), (), False, (), False)
    starts = [index for index, token in enumerate(rest) if token.says("RETURN")]
    if not starts:
        raise CatalogError(f"{path}:{significant(rest)[-1].line}: the last clause must be RETURN, in capitals.")
    branches = [_returned(path, rest, start) for start in starts]
    union = any(token.says("UNION") for token in rest)
    _check_branches(path, rest, branches, union)
    columns, distinct, tail = branches[-1]
    return Parsed(path, header, rest if union else rest[: starts[-1]], columns, distinct, tail, union)


def _check_form(path: str, tokens: Sequence[Token]) -> None:
    """What is left open at the end of the file, or was never opened."""
    opened: list[Token] = []
    for token in tokens:
        line = f"{path}:{token.line}"
        if token.kind == "sign" and token.text in OPEN:
            raise CatalogError(f"{line}: {OPEN[token.text]} is never closed.")
        if token.kind in ("string", "quoted") and "\n" in token.text:
            raise CatalogError(f"{line}: {OPEN[token.text[0]]} ends on another line; is a quotation mark missing?")
        if token.text == "$" or token.text == ";":
            remedy = "write a parameter as $ and a name" if token.text == "$" else "a file holds one query and no semicolon"
            raise CatalogError(f"{line}: {token.text} has no place here; {remedy}.")
        _follow_brackets(path, token, opened)
    if opened:
        raise CatalogError(f"{path}:{opened[-1].line}: {opened[-1].text} is never closed.")
    last = max((token.line for token in tokens if token.kind != "space"), default=1)
    if last > MOST_LINES:
        raise CatalogError(f"{path}:{last}: a file has {MOST_LINES} lines at most; give a part of it a file of its own.")


def _follow_brackets(path: str, token: Token, opened: list[Token]) -> None:
    if token.kind == "sign" and token.text in "([{":
        opened.append(token)
    elif token.kind == "sign" and token.text in ")]}" and (not opened or opened.pop().text + token.text not in ("()", "[]", "{}")):
        raise CatalogError(f"{path}:{token.line}: {token.text} closes a bracket that is not open.")


Branch = tuple[tuple[Column, ...], bool, tuple[Token, ...]]


def _returned(path: str, tokens: Sequence[Token], start: int) -> Branch:
    """Columns, whether DISTINCT, and what follows them (ORDER BY, SKIP, LIMIT), of the RETURN at a place."""
    after = list(tokens[start + 1 :])
    end = next((index for index, token in enumerate(after) if token.says("UNION", "RETURN")), len(after))
    after = after[:end]
    words = significant(after)
    distinct = bool(words) and words[0].says("DISTINCT")
    if distinct:
        after = after[after.index(words[0]) + 1 :]
    cut = _tail_start(after)
    return _columns(path, after[:cut], tokens[start].line), distinct, tuple(after[cut:])


def _check_branches(path: str, tokens: Sequence[Token], branches: Sequence[Branch], union: bool) -> None:
    names = [tuple(column.name for column in columns) for columns, _, _ in branches]
    line = next((token.line for token in reversed(tokens) if token.says("RETURN")), 1)
    if union and len(set(names)) > 1:
        raise CatalogError(f"{path}:{line}: the parts of a UNION return {' and '.join(', '.join(one) for one in dict.fromkeys(names))}.")
    if not union and len(names) > 1:
        raise CatalogError(f"{path}:{line}: only the last clause is RETURN; carry on with WITH before it.")
    double = [name for name in names[-1] if names[-1].count(name) > 1]
    if double:
        raise CatalogError(f"{path}:{line}: two columns have the name {double[0]}.")


def _tail_start(tokens: Sequence[Token]) -> int:
    """Where ORDER BY, SKIP or LIMIT begins; `order` is also a legal variable, so BY must follow."""
    for index, token in enumerate(tokens):
        if token.says("SKIP", "OFFSET", "LIMIT"):
            return index
        following = significant(tokens[index + 1 : index + 4])
        if token.says("ORDER") and following and following[0].says("BY"):
            return index
    return len(tokens)


def _columns(path: str, tokens: Sequence[Token], start: int) -> tuple[Column, ...]:
    notes = {token.line: token.text[2:].strip() for token in tokens if token.kind == "comment" and token.text.startswith("//")}
    columns: list[Column] = []
    current: list[Token] = []
    end = Token("sign", ",", 0, tokens[-1].line if tokens else start)
    for token in (*tokens, end):
        if token.kind == "sign" and token.text == "," and token.depth == 0:
            columns.append(_column(f"{path}:{token.line}", current, notes.get(token.line, "")))
            current = []
        elif token.kind != "comment":
            current.append(token)
    return tuple(columns)


def _column(place: str, tokens: Sequence[Token], note: str) -> Column:
    words = significant(tokens)
    if not words:
        raise CatalogError(f"{place}: a column of RETURN is empty.")
    first, last = words[0], words[-1]
    if first.text == "*":
        raise CatalogError(f"{place}: RETURN * hides what is returned; name the columns.")
    if sum(word.says("AS") for word in words) > 1:
        raise CatalogError(f"{place}: a comma is missing between two columns of RETURN.")
    if len(words) > 2 and words[-2].says("AS") and last.kind == "word":
        return Column(tuple(tokens[: tokens.index(words[-2])]), last.text, note)
    if first is not last or first.kind not in NAMES:
        raise CatalogError(f"{place}: the column {text_of(tokens).strip()} needs a name behind it: AS ….")
    return Column(words, first.name, note)
