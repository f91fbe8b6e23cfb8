"""Times that stand elsewhere: which row a path means, days beside moments, lists below a row, and what is refused."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from graph_api.db import Database
from graph_api.execute import Asking, Executor

PETERSON = "cus_6tg1smpb9shf0t9cp6zab5cm5p"
HERS = f'id: {{ eq: "{PETERSON}" }}'
NO_PATH = "A path stands in conditions with eq, ne, lt, lte, gt and gte alone; write the time out here."


async def data(executor: Executor, asking: Asking, source: str, **variables: Any) -> dict[str, Any]:
    """The data of an operation that is answered."""
    result = await executor.answer(source, variables, asking=asking)
    assert result.errors is None
    assert result.data is not None
    return result.data


async def numbers(executor: Executor, asking: Asking, condition: str) -> list[str]:
    """Those of Mrs. Peterson's orders that a condition on her finds: 1001, 1002, 1010, 1020 and 1030, from November to June."""
    source = f"{{ orders(filter: {{ customer: {{ {HERS}, {condition} }} }}, orderBy: [{{ number: ASC }}]) {{ nodes {{ number }} }} }}"
    return [node["number"] for node in (await data(executor, asking, source))["orders"]["nodes"]]


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ('kind: { eq: APP }, startedAt: { lt: { path: "order.orderedAt" } }', ["1020", "1030"]),
        (
            'startedAt: { lt: { path: "order.orderedAt" }, gte: { path: "order.orderedAt", plus: "-P1D" } }',
            ["1010", "1020", "1030"],
        ),
        ('startedAt: { gt: { path: "order.orderedAt", plus: "P80D" } }', ["1001", "1002", "1010"]),
        ('kind: { eq: CALL }, endedAt: { gt: { path: "startedAt", plus: "PT15M" } }', ["1001", "1002", "1010", "1020", "1030"]),
        ('kind: { eq: CALL }, endedAt: { gt: { path: "startedAt", plus: "PT20M" } }', []),
        ('kind: { eq: CALL }, startedAt: { lt: { path: "customer.firstOrderAt" } }', []),
    ],
)
async def test_a_neighbours_time_is_compared_with_its_parents(
    condition: str, expected: list[str], executor: Executor, stories: Database, asking: Asking
) -> None:
    """A row around the condition by its type, or a field of the row itself; and so long after it, or before."""
    assert await numbers(executor, asking, f"interactions: {{ some: {{ {condition} }} }}") == expected


async def test_the_row_around_comes_before_a_field_of_that_name(executor: Executor, stories: Database, asking: Asking) -> None:
    """An interaction has an order of its own, which its own type leads to: she came for a teapot before she bought it, 1030."""
    visit = 'kind: {{ eq: VISIT }}, startedAt: {{ gt: {{ path: "{}", plus: "-PT31M" }}, lt: {{ path: "{}" }} }}'
    own = visit.format("interaction.order.orderedAt", "interaction.order.orderedAt")
    around = visit.format("order.orderedAt", "order.orderedAt")
    assert await numbers(executor, asking, f"interactions: {{ some: {{ {own} }} }}") == ["1001", "1002", "1010", "1020", "1030"]
    assert await numbers(executor, asking, f"interactions: {{ some: {{ {around} }} }}") == ["1030"]


async def test_the_nearest_row_of_a_type_is_meant_but_not_the_row_itself(executor: Executor, stories: Database, asking: Asking) -> None:
    """Orders of somebody who had ordered before: all but the first."""
    assert await numbers(executor, asking, 'orders: { some: { orderedAt: { lt: { path: "order.orderedAt" } } } }') == [
        "1002",
        "1010",
        "1020",
        "1030",
    ]
    assert await numbers(executor, asking, 'orders: { none: { orderedAt: { lt: { path: "order.orderedAt" } } } }') == ["1001"]
    assert await numbers(executor, asking, 'orders: { every: { orderedAt: { lte: { path: "order.orderedAt" } } } }') == ["1030"]


async def test_what_is_missing_is_neither_before_nor_after(executor: Executor, stories: Database, asking: Asking) -> None:
    """Nothing is known to be needed by a day; that is another day than the one of the order all the same."""
    for operator, expected in (("lt", 0), ("gte", 0), ("eq", 0), ("ne", 5)):
        source = '{ orders(filter: { customer: { %s }, orderedAt: { %s: { path: "neededBy" } } }) { totalCount } }'
        assert (await data(executor, asking, source % (HERS, operator)))["orders"] == {"totalCount": expected}


async def test_a_day_and_a_moment_are_compared_by_days(executor: Executor, stories: Database, asking: Asking) -> None:
    """Of the business: whatever is needed within three days of the order, by its day in New York."""
    source = "{ orders(first: 100, filter: { neededBy: { isNull: false } }) { nodes { id neededBy orderedAt } } }"
    everything = await data(executor, asking, source)
    zone, soon = ZoneInfo(asking.time_zone), set[str]()
    for node in everything["orders"]["nodes"]:
        ordered = (datetime.fromisoformat(node["orderedAt"]) + timedelta(days=3)).astimezone(zone).date()
        soon |= {node["id"]} if date.fromisoformat(node["neededBy"]) <= ordered else set()
    assert (len(everything["orders"]["nodes"]), len(soon)) == (100, 19)
    for condition in ('neededBy: { lte: { path: "orderedAt", plus: "P3D" } }', 'orderedAt: { gte: { path: "neededBy", plus: "-P3D" } }'):
        found = await data(executor, asking, f"{{ orders(first: 100, filter: {{ {condition} }}) {{ nodes {{ id }} }} }}")
        ids = {node["id"] for node in found["orders"]["nodes"]}
        assert ids & {node["id"] for node in everything["orders"]["nodes"]} == soon


async def test_a_list_below_a_row_is_compared_with_it(executor: Executor, stories: Database, asking: Asking) -> None:
    """At whatever distance, under a second name, and where the row itself is not asked for that time."""
    source = f"""{{ orders(filter: {{ customer: {{ {HERS} }} }}, orderBy: [{{ number: ASC }}]) {{ nodes {{ number customer {{
        talks: interactions(filter: {{ startedAt: {{ lt: {{ path: "order.orderedAt" }} }} }}) {{ totalCount }}
        earlier: orders(filter: {{ orderedAt: {{ lt: {{ path: "order.orderedAt" }} }} }}) {{ totalCount nodes {{ number }} }} }} }} }} }}"""
    nodes = (await data(executor, asking, source))["orders"]["nodes"]
    assert [(node["number"], node["customer"]["talks"]["totalCount"], node["customer"]["earlier"]["totalCount"]) for node in nodes] == [
        ("1001", 1, 0),
        ("1002", 1, 1),
        ("1010", 3, 2),
        ("1020", 5, 3),
        ("1030", 8, 4),
    ]


async def test_a_variable_holds_a_time_or_a_path(executor: Executor, stories: Database, asking: Asking) -> None:
    """One document, and each value of it is answered as it is; a path in a variable for the whole filter as well."""
    source = f"""query($time: DateTime!) {{ orders(filter: {{ customer: {{ {HERS},
        orders: {{ some: {{ orderedAt: {{ lt: $time }} }} }} }} }}) {{ totalCount }} }}"""
    times = (
        "2025-11-20T15:15:00Z",
        {"path": "order.orderedAt"},
        "2025-11-20T15:15:01Z",
        {"path": "order.orderedAt", "plus": "PT1S"},
        {"path": "customer.lastOrderAt"},
    )
    counts = [(await data(executor, asking, source, time=time))["orders"]["totalCount"] for time in times]
    assert counts == [0, 4, 5, 5, 5]
    source = f"query($some: OrderFilter!) {{ orders(filter: {{ customer: {{ {HERS}, orders: {{ some: $some }} }} }}) {{ totalCount }} }}"
    assert (await data(executor, asking, source, some={"orderedAt": {"lt": times[1]}}))["orders"] == {"totalCount": 4}


async def test_what_share_of_store_buyers_looked_in_the_app_first(executor: Executor, stories: Database, asking: Asking) -> None:
    """Counted by groups over a path, and again from all orders with all conversations of their customers."""
    looked = 'interactions: { some: { kind: { eq: APP }, startedAt: { lt: { path: "order.orderedAt" } } } }'
    counts: list[int] = []
    for condition in ("", looked):
        source = """{ orders(filter: { channel: { kind: { eq: STORE } }, customer: { %s } }) {
            groups(by: []) { distinctOver(path: "customer") } } }"""
        counts.append((await data(executor, asking, source % condition))["orders"]["groups"][0]["distinctOver"])
    source = """query($after: String) { orders(first: 99, after: $after, filter: { channel: { kind: { eq: STORE } }, customer: {} }) {
        pageInfo { hasNextPage endCursor }
        nodes { orderedAt customer { id interactions(first: 100, filter: { kind: { eq: APP } }) { nodes { startedAt } } } } } }"""
    buyers, first, page = set[str](), set[str](), {"hasNextPage": True, "endCursor": None}
    while page["hasNextPage"]:
        orders = (await data(executor, asking, source, after=page["endCursor"]))["orders"]
        page = orders["pageInfo"]
        for node in orders["nodes"]:
            buyers.add(node["customer"]["id"])
            if any(talk["startedAt"] < node["orderedAt"] for talk in node["customer"]["interactions"]["nodes"]):
                first.add(node["customer"]["id"])
    assert counts == [len(buyers), len(first)] == [135, 25]


@pytest.mark.parametrize(
    ("condition", "message"),
    [
        ('lt: { path: "ordr.orderedAt" }', 'filter.orderedAt.lt.path "ordr.orderedAt": Order has no ordr. Did you mean order?'),
        (
            'lt: { path: "customer.frstOrderAt" }',
            'filter.orderedAt.lt.path "customer.frstOrderAt": Customer has no frstOrderAt. Did you mean firstOrderAt?',
        ),
        ('lt: { path: "customer" }', 'filter.orderedAt.lt.path "customer" ends at Customer; go on to one of its fields.'),
        ('lt: { path: "number" }', 'filter.orderedAt.lt.path "number" is no time; it is of type String.'),
        ('lt: { path: "orderedAt.year" }', 'filter.orderedAt.lt.path "orderedAt.year" goes on with year, but orderedAt is a value.'),
        ('lt: { path: "lines.id" }', 'filter.orderedAt.lt.path "lines.id": Order leads to several by lines.'),
        (
            'lt: { path: "customer.spend.change" }',
            'filter.orderedAt.lt.path "customer.spend.change": Spend.change needs arguments, which a path cannot give.',
        ),
        ('lt: { path: "neededBy", plus: "PT3H" }', "A day is moved by whole days, not by PT3H."),
        ('lt: { path: "orderedAt", plus: "P99999999D" }', "plus P99999999D leads out of the calendar."),
        ('in: [{ path: "orderedAt" }]', NO_PATH),
    ],
)
async def test_a_path_that_leads_to_no_time_is_refused(
    condition: str, message: str, executor: Executor, stories: Database, asking: Asking
) -> None:
    """With its place and the nearest name, before anything is sent."""
    before = stories.statements
    result = await executor.answer(f"{{ orders(filter: {{ orderedAt: {{ {condition} }} }}) {{ totalCount }} }}", asking=asking)
    assert result.data is None
    assert [(error.message, (error.extensions or {})["code"]) for error in result.errors or []] == [(message, "BAD_USER_INPUT")]
    assert stories.statements == before


async def test_a_path_costs_what_it_has_to_find(executor: Executor, stories: Database, asking: Asking) -> None:
    """Every name may be a body: a long path is refused, and many short ones together."""
    long = ".".join(["customer", "lastOrder"] * 5)
    few = ".".join(["customer", "lastOrder"] * 3)
    conditions = ", ".join(f'{{ orderedAt: {{ lt: {{ path: "{few}.orderedAt" }} }} }}' for _ in range(42))
    for condition, message in (
        (f'orderedAt: {{ lt: {{ path: "{long}" }} }}', "filter.orderedAt.lt.path has more than 8 names."),
        (f"and: [{conditions}]", "An operation has at most 60 parts that the database has to find: ask in several."),
    ):
        result = await executor.answer(f"{{ orders(filter: {{ {condition} }}) {{ totalCount }} }}", asking=asking)
        assert [(error.message, (error.extensions or {})["code"]) for error in result.errors or []] == [(message, "TOO_LARGE")]


@pytest.mark.parametrize("given", ['{ path: "" }', "{ path: 3 }", '{ path: "orderedAt", plu: "P1D" }', "{ path: $path }", "{}"])
async def test_another_form_than_a_path_is_refused(given: str, executor: Executor, stories: Database, asking: Asking) -> None:
    """Names are written out: which row they mean decides the statement."""
    declared = "($path: String)" if "$" in given else ""
    source = f"query{declared} {{ orders(filter: {{ orderedAt: {{ lt: {given} }} }}) {{ totalCount }} }}"
    result = await executor.answer(source, {"path": "orderedAt"}, asking=asking)
    assert [error.message.partition(" with ")[0] for error in result.errors or []] == ["A time that stands elsewhere is asked for"]


async def test_an_argument_takes_no_path(executor: Executor, stories: Database, asking: Asking) -> None:
    """Written in place or in a variable: an argument has no row to start from."""
    for source in ('{ orders(since: { path: "orderedAt" }) { totalCount } }', "query($v: DateTime) { orders(since: $v) { totalCount } }"):
        result = await executor.answer(source, {"v": {"path": "orderedAt"}}, asking=asking)
        assert [error.message for error in result.errors or []] == [NO_PATH]
