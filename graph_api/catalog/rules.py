"""What a body may not do, found at start and not at run time: writes, open patterns, procedures, names that could collide."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from ..errors import CatalogError
from .entries import Body, Kind, context_of
from .header import nearest
from .lex import NAMES, Token

WRITES = frozenset(["CREATE", "MERGE", "DELETE", "DETACH", "SET", "REMOVE", "LOAD", "FOREACH", "USE", "DROP", "ALTER"])
ROOTS = frozenset(("Query", "Mutation"))
GENERATED = re.compile(r"[A-Za-z]\d+")  # the form of the names that the compiler gives
LABEL = re.compile(r"[A-Z][a-z]\w*")  # relationship types are written in capitals


def check_body(body: Body, kinds: Mapping[str, Kind]) -> None:
    """Raise CatalogError for the first rule that a body breaks."""
    path, header = body.path, body.header
    if body.type not in kinds and body.type not in ROOTS:
        raise CatalogError(f"{path}:1: the folder has no _node, _relationship or _row file.")
    if not body.parsed.columns:
        raise CatalogError(f"{path}:1: there is no query behind the header; the last clause is RETURN.")
    if header.one("owner") is None:
        raise CatalogError(f"{path}:1: the header names no owner; its last paragraph needs `owner  team`.")
    for key in ("label", "id", "type", "columns"):
        if header.one(key) is not None:
            raise CatalogError(f"{path}:{header.line(key)}: {key} belongs to a _node, _relationship or _row file.")
    _check_parameters(body)
    _check_words(path, body.parsed.tokens)
    _check_patterns(path, body.parsed.tokens)
    _check_reads(body)


def labels_in(tokens: Sequence[Token]) -> frozenset[str]:
    """The labels that a query names, without the types of its relationships."""
    found = (token.name for before, token in pairwise(tokens) if before.text in (":", "|", "&", "!") and token.kind in NAMES)
    return frozenset(name for name in found if LABEL.fullmatch(name))


def _check_parameters(body: Body) -> None:
    path, header = body.path, body.header
    declared, used, here = header.parameters, body.parsed.parameters, context_of(body.type)
    for token in body.parsed.tokens:
        if token.kind == "parameter" and token.text[1:] not in (*declared, *here):
            raise CatalogError(f"{path}:{token.line}: {token.text} is not an argument.{nearest(token.text[1:], (*declared, *here))}")
    for name in declared:
        line = header.line("param", name)
        if name in here:
            raise CatalogError(f"{path}:{line}: ${name} is there for every body and no argument; leave the line out.")
        if name not in used:
            raise CatalogError(f"{path}:{line}: the parameter {name} is declared and never used.{nearest(name, used)}")


def _check_words(path: str, tokens: Sequence[Token]) -> None:
    start = Token("sign", "", 0, 1)
    for before, token, after in zip((start, *tokens), tokens, (*tokens[1:], start), strict=False):
        if token.kind not in NAMES or before.text in (".", ":", "|"):
            continue
        place, word = f"{path}:{token.line}", token.text.upper()
        if token.kind == "quoted" or (GENERATED.fullmatch(token.text) and after.text != "("):
            raise CatalogError(f"{place}: the variable {token.text} could meet one of the compiler's own; give it a word.")
        if word in WRITES and _commands(token, after):
            raise CatalogError(f"{place}: {token.text} has no place in a query; writes stand in _ingest.")
        if word == "APOC" and after.text == ".":
            raise CatalogError(f"{place}: apoc is not on every server; write it in plain Cypher.")
        if word in ("WITH", "RETURN") and after.text == "*":
            raise CatalogError(f"{place}: {token.text} * hides what is carried on; name the variables.")


def _commands(token: Token, after: Token) -> bool:
    """Whether a word such as `set` is the clause: in capitals, or where no variable of that name could stand."""
    return token.text.isupper() or after.text == "(" or (after.kind == "word" and not after.text.isupper())


def _check_patterns(path: str, tokens: Sequence[Token]) -> None:
    """Every way through the graph has an end: a star has an upper bound, a quantifier two numbers."""
    for at, token in enumerate(tokens):
        before, after = tokens[at - 1].text if at else "", [piece.text for piece in tokens[at + 1 : at + 4]]
        if token.text == "[" and before == "-" and _open_star(tokens, at):
            raise CatalogError(f"{path}:{token.line}: the pattern has no upper bound; write one, such as *1..5.")
        arrow = token.text in "+*" and before == ">" and tokens[at - 2].text == "-"
        quantifier = token.text == "{" and after[1:3] == [",", "}"]
        group = token.text in "+*" and before == ")" and _is_pattern(tokens, at - 1)
        if arrow or group or (quantifier and after[0].isdigit()):
            raise CatalogError(f"{path}:{token.line}: the pattern has no upper bound; write both ends, such as {{1,5}}.")


def _open_star(tokens: Sequence[Token], at: int) -> bool:
    """Whether the relationship that opens at a place has a star without an upper bound."""
    inside = [token for token in _group(tokens, at) if token.depth == tokens[at].depth + 1]
    for index, token in enumerate(inside):
        if token.text != "*":
            continue
        rest = [piece for piece in inside[index + 1 : index + 4] if piece.kind == "number" or piece.text == ".."]
        shape = "".join("n" if piece.kind == "number" else ".." for piece in rest)
        return shape not in ("n", "..n", "n..n")
    return False


def _group(tokens: Sequence[Token], at: int) -> Iterator[Token]:
    """The tokens inside the bracket that opens at a place."""
    for token in tokens[at + 1 :]:
        if token.depth <= tokens[at].depth:
            return
        yield token


def _is_pattern(tokens: Sequence[Token], closing: int) -> bool:
    """Whether what a bracket closes is a path rather than a sum."""
    opening = max(at for at in range(closing) if tokens[at].depth == tokens[closing].depth and tokens[at].text == "(")
    inside = [token.text for token in tokens[opening:closing]]
    return any(pair in (("-", "-"), ("-", "[")) for pair in pairwise(inside))


def _check_reads(body: Body) -> None:
    path, said, labels = body.path, set(body.header.words("reads")), labels_in(body.parsed.tokens)
    line = body.header.line("reads")
    for name in sorted(said - labels):
        raise CatalogError(f"{path}:{line}: reads says {name}, and the query never names it.{nearest(name, labels)}")
    for name in sorted(labels - said):
        raise CatalogError(f"{path}:{line}: the query reads {name}; say so: `reads  {' '.join(sorted(labels))}`.")
