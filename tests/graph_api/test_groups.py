"""Groups of a list: keys, measures, which groups are wanted, and the people behind one; refusals where a field has no such thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from statistics import quantiles
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio

from graph_api.db import Database, Statement
from graph_api.execute import Asking, Executor
from graph_api.schema import Built

PETERSON = "cus_6tg1smpb9shf0t9cp6zab5cm5p"
HERS = f'filter: {{ customer: {{ id: {{ eq: "{PETERSON}" }} }} }}'
MESSAGE = "groups.by[0] names exactly one field, or one neighbour with a field of its own."


async def groups(executor: Executor, asking: Asking, given: str, fields: str, over: str = f"orders({HERS})") -> list[dict[str, Any]]:
    """The groups of a list, by default of Mrs. Peterson's orders: of 30, 50, 65, 0 and 20 dollars, in five months."""
    result = await executor.answer(f"{{ {over} {{ groups({given}) {{ {fields} }} }} }}", asking=asking)
    assert result.errors is None
    assert result.data is not None
    (found,) = result.data.values()
    return found["groups"]


async def test_one_group_of_all_rows(executor: Executor, stories: Database, asking: Asking) -> None:
    """Without a key there is one group, with every measure of its amounts."""
    functions = ("sum", "avg", "median", "p90", "min", "max")
    fields = " ".join(f"{function} {{ gross {{ amount }} }}" for function in functions)
    (found,) = await groups(executor, asking, "by: []", f"keys n {fields} count {{ neededBy }} missing {{ neededBy }}")
    amounts = [found[function]["gross"][0]["amount"] for function in functions]
    assert amounts == ["165.00", "33.00", "30.00", "59.00", "0.00", "65.00"]
    assert (found["keys"], found["n"]) == ([], 5)
    assert found["count"]["neededBy"] + found["missing"]["neededBy"] == 5


async def test_no_rows_have_one_empty_group_or_none(executor: Executor, stories: Database, asking: Asking) -> None:
    """Of nothing there is no sum, and a key has no group."""
    nobody = 'orders(filter: { number: { eq: "no such order" } })'
    fields = "n sum { gross { amount } } min { orderedAt }"
    assert await groups(executor, asking, "by: []", fields, nobody) == [{"n": 0, "sum": {"gross": []}, "min": {"orderedAt": None}}]
    assert await groups(executor, asking, "by: [{ field: STATUS }]", fields, nobody) == []


async def test_times_are_put_together_by_the_clock_of_the_business(executor: Executor, stories: Database, asking: Asking) -> None:
    """Her order of 6 May at midnight in Greenwich was placed on 5 May in New York, a Tuesday."""
    given, one = "by: [{ field: ORDERED_AT, unit: %s }]", 'orders(filter: { number: { eq: "1020" } })'
    expected = {"DAY": "2026-05-05", "MONTH": "2026-05-01", "WEEK": "2026-05-04", "QUARTER": "2026-04-01", "WEEKDAY": "2"}
    expected |= {"HOUR": "2026-05-06T00:00:00Z", "HOUR_OF_DAY": "20"}
    for unit, key in expected.items():
        found = await groups(executor, asking, given % unit, "keys", one)
        assert (unit, found) == (unit, [{"keys": [key]}])


async def test_groups_are_chosen_ordered_and_cut(executor: Executor, stories: Database, asking: Asking) -> None:
    """By their measures, from the greatest on, as many as were asked for."""
    given = 'by: [{ field: NUMBER }], having: [{ measure: SUM, field: GROSS, gt: "0" }], first: 2'
    order = "orderBy: [{ measure: SUM, field: GROSS, sort: DESC }]"
    assert await groups(executor, asking, f"{given}, {order}", "keys") == [{"keys": ["1010"]}, {"keys": ["1020"]}]
    assert await groups(executor, asking, f"{given}, orderBy: [{{ key: 0, sort: DESC }}]", "keys") == [
        {"keys": ["1030"]},
        {"keys": ["1020"]},
    ]


async def test_conditions_on_amounts_are_in_one_currency(executor: Executor, stories: Database, asking: Asking) -> None:
    """In the business's own unless another is named: a group without such an amount is neither more nor less."""
    given = 'by: [{ field: NUMBER }], having: [{ measure: SUM, field: GROSS, currency: "EUR", gte: 0 }]'
    assert await groups(executor, asking, given, "keys") == []
    given = "by: [{ field: NUMBER }], having: [{ measure: SUM, field: GROSS, gte: 0 }]"
    assert await groups(executor, replace(asking, currency="EUR"), given, "keys") == []


async def test_the_people_behind_a_group(executor: Executor, stories: Database, asking: Asking) -> None:
    """Rows of each group in the order of the list, with whatever is asked of them."""
    given = "by: [{ field: STATUS }], having: [{ measure: N, gt: 1 }]"
    over = f"orders({HERS}, orderBy: [{{ number: DESC }}])"
    found = await groups(executor, asking, given, "keys n nodes(first: 2) { number customer { displayName } }", over)
    assert [(group["keys"], group["n"], [node["number"] for node in group["nodes"]]) for group in found] == [
        (["DELIVERED"], 4, ["1030", "1020"])
    ]
    assert {node["customer"]["displayName"] for node in found[0]["nodes"]} == {"Margaret Peterson"}


async def test_a_key_may_stand_at_a_neighbour(executor: Executor, stories: Database, asking: Asking) -> None:
    """Orders by the name of the brand of their channel; those without one are a group of their own."""
    by = "by: [{ channel: { brand: { field: NAME } } }]"
    found = await groups(executor, asking, by, "keys n", "orders")
    total = await executor.answer("{ orders { totalCount } }", asking=asking)
    assert total.data is not None
    assert sum(group["n"] for group in found) == total.data["orders"]["totalCount"]
    names = [group["keys"][0] for group in found]
    assert names == sorted(name for name in names if name is not None) + [None] * names.count(None)


async def test_things_are_counted_once_over_a_path(executor: Executor, stories: Database, asking: Asking) -> None:
    """Whatever it leads to from all rows of a group: single neighbours, several, values, amounts; of her four orders that arrived."""
    paths = {"channel": 3, "lines.product": 5, "customer.households": 1, "lines.product.brand.name": 1, "gross": 4, "neededBy": 0}
    fields = " ".join(f'p{place}: distinctOver(path: "{path}")' for place, path in enumerate(paths))
    (found,) = await groups(executor, asking, "by: [{ field: STATUS }], having: [{ measure: N, gt: 1 }]", fields)
    assert list(found.values()) == list(paths.values())


async def test_groups_are_chosen_and_ordered_by_what_is_distinct_over_a_path(executor: Executor, stories: Database, asking: Asking) -> None:
    """The path may be a variable: each value of it is a statement of its own."""
    source = """query($path: String!) { orders { groups(by: [{ channel: { field: NAME } }],
        having: [{ measure: DISTINCT, path: $path, gte: 3 }], orderBy: [{ measure: DISTINCT, path: $path, sort: DESC }]) {
        n distinctOver(path: $path) } } }"""
    for path in ("customer.households", "lines.product", "customer.households"):
        result = await executor.answer(source, {"path": path}, asking=asking)
        assert result.data is not None
        counts = [group["distinctOver"] for group in result.data["orders"]["groups"]]
        assert counts == sorted(counts, reverse=True)
        assert min(counts) >= 3


async def test_outliers_lie_beyond_the_fences_of_tukey(built: Built, clocks: Database, asking: Asking) -> None:
    """Of 1 to 9, 16 and 30 minutes the quartiles are 3.5 and 8.5, so that the fences stand at -4 and 16: 16 itself is inside."""
    minutes = [*range(1, 10), 16, 30]
    made = [Statement(_TALK, {"id": f"int_{each}", "minutes": each}) for each in minutes]
    await clocks.write([*made, Statement("CREATE (:Interaction {id: 'int_open', startedAt: datetime('2026-01-01T00:00Z')})")])
    fields = "n median { duration } far: outliers(of: DURATION) { id } none: outliers(of: DURATION, first: 0) { id }"
    found = await groups(Executor(built, clocks), asking, "by: []", fields, "interactions")
    assert found == [{"n": 12, "median": {"duration": "PT6M"}, "far": [{"id": "int_30"}], "none": []}]


async def test_keys_of_one_neighbour_may_be_stored_and_computed(executor: Executor, stories: Database, asking: Asking) -> None:
    """Surveys by the status of their order and by when its customer last bought, as counted from the list itself."""
    by = "by: [{ order: { customer: { field: LAST_ORDER_AT } } }, { order: { field: STATUS } }], first: 100"
    over = 'surveys(first: 100, filter: { sentAt: { gte: "2026-03-01T00:00:00Z" } })'
    found = await groups(executor, asking, by, "keys n", over)
    listed = await executor.answer(f"{{ {over} {{ nodes {{ order {{ status customer {{ lastOrderAt }} }} }} }} }}", asking=asking)
    assert listed.data is not None
    orders = [node["order"] or {"status": None, "customer": None} for node in listed.data["surveys"]["nodes"]]
    expected = Counter(((order["customer"] or {"lastOrderAt": None})["lastOrderAt"], order["status"]) for order in orders)
    assert {tuple(group["keys"]): group["n"] for group in found} == dict(expected)


async def test_outliers_are_found_however_deep_a_list_stands(executor: Executor, stories: Database, asking: Asking) -> None:
    """The same below five other things as at the root."""
    wanted = "groups(by: []) { n outliers(of: DURATION, first: 3) { id } }"
    app = 'channels(first: 1, filter: { name: { eq: "larkfield.example" } })'
    inner = f"{app} {{ nodes {{ interactions {{ {wanted} }} }} }}"
    deep = f"{{ surveys(first: 1) {{ nodes {{ team {{ {app} {{ nodes {{ owner {{ {inner} }} }} }} }} }} }} }}"
    found = await executor.answer(deep, asking=asking)
    flat = await executor.answer(f"{{ {inner} }}", asking=asking)
    assert (found.errors, flat.errors) == (None, None)
    assert found.data is not None
    assert flat.data is not None
    (inside,) = found.data["surveys"]["nodes"][0]["team"]["channels"]["nodes"]
    assert inside["owner"]["channels"] == flat.data["channels"]
    assert flat.data["channels"]["nodes"][0]["interactions"]["groups"][0]["n"] > 10


async def test_a_missing_neighbour_has_no_default(executor: Executor, stories: Database, asking: Asking) -> None:
    """Products without a category are a group of their own, though a category that says nothing counts as one that reveals nothing."""
    found = await groups(executor, asking, "by: [{ category: { field: SENSITIVITY } }]", "keys n", "products")
    without = await executor.answer("{ products(filter: { not: { category: {} } }) { totalCount } }", asking=asking)
    assert without.data is not None
    assert [group["n"] for group in found if group["keys"] == [None]] == [without.data["products"]["totalCount"]]
    assert without.data["products"]["totalCount"] > 0


async def test_outliers_by_an_amount_are_in_one_currency(executor: Executor, stories: Database, asking: Asking) -> None:
    """The farthest from the median first; the same as worked out from all orders of the app in that currency."""
    over = 'orders(first: 100, filter: { channel: { name: { eq: "Larkfield app" } }, gross: { currency: "EUR" } })'
    (found,) = await groups(executor, asking, "by: []", 'outliers(of: GROSS, currency: "EUR") { number gross { amount } }', over)
    listed = await executor.answer(f"{{ {over} {{ nodes {{ number gross {{ amount }} }} pageInfo {{ hasNextPage }} }} }}", asking=asking)
    assert listed.data is not None
    nodes = [*listed.data["orders"]["nodes"]]
    assert [node["number"] for node in found["outliers"]][:3] == ["T00073", "T00335", "T00212"]
    amounts = sorted(float(node["gross"]["amount"]) for node in nodes)
    lower, middle, upper = quantiles(amounts, n=4, method="inclusive")
    reach = 1.5 * (upper - lower)
    far = [node for node in nodes if not lower - reach <= float(node["gross"]["amount"]) <= upper + reach]
    assert found["outliers"] == sorted(far, key=lambda node: -abs(float(node["gross"]["amount"]) - middle))
    (found,) = await groups(executor, asking, "by: []", "outliers(of: GROSS) { number }", over)
    assert found == {"outliers": []}


async def test_groups_are_chosen_and_ordered_by_times(executor: Executor, stories: Database, asking: Asking) -> None:
    """By the latest moment of a group, relative ones too; what has no day stands last and is asked for with isNull."""
    given = "by: [{ field: NUMBER }], orderBy: [{ measure: MAX, field: ORDERED_AT, sort: DESC }]"
    assert [group["keys"] for group in await groups(executor, asking, given, "keys")] == [["1030"], ["1020"], ["1010"], ["1002"], ["1001"]]
    for time, expected in (('lt: "2026-02-02T23:00:00Z"', ["1001"]), ('within: "-P41D"', ["1020", "1030"]), ("isNull: true", [])):
        having = f"by: [{{ field: NUMBER }}], having: [{{ measure: MIN, field: ORDERED_AT, time: {{ {time} }} }}]"
        assert [group["keys"][0] for group in await groups(executor, asking, having, "keys")] == expected
    having = "by: [], having: [{ measure: MAX, field: NEEDED_BY, day: { isNull: true } }]"
    assert await groups(executor, asking, having, "n") == [{"n": 5}]


async def test_groups_are_chosen_and_ordered_by_lengths_of_time(executor: Executor, stories: Database, asking: Asking) -> None:
    """Kinds of conversations whose median is longer than half an hour, less one minute."""
    given = """by: [{ field: KIND }], having: [{ measure: MEDIAN, field: DURATION, length: { gte: "PT29M" } }],
        orderBy: [{ measure: MEDIAN, field: DURATION, sort: ASC }, { key: 0, sort: DESC }]"""
    found = await groups(executor, asking, given, "keys median { duration }", "interactions")
    assert [(group["keys"][0], group["median"]["duration"]) for group in found] == [
        ("POST", "PT29M"),
        ("WEB", "PT30M"),
        ("APP", "PT30M"),
        ("EMAIL", "PT34M"),
    ]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (
            'distinctOver(path: "custmer.households")',
            'groups.distinctOver "custmer.households": Order has no custmer. Did you mean customer?',
        ),
        ('distinctOver(path: "")', 'groups.distinctOver "": Order has no .'),
        ('distinctOver(path: "payers")', 'groups.distinctOver "payers" ends at OrderPayer, which has no id; go on to one of its fields.'),
        ('distinctOver(path: "status.name")', 'groups.distinctOver "status.name" goes on with name, but status is a value.'),
        ("outliers(of: STATUS) { id }", "groups.outliers asks MEDIAN of STATUS, which is no number."),
        ("outliers(of: ORDERED_AT) { id }", "groups.outliers asks MEDIAN of ORDERED_AT, which is no number."),
        ("outliers(of: GROSS, currency: null) { id }", "groups.outliers.currency is null; leave it out for the business's own."),
        ("outliers(of: GROSS, first: 101) { id }", "A page has from 0 to 100 rows, not 101."),
    ],
)
async def test_what_no_group_has_is_refused(fields: str, message: str, executor: Executor, stories: Database, asking: Asking) -> None:
    """A path that leads nowhere, or to what cannot be told apart; outliers of what is no number."""
    result = await executor.answer(f"{{ orders {{ groups(by: []) {{ {fields} }} }} }}", asking=asking)
    assert result.data is None
    assert [error.message for error in result.errors or []] == [message]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("by: [{}]", MESSAGE),
        ("by: [{ field: STATUS, channel: { field: NAME } }]", MESSAGE),
        ("by: [{ field: null }]", MESSAGE),
        ("by: [{ field: GROSS }]", "groups.by[0].GROSS is an amount; group by its currency, or by something else."),
        ("by: [{ field: STATUS, unit: DAY }]", "groups.by[0].STATUS has no DAY; it is of type OrderStatus."),
        ("by: [{ field: NEEDED_BY, unit: HOUR }]", "groups.by[0].NEEDED_BY has no HOUR; it is of type Date."),
        (
            "by: [{ channel: { field: NAME }, unit: DAY }]",
            "groups.by[0] has its unit inside of channel, beside the field.",
        ),
        ("by: [], having: [{ measure: SUM, gt: 1 }]", "groups.having[0] says SUM of no field."),
        ("by: [], having: [{ measure: N, field: STATUS, gt: 1 }]", "groups.having[0] counts rows with N, of no field."),
        ("by: [], having: [{ measure: SUM, field: STATUS, gt: 1 }]", "groups.having[0] asks SUM of STATUS, which is no number."),
        ("by: [], having: [{ measure: N }]", "groups.having[0] compares N with nothing."),
        (
            'by: [], having: [{ measure: N, currency: "EUR", gt: 1 }]',
            "groups.having[0].currency says nothing: N is no amount here.",
        ),
        (
            "by: [], having: [{ measure: SUM, field: GROSS, currency: null, gt: 1 }]",
            "groups.having[0].currency is null; leave it out for the business's own.",
        ),
        ("by: [], having: [{ measure: N, gt: null }]", "groups.having[0].gt is null; leave it out."),
        ("by: [], having: [{ measure: SUM, field: ORDERED_AT, gt: 1 }]", "groups.having[0] asks SUM of ORDERED_AT, which is no number."),
        (
            "by: [], having: [{ measure: MAX, field: ORDERED_AT, gt: 1 }]",
            "groups.having[0].gt says nothing: MAX is a DateTime here; ask with time.",
        ),
        ("by: [], having: [{ measure: MAX, field: ORDERED_AT, time: {} }]", "groups.having[0] compares MAX with nothing."),
        ("by: [], having: [{ measure: MAX, field: ORDERED_AT, time: null }]", "groups.having[0].time is null; leave it out."),
        (
            "by: [], having: [{ measure: MAX, field: ORDERED_AT, time: { lt: null } }]",
            "groups.having[0].time.lt is null; ask with isNull.",
        ),
        (
            'by: [], having: [{ measure: N, time: { lt: "2026-01-01T00:00:00Z" } }]',
            "groups.having[0].time says nothing: N is a number here.",
        ),
        ('by: [], having: [{ measure: N, path: "customer", gt: 1 }]', "groups.having[0].path stands with DISTINCT, instead of a field."),
        (
            'by: [], orderBy: [{ measure: DISTINCT, path: "custmer", sort: ASC }]',
            'groups.orderBy[0].path "custmer": Order has no custmer. Did you mean customer?',
        ),
        ("by: [], orderBy: [{ key: 0, sort: ASC }]", "groups.orderBy[0].key names a key of none."),
        (
            "by: [{ field: STATUS }], orderBy: [{ key: 1, sort: ASC }]",
            "groups.orderBy[0].key is 1; the keys of these groups count from 0 to 0.",
        ),
        ("by: [], orderBy: [{ sort: ASC }]", "groups.orderBy[0] has a key or a measure, exactly one of them."),
        ("by: [], first: 101", "A page has from 0 to 100 rows, not 101."),
    ],
)
async def test_what_has_no_groups_is_refused(given: str, message: str, executor: Executor, stories: Database, asking: Asking) -> None:
    """With the place in the arguments, before anything is sent."""
    before = stories.statements
    result = await executor.answer(f"{{ orders {{ groups({given}) {{ n }} }} }}", asking=asking)
    assert result.data is None
    assert [error.message for error in result.errors or []] == [message]
    assert stories.statements == before


async def test_a_condition_without_a_value_is_refused(executor: Executor, stories: Database, asking: Asking) -> None:
    """A variable that was left out would let every group pass."""
    source = "query($least: Decimal) { orders { groups(by: [], having: [{ measure: N, gt: $least }]) { n } } }"
    result = await executor.answer(source, asking=asking)
    message = "having uses $least, which has no value; leave the condition out instead."
    assert [error.message for error in result.errors or []] == [message]


async def test_the_key_of_an_order_may_be_a_variable(executor: Executor, stories: Database, asking: Asking) -> None:
    """Each value of it is a statement of its own, and one that names no key is refused."""
    given = "by: [{ field: STATUS }, { field: CURRENCY }], orderBy: [{ key: $key, sort: DESC }]"
    source = f"query($key: Int!) {{ orders {{ groups({given}) {{ keys }} }} }}"
    firsts: list[str] = []
    for key in (0, 1, 0):
        result = await executor.answer(source, {"key": key}, asking=asking)
        assert result.data is not None
        firsts.append(result.data["orders"]["groups"][0]["keys"][key])
    assert firsts == ["SHIPPED", "USD", "SHIPPED"]
    result = await executor.answer(source, {"key": 2}, asking=asking)
    assert [error.message for error in result.errors or []] == ["groups.orderBy[0].key is 2; the keys of these groups count from 0 to 1."]


async def test_numbers_beyond_all_values_are_compared_as_well(executor: Executor, stories: Database, asking: Asking) -> None:
    """No group has so many rows, none costs as much, and nothing fails."""
    far = "9" * 30
    assert await groups(executor, asking, f'by: [], having: [{{ measure: N, lt: "{far}" }}]', "n") == [{"n": 5}]
    assert await groups(executor, asking, f'by: [], having: [{{ measure: SUM, field: GROSS, gt: "{far}" }}]', "n") == []


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def clocks(own_database: Database) -> AsyncIterator[Database]:
    """One order an hour, on the half hour, over the two days of 2026 on which clocks change in New York, and one that nobody dated."""
    hours = [f"2026-03-{8 + hour // 24:02}T{hour % 24:02}:30:00Z" for hour in range(4, 30)]
    hours += [f"2026-11-{1 + hour // 24:02}T{hour % 24:02}:30:00Z" for hour in range(3, 31)]
    rows = [Statement(_ORDER, {"id": f"ord_{place}", "at": at}) for place, at in enumerate(hours)]
    await own_database.write(rows)
    yield own_database


_TALK = """WITH datetime('2026-01-01T00:00Z') AS start
CREATE (:Interaction {id: $id, startedAt: start, endedAt: start + duration({minutes: $minutes})})"""
_NEED = "CREATE (:Need {id: $id, raisedAt: datetime($at)})"
_ORDER = "CREATE (:Order {id: $id, number: $id, status: 'PLACED', currency: 'USD', orderedAt: datetime($at)})"


async def test_days_have_23_and_25_hours(built: Built, clocks: Database, asking: Asking) -> None:
    """The day on which clocks go forward has one hour less, the other one more; the hour that comes twice is two hours, on one clock."""
    executor = Executor(built, clocks)
    days = await groups(executor, asking, "by: [{ field: ORDERED_AT, unit: DAY }]", "keys n", "orders")
    assert {group["keys"][0]: group["n"] for group in days} == {
        "2026-03-07": 1,
        "2026-03-08": 23,
        "2026-03-09": 2,
        "2026-10-31": 1,
        "2026-11-01": 25,
        "2026-11-02": 2,
    }
    hours = await groups(executor, asking, "by: [{ field: ORDERED_AT, unit: HOUR }], first: 100", "keys n", "orders")
    assert len(hours) == 54
    assert {group["n"] for group in hours} == {1}
    twice = [group["keys"][0] for group in hours if group["keys"][0] in ("2026-11-01T05:00:00Z", "2026-11-01T06:00:00Z")]
    assert twice == ["2026-11-01T05:00:00Z", "2026-11-01T06:00:00Z"]
    given = "by: [{ field: ORDERED_AT, unit: HOUR_OF_DAY }], having: [{ measure: N, ne: 2 }]"
    clock = await groups(executor, asking, given, "keys n", "orders")
    assert {group["keys"][0]: group["n"] for group in clock} == {"0": 4, "1": 5, "2": 1, "23": 4}


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def needs(own_database: Database) -> AsyncIterator[list[datetime]]:
    """A need every 20 seconds around what is odd about clocks: a change at a minute past midnight in St. John's (2010), a quarter of an
    hour in Kathmandu, seconds in Monrovia before 1972 and in New York before 1883."""
    starts = ("2010-11-07T02:20:00", "2026-06-14T18:05:00", "1971-12-31T00:20:00", "1883-11-18T04:50:00", "1969-12-31T23:50:00")
    first = [datetime.fromisoformat(start).replace(tzinfo=UTC) for start in starts]
    moments = [moment + timedelta(seconds=20 * step) for moment in first for step in range(150)]
    await own_database.write([Statement(_NEED, {"id": f"ned_{place}", "at": at.isoformat()}) for place, at in enumerate(moments)])
    yield moments


@pytest.mark.parametrize("zone", ["America/St_Johns", "Asia/Kathmandu", "Africa/Monrovia", "America/New_York", "Asia/Kolkata", "UTC"])
async def test_every_zone_has_its_own_days(zone: str, built: Built, own_database: Database, needs: list[datetime], asking: Asking) -> None:
    """A group's day, hour of the day and first moment are those of the clock on the wall, wherever that stands."""
    executor, there = Executor(built, own_database), replace(asking, time_zone=zone)
    local = [moment.astimezone(ZoneInfo(zone)) for moment in needs]
    given = "by: [{ field: RAISED_AT, unit: DAY }, { field: RAISED_AT, unit: HOUR_OF_DAY }], first: 100"
    found = await groups(executor, there, given, "keys n min { raisedAt }", "needs")
    expected = Counter((moment.date().isoformat(), str(moment.hour)) for moment in local)
    assert {tuple(group["keys"]): group["n"] for group in found} == dict(expected)
    first = {(at.date().isoformat(), str(at.hour)): moment for at, moment in reversed(list(zip(local, needs, strict=True)))}
    assert {tuple(group["keys"]): datetime.fromisoformat(group["min"]["raisedAt"]) for group in found} == first
