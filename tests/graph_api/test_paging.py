"""Pages of a list that changes between them: each holds what stands beyond its cursor now, whatever was inserted or deleted meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cmp_to_key
from random import Random
from typing import Any

import pytest

from graph_api.db import Database, Statement
from graph_api.execute import Asking, Executor
from graph_api.schema import Built

NAMES = (None, None, "a", "a", "b", "c")
DAYS = ("2026-01-01", "2026-01-01", "2026-03-01")
_INSERT = """
CREATE (customer:Customer {id: $id, displayName: $name})
WITH customer UNWIND $days AS day
CREATE (customer)-[:PLACED]->(:Order {id: $id + day, status: 'PLACED', currency: 'USD', orderedAt: datetime(day + 'T12:00:00Z')})
"""
_DELETE = "MATCH (customer:Customer {id: $id}) OPTIONAL MATCH (customer)-->(order:Order) DETACH DELETE customer, order"
KEYS = {
    "displayName": lambda person: person.name,
    "orderCount": lambda person: len(person.days),
    "lastOrderAt": lambda person: max(person.days, default=None),
    "lastOrder": lambda person: max(person.days, default=None),
}


@dataclass(frozen=True)
class Person:
    """What the list knows of a customer."""

    id: str
    name: str | None
    days: tuple[str, ...]


@dataclass
class Crowd:
    """The same customers in memory and in the database, changed together."""

    database: Database
    random: Random
    people: dict[str, Person] = field(default_factory=dict[str, Person])

    async def grow(self, count: int) -> None:
        """Some more of them, many alike."""
        for _ in range(count):
            random = self.random
            days = {random.choice(DAYS) for _ in range(random.choice((0, 1, 2)))}
            person = Person(f"cus_{random.randrange(10**6):06}", random.choice(NAMES), tuple(sorted(days)))
            if person.id not in self.people:
                self.people[person.id] = person
                await self.database.write([Statement(_INSERT, {"id": person.id, "name": person.name, "days": list(person.days)})])

    async def shrink(self, ids: list[str]) -> None:
        """These no longer."""
        for each in ids:
            del self.people[each]
            await self.database.write([Statement(_DELETE, {"id": each})])


Order = tuple[tuple[str, bool], ...]  # (field, whether it falls)


def compared(one: Person, other: Person, order: Order) -> int:
    """Below zero when one stands before the other: key by key, nothing last in both directions, ids at the end."""
    for name, falls in order:
        left, right = KEYS[name](one), KEYS[name](other)
        if left == right:
            continue
        if left is None or right is None:
            return 1 if left is None else -1
        return (1 if left > right else -1) * (-1 if falls else 1)
    return (one.id > other.id) - (one.id < other.id)


def expected(people: list[Person], order: Order, cursor: Person | None, size: int, backward: bool) -> list[str]:
    """The page of these people, from the start or from the end, beyond a person who need not be there any more."""
    ranked = sorted(people, key=cmp_to_key(lambda one, other: compared(one, other, order)))
    sign = -1 if backward else 1
    beyond = [each.id for each in ranked if cursor is None or sign * compared(each, cursor, order) > 0]
    return beyond[-size:] if backward else beyond[:size]


def written(order: Order) -> str:
    """An order as a query says it."""
    words = [(name, "DESC" if falls else "ASC") for name, falls in order]
    return ", ".join(f"{{ {name}: {{ orderedAt: {word} }} }}" if name == "lastOrder" else f"{{ {name}: {word} }}" for name, word in words)


ORDERS: tuple[Order, ...] = (
    (),
    (("displayName", False),),
    (("displayName", True), ("orderCount", False)),
    (("orderCount", True),),
    (("lastOrderAt", False), ("displayName", True)),
    (("lastOrder", True),),
)


@pytest.mark.parametrize("backward", [False, True], ids=["forward", "backward"])
@pytest.mark.parametrize(
    "order", ORDERS, ids=lambda order: " ".join(f"{name}-{'desc' if falls else 'asc'}" for name, falls in order) or "id"
)
async def test_a_page_holds_what_stands_beyond_its_cursor_now(
    order: Order, backward: bool, built: Built, own_database: Database, asking: Asking
) -> None:
    """Under stored, computed and a neighbour's keys, equal and missing ones; also where the cursor's own row is gone."""
    executor, random = Executor(built, own_database), Random(f"{order}{backward}")
    crowd = Crowd(own_database, random)
    size, end = ("last", "before") if backward else ("first", "after")
    edge = "startCursor" if backward else "endCursor"
    source = f"""query($size: Int, $cursor: String) {{ customers({size}: $size, {end}: $cursor, orderBy: [{written(order)}]) {{
        nodes {{ id }} pageInfo {{ {edge} }} }} }}"""
    await crowd.grow(14)
    cursor, known = None, None
    for _ in range(40):
        count = random.choice((1, 2, 3))
        result = await executor.answer(source, {"size": count, "cursor": cursor}, asking=asking)
        assert result.data is not None, result.errors
        page: dict[str, Any] = result.data["customers"]
        ids = [node["id"] for node in page["nodes"]]
        assert ids == expected(list(crowd.people.values()), order, known, count, backward)
        if not ids:
            break
        cursor, known = page["pageInfo"][edge], crowd.people[ids[0] if backward else ids[-1]]
        await crowd.grow(random.choice((0, 0, 1, 2)))
        gone = random.sample(sorted(crowd.people), random.choice((0, 1)))
        await crowd.shrink(list(dict.fromkeys([*gone, *([known.id] if random.random() < 0.3 else [])])))
    await crowd.shrink(list(crowd.people))
