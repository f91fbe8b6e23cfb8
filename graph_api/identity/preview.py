"""A merge before it is made, field by field: what each says, what will be read, and what speaks against it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

OUR_OWN = frozenset({"id", "source", "sourceKey", "recordHash", "knownSince", "observedAt", "searchTerms", "mergedInto", "canonicalId"})


@dataclass(frozen=True)
class Side:
    """One of the two: her properties by name, how many relationships of each type she has, and whether she is a minor."""

    id: str
    properties: Mapping[str, object]
    relationships: Mapping[str, int]
    is_minor: bool | None = None


@dataclass(frozen=True)
class FieldPreview:
    """One field: what either says, and whether they contradict each other. The canonical one's is read; nothing is overwritten."""

    name: str
    fragment: object
    canonical: object

    @property
    def is_conflict(self) -> bool:
        """Whether both say something, and not the same."""
        return self.fragment is not None and self.canonical is not None and self.fragment != self.canonical


@dataclass(frozen=True)
class Preview:
    """What a merge would do: every field, how many relationships of each type would move, and the warnings."""

    fragment: str
    canonical: str
    fields: tuple[FieldPreview, ...]
    moving: Mapping[str, int]
    warnings: tuple[str, ...]


def preview(fragment: Side, canonical: Side, between: Mapping[str, int]) -> Preview:
    """Compare two sides; `between` counts the relationships of each type from one to the other."""
    names = sorted((fragment.properties.keys() | canonical.properties.keys()) - OUR_OWN)
    fields = tuple(FieldPreview(name, fragment.properties.get(name), canonical.properties.get(name)) for name in names)
    return Preview(
        fragment.id, canonical.id, fields, dict(sorted(fragment.relationships.items())), tuple(_warnings(fragment, canonical, between))
    )


def _warnings(fragment: Side, canonical: Side, between: Mapping[str, int]) -> list[str]:
    found = [f"{type} stands between them and would lead from her to herself" for type in sorted(between)]
    if fragment.is_minor != canonical.is_minor and True in (fragment.is_minor, canonical.is_minor):
        found.insert(0, "one of them is a minor")
    if fragment.properties.get("kind") == canonical.properties.get("kind") == "KNOWN":
        found.append("both are people we know by name")
    if "GAVE_CONSENT" in fragment.relationships:
        found.append("what she consented to under one id is no consent under the other: ask her again")
    return found
