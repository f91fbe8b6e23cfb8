"""What a connection's `groups` takes and gives, generated for each type of row: keys, measures by field, and the rows themselves.

The compiler reads them from the plan.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from typing import Any, TypeVar, cast

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLEnumValue,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInt,
    GraphQLList,
    GraphQLNamedType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLString,
)

from ..compile.groups import COUNTING, MEANS, Function, TimeUnit
from ..compile.nature import MONEY, TO_ONE
from ..compile.wrapping import named
from .inputs import Inputs
from .maker import TypeMaker

UNITS = {
    TimeUnit.MINUTE: "The minute it falls into.",
    TimeUnit.HOUR: "The hour it falls into; two hours of the night when clocks go back are two.",
    TimeUnit.DAY: "The day it falls on, with 23 or 25 hours when clocks change.",
    TimeUnit.WEEK: "The week it falls into, by its Monday.",
    TimeUnit.MONTH: "The month it falls into, by its first day.",
    TimeUnit.QUARTER: "The quarter it falls into, by its first day.",
    TimeUnit.YEAR: "The year it falls into, by its first day.",
    TimeUnit.WEEKDAY: "The day of the week from 1, Monday, to 7, Sunday, over all weeks.",
    TimeUnit.HOUR_OF_DAY: "The hour on the clock from 0 to 23, over all days.",
}
FUNCTIONS = {
    Function.N: "How many rows there are.",
    Function.COUNT: "In how many rows a field has a value.",
    Function.MISSING: "In how many rows a field has none.",
    Function.DISTINCT: "How many different values a field has.",
    Function.SUM: "What the values add up to; nothing where there are none.",
    Function.AVG: "Their mean; of amounts rounded half to even.",
    Function.MEDIAN: "The value in the middle; between two, halfway.",
    Function.P90: "What nine in ten do not exceed, interpolated between two values (Hyndman and Fan 1996, type 7).",
    Function.MIN: "The smallest or earliest value.",
    Function.MAX: "The greatest or latest value.",
}
COMPARED = {"eq": "equal to", "ne": "other than", "lt": "less than", "lte": "at most", "gt": "more than", "gte": "at least"}
TIMELY = {"DateTime": ("time", "moment"), "Date": ("day", "day"), "Duration": ("length", "length of time")}
CURRENCY = "Of amounts, in which currency; the business's own when left out."
PATH = 'Fields from a row on, such as "customer.households".'
OVER = "How many different things, or values, a path leads to from all rows."
OUTLIERS = "Rows beyond the quartiles by more than 1.5 times their distance (Tukey 1977), farthest from the median first."
SUMMED = ("Int", "Float", "Duration", MONEY)
EXTREME = (*SUMMED, "DateTime", "Date")
T = TypeVar("T", bound=GraphQLNamedType)
_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")


class GroupTypes:
    """Makes `groups` of connections, and every type that it needs once; `inputs` has the directions of orders and conditions on times."""

    def __init__(self, maker: TypeMaker, inputs: Inputs) -> None:
        self._maker = maker
        self._inputs = inputs
        self._unit = _enum("TimeUnit", TimeUnit, UNITS, "How long a time is taken together, by the clock and calendar of the business.")
        self._function = _enum("Measure", Function, FUNCTIONS, "What is worked out of the rows of a group.")

    def field(self, row: str) -> GraphQLField | None:
        """`groups` of a connection over rows of a type; None where nothing of a row could be a key."""
        if not self._plain(row):
            return None
        self._maker.types |= {"TimeUnit": self._unit, "Measure": self._function}
        by = GraphQLNonNull(GraphQLList(GraphQLNonNull(self._by(row))))
        arguments = {
            "by": GraphQLArgument(by, description="What rows of one group have in common; one group of all rows when empty."),
            "having": GraphQLArgument(_several(self._having(row)), description="Only groups like this; all conditions hold together."),
            "orderBy": GraphQLArgument(_several(self._order(row)), description="The order, first key first; ties by the groups' own keys."),
            "first": GraphQLArgument(GraphQLInt, description="How many groups, 0 to 100; 20 when left out."),
        }
        groups = GraphQLNonNull(GraphQLList(GraphQLNonNull(self._group(row))))
        return GraphQLField(
            groups, arguments, description="All rows that the filter leaves, over all pages, put together by what they share."
        )

    def _group(self, row: str) -> GraphQLObjectType:
        def make(name: str) -> GraphQLObjectType:
            return GraphQLObjectType(
                name, lambda: self._group_fields(row), description=f"Rows of type {row} that have their keys in common."
            )

        return self._maker.once(f"{row}Group", make)

    def _group_fields(self, row: str) -> dict[str, GraphQLField]:
        keys = GraphQLNonNull(GraphQLList(GraphQLString))
        rows = GraphQLNonNull(GraphQLList(GraphQLNonNull(self._maker.object(row))))
        first = {"first": GraphQLArgument(GraphQLInt, description="How many of them, 0 to 100; 20 when left out.")}
        fields = {
            "keys": GraphQLField(keys, description="What the rows have in common, in the order it was asked for; null where they lack it."),
            "n": GraphQLField(GraphQLNonNull(GraphQLInt), description=FUNCTIONS[Function.N]),
        }
        for function, sentence in FUNCTIONS.items():
            kind = _kind(function)
            if kind and self._measured(row, kind):
                fields[function.value] = GraphQLField(GraphQLNonNull(self._measures(row, kind)), description=sentence)
        path = {"path": GraphQLArgument(GraphQLNonNull(GraphQLString), description=PATH)}
        fields["distinctOver"] = GraphQLField(GraphQLNonNull(GraphQLInt), path, description=OVER)
        if self._measured(row, "Sums"):
            of = GraphQLArgument(GraphQLNonNull(self._fields(row)), description="By which number.")
            currency = GraphQLArgument(GraphQLString, description=CURRENCY)
            fields["outliers"] = GraphQLField(rows, {"of": of, "currency": currency, **first}, description=OUTLIERS)
        return {**fields, "nodes": GraphQLField(rows, first, description="Its first rows, in the order of the list.")}

    def _measures(self, row: str, kind: str) -> GraphQLObjectType:
        def make(name: str) -> GraphQLObjectType:
            fields = {
                field: GraphQLField(self._type(row, field, kind), description=self._maker.sentence(row, field))
                for field in self._measured(row, kind)
            }
            return GraphQLObjectType(name, fields, description=f"Of {row}, by field: {WORDS[kind]}")

        return self._maker.once(f"{row}{kind}", make)

    def _type(self, row: str, field: str, kind: str) -> Any:
        core = named(self._maker.object(row).fields[field].type)
        if kind == "Counts":
            return GraphQLNonNull(GraphQLInt)
        if core.name == MONEY:
            return GraphQLNonNull(GraphQLList(GraphQLNonNull(self._maker.object(MONEY))))
        return self._maker.schema.type_map["Float"] if kind == "Means" and core.name == "Int" else core

    def _by(self, row: str) -> GraphQLInputObjectType:
        def make(name: str) -> GraphQLInputObjectType:
            return GraphQLInputObjectType(name, lambda: self._by_fields(row), description=f"One key of groups of {row}: exactly one field.")

        return self._maker.once(f"{row}GroupBy", make)

    def _by_fields(self, row: str) -> dict[str, GraphQLInputField]:
        fields = {
            "field": GraphQLInputField(self._fields(row), description=f"A field of the {row} itself."),
            "unit": GraphQLInputField(self._unit, description="Of a time: how much of it is taken together."),
        }
        for name, nature in self._maker.natures(row).items():
            if nature.form in TO_ONE and self._plain(nature.result) and not self._maker.object(row).fields[name].args:
                fields[name] = GraphQLInputField(self._by(nature.result), description=self._maker.sentence(row, name))
        return fields

    def _fields(self, row: str) -> GraphQLEnumType:
        def make(name: str) -> GraphQLEnumType:
            names = {_CAPITAL.sub("_", field).upper(): field for field in self._plain(row)}
            members = cast("type[Enum]", Enum(name, names)).__members__
            values = {word: GraphQLEnumValue(members[word], description=self._maker.sentence(row, field)) for word, field in names.items()}
            return GraphQLEnumType(name, values, description=f"The fields of {row} that keys and measures of groups can be of.")

        return self._maker.once(f"{row}Field", make)

    def _having(self, row: str) -> GraphQLInputObjectType:
        def make(name: str) -> GraphQLInputObjectType:
            number = self._maker.schema.type_map["Decimal"]
            compared = {word: GraphQLInputField(number, description=f"The number is {said} this.") for word, said in COMPARED.items()}  # pyright: ignore[reportArgumentType]
            return GraphQLInputObjectType(
                name, {**self._number(row), **compared, **self._timely(row)}, description=f"What a group of {row} must be like."
            )

        return self._maker.once(f"{row}Having", make)

    def _timely(self, row: str) -> dict[str, GraphQLInputField]:
        """What compares moments, days and lengths of time, where a row has any: the filters of such values."""
        held = {type_.name: type_ for name in self._plain(row) for type_ in [named(self._maker.object(row).fields[name].type)]}
        return {
            word: GraphQLInputField(self._inputs.leaf(held[name]), description=f"The {said} is like this.")
            for name, (word, said) in TIMELY.items()
            if name in held
        }

    def _number(self, row: str) -> dict[str, GraphQLInputField]:
        return {
            "measure": GraphQLInputField(GraphQLNonNull(self._function), description="Which number of the group."),
            "field": GraphQLInputField(self._fields(row), description="Of which field; of none for N."),
            "path": GraphQLInputField(GraphQLString, description="Of DISTINCT, instead of a field: over what a path leads to."),
            "currency": GraphQLInputField(GraphQLString, description=CURRENCY),
        }

    def _order(self, row: str) -> GraphQLInputObjectType:
        def make(name: str) -> GraphQLInputObjectType:
            number = self._number(row)
            number["measure"] = GraphQLInputField(self._function, description="By which number of the groups; instead of a key.")
            key = GraphQLInputField(GraphQLInt, description="By which of the groups' own keys, counted from 0; instead of a measure.")
            sort = GraphQLInputField(
                GraphQLNonNull(self._inputs.sort), description="Which end comes first; groups without a value stand last."
            )
            return GraphQLInputObjectType(
                name, {"key": key, **number, "sort": sort}, description=f"One key of an order of groups of {row}."
            )

        return self._maker.once(f"{row}GroupOrder", make)

    def _plain(self, row: str) -> list[str]:
        """The fields of a type that are one value and take no arguments."""
        natures = self._maker.natures(row)
        return [name for name in natures if natures[name].is_single and not self._maker.object(row).fields[name].args]

    def _measured(self, row: str, kind: str) -> list[str]:
        types = {"Counts": None, "Sums": SUMMED, "Means": SUMMED, "Extremes": EXTREME}[kind]
        return [name for name in self._plain(row) if types is None or named(self._maker.object(row).fields[name].type).name in types]


WORDS = {
    "Counts": "how many.",
    "Sums": "what it adds up to, amounts currency by currency.",
    "Means": "a value that stands for all, amounts currency by currency.",
    "Extremes": "a value at one end, amounts currency by currency.",
}


def _kind(function: Function) -> str | None:
    if function is Function.N:
        return None
    if function in COUNTING:
        return "Counts"
    if function in MEANS:
        return "Means"
    return {Function.SUM: "Sums", Function.MIN: "Extremes", Function.MAX: "Extremes"}.get(function)


def _several(type_: GraphQLInputObjectType) -> GraphQLList[GraphQLNonNull[GraphQLInputObjectType]]:
    return GraphQLList(GraphQLNonNull(type_))


def _enum(name: str, members: type[Enum], sentences: Mapping[Any, str], description: str) -> GraphQLEnumType:
    values = {member.name: GraphQLEnumValue(member, description=sentences[member]) for member in members}
    return GraphQLEnumType(name, values, description=description)
