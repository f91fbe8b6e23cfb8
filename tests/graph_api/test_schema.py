"""The built schema: no library's private values in it, words for everything, and inputs that can be answered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from graphql import GraphQLInputObjectType, GraphQLInterfaceType, GraphQLObjectType, GraphQLSchema, Undefined
from strawberry import UNSET

from graph_api.execute import Asking, Executor
from graph_api.schema import Built

EQUAL = ("eq", "ne", "in", "notIn")


def _input(built: Built, name: str) -> GraphQLInputObjectType:
    type_ = built.core.type_map[name]
    assert isinstance(type_, GraphQLInputObjectType)
    return type_


def _defaults(schema: GraphQLSchema) -> Iterator[tuple[str, Any]]:
    """The default of every argument and of every field of an input, with its place."""
    for type_ in schema.type_map.values():
        if isinstance(type_, GraphQLInputObjectType):
            yield from ((f"{type_.name}.{name}", field.default_value) for name, field in type_.fields.items())
        if isinstance(type_, GraphQLObjectType | GraphQLInterfaceType):
            for name, field in type_.fields.items():
                yield from ((f"{type_.name}.{name}({argument})", said.default_value) for argument, said in field.args.items())


def test_what_was_left_out_is_left_out_for_the_compiler(built: Built) -> None:
    """Strawberry's mark of absence never becomes a default: the compiler knows null and absence, and no third thing."""
    defaults = dict(_defaults(built.core))
    assert [place for place, default in defaults.items() if default is UNSET] == []
    assert defaults["Customer.memberships(asOf)"] is Undefined


def test_only_spoken_defaults_are_defaults(built: Built) -> None:
    """An optional argument without a default stays without one, so that null and absence differ only where the text says so."""
    spoken = {place for place, default in _defaults(built.core) if default is not Undefined and not place.startswith("__")}
    inputs = {"SpendWindowArguments.period", "HouseholdSpendWindowArguments.period"}
    owners = ("Customer", "Household", "Organization")
    facts = {place for owner in owners for place in (f"{owner}.facts(current)", f"{owner}FactsArguments.current")}
    assert spoken == {"Spend.window(period)", "Household.spendWindow(period)", "Query.window(period)"} | inputs | facts


def test_an_argument_left_out_reaches_the_body_as_null(built: Built, asking: Asking) -> None:
    """A body sees null for absent and for null."""
    absent, null = (
        Executor(built, None).show(f'{{ customer(id: "cus_x") {{ memberships{written} {{ totalCount }} }} }}', asking=asking)
        for written in ("", "(asOf: null)")
    )
    assert (absent.text, absent.parameters) == (null.text, null.parameters)
    assert None in absent.parameters.values()


def test_conditions_fit_the_type_they_compare(built: Built) -> None:
    """Texts have parts, numbers and times an order, ids and enums neither; all can be missing."""
    names = ("StringFilter", "DateTimeFilter", "IDFilter", "BooleanFilter", "MoneyFilter")
    operators = {name: tuple(_input(built, name).fields) for name in names}
    assert operators == {
        "StringFilter": (*EQUAL, "lt", "lte", "gt", "gte", "contains", "startsWith", "endsWith", "isNull"),
        "DateTimeFilter": (*EQUAL, "lt", "lte", "gt", "gte", "within", "isNull"),
        "IDFilter": (*EQUAL, "isNull"),
        "BooleanFilter": ("eq", "ne", "isNull"),
        "MoneyFilter": ("currency", "eq", "ne", "lt", "lte", "gt", "gte", "isNull"),
    }


def test_a_key_of_an_order_is_exactly_one_field(built: Built) -> None:
    """Two fields in one key would have no order between them."""
    assert _input(built, "CustomerOrder").is_one_of
    assert "displayName" in _input(built, "CustomerOrder").fields


def test_neighbours_are_conditions_too(built: Built) -> None:
    """A list asks how many of it must fit, and a list with arguments for which of them it is asked."""
    fields = _input(built, "CustomerFilter").fields
    assert tuple(_input(built, "OrderListFilter").fields) == ("some", "none", "every")
    assert str(fields["orders"].type) == "OrderListFilter"
    assert tuple(_input(built, "CustomerMembershipsArgumentsFilter").fields) == ("args", "some", "none", "every")
    assert str(fields["memberships"].type) == "CustomerMembershipsArgumentsFilter"
