"""Trusted documents: what clients may ask for by its hash, from a manifest that is checked as a whole before anything is served.

Read are the files that Relay writes (hash → text) and those of Apollo (`"format": "apollo-persisted-query-manifest"`).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast

import orjson
from graphql import GraphQLError, GraphQLSchema, OperationDefinitionNode, parse, validate

from graph_api.errors import SettingError

Documents = Mapping[str, str]  # "sha256:<hex>" → text
NO_DOCUMENTS: Documents = MappingProxyType({})
_APOLLO = "apollo-persisted-query-manifest"
_HASH = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class _Entry:
    """A document as a manifest has it: what it says is its hash, and its text."""

    given: str
    text: str

    @property
    def hash(self) -> str:
        return self.given.removeprefix("sha256:")


def read(path: Path, schema: GraphQLSchema) -> Documents:
    """The documents of a manifest. Raises SettingError with one line for everything that is wrong in it."""
    entries = list(_entries(path))
    wrong = [f"{path}: {_name(entry)}: {problem}" for entry in entries for problem in _problems(entry, schema)]
    if wrong:
        raise SettingError("\n".join(wrong))
    return {f"sha256:{entry.hash}": entry.text for entry in entries}


def _entries(path: Path) -> Iterator[_Entry]:
    try:
        manifest = orjson.loads(path.read_bytes())
    except OSError as error:
        raise SettingError(f"CUSTOMER_GRAPH_DOCUMENTS={str(path)!r} cannot be read: {error.strerror}.") from None
    except ValueError as error:
        raise SettingError(f"{path}: it is no JSON: {error}.") from None
    pairs = list(_pairs(cast("dict[str, Any]", manifest))) if isinstance(manifest, dict) else []
    if not pairs or not all(isinstance(part, str) for pair in pairs for part in pair):
        raise SettingError(f"{path}: it is no manifest: write an object of hash and text, as Relay does, or Apollo's format.")
    yield from (_Entry(given, text) for given, text in pairs)


def _pairs(manifest: dict[str, Any]) -> Iterator[tuple[Any, Any]]:
    """Whatever stands in the place of hashes and texts."""
    if manifest.get("format") != _APOLLO:
        yield from manifest.items()
        return
    operations = manifest.get("operations")
    for one in cast("list[Any]", operations) if isinstance(operations, list) else []:
        fields = cast("dict[str, Any]", one) if isinstance(one, dict) else {}
        yield fields.get("id"), fields.get("body")


def _problems(entry: _Entry, schema: GraphQLSchema) -> Iterator[str]:
    found = hashlib.sha256(entry.text.encode()).hexdigest()
    if not _HASH.fullmatch(entry.hash):
        yield f"{entry.given!r} is no SHA-256 in hexadecimal digits"
    elif found != entry.hash:
        yield f"its text has the SHA-256 {found}, not {entry.hash}"
    try:
        errors = validate(schema, parse(entry.text))
    except GraphQLError as error:
        errors = [error]
    yield from (error.message for error in errors)


def _name(entry: _Entry) -> str:
    """What its authors call it, or the beginning of its hash."""
    try:
        definitions = parse(entry.text).definitions
    except GraphQLError:
        definitions = ()
    names = [one.name.value for one in definitions if isinstance(one, OperationDefinitionNode) and one.name]
    return ", ".join(names) or entry.given[:19]
