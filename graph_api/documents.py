"""Trusted documents: what clients may ask for by its hash, from a manifest that is checked as a whole before anything is served.

Read are the files that Relay writes (hash → text) and those of Apollo (`"format": "apollo-persisted-query-manifest"`). An operation
of Apollo's form may carry `"samples"`, a list of variables to run it with before anybody asks.
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
from graphql import DocumentNode, GraphQLError, GraphQLSchema, OperationDefinitionNode

from .compile.budget import GraphQLErrors
from .compile.document import read as read_document
from .errors import SettingError
from .limits import Limits

_APOLLO = "apollo-persisted-query-manifest"
_HASH = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Document:
    """A trusted document: its text, itself parsed and valid, and variables that its operations may be tried with."""

    text: str
    parsed: DocumentNode
    samples: tuple[dict[str, Any], ...] = ()

    @property
    def operations(self) -> tuple[OperationDefinitionNode, ...]:
        """What it holds beside fragments."""
        return tuple(one for one in self.parsed.definitions if isinstance(one, OperationDefinitionNode))


Documents = Mapping[str, Document]  # by "sha256:<hex>"
NO_DOCUMENTS: Documents = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class _Entry:
    """A document as a manifest has it: what it says is its hash, its text, and what it is tried with."""

    given: Any
    text: Any
    samples: Any = ()

    @property
    def hash(self) -> str:
        return self.given.removeprefix("sha256:")

    @property
    def is_whole(self) -> bool:
        """Whether everything has the form it must have."""
        samples = cast("list[Any]", self.samples) if isinstance(self.samples, list | tuple) else [None]
        return isinstance(self.given, str) and isinstance(self.text, str) and all(isinstance(one, dict) for one in samples)


def read(path: Path, schema: GraphQLSchema, limits: Limits) -> Documents:
    """The documents of a manifest. Raises SettingError with one line for everything that is wrong in it."""
    found: dict[str, Document] = {}
    wrong: list[str] = []
    for entry in _entries(path):
        parsed, problems = _checked(entry, schema, limits)
        wrong += [f"{path}: {_name(entry)}: {problem}" for problem in problems]
        if parsed is not None:
            found[f"sha256:{entry.hash}"] = Document(entry.text, parsed, tuple(entry.samples))
    if wrong:
        raise SettingError("\n".join(wrong))
    return found


def _entries(path: Path) -> list[_Entry]:
    try:
        manifest = orjson.loads(path.read_bytes())
    except OSError as error:
        raise SettingError(f"CUSTOMER_GRAPH_DOCUMENTS={str(path)!r} cannot be read: {error.strerror}.") from None
    except ValueError as error:
        raise SettingError(f"{path}: it is no JSON: {error}.") from None
    entries = list(_listed(cast("dict[str, Any]", manifest))) if isinstance(manifest, dict) else []
    if not entries or not all(entry.is_whole for entry in entries):
        raise SettingError(f"{path}: it is no manifest: write an object of hash and text, as Relay does, or Apollo's format.")
    return entries


def _listed(manifest: dict[str, Any]) -> Iterator[_Entry]:
    """Whatever stands in the place of hashes, texts and samples."""
    if manifest.get("format") != _APOLLO:
        yield from (_Entry(given, text) for given, text in manifest.items())
        return
    operations = manifest.get("operations")
    for one in cast("list[Any]", operations) if isinstance(operations, list) else []:
        fields = cast("dict[str, Any]", one) if isinstance(one, dict) else {}
        yield _Entry(fields.get("id"), fields.get("body"), fields.get("samples", ()))


def _checked(entry: _Entry, schema: GraphQLSchema, limits: Limits) -> tuple[DocumentNode | None, list[str]]:
    """The parsed document, None where it is not valid, and all that is wrong with the entry."""
    found, problems = hashlib.sha256(entry.text.encode()).hexdigest(), list[str]()
    if not _HASH.fullmatch(entry.hash):
        problems.append(f"{entry.given!r} is no SHA-256 in hexadecimal digits")
    elif found != entry.hash:
        problems.append(f"its text has the SHA-256 {found}, not {entry.hash}")
    try:
        return read_document(schema, entry.text, limits), problems
    except GraphQLErrors as several:
        return None, [*problems, *(error.message for error in several.errors)]
    except GraphQLError as error:
        return None, [*problems, error.message]


def _name(entry: _Entry) -> str:
    """What its authors call it, or the beginning of its hash."""
    names = re.findall(r"\b(?:query|mutation|subscription)\s+(\w+)", entry.text)
    return ", ".join(names) or entry.given[:19]
