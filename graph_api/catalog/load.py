"""`cypher/` → Catalog, loaded once and checked: a folder is a type, a file is one of its fields."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ..errors import CatalogError
from .lex import Token, lex, renamed, significant, text_of
from .parse import Header, Parsed, parse

FAMILIES = {"_node": "node", "_relationship": "relationship", "_row": "row"}
CONTEXT = ("now", "timeZone", "currency", "caller")  # parameters every body may use without declaring them
FORBIDDEN = {"CREATE", "MERGE", "DELETE", "DETACH", "SET", "REMOVE", "LOAD", "FOREACH", "USE"}
GENERATED = re.compile(r"[A-Za-z]\d+")
MOST_LINES = 40


def camel(name: str) -> str:
    """`order_line` → `orderLine`."""
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


def pascal(name: str) -> str:
    """`order_line` → `OrderLine`."""
    return "".join(word.capitalize() for word in name.split("_"))


@dataclass(frozen=True, eq=False)
class Kind:
    """What a type is made of: `tuple` names its Cypher variables, `stored` its properties as expressions over them."""

    type: str
    family: str
    tuple: tuple[str, ...]
    header: Header
    path: str
    stored: Mapping[str, tuple[Token, ...]]
    notes: Mapping[str, str]

    @property
    def label(self) -> str | None:
        """The label of a node type, the relationship type of a relationship."""
        return self.header.one("label") or self.header.one("type")

    @property
    def prefix(self) -> str | None:
        """The prefix of its ids."""
        return self.header.one("id")


@dataclass(frozen=True, eq=False)
class Body:
    """The query of one field, over the tuple of its type."""

    type: str
    field: str
    parsed: Parsed

    @property
    def path(self) -> str:
        """Where it stands, seen from the folder that holds `cypher/`."""
        return self.parsed.path

    @property
    def header(self) -> Header:
        """Its words and keys."""
        return self.parsed.header

    @property
    def facet(self) -> bool:
        """Whether it only hands its parent's tuple on."""
        columns = self.parsed.columns
        return not significant(self.parsed.head) and not self.parsed.tail and all(column.text == column.name for column in columns)


@dataclass(frozen=True, eq=False)
class Catalog:
    """All kinds by type, and all bodies by (type, field)."""

    kinds: Mapping[str, Kind]
    bodies: Mapping[tuple[str, str], Body]

    def body(self, type_name: str, field: str) -> Body | None:
        """The body of a field, None when it is a column or a stored property."""
        return self.bodies.get((type_name, field))

    def kind_of_id(self, identifier: str) -> Kind | None:
        """The node type that an id's prefix names."""
        prefix = identifier.partition("_")[0]
        return next((kind for kind in self.kinds.values() if kind.family == "node" and kind.prefix == prefix), None)

    def __repr__(self) -> str:
        return f"Catalog({len(self.kinds)} kinds, {len(self.bodies)} bodies)"


def load(root: Path) -> Catalog:
    """Read every type folder below `root`, sorted; raises CatalogError naming file, line and remedy."""
    parsed = {path: parse(f"cypher/{path.relative_to(root).as_posix()}", path.read_text("utf-8")) for path in _files(root)}
    kinds = {kind.type: kind for path, file in parsed.items() if path.stem in FAMILIES for kind in [_kind(path, file)]}
    raw = {
        (pascal(path.parent.name), camel(path.stem)): Body(pascal(path.parent.name), camel(path.stem), file)
        for path, file in parsed.items()
        if not path.name.startswith("_")
    }
    for body in raw.values():
        _check(body, kinds)
    bodies = {key: replace(body, parsed=_expanded(body, raw, kinds, (key,))) for key, body in raw.items()}
    return Catalog(kinds, bodies)


def _files(root: Path) -> list[Path]:
    if not root.is_dir():
        raise CatalogError(f"{root}: there is no such folder of .cypher files.")
    found = sorted(path for path in root.glob("*/*.cypher") if not path.parent.name.startswith("_"))
    for path in found:
        if path.name.startswith("_") and path.stem not in FAMILIES:
            raise CatalogError(f"cypher/{path.relative_to(root)}:1: {path.stem} is none of {', '.join(FAMILIES)}.")
    return found


def _kind(path: Path, file: Parsed) -> Kind:
    name, family = path.parent.name, FAMILIES[path.stem]
    if family == "row":
        columns = file.header.one("columns")
        if columns is None:
            raise CatalogError(f"{file.path}:1: a row says `columns  a, b`.")
        return Kind(pascal(name), family, tuple(column.strip() for column in columns.split(",")), file.header, file.path, {}, {})
    if file.header.one("label" if family == "node" else "type") is None or file.header.one("id") is None:
        raise CatalogError(f"{file.path}:1: the header needs `{'label' if family == 'node' else 'type'}` and `id`.")
    stored = {column.name: column.expression for column in file.columns}
    variable = camel(name)
    stored.setdefault("id", lex(f"{variable}.id"))
    notes = {column.name: column.note for column in file.columns}
    for column, note in notes.items():
        if not note:
            raise CatalogError(f"{file.path}: the column {column} needs its sentence in a comment at its line.")
    return Kind(pascal(name), family, (variable,), file.header, file.path, stored, notes)


def _check(body: Body, kinds: Mapping[str, Kind]) -> None:
    path, header, parsed = body.path, body.header, body.parsed
    if body.type != "Query" and body.type not in kinds and body.type != "Mutation":
        raise CatalogError(f"{path}:1: the folder has no _node, _relationship or _row file.")
    if header.one("owner") is None:
        raise CatalogError(f"{path}:1: the header names no owner.")
    declared, used = set(header.parameters), set(parsed.parameters) - set(CONTEXT)
    tokens = (*parsed.head, *(token for column in parsed.columns for token in column.expression), *parsed.tail)
    for token in tokens:
        if token.kind == "parameter" and token.text[1:] not in declared and token.text[1:] not in CONTEXT:
            raise CatalogError(f"{path}:{token.line}: {token.text} is not an argument.{_nearest(token.text[1:], {*declared, *CONTEXT})}")
        if token.kind == "word" and token.text.upper() in FORBIDDEN and token.text.isupper():
            raise CatalogError(f"{path}:{token.line}: {token.text} has no place in a query.")
    for name in sorted(declared - used):
        raise CatalogError(f"{path}:1: the parameter {name} is declared and never used.{_nearest(name, used)}")
    for name in sorted(parsed.names):
        if GENERATED.fullmatch(name):
            raise CatalogError(f"{path}: the variable {name} could meet one of the compiler's own; give it a word.")
    if any(token.says("WITH") for token in tokens) and re.search(r"\bWITH\s+\*", text_of(tokens)):
        raise CatalogError(f"{path}: WITH * hides what is carried on; name the variables.")
    _check_size(path, parsed)


def _check_size(path: str, parsed: Parsed) -> None:
    last = max((token.line for column in parsed.columns for token in column.expression), default=1)
    if last > MOST_LINES:
        raise CatalogError(f"{path}:{last}: a file has {MOST_LINES} lines at most.")


def _nearest(name: str, known: Iterable[str]) -> str:
    close = difflib.get_close_matches(name, sorted(known), 1)
    return f" Did you mean {close[0]}?" if close else ""


def _expanded(body: Body, bodies: Mapping[tuple[str, str], Body], kinds: Mapping[str, Kind], trail: tuple[tuple[str, str], ...]) -> Parsed:
    """The body with every `CALL type.field(…) YIELD …` replaced by the body it names."""
    head = list(body.parsed.head)
    index = 0
    while index < len(head):
        call = _call_at(head, index, body.path)
        if call is None:
            index += 1
            continue
        end, type_name, field, arguments, yields = call
        key = (pascal_of(type_name), field)
        if key in trail:
            raise CatalogError(f"{body.path}:{head[index].line}: {type_name}.{field} uses itself.")
        used = bodies.get(key)
        if used is None:
            known = {f"{kind[0].lower()}{kind[1:]}.{name}" for kind, name in bodies}
            raise CatalogError(
                f"{body.path}:{head[index].line}: there is no body {type_name}.{field}.{_nearest(f'{type_name}.{field}', known)}"
            )
        inner = replace(used, parsed=_expanded(used, bodies, kinds, (*trail, key)))
        text = _inlined(inner, kinds[used.type].tuple if used.type in kinds else (), arguments, yields)
        head[index:end] = [token._replace(depth=token.depth + head[index].depth, line=head[index].line) for token in lex(text)]
        index += 1
    return replace(body.parsed, head=tuple(head))


def pascal_of(name: str) -> str:
    """`orderLine` → `OrderLine`."""
    return name[0].upper() + name[1:]


Call = tuple[int, str, str, list[str], dict[str, str]]


def _call_at(tokens: list[Token], index: int, path: str) -> Call | None:
    """CALL word . word ( arguments ) YIELD column AS name, … at a place → where it ends, and its parts."""
    token = tokens[index]
    if token.kind != "word" or token.text.upper() != "CALL":
        return None
    text = "".join(piece.text for piece in tokens[index:])
    match = re.match(
        r"CALL\s+([a-z]\w*)\.([a-z]\w*)\s*\(([^()]*)\)\s*YIELD\s+((?:\w+(?:\s+AS\s+\w+)?)(?:\s*,\s*\w+(?:\s+AS\s+\w+)?)*)", text, re.I
    )
    if match is None:
        return None
    end, length = index, 0
    while length < match.end():
        length += len(tokens[end].text)
        end += 1
    yields = dict((re.split(r"\s+AS\s+", item.strip(), flags=re.I) * 2)[:2] for item in match[4].split(","))
    if not all(yields.values()):
        raise CatalogError(f"{path}:{token.line}: YIELD names columns.")
    return end, match[1], match[2], [argument.strip() for argument in match[3].split(",") if argument.strip()], yields


def _inlined(used: Body, variables: tuple[str, ...], arguments: list[str], yields: Mapping[str, str]) -> str:
    """The used body in a scope of its own, its variables and parameters bound to the caller's."""
    passed = arguments[: len(variables)]
    values = dict(zip(used.header.parameters, arguments[len(variables) :], strict=False))
    columns = {column.name: column for column in used.parsed.columns}
    missing = set(yields) - set(columns)
    if len(passed) < len(variables) or len(values) < len(used.header.parameters) or missing or used.parsed.union:
        wanted = ", ".join((*variables, *(f"${name}" for name in used.header.parameters)))
        raise CatalogError(f"{used.path}:1: it is used as ({', '.join(arguments)}) YIELD {', '.join(yields)}, but takes ({wanted}).")

    def bound(tokens: Iterable[Token]) -> str:
        return text_of(token._replace(text=values.get(token.text[1:], token.text)) if token.kind == "parameter" else token for token in tokens)

    inner = bound(used.parsed.head)
    returned = ", ".join(f"{bound(columns[column].expression).strip()} AS {name}" for column, name in yields.items())
    renames = [f"{outer} AS {name}" for name, outer in zip(variables, passed, strict=True) if outer != name]
    start = f"WITH {', '.join(renames)}\n" if renames else ""
    word = "RETURN DISTINCT" if used.parsed.distinct else "RETURN"
    return f"CALL ({', '.join(passed)}) {{\n{start}{inner}\n{word} {returned} {bound(used.parsed.tail)}\n}}"


__all__ = ["CONTEXT", "Body", "Catalog", "Kind", "camel", "load", "pascal", "renamed"]
