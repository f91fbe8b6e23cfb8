"""A body may use another, `CALL customer.payments(customer) YIELD paid`, so that a formula stands once; here it is put in its place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from textwrap import indent

from ..errors import CatalogError
from .entries import Body, Kind
from .header import nearest
from .lex import Token, aggregates, lex, names_in, text_of
from .parse import PROCEDURES, Parsed

Key = tuple[str, str]
FORM = "a body is used as CALL type.field(variable, $parameter) YIELD column AS name"
CONSTANTS = frozenset(("null", "true", "false"))


@dataclass(frozen=True)
class Use:
    """One `CALL type.field(…) YIELD …`: where it ends among the tokens, and its parts."""

    place: str
    end: int
    type: str
    field: str
    arguments: tuple[Token, ...]
    yields: tuple[tuple[str, str], ...]

    @property
    def name(self) -> str:
        """The body as it is written."""
        return f"{self.type[0].lower()}{self.type[1:]}.{self.field}"


def expand(bodies: Mapping[Key, Body], kinds: Mapping[str, Kind]) -> dict[Key, Body]:
    """All bodies with every use of another replaced by that body; raises CatalogError for a use that does not fit."""
    done: dict[Key, Body] = {}

    def one(key: Key, trail: tuple[Key, ...]) -> Body:
        if key not in done:
            parsed = bodies[key].parsed
            columns = tuple(replace(column, expression=tokens(parsed, column.expression, trail)) for column in parsed.columns)
            head, tail = tokens(parsed, parsed.head, trail), tokens(parsed, parsed.tail, trail)
            done[key] = replace(bodies[key], parsed=replace(parsed, head=head, columns=columns, tail=tail))
        return done[key]

    def tokens(parsed: Parsed, written: Sequence[Token], trail: tuple[Key, ...]) -> tuple[Token, ...]:
        result: list[Token] = []
        index = 0
        while index < len(written):
            use = use_at(written, index, parsed.path)
            if use is None:
                result.append(written[index])
                index += 1
                continue
            used = one(_found(use, bodies, trail), (*trail, (use.type, use.field)))
            kind = kinds.get(used.type)
            here = written[index]
            inlined = lex(_inlined(use, used.parsed, kind.tuple if kind else ()).replace("\n", "\n" + _margin(result)))
            result += [token._replace(depth=token.depth + here.depth, line=here.line) for token in inlined]
            index = use.end
        return tuple(result)

    return {key: one(key, (key,)) for key in bodies}


def use_at(tokens: Sequence[Token], index: int, path: str) -> Use | None:
    """The use of another body that starts at a place, None when another thing does."""
    if tokens[index].text != "CALL" or tokens[index].kind != "word":
        return None
    place = f"{path}:{tokens[index].line}"
    spots = [at for at in range(index, len(tokens)) if tokens[at].kind not in ("space", "comment")]
    pieces = [tokens[at] for at in spots]
    if len(pieces) < 2 or pieces[1].kind != "word" or "".join(piece.text for piece in pieces[1:8]) in PROCEDURES:
        return None
    closing = next((at for at, piece in enumerate(pieces) if piece.text == ")" and piece.depth == pieces[0].depth), 0)
    if [piece.text for piece in pieces[2:5:2]] != [".", "("] or len(pieces) < closing + 3 or pieces[closing + 1].text != "YIELD":
        raise CatalogError(f"{place}: {FORM}, and no procedure is called.")
    arguments = _separated(pieces[5:closing])
    if not all(len(argument) == 1 for argument in arguments):
        raise CatalogError(f"{place}: an argument is a variable, a parameter or one literal; compute it in a WITH before.")
    count, yields = _yielded(pieces[closing + 2 :], place)
    type_name, field = pieces[1].text, pieces[3].text
    given = tuple(argument[0] for argument in arguments)
    return Use(place, spots[closing + 1 + count] + 1, type_name[0].upper() + type_name[1:], field, given, yields)


def _margin(written: Sequence[Token]) -> str:
    """The blanks at the start of the line that is being written."""
    line = "".join(token.text for token in written).rpartition("\n")[2]
    return line[: len(line) - len(line.lstrip())]


def _separated(pieces: Sequence[Token]) -> list[list[Token]]:
    parts: list[list[Token]] = [[]]
    for piece in pieces:
        if piece.text == ",":
            parts.append([])
        else:
            parts[-1].append(piece)
    return parts if parts != [[]] else []


def _yielded(pieces: Sequence[Token], place: str) -> tuple[int, tuple[tuple[str, str], ...]]:
    """How many tokens the columns after YIELD take, and (column, name) of each."""
    found: list[tuple[str, str]] = []
    at = 0
    while at < len(pieces) and pieces[at].kind == "word":
        column = name = pieces[at].text
        at += 1
        if [piece.text for piece in pieces[at : at + 1]] == ["AS"]:
            name = pieces[at + 1].text if at + 1 < len(pieces) else ""
            at += 2
        found.append((column, name))
        if at >= len(pieces) or pieces[at].text != ",":
            break
        at += 1
    if not found or pieces[at - 1].kind != "word":
        raise CatalogError(f"{place}: {FORM}.")
    if at < len(pieces) and pieces[at].text == "WHERE":
        raise CatalogError(f"{place}: after YIELD write WITH … WHERE; a WHERE of its own it cannot have.")
    return at, tuple(found)


def _found(use: Use, bodies: Mapping[Key, Body], trail: Sequence[Key]) -> Key:
    key = (use.type, use.field)
    if key in trail:
        circle = " → ".join(f"{type_name}.{field}" for type_name, field in (*trail[trail.index(key) :], key))
        raise CatalogError(f"{use.place}: {use.name} uses itself: {circle}.")
    if key not in bodies:
        known = {f"{kind[0].lower()}{kind[1:]}.{name}" for kind, name in bodies}
        raise CatalogError(f"{use.place}: there is no body {use.name}.{nearest(use.name, known)}")
    return key


def _inlined(use: Use, used: Parsed, variables: tuple[str, ...]) -> str:
    """The used body in a scope of its own, its variables and parameters bound to the caller's."""
    _check_fit(use, used, variables)
    passed, given = use.arguments[: len(variables)], use.arguments[len(variables) :]
    values = dict(zip(used.header.parameters, (token.text for token in given), strict=True))
    carried = dict.fromkeys(token.text for token in use.arguments if token.kind == "word" and token.text.lower() not in CONSTANTS)
    own = (*variables, *("" for _ in given))
    foreign = (used.names | set(variables)) & {token.text for name, token in zip(own, use.arguments, strict=True) if token.text != name}
    if foreign:
        raise CatalogError(f"{use.place}: {use.name} has a variable {min(foreign)} of its own; pass it under another name.")
    renames = [f"{outer.text} AS {name}" for name, outer in zip(variables, passed, strict=True) if outer.text != name]
    start = f"WITH {', '.join(renames)}\n" if renames else ""
    inner = indent(f"{start}{_scope(use, _bound(used, values), variables)}", "  ")
    return f"CALL ({', '.join(carried)}) {{\n{inner}\n}}"


def _bound(parsed: Parsed, values: Mapping[str, str]) -> Parsed:
    """The same parts with what the caller gives in the place of parameters."""

    def bound(tokens: Iterable[Token]) -> tuple[Token, ...]:
        return tuple(
            token._replace(text=values.get(token.text[1:], token.text)) if token.kind == "parameter" else token for token in tokens
        )

    columns = tuple(replace(column, expression=bound(column.expression)) for column in parsed.columns)
    return replace(parsed, head=bound(parsed.head), columns=columns, tail=bound(parsed.tail))


def _scope(use: Use, used: Parsed, variables: tuple[str, ...]) -> str:
    """What stands in the scope: in one RETURN where fewer columns or other names change nothing, else with a WITH before it."""
    renamed = ", ".join(_as(column, name) for column, name in use.yields)
    head = text_of(used.head)
    if used.union:
        return f"CALL ({', '.join(variables)}) {{\n{indent(head, '  ')}\n}}\nRETURN {renamed}"
    word, tail = "DISTINCT " if used.distinct else "", text_of(used.tail)
    written = {column.name: column.text for column in used.columns}
    lost = set(written) - {column for column, name in use.yields if column == name}
    every = set(written) == {column for column, _ in use.yields}
    grouped = used.distinct or any(aggregates(column.expression) for column in used.columns)
    if not names_in(used.tail) & lost and (every or not grouped):
        return "\n".join(filter(None, (head, f"RETURN {word}{', '.join(_as(written[column], name) for column, name in use.yields)}", tail)))
    columns = ", ".join(_as(text, name) for name, text in written.items())
    return "\n".join(filter(None, (head, f"WITH {word}{columns}", tail, f"RETURN {renamed}")))


def _as(expression: str, name: str) -> str:
    return name if expression == name else f"{expression} AS {name}"


def _check_fit(use: Use, used: Parsed, variables: tuple[str, ...]) -> None:
    columns = [column.name for column in used.columns]
    for column, _ in use.yields:
        if column not in columns:
            raise CatalogError(f"{use.place}: {use.name} has no column {column}; it has {', '.join(columns)}.{nearest(column, columns)}")
    wanted = (*variables, *(f"${name}" for name in used.header.parameters))
    if len(use.arguments) != len(wanted):
        given = ", ".join(token.text for token in use.arguments)
        raise CatalogError(f"{use.place}: {use.name} takes ({', '.join(wanted)}), here it gets ({given}).")
    for name, token in zip(variables, use.arguments, strict=False):
        if token.kind != "word":
            raise CatalogError(f"{use.place}: {use.name} takes the variable {name} first, not {token.text}.")
