"""What the annotations of a record class say, worked out once a class: how a field is checked, written and followed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

import msgspec

from graph_api.records.ids import resolve
from graph_api.records.values import Check, Form, Refers, RefersToMany, RefersWith, name

_RULES = (Check, Refers, RefersToMany, RefersWith)


@dataclass(frozen=True)
class Field:
    """What the annotations say about one field, worked out once a class.

    `required` says that it is never null; one with a default of its own may still be left out. A form `choice` has its `choices`,
    `shares` the struct of each share with the field that names the record; `edge` is the relationship where several lead to one label.
    """

    name: str
    property: str
    required: bool
    test: Callable[[object], object]
    encode: Callable[[Any, str], object]
    target: str = ""
    keys: Callable[[Any], list[str]] | None = None
    offset: str = ""
    form: Form = "text"
    choices: type[StrEnum] | None = None
    share: type[msgspec.Struct] | None = None
    share_key: str = ""
    edge: str = ""


@cache
def fields_of(record_class: type[msgspec.Struct]) -> tuple[Field, ...]:
    """Return the fields of a record class in the order of their definition; raises TypeError for one without a rule."""
    hints = get_type_hints(record_class, include_extras=True)
    names = {field.name for field in msgspec.structs.fields(record_class)}
    made: list[Field] = []
    for field in msgspec.structs.fields(record_class):
        offset = f"{field.name}_offset"
        made.append(_field(field.name, field.encode_name, hints[field.name], offset if offset in names else ""))
    return tuple(made)


def _field(field_name: str, property_name: str, hint: object, offset: str) -> Field:
    given = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    optional = type(None) in given
    inner = next(each for each in given if each is not type(None))
    rule = next((each for each in getattr(inner, "__metadata__", ()) if isinstance(each, _RULES)), None)
    required = not optional
    if rule is None and isinstance(inner, type) and issubclass(inner, StrEnum):
        return Field(field_name, property_name, required, _enum_test(inner), lambda value, _: str(value), form="choice", choices=inner)
    if isinstance(rule, Check):
        encode = rule.encode
        return Field(
            field_name,
            property_name,
            required,
            rule.test,
            (lambda value, _: value) if encode is None else (lambda value, _: encode(value)),
            offset=offset,
            form=rule.form,
        )
    if isinstance(rule, Refers):
        return _reference(field_name, property_name, required, rule)
    if isinstance(rule, RefersToMany):
        return _references(field_name, property_name, rule.label)
    if isinstance(rule, RefersWith):
        return _shares(field_name, property_name, rule, get_args(get_args(inner)[0])[0])
    raise TypeError(f"{field_name}: {hint} says nothing about the values it takes")


def _reference(field_name: str, property_name: str, required: bool, rule: Refers) -> Field:
    label = rule.label

    def encode(value: str, source: str) -> str:
        return resolve(label, source, value)

    return Field(field_name, property_name, required, name, encode, label, lambda value: [value], form="reference", edge=rule.edge)


def _references(field_name: str, property_name: str, label: str) -> Field:
    def encode(value: tuple[str, ...], source: str) -> list[str]:
        return [resolve(label, source, key) for key in value]

    return Field(field_name, property_name, True, _distinct_names, encode, label, list, form="references")


def _shares(field_name: str, property_name: str, rule: RefersWith, share: type[msgspec.Struct]) -> Field:
    label, key_field = rule.label, rule.field

    def encode(value: tuple[msgspec.Struct, ...], source: str) -> list[dict[str, object]]:
        return [{**_plain(each), key_field: resolve(label, source, getattr(each, key_field))} for each in value]

    def keys(value: tuple[msgspec.Struct, ...]) -> list[str]:
        return [getattr(each, key_field) for each in value]

    def test(value: object) -> object:
        _distinct_names(tuple(keys(cast("tuple[msgspec.Struct, ...]", value))))
        return value

    return Field(
        field_name, property_name, True, test, encode, label, keys, form="shares", share=share, share_key=key_field, edge=rule.edge
    )


def _plain(value: msgspec.Struct) -> Mapping[str, object]:
    return {field.encode_name: getattr(value, field.name) for field in msgspec.structs.fields(value)}


def _distinct_names(value: object) -> tuple[str, ...]:
    if not isinstance(value, (tuple, list)):
        raise ValueError("is not a list")
    kept = tuple(name(each) for each in cast("tuple[object, ...]", value))
    if len(set(kept)) < len(kept):
        raise ValueError("names one record twice")
    return kept


def _enum_test(enum: type[StrEnum]) -> Callable[[object], object]:
    def test(value: object) -> object:
        if value.__class__ is enum:
            return value
        try:
            return enum(cast("str", value))
        except ValueError:
            raise ValueError(f"is none of {', '.join(enum)}") from None

    return test
