"""Replies that are cut off at commit: whoever sends the same again under its key has lost nothing and written nothing twice."""

from __future__ import annotations

from random import Random
from urllib.parse import urlsplit

import pytest

from graph_api.db import Database
from graph_api.execute import Asking, Executor
from graph_api.ingest.data_checks import failures
from graph_api.ingest.database_schema import setup
from graph_api.schema import Built
from tests.faults.cutting_proxy import CuttingProxy
from tests.servers import EMPTY

SOURCE = 'upsertSource(input: {source: "shop", name: "Shop", system: "web shop", kind: SHOP, coverage: COMPLETE, timeZone: "UTC"})'
ORDER = """
mutation Place($number: String!, $key: String!) {
  placeOrder(
    idempotencyKey: $key
    input: {
      source: "shop", number: $number, status: PLACED, orderedAt: "2026-06-01T10:00:00Z", currency: "EUR"
      lines: [{list: "1.00", revenue: "1.00", paid: "1.00"}, {list: "2.00", revenue: "2.00", paid: "2.00"}]
    }
  ) { order { id number } userErrors { code } }
}"""
SENT = 20  # times at most


async def test_replies_cut_off_at_commit(own_database: Database, built: Built, asking: Asking, request: pytest.FixtureRequest) -> None:
    """Every order is there once, with its two lines, under the one id that every answer for its key has had."""
    wanted = int(str(request.config.getoption("--cuts")))
    await own_database.write([EMPTY])
    await setup(own_database)
    plain = Executor(built, own_database)
    assert (await plain.answer(f"mutation {{ {SOURCE} {{ userErrors {{ code }} }} }}", asking=asking)).errors is None
    proxy = CuttingProxy(urlsplit(own_database.target.uri).port or 0, Random(wanted), share=0.5)
    ids: dict[str, str] = {}
    async with proxy.listening() as port:
        target = own_database.target
        async with Database.connect(f"bolt://127.0.0.1:{port}", target.username, target.password) as database:
            executor = Executor(built, database)
            while proxy.lost_behind < wanted:
                number = str(len(ids))
                ids[number] = await _placed(executor, number, asking)
    for number, id in list(ids.items())[:20]:
        assert await _placed(plain, number, asking) == id
    [row] = await own_database.rows(
        "MATCH (order:Order) RETURN collect([order.number, order.id, COUNT { (order)-[:CONTAINS]->() }]) AS found"
    )
    assert sorted(row["found"]) == sorted([number, id, 2] for number, id in ids.items())
    assert proxy.lost_before > 0
    assert await failures(own_database) == {}


async def _placed(executor: Executor, number: str, asking: Asking) -> str:
    """The id that an order has in the first answer to come through."""
    result = None
    for _ in range(SENT):
        result = await executor.answer(ORDER, {"number": number, "key": f"order-{number}"}, asking=asking)
        payload = result.data and result.data["placeOrder"]
        if payload and payload["order"]:
            assert payload["order"]["number"] == number
            return payload["order"]["id"]
    raise AssertionError(f"order {number} was not placed in {SENT} attempts: {result}")
