"""`cypher/` → Catalog, loaded once and checked: a folder is a type, a file is one of its fields."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from ..errors import CatalogError
from .entries import Body, Catalog, Kind, camel, pascal
from .header import nearest
from .lex import lex
from .parse import Parsed, parse
from .rules import check_body
from .uses import expand

APART = ("_checks", "_content", "_ingest", "_schema")  # data tests, writes and constraints: nothing of them is a field
FAMILIES = {"_node": "node", "_relationship": "relationship", "_row": "row"}
INDEX = re.compile(r"(?:INDEX|CONSTRAINT) \w+ IF NOT EXISTS FOR \(\w+:(\w+)\) (?:ON|REQUIRE) \(?\w+\.(\w+)\)?(?: IS UNIQUE)?;")
FILE_NAME = re.compile(r"[a-z]+(_[a-z]+)*")


def load(root: Path) -> Catalog:
    """Read every type folder below `root`, sorted; raises CatalogError naming file, line and remedy."""
    parsed = {path: _parsed(root, path) for path in _files(root)}
    kinds: dict[str, Kind] = {}
    for path, file in parsed.items():
        if path.stem in FAMILIES:
            kind = _kind(path, file)
            _check_alone(kind, kinds)
            kinds[kind.type] = kind
    raw = {
        (pascal(path.parent.name), camel(path.stem)): Body(pascal(path.parent.name), camel(path.stem), file)
        for path, file in parsed.items()
        if path.stem not in FAMILIES
    }
    for body in raw.values():
        check_body(body, kinds)
        _check_inverse(body, raw)
    return Catalog(kinds, expand(raw, kinds), frozenset(_indexed(root)))


def _indexed(root: Path) -> Iterator[tuple[str, str]]:
    """(label, property) of every index and key over one property."""
    for path in sorted((root / "_schema").glob("*.cypher")):
        yield from INDEX.findall(path.read_text("utf-8-sig"))


def _files(root: Path) -> list[Path]:
    if not root.is_dir():
        raise CatalogError(f"{root}: there is no such folder of .cypher files.")
    every = sorted(root.rglob("*.cypher"))
    for path in every:
        _check_room(root, path)
    found = [path for path in every if path.parent.name not in APART]
    if not found:
        raise CatalogError(f"{root}: the folder holds no .cypher files, such as type/field.cypher.")
    for path in found:
        place = f"{_place(root, path)}:1"
        if path.name.startswith("_") and path.stem not in FAMILIES:
            raise CatalogError(f"{place}: {path.stem} is none of {', '.join(FAMILIES)}.{nearest(path.stem, FAMILIES)}")
        if path.stem not in FAMILIES and not (FILE_NAME.fullmatch(path.stem) and FILE_NAME.fullmatch(path.parent.name)):
            raise CatalogError(
                f"{place}: folders and files are named in small letters with _ between words, as some_type/some_field.cypher."
            )
    return found


def _check_room(root: Path, path: Path) -> None:
    """A file that lies elsewhere would be read by nobody."""
    folder = path.parent.name
    if path.parent.parent != root:
        raise CatalogError(f"{_place(root, path)}:1: a file lies in the folder of its type, cypher/<type>/<field>.cypher.")
    if folder.startswith("_") and folder not in APART:
        raise CatalogError(f"{_place(root, path)}:1: the folder {folder} is none of {', '.join(APART)}.{nearest(folder, APART)}")


def _place(root: Path, path: Path) -> str:
    return f"cypher/{path.relative_to(root).as_posix()}"


def _parsed(root: Path, path: Path) -> Parsed:
    try:
        text = path.read_text("utf-8-sig")  # an editor may have put a byte order mark in front
    except UnicodeDecodeError as error:
        raise CatalogError(
            f"{_place(root, path)}:1: the file is not UTF-8 ({error.reason} at byte {error.start}); save it as such."
        ) from None
    except OSError as error:
        raise CatalogError(f"{_place(root, path)}:1: the file cannot be read: {error.strerror}.") from None
    return parse(_place(root, path), text)


def _kind(path: Path, file: Parsed) -> Kind:
    name, family = path.parent.name, FAMILIES[path.stem]
    if family == "row":
        return _row(name, file)
    label = "label" if family == "node" else "type"
    for key in ("owner", label, "id"):
        if file.header.one(key) is None:
            raise CatalogError(f"{file.path}:1: the header of a {family} needs `{key}`.")
    if not file.columns:
        raise CatalogError(f"{file.path}:1: there is no query behind the header; its RETURN lists the stored properties.")
    variable = camel(name)
    if variable not in file.names:
        raise CatalogError(f"{file.path}:1: the query needs the variable {variable}, named as the folder.")
    for column in file.columns:
        if not column.note:
            line = column.expression[-1].line
            raise CatalogError(f"{file.path}:{line}: the property {column.name} needs its sentence in a comment at its line.")
    stored = {column.name: column.expression for column in file.columns}
    stored.setdefault("id", lex(f"{variable}.id"))
    notes = {column.name: column.note for column in file.columns}
    return Kind(pascal(name), family, (variable,), file.header, file.path, stored, notes)


def _row(name: str, file: Parsed) -> Kind:
    columns = file.header.one("columns")
    if columns is None:
        raise CatalogError(f"{file.path}:1: the header of a row needs `columns  a, b`.")
    if file.columns:
        raise CatalogError(f"{file.path}:1: a row has columns and no query; what yields it stands in a field of another type.")
    return Kind(pascal(name), "row", tuple(column.strip() for column in columns.split(",")), file.header, file.path, {}, {})


def _check_alone(kind: Kind, others: Mapping[str, Kind]) -> None:
    """A folder has one kind, and no two kinds share a label or the prefix of their ids."""
    if kind.type in others:
        raise CatalogError(f"{kind.path}:1: the folder has two kinds; {others[kind.type].path} is there already.")
    for other in others.values():
        for key in ("label", "type", "id"):
            if kind.header.one(key) is not None and kind.header.one(key) == other.header.one(key):
                line = kind.header.line(key)
                raise CatalogError(f"{kind.path}:{line}: {key} {kind.header.one(key)} is taken by {other.path}.")


def _check_inverse(body: Body, bodies: Mapping[tuple[str, str], Body]) -> None:
    named = body.header.one("inverse")
    if named is None:
        return
    place = f"{body.path}:{body.header.line('inverse')}"
    known = {f"{kind}.{field}" for kind, field in bodies}
    if named not in known:
        raise CatalogError(f"{place}: inverse {named} is no body.{nearest(named, known)}")
    back = bodies[named.split(".")[0], named.split(".")[1]].header.one("inverse")
    if back not in (None, f"{body.type}.{body.field}"):
        raise CatalogError(f"{place}: {named} names {back} as its inverse, not {body.type}.{body.field}.")
