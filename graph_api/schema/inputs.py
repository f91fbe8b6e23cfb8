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
    GraphQLNamedType,
    GraphQLNonNull,
    GraphQLScalarType,
    GraphQLString,
    is_leaf_type,
    is_required_argument,
)

from ..compile.nature import MONEY, TO_ONE
from ..compile.wrapping import named, type_of
from .maker import TypeMaker


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
    "within": "Between now and so long from now; with a minus, between so long ago and now. For days, those of the business.",
    "currency": "In which currency the amounts of this condition are; the business's own when left out. Amounts in another are like none.",
    "args": "The arguments of the field; those left out have their defaults.",
    "sort": "Which end comes first.",
}
EQUAL, ORDERED, TEXT = ("eq", "ne", "in", "notIn"), ("lt", "lte", "gt", "gte"), ("contains", "startsWith", "endsWith")
TIMES = ("DateTime", "Date")
FILTERED = (*TO_ONE, "rows", "page")
OPERATORS = {"Boolean": ("eq", "ne"), "ID": EQUAL, "String": (*EQUAL, *ORDERED, *TEXT)}
QUANTIFIERS = {
    "some": "At least one neighbour is like this.",
    "none": "No neighbour is like this.",
    "every": "All neighbours are like this; true where there are none.",
}


class Inputs:
    """Makes the arguments of connections, and every input that they need once."""

    def __init__(self, maker: TypeMaker) -> None:
        self._maker = maker
        self._filterable: dict[str, list[str]] = {}
        sort = {
            "ASC": GraphQLEnumValue(Sort.ASC, description="Smallest or earliest first; missing values last."),
            "DESC": GraphQLEnumValue(Sort.DESC, description="Greatest or latest first; missing values last."),
        }
        self.sort = GraphQLEnumType("Sort", sort, description="Which end of an order comes first.")

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
        if self._askable(row, *FILTERED):
            given["filter"] = GraphQLArgument(self._filter(row), description="Only rows like this.")
        if self._askable(row, *TO_ONE):
            orders = GraphQLList(GraphQLNonNull(self._order(row)))
            given["orderBy"] = GraphQLArgument(orders, description="The order, first key first; ties are broken by id.")
        return given

    def _order(self, row: str) -> GraphQLInputObjectType:
        def make(name: str) -> GraphQLInputObjectType:
            self._maker.types["Sort"] = self.sort
            return GraphQLInputObjectType(
                name, partial(self._keys, row), description=f"One key of an order of {row}: exactly one field.", is_one_of=True
            )

        return self._maker.once(f"{row}Order", make)

    def _keys(self, row: str) -> dict[str, GraphQLInputField]:
        made = {name: self._key(row, name) for name in self._maker.object(row).fields}
        return {
            name: GraphQLInputField(type_, description=self._maker.sentence(row, name)) for name, type_ in made.items() if type_ is not None
        }

    def _key(self, row: str, name: str) -> GraphQLInputObjectType | GraphQLEnumType | None:
        """What orders by a field: a direction, or below a single neighbour one of its own fields."""
        if name in self._leaves(row):
            sort = {"sort": GraphQLInputField(GraphQLNonNull(self.sort), description=WORDS["sort"])}
            return self._asking(row, name, sort, "Order") if self._own_arguments(row, name) else self.sort
        nature = self._maker.frame.nature(row, name)
        if nature.form not in TO_ONE or not self._askable(nature.result, *TO_ONE):
            return None
        if not self._own_arguments(row, name):
            return self._order(nature.result)
        return self._asking(row, name, partial(self._keys, nature.result), "Order")

    def _filter(self, row: str) -> GraphQLInputObjectType:
        def make(name: str) -> GraphQLInputObjectType:
            return GraphQLInputObjectType(
                name, partial(self._conditions, row), description=f"What a {row} must be like; all parts hold together."
            )

        return self._maker.once(f"{row}Filter", make)

    def _conditions(self, row: str) -> dict[str, GraphQLInputField]:
        own = self._filter(row)
        several = GraphQLList(GraphQLNonNull(own))
        fields = {
            "and": GraphQLInputField(several, description="All of these hold; true when empty."),
            "or": GraphQLInputField(several, description="At least one of these holds; false when empty."),
            "not": GraphQLInputField(own, description="This does not hold."),
        }
        for name in self._maker.object(row).fields:
            input_type = self._condition(row, name)
            if input_type is not None:
                fields[name] = GraphQLInputField(input_type, description=self._maker.sentence(row, name))
        return fields

    def _condition(self, row: str, name: str) -> GraphQLInputObjectType | None:
        nature = self._maker.frame.nature(row, name)
        is_leaf = name in self._leaves(row)
        if not is_leaf and (nature.form not in FILTERED or not self._askable(nature.result, *FILTERED)):
            return None
        if not self._own_arguments(row, name):
            return (
                self.leaf(self._type(row, name))
                if is_leaf
                else self._filter(nature.result)
                if nature.form in TO_ONE
                else self._list(nature.result)
            )
        if is_leaf:
            return self._asking(row, name, self._operators(self._type(row, name)), "Filter")
        fields = partial(self._conditions, nature.result) if nature.form in TO_ONE else partial(self._quantifiers, nature.result)
        return self._asking(row, name, fields, "Filter")

    def _list(self, row: str) -> GraphQLInputObjectType:
        def make(name: str) -> GraphQLInputObjectType:
            return GraphQLInputObjectType(
                name, partial(self._quantifiers, row), description=f"What the neighbours of type {row} must be like."
            )

        return self._maker.once(f"{row}ListFilter", make)

    def _quantifiers(self, row: str) -> dict[str, GraphQLInputField]:
        return {word: GraphQLInputField(self._filter(row), description=sentence) for word, sentence in QUANTIFIERS.items()}

    def leaf(self, type_: GraphQLNamedType) -> GraphQLInputObjectType:
        """Conditions on a value of a type."""

        def make(filter_name: str) -> GraphQLInputObjectType:
            fields = self._operators(type_)
            return GraphQLInputObjectType(filter_name, fields, description=f"What a {type_.name} must be like; all parts hold together.")

        return self._maker.once(f"{type_.name}Filter", make)

    def _type(self, row: str, name: str) -> GraphQLNamedType:
        return named(self._maker.object(row).fields[name].type)

    def _operators(self, type_: GraphQLNamedType) -> dict[str, GraphQLInputField]:
        found: dict[str, GraphQLInputField] = {}
        if type_.name == MONEY:
            words, type_ = ("eq", "ne", *ORDERED), self._maker.schema.type_map["Decimal"]
            found["currency"] = GraphQLInputField(GraphQLString, description=WORDS["currency"])
        else:
            words = EQUAL if isinstance(type_, GraphQLEnumType) else OPERATORS.get(type_.name, (*EQUAL, *ORDERED))
        assert is_leaf_type(type_)
        several = GraphQLList(GraphQLNonNull(type_))
        found |= {word: GraphQLInputField(several if word in ("in", "notIn") else type_, description=WORDS[word]) for word in words}
        if type_.name in TIMES:
            found["within"] = GraphQLInputField(self._span(), description=WORDS["within"])
        return {**found, "isNull": GraphQLInputField(GraphQLBoolean, description=WORDS["isNull"])}

    def _asking(
        self, row: str, name: str, fields: dict[str, GraphQLInputField] | Callable[[], dict[str, GraphQLInputField]], what: str
    ) -> GraphQLInputObjectType:
        """A condition or a key on a field that takes arguments: what the field gives for these."""

        def make(made: str) -> GraphQLInputObjectType:
            def beside() -> dict[str, GraphQLInputField]:
                arguments = GraphQLInputField(self._arguments(row, name), description=WORDS["args"])
                return {"args": arguments, **(fields() if callable(fields) else fields)}

            return GraphQLInputObjectType(made, beside, description=f"As {row}.{name} is for certain arguments.")

        return self._maker.once(f"{row}{name[0].upper()}{name[1:]}Arguments{what}", make)

    def _arguments(self, row: str, name: str) -> GraphQLInputObjectType | GraphQLNonNull[GraphQLInputObjectType]:
        given = self._own_arguments(row, name)

        def make(made: str) -> GraphQLInputObjectType:
            fields = {
                argument: GraphQLInputField(type_of(each), default_value=each.default_value, description=each.description)
                for argument, each in given.items()
            }
            return GraphQLInputObjectType(made, fields, description=f"What {row}.{name} is asked for.")

        arguments = self._maker.once(f"{row}{name[0].upper()}{name[1:]}Arguments", make)
        return GraphQLNonNull(arguments) if any(is_required_argument(each) for each in given.values()) else arguments

    def _leaves(self, row: str) -> list[str]:
        """The fields of a type that can be compared and ordered: single values."""
        if row not in self._filterable:
            self._filterable[row] = [name for name, nature in self._maker.natures(row).items() if nature.is_single]
        return self._filterable[row]

    def _askable(self, row: str, *forms: str) -> bool:
        """Whether anything can be asked of a type: of its own values, or of those of what it leads to."""
        natures = self._maker.natures(row).values()
        return bool(self._leaves(row)) or any(nature.form in forms and self._leaves(nature.result) for nature in natures)

    def _own_arguments(self, row: str, name: str) -> dict[str, GraphQLArgument]:
        """The arguments of a field that its body takes, not those of paging."""
        body, given = self._maker.frame.nature(row, name).body, self._maker.object(row).fields[name].args
        return {} if body is None else {each: given[each] for each in given if each in body.header.parameters}

    def _span(self) -> GraphQLScalarType:
        """The scalar of lengths of time, which need not be the type of any field."""
        found = self._maker.schema.type_map.get("Duration")
        assert isinstance(found, GraphQLScalarType)
        return found
