"""Filters and orders of every kind, with answers that can be added up from the stories."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from graphql import GraphQLInputObjectType

from graph_api.db import Database
from graph_api.execute import Asking, Executor
from graph_api.schema import Built

PETERSON = "cus_6tg1smpb9shf0t9cp6zab5cm5p"
HERS = f'customer: {{ id: {{ eq: "{PETERSON}" }} }}'


async def numbers(executor: Executor, asking: Asking, arguments: str, **variables: Any) -> list[str]:
    """The numbers of the orders that an operation lists."""
    declared = "($given: String)" if "given" in variables else ""
    result = await executor.answer(f"query{declared} {{ orders({arguments}) {{ nodes {{ number }} }} }}", variables, asking=asking)
    assert result.errors is None
    assert result.data is not None
    return [node["number"] for node in result.data["orders"]["nodes"]]


async def refused(executor: Executor, asking: Asking, source: str) -> tuple[str, str]:
    """Message and code of an operation that is refused."""
    result = await executor.answer(source, asking=asking)
    assert result.data is None
    assert result.errors is not None
    return result.errors[0].message, (result.errors[0].extensions or {})["code"]


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ('gt: "30"', ["1010", "1020"]),
        ('gte: "20.00", lt: "30"', ["1001"]),
        ('eq: "30"', ["1030"]),
        ('currency: "EUR", gt: "-1"', []),
        ('ne: "0"', ["1001", "1010", "1020", "1030"]),
        ('currency: "USD"', ["1001", "1002", "1010", "1020", "1030"]),
        ('currency: "EUR"', []),
        ('currency: "EUR", ne: "0"', ["1001", "1002", "1010", "1020", "1030"]),
    ],
)
async def test_amounts_are_compared_in_one_currency(
    condition: str, expected: list[str], executor: Executor, stories: Database, asking: Asking
) -> None:
    """In the business's own unless another is named; an amount in another is neither equal, smaller nor greater."""
    listed = await numbers(executor, asking, f"filter: {{ {HERS}, gross: {{ {condition} }} }}, orderBy: [{{ number: ASC }}]")
    assert listed == expected


async def test_the_currency_of_the_business_is_that_of_the_request(executor: Executor, stories: Database, asking: Asking) -> None:
    """The same operation asks for other amounts where the business counts in euros."""
    arguments = f'filter: {{ {HERS}, gross: {{ gt: "0" }} }}'
    assert await numbers(executor, replace(asking, currency="EUR"), arguments) == []


async def test_an_amount_has_the_digits_of_its_currency(executor: Executor, stories: Database, asking: Asking) -> None:
    """A fraction of a cent, or of a yen, is refused: nothing costs that."""
    source = '{ orders(filter: { gross: { gt: "%s", currency: "%s" } }) { totalCount } }'
    said = "An amount in JPY has at most 0 digits after the point, not 0.5."
    assert await refused(executor, asking, source % ("0.5", "JPY")) == (said, "BAD_USER_INPUT")
    said = "An amount in USD has at most 2 digits after the point, not 1.001."
    assert await refused(executor, asking, source % ("1.001", "USD")) == (said, "BAD_USER_INPUT")


@pytest.mark.parametrize(
    ("condition", "message"),
    [
        ('currency: "eur", gt: "1"', "A currency is a code of three capital letters, such as EUR, not 'eur'."),
        ('currency: ""', "A currency is a code of three capital letters, such as EUR, not ''."),
        ("currency: null", "filter.gross.currency is null; leave it out for the business's own."),
        ('currency: "EUR", isNull: true', "filter.gross.isNull asks for an amount in any currency; leave the currency out."),
    ],
)
async def test_a_currency_that_says_nothing_is_refused(
    condition: str, message: str, executor: Executor, stories: Database, asking: Asking
) -> None:
    """It would be no amount's, and nobody would notice."""
    source = f"{{ orders(filter: {{ gross: {{ {condition} }} }}) {{ totalCount }} }}"
    assert await refused(executor, asking, source) == (message, "BAD_USER_INPUT")


@pytest.mark.parametrize("span", ["P106752D", "-P106752D", "PT999999999999S"])
async def test_lengths_beyond_64_bits_are_compared(span: str, executor: Executor, stories: Database, asking: Asking) -> None:
    """292 years in nanoseconds: no conversation is as long, and nothing fails."""
    source = '{ interactions(filter: { duration: { %s: "%s" } }) { totalCount } }'
    counts: list[int] = []
    for operator in ("lt", "gt", "isNull"):
        condition = source % (operator, span) if operator != "isNull" else source.replace('"%s"', "false") % "isNull"
        result = await executor.answer(condition, asking=asking)
        assert result.data is not None
        counts.append(result.data["interactions"]["totalCount"])
    assert sorted(counts[:2]) == [0, counts[2]]


async def test_a_length_of_thousands_of_digits_is_refused(executor: Executor, stories: Database, asking: Asking) -> None:
    """With the beginning of it, for the message goes into a log."""
    source = '{ orders(filter: { orderedAt: { within: "P%sD" } }) { totalCount } }'
    message, code = await refused(executor, asking, source % ("9" * 5000))
    assert (len(message) < 300, code) == (True, "GRAPHQL_VALIDATION_FAILED")


@pytest.mark.parametrize(
    ("now", "span", "expected"),
    [
        ("2026-03-19T22:20:00Z", "-P1D", ["1010"]),
        ("2026-03-16T00:00:00Z", "P3D", ["1010"]),
        ("2026-03-19T22:20:00Z", "P3D", []),
        ("2026-03-16T00:00:00Z", "-P3D", []),
    ],
)
async def test_within_looks_ahead_and_with_a_minus_back(
    now: str, span: str, expected: list[str], executor: Executor, stories: Database, asking: Asking
) -> None:
    """From the clock of the request, its own moment included; Mrs. Peterson's order 1010 was placed on 18 March 2026, at 22:20."""
    arguments = f'filter: {{ {HERS}, number: {{ eq: "1010" }}, orderedAt: {{ within: "{span}" }} }}'
    assert await numbers(executor, replace(asking, now=now), arguments) == expected


async def test_a_day_is_within_by_the_days_of_the_business(executor: Executor, stories: Database, asking: Asking) -> None:
    """At four in the morning in Greenwich it is still the day before in New York."""
    days = await executor.answer("{ orders(filter: { neededBy: { isNull: false } }) { nodes { number neededBy } } }", asking=asking)
    assert days.data is not None
    first = days.data["orders"]["nodes"][0]
    arguments = f'filter: {{ number: {{ eq: "{first["number"]}" }}, neededBy: {{ within: "PT0S" }} }}'
    evening, morning = (replace(asking, now=f"{first['neededBy']}T{hour}:30:00Z") for hour in ("23", "03"))
    assert await numbers(executor, evening, arguments) == [first["number"]]
    assert await numbers(executor, morning, arguments) == []


async def test_within_stays_in_the_calendar(executor: Executor, stories: Database, asking: Asking) -> None:
    """A span that leads out of it is the client's mistake."""
    source = '{ orders(filter: { orderedAt: { within: "P99999999D" } }) { totalCount } }'
    assert await refused(executor, asking, source) == ("within P99999999D leads out of the calendar.", "BAD_USER_INPUT")


async def test_what_is_within_stays_so_over_all_pages(executor: Executor, stories: Database, asking: Asking) -> None:
    """A later page looks from the clock of the first one, also where the span is a variable."""
    source = """query($span: Duration!, $after: String) {
        orders(first: 1, after: $after, filter: { orderedAt: { within: $span } }) { nodes { number } pageInfo { endCursor } } }"""
    seen: list[str] = []
    after = None
    for day in range(3):
        later = replace(asking, now=f"2026-06-{15 + day}T12:00:00Z")
        result = await executor.answer(source, {"span": "-P9D", "after": after}, asking=later)
        assert result.data is not None
        seen += [node["number"] for node in result.data["orders"]["nodes"]]
        after = result.data["orders"]["pageInfo"]["endCursor"]
    assert seen == (await numbers(executor, asking, 'first: 3, filter: { orderedAt: { within: "-P9D" } }'))
    assert len(seen) == 3


async def test_a_list_of_a_certain_moment_is_a_condition(executor: Executor, stories: Database, asking: Asking) -> None:
    """`args` asks the neighbours as they are for these arguments: hers began on 12 January 2026."""
    source = '{ customers(filter: { id: { eq: "%s" }, memberships: { args: { asOf: "%s" }, some: {} } }) { totalCount } }'
    counts: list[int] = []
    for moment in ("2026-01-12T15:55:00Z", "2026-01-12T15:54:59Z"):
        result = await executor.answer(source % ("cus_08cz46btamycmm8w8advz723nj", moment), asking=asking)
        assert result.data is not None
        counts.append(result.data["customers"]["totalCount"])
    assert counts == [1, 0]


async def test_arguments_that_a_field_needs_are_needed_in_conditions(executor: Executor, stories: Database, asking: Asking) -> None:
    """A window has no default: graphql-core says what is missing."""
    source = '{ customers(filter: { spend: { window: { some: { net: { gt: "1" } } } } }) { totalCount } }'
    said = (
        """Expected value of type 'SpendWindowArgumentsFilter' to include required field 'args', found: { some: { net: { gt: "1" } } }."""
    )
    assert await refused(executor, asking, source) == (said, "GRAPHQL_VALIDATION_FAILED")


async def test_an_order_by_a_neighbour_is_total(executor: Executor, stories: Database, asking: Asking) -> None:
    """Orders without a customer stand last in both directions, and pages join without a gap."""
    for direction in ("ASC", "DESC"):
        source = f"""query($after: String) {{
            orders(first: 100, after: $after, orderBy: [{{ customer: {{ displayName: {direction} }} }}]) {{
                nodes {{ id customer {{ displayName }} }} pageInfo {{ hasNextPage endCursor }} }} }}"""
        after, nodes = None, list[dict[str, Any]]()
        while True:
            result = await executor.answer(source, {"after": after}, asking=asking)
            assert result.data is not None
            page = result.data["orders"]
            nodes += page["nodes"]
            after = page["pageInfo"]["endCursor"]
            if not page["pageInfo"]["hasNextPage"]:
                break
        names = [node["customer"] and node["customer"]["displayName"] for node in nodes]
        known = [name for name in names if name is not None]
        assert known == sorted(known, reverse=direction == "DESC")
        assert names == known + [None] * (len(names) - len(known))
        assert len({node["id"] for node in nodes}) == len(nodes)
        assert None in names


async def test_amounts_are_ordered_currency_by_currency(executor: Executor, stories: Database, asking: Asking) -> None:
    """Twenty dollars are not less than thirty euros: the currencies stand in the order of their codes, in both directions."""
    for direction in ("ASC", "DESC"):
        source = f"{{ orders(first: 100, orderBy: [{{ gross: {direction} }}]) {{ nodes {{ gross {{ amount currency }} }} }} }}"
        result = await executor.answer(source, asking=asking)
        assert result.data is not None
        amounts = [node["gross"] for node in result.data["orders"]["nodes"]]
        sign = -1 if direction == "DESC" else 1
        assert amounts == sorted(amounts, key=lambda each: (each["currency"], sign * float(each["amount"])))


def test_an_order_asks_for_one_field_at_each_step(built: Built) -> None:
    """Where arguments stand beside it, the schema cannot say so; a key with two fields or none is refused all the same."""
    form = built.core.type_map["SpendChangeArgumentsOrder"]
    assert isinstance(form, GraphQLInputObjectType)
    assert sorted(form.fields) == ["args", "sort"]


async def test_an_order_by_a_field_with_arguments_asks_it_once(executor: Executor, stories: Database, asking: Asking) -> None:
    """Filtered, ordered and selected with the same arguments it is one scope of the statement."""
    given = "unit: YEAR, mode: ROLLING"
    source = f"""{{ customers(filter: {{ spend: {{ change: {{ args: {{ {given} }}, isNull: false }} }} }},
        orderBy: [{{ spend: {{ change: {{ args: {{ {given} }}, sort: DESC }} }} }}]) {{ nodes {{ spend {{ change({given}) }} }} }} }}"""
    assert executor.show(source, asking=asking).text.count("spend/change.cypher") == 1
    result = await executor.answer(source, asking=asking)
    assert result.data is not None
    changes = [node["spend"]["change"] for node in result.data["customers"]["nodes"]]
    assert changes == sorted(changes, reverse=True)
    assert len(changes) == 20


@pytest.mark.parametrize(
    ("root", "edge", "condition", "besides"),
    [
        ("customers", "orders", 'number: { eq: "1001" }', ""),
        ("customers", "orders", 'number: { in: ["1001", "1010", "1030"] }, gross: { gt: "25" }', 'displayName: { contains: "e" }'),
        ("customers", "orders", 'number: { eq: "1001" }, lines: { some: { quantity: { gte: 1 } } }', ""),
        ("interactions", "customers", f'id: {{ eq: "{PETERSON}" }}', ""),
    ],
)
async def test_a_list_read_from_its_neighbours_is_the_same(
    root: str, edge: str, condition: str, besides: str, executor: Executor, stories: Database, asking: Asking
) -> None:
    """`some` is `not none`, which is always read from the list's own end: rows, total, last page and groups agree, and there are some."""
    answers: list[Any] = []
    for wanted in (f"{edge}: {{ some: {{ {condition} }} }}", f"not: {{ {edge}: {{ none: {{ {condition} }} }} }}"):
        given = f"filter: {{ {wanted} {besides} }}"
        source = f"""{{ {root}(first: 30, {given}) {{ totalCount nodes {{ id }} groups(by: []) {{ n }} }}
            back: {root}(last: 3, {given}) {{ nodes {{ id }} pageInfo {{ hasPreviousPage }} }} }}"""
        result = await executor.answer(source, asking=asking)
        assert result.errors is None
        answers.append(result.data)
    assert answers[0] == answers[1]
    assert answers[0][root]["totalCount"] > 0
