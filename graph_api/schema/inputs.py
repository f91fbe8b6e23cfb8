"""The inputs of connections, generated from the model: one filter, one list filter and one order for each type that can be listed.

They are made of graphql-core's own types, for nothing of Strawberry ever resolves them: the compiler reads them from the plan.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import partial

from graphql import (
    GraphQLArgument,
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLEnumValue,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInt,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLString,
    is_leaf_type,
)

from ..compile.nature import Frame, Nature
from ..compile.wrapping import named, object_type


class Sort(Enum):
    """Which end of an order comes first; nulls are last in both."""

    ASC = "ASC"
    DESC = "DESC"


WORDS = {
    "eq": "Equal to this value.",
    "ne": "Not equal to this value; missing values count as different.",
    "in": "Equal to one of these values; none when the list is empty.",
    "notIn": "Equal to none of these values; missing values pass.",
    "lt": "Smaller or earlier than this value.",
    "lte": "At most, or at the latest, this value.",
    "gt": "Greater or later than this value.",
    "gte": "At least, or at the earliest, this value.",
    "contains": "Has this text in it, letter for letter.",
    "startsWith": "Starts with this text, letter for letter.",
    "endsWith": "Ends with this text, letter for letter.",
    "isNull": "Whether the value is missing.",
}
EQUAL, ORDERED, TEXT = ("eq", "ne", "in", "notIn"), ("lt", "lte", "gt", "gte"), ("contains", "startsWith", "endsWith")
OPERATORS = {"Boolean": ("eq", "ne"), "ID": EQUAL, "String": (*EQUAL, *ORDERED, *TEXT)}
QUANTIFIERS = {
    "some": "At least one neighbour is like this.",
    "none": "No neighbour is like this.",
    "every": "All neighbours are like this; true where there are none.",
}


class Inputs:
    """Makes every input once, on demand; `types` are those made so far."""

    def __init__(self, schema: GraphQLSchema, frame: Frame) -> None:
        self.types: dict[str, GraphQLInputObjectType | GraphQLEnumType] = {}
        self._schema = schema
        self._frame = frame
        self._filterable: dict[str, list[str]] = {}
        sort = {
            "ASC": GraphQLEnumValue(Sort.ASC, description="Smallest or earliest first; missing values last."),
            "DESC": GraphQLEnumValue(Sort.DESC, description="Greatest or latest first; missing values last."),
        }
        self._sort = GraphQLEnumType("Sort", sort, description="Which end of an order comes first.")

    def arguments(self, row: str) -> dict[str, GraphQLArgument]:
        """What every connection over rows of a type takes."""
        given = {
            "first": GraphQLArgument(
                GraphQLInt, description="How many rows from the start, 0 to 100; 20 when neither first nor last is given."
            ),
            "after": GraphQLArgument(GraphQLString, description="Only rows after this cursor."),
            "last": GraphQLArgument(GraphQLInt, description="How many rows from the end, 0 to 100; not together with first."),
            "before": GraphQLArgument(GraphQLString, description="Only rows before this cursor."),
        }
        if self._leaves(row):
            orders = GraphQLList(GraphQLNonNull(self._order(row)))
            given["filter"] = GraphQLArgument(self._filter(row), description="Only rows like this.")
            given["orderBy"] = GraphQLArgument(orders, description="The order, first key first; ties are broken by id.")
        return given

    def _order(self, row: str) -> GraphQLInputObjectType:
        def make(name: str) -> GraphQLInputObjectType:
            self.types["Sort"] = self._sort
            fields = {leaf: GraphQLInputField(self._sort, description=self._sentence(row, leaf)) for leaf in self._leaves(row)}
            return GraphQLInputObjectType(name, fields, description=f"One key of an order of {row}: exactly one field.", is_one_of=True)

        return self._once(f"{row}Order", make)

    def _filter(self, row: str) -> GraphQLInputObjectType:
        def make(name: str) -> GraphQLInputObjectType:
            return GraphQLInputObjectType(
                name, partial(self._conditions, row), description=f"What a {row} must be like; all parts hold together."
            )

        return self._once(f"{row}Filter", make)

    def _conditions(self, row: str) -> dict[str, GraphQLInputField]:
        own = self._filter(row)
        several = GraphQLList(GraphQLNonNull(own))
        fields = {
            "and": GraphQLInputField(several, description="All of these hold; true when empty."),
            "or": GraphQLInputField(several, description="At least one of these holds; false when empty."),
            "not": GraphQLInputField(own, description="This does not hold."),
        }
        for name in self._object(row).fields:
            input_type = self._condition(row, name)
            if input_type is not None:
                fields[name] = GraphQLInputField(input_type, description=self._sentence(row, name))
        return fields

    def _condition(self, row: str, name: str) -> GraphQLInputObjectType | None:
        nature = self._frame.nature(row, name)
        if name in self._leaves(row):
            return self._leaf(row, name)
        if (self._object(row).fields[name].args and nature.form != "page") or not self._leaves(nature.result):
            return None
        if nature.form == "page":
            return None if self._takes_arguments(row, name) else self._list(nature.result)
        if nature.form == "rows":
            return self._list(nature.result)
        return self._filter(nature.result) if nature.form in ("one", "facet", "member") else None

    def _list(self, row: str) -> GraphQLInputObjectType:
        def make(name: str) -> GraphQLInputObjectType:
            fields = {word: GraphQLInputField(self._filter(row), description=sentence) for word, sentence in QUANTIFIERS.items()}
            return GraphQLInputObjectType(name, fields, description=f"What the neighbours of type {row} must be like.")

        return self._once(f"{row}ListFilter", make)

    def _leaf(self, row: str, name: str) -> GraphQLInputObjectType:
        type_ = named(self._object(row).fields[name].type)
        assert is_leaf_type(type_)

        def make(name: str) -> GraphQLInputObjectType:
            operators = EQUAL if isinstance(type_, GraphQLEnumType) else OPERATORS.get(type_.name, (*EQUAL, *ORDERED))
            several = GraphQLList(GraphQLNonNull(type_))
            fields = {word: GraphQLInputField(several if word in ("in", "notIn") else type_, description=WORDS[word]) for word in operators}
            fields["isNull"] = GraphQLInputField(GraphQLBoolean, description=WORDS["isNull"])
            return GraphQLInputObjectType(name, fields, description=f"What a {type_.name} must be like; all parts hold together.")

        return self._once(f"{type_.name}Filter", make)

    def _once(self, name: str, make: Callable[[str], GraphQLInputObjectType]) -> GraphQLInputObjectType:
        if name not in self.types:
            self.types[name] = make(name)
        found = self.types[name]
        assert isinstance(found, GraphQLInputObjectType)
        return found

    def _leaves(self, row: str) -> list[str]:
        """The fields of a type that can be compared and ordered: scalars without arguments."""
        type_ = self._schema.type_map.get(row)
        if not isinstance(type_, GraphQLObjectType):
            return []
        if row not in self._filterable:
            self._filterable[row] = [
                name for name, field in type_.fields.items() if _comparable(self._frame.natures.get((row, name))) and not field.args
            ]
        return self._filterable[row]

    def _takes_arguments(self, row: str, name: str) -> bool:
        body = self._frame.nature(row, name).body
        return body is not None and bool(body.header.parameters)

    def _object(self, row: str) -> GraphQLObjectType:
        return object_type(self._schema, row)

    def _sentence(self, row: str, name: str) -> str | None:
        return self._object(row).fields[name].description


def _comparable(nature: Nature | None) -> bool:
    return nature is not None and nature.form in ("stored", "value") and nature.leaf is not None and nature.leaf.item is None
