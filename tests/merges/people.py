"""Records of every kind that names a customer, made by what the kinds themselves say about their fields: a new kind is in at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache
from random import Random
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import msgspec

from graph_api.errors import RecordError
from graph_api.records.fact import Cardinality, FactSensitivity, FactType
from graph_api.records.kinds import BY_LABEL, KINDS
from graph_api.records.person import Basis
from graph_api.records.recognition import IdentifierStrength, IdentifierType, identifier
from graph_api.records.record import Record
from graph_api.records.typed import ValueType
from graph_api.records.values import Check, Refers, RefersToMany, RefersWith

PEOPLE = ("anna", "berta", "clara", "dora")
THE = "the"  # key of the one record of every kind that is no customer and is only named
_COMMON = ("source", "source_key", "reported_by")
# What a kind may leave out and these records do not, because one of several has to be there.
_GIVEN = {"OrderLine": ("order",), "Judgement": ("need", "interaction")}
# A conclusion about a child is refused, and a merge may make one of somebody.
_LEFT_OUT = frozenset({Basis.ASSUMED})
_VALUES: dict[str, Callable[[Random], object]] = {
    "name": lambda dice: dice.choice(("red", "green", "blue")),
    "words": lambda dice: dice.choice(("red shoes", "green tea", "blue hats")),
    "instant": lambda dice: datetime(2026, 6, dice.randint(1, 28), tzinfo=UTC),
    "day": lambda dice: date(2026, 6, dice.randint(1, 28)),
    "length": lambda dice: timedelta(days=dice.randint(1, 900)),
    "whole": lambda dice: dice.randint(1, 900),
    "count": lambda dice: dice.randint(1, 9),
    "share": lambda dice: dice.randint(0, 4) / 4,
    "currency": lambda dice: "EUR",
    "truth": lambda dice: dice.random() < 0.5,
    "zone": lambda dice: "Europe/Berlin",
    "language": lambda dice: "de",
}


@cache
def about_people() -> tuple[type[Record], ...]:
    """Every kind of which a record names a customer."""
    return tuple(kind for kind in KINDS if any(_label(rule) == "Customer" for _, rule, _, _ in _fields(kind)))


def named(source: str) -> Iterator[Record]:
    """The people, and what their records name: one record of each kind, in the order of writing."""
    dice = Random(0)
    for kind in KINDS:
        if kind.__name__ == "Customer":
            yield from (kind(source=source, source_key=key, kind="KNOWN", display_name=key) for key in PEOPLE)
        elif kind.__name__ == "Source":
            yield _made(kind, source, source, dice)
        elif kind.__name__ in _SHARED:
            yield _SHARED[kind.__name__](source)
        elif kind.__name__ in _targets():
            yield _made(kind, source, THE, dice)


def written(kind: type[Record], source: str, key: str, seed: int) -> Record:
    """A record of a kind under a key; another seed says something else of other people."""
    return _made(kind, source, key, Random(seed))


def _identifier(source: str) -> Record:
    return identifier(source, IdentifierType.EMAIL, f"{source}@example.com", IdentifierStrength.STRONG)


def _fact_type(source: str) -> Record:
    values = {"purpose": "to know", "personal_data": True, "retention": timedelta(days=1), "owner": THE}
    kinds = {"sensitivity": FactSensitivity.NONE, "cardinality": Cardinality.ONE, "value_type": ValueType.TEXT}
    return FactType(source=source, source_key=source, name=source, **values, **kinds)


# Kinds whose records are the same in all sources: each world has one of its own.
_SHARED: dict[str, Callable[[str], Record]] = {"Identifier": _identifier, "FactType": _fact_type}


@cache
def _targets() -> frozenset[str]:
    """The labels that some kind needs, or that those need."""
    found: set[str] = set()
    new = set(about_people())
    while new:
        labels = {_label(rule) for kind in new for _, rule, _, needed in _fields(kind) if needed} - {""} - found
        found |= labels
        new = {BY_LABEL[label] for label in labels}
    return frozenset(found)


def _made(kind: type[Record], source: str, key: str, dice: Random) -> Record:
    while True:
        values = {
            field: _value(rule, inner, source, dice) for field, rule, inner, needed in _fields(kind) if needed or _label(rule) == "Customer"
        }
        try:
            return kind(source=source, source_key=key, **values)
        except RecordError:
            continue  # what fits each field need not fit together: a guardian of herself


def _value(rule: object, inner: Any, source: str, dice: Random) -> object:
    match rule:
        case Refers("Customer"):
            return dice.choice(PEOPLE)
        case RefersToMany("Customer"):
            return tuple(dice.sample(PEOPLE, dice.randint(1, 3)))
        case RefersWith("Customer", field):
            return tuple(_with(get_args(inner)[0], field, person, dice) for person in dice.sample(PEOPLE, dice.randint(1, 3)))
        case Refers(label):
            return source if label == "Source" else _SHARED[label](source).source_key if label in _SHARED else THE
        case Check(test):
            return _VALUES[test.__name__](dice)
        case _:
            return dice.choice([each for each in inner if each not in _LEFT_OUT])


def _with(struct: Any, field: str, person: str, dice: Random) -> object:
    hints = get_type_hints(struct)
    others = {each.name: dice.randint(1, 900) if hints[each.name] is int else "red" for each in msgspec.structs.fields(struct)}
    return struct(**{**others, field: person})


@cache
def _fields(kind: type[Record]) -> tuple[tuple[str, object, Any, bool], ...]:
    """Name, rule, type and whether it is needed, of each field."""
    hints, found = get_type_hints(kind, include_extras=True), []
    for field in msgspec.structs.fields(kind):
        if field.name in _COMMON:
            continue
        hint = hints[field.name]
        options = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
        inner = next(each for each in options if each is not type(None))
        rules = (each for each in getattr(inner, "__metadata__", ()) if isinstance(each, Check | Refers | RefersToMany | RefersWith))
        plain = get_args(inner)[0] if get_origin(inner) is Annotated else inner
        needed = field.required or field.name in _GIVEN.get(kind.__name__, ())
        found.append((field.name, next(rules, None), plain, needed))
    return tuple(found)


def _label(rule: object) -> str:
    return rule.label if isinstance(rule, Refers | RefersToMany | RefersWith) else ""
