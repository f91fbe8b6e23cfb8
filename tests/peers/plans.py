"""How often Neo4j plans one operation that is asked with 64 different sets of values.

The server itself says so: `db.stats` (in every edition) records each run of a query with the microseconds that were spent on
planning it. A plan from the cache costs a small part of a millisecond, planning a statement of this size tens of them at least; both
sides of the line between the two are reported. The control is the same statement with the same values each time: Neo4j compiles the
expressions of a statement when it is used for the eleventh time, and that counts as planning. The rival has a parameter for each value.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import Any

from graph_api.db import Database, Statement
from graph_api.execute import Asking, Executor
from graph_api.schema import build
from graph_api.settings import Settings

from .texts import document, statement

RUNS = 64
PLANNED = 30_000  # microseconds
_LENGTHS = (0, 1, 5, 12, 40, 150, 600, 2_000)
_TIMES = (None, "2026-01-01T00:00:00Z", "2026-01-01T00:00:00.123456+02:00", "2025-06-30T23:59-05:00")


async def examine(settings: Settings) -> dict[str, Any]:
    """The planning times of all three, in microseconds; printed as a line each."""
    async with Database.of(settings) as database:
        executor = Executor(build(), database)
        asking = Asking.of(settings)
        operation = document("plans")
        compiled = [executor.show(operation, values, asking=asking) for values in _values(await _people(database))]
        mapped = [Statement(each.text, {"p": each.parameters}) for each in compiled]
        control = await _planning(database, [replace(mapped[1], text=mapped[1].text.replace(" AS row", " AS control"))] * RUNS)
        in_a_map = await _planning(database, mapped)
        flat = await _planning(database, [Statement(each.text.replace("$p.", "$"), each.parameters) for each in compiled])
    for name, times in (
        ("control: the same values", control),
        ("one map parameter (ours)", in_a_map),
        ("a parameter for each value", flat),
    ):
        sys.stderr.write(f"{name:<28}{_line(times)}\n")
    texts = len({each.text for each in compiled})
    sys.stderr.write(f"the {RUNS} requests compile to {texts} different statements\n")
    return {"texts": texts, "microseconds": {"control": control, "map": in_a_map, "flat": flat}}


async def _people(database: Database) -> list[str]:
    return [row["id"] for row in await database.rows(statement("people"))]


def _values(people: list[str]) -> list[dict[str, Any]]:
    """Ids known and unknown, short and long; times there, absent and null; lists and texts of many lengths."""
    return [
        {
            "id": people[turn] if turn % 3 else "cus_" + "x" * _LENGTHS[turn % 8],
            "asOf": _TIMES[turn % 4],
            "from": _TIMES[turn // 4 % 4],
            **({} if turn % 5 == 0 else {"to": _TIMES[turn // 16 % 4]}),
            "words": "w" * _LENGTHS[turn // 8 % 8],
            "summaries": [f"Summary {number}" * (1 + turn % 4) for number in range(_LENGTHS[(turn + 3) % 8] // 10)],
            "first": turn % 101,
        }
        for turn in range(RUNS)
    ]


async def _planning(database: Database, runs: list[Statement]) -> list[int]:
    """The server's planning time of each run, in the order of the texts and, within them, of the runs."""
    texts = {each.text for each in runs}
    for step in ("stop", "clear", "collect"):
        await database.rows(statement(f"statistics/{step}"))
    for each in runs:
        await database.rows(each.text, each.parameters)
    await database.rows(statement("statistics/stop"))
    rows = await database.rows(statement("statistics/retrieve"))
    times = [time for row in rows if any(text.endswith(row["text"]) for text in texts) for time in row["planning"]]
    assert len(times) == len(runs), (len(times), [row["text"][:80] for row in rows])
    return times


def _line(times: list[int]) -> str:
    planned = [time for time in times if time >= PLANNED]
    kept = [time for time in times if time < PLANNED]
    took = f"{min(planned) / 1000:.0f}-{max(planned) / 1000:.0f} ms each, {sum(planned) / 1e6:.1f} s in all" if planned else "-"
    from_cache = f"at most {max(kept) / 1000:.1f} ms" if kept else "none"
    return f"planned {len(planned)} of {len(times)} runs ({took}); from the cache: {len(kept)} ({from_cache})"
