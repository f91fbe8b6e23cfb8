"""`check`: what stands between a change and everybody else: the gates of a checkout, and the data tests of the graph."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from graph_api.commands.console import Console
from graph_api.commands.reach import reachable
from graph_api.db import Database, Row, run
from graph_api.ingest.data_checks import check_names, failures
from graph_api.schema import build, catalog_root
from graph_api.settings import Settings

_SHOWN = 5  # rows of a failing data test; all of them with --json


def check(settings: Settings, console: Console) -> int:
    """Builds the schema, runs the gates where there are any, then the data tests; the exit code is 1 when something fails."""
    fields = len(build().catalog.bodies)
    console.say(f"schema   the model and {fields} fields of cypher/ fit together")
    gates = _gates(console)
    found = _data(settings, console)
    if console.as_json:
        console.answer({"gates": gates, "data": {name: list(rows) for name, rows in found.items()}})
    return 0 if gates in (None, 0) and not found else 1


def _gates(console: Console) -> int | None:
    """The exit code of the gates; None where the program is installed without its tests."""
    files = sorted((catalog_root().parent / "tests").glob("test_*.py"))
    if not files:
        console.say("gates    none here: they run in a checkout")
        return None
    words = [sys.executable, "-m", "pytest", "-q", *map(str, files)]
    code = subprocess.run(words, cwd=catalog_root().parent, stdout=sys.stderr, check=False).returncode
    console.say(f"gates    {'pass' if code == 0 else 'FAIL, as the lines above say'}")
    return code


def _data(settings: Settings, console: Console) -> Mapping[str, Sequence[Row]]:
    with reachable(settings, console) as found:

        async def ask() -> Mapping[str, Sequence[Row]]:
            async with Database.of(found) as database:
                return await failures(database)

        rows = run(ask())
    console.say(f"data     {len(check_names()) - len(rows)} of {len(check_names())} data tests pass")
    for name, failing in rows.items():
        console.say(f"  {Path('cypher/_checks') / name}.cypher: {len(failing)} rows")
        for row in failing[:_SHOWN]:
            console.say(f"    {row['id']}  {row['problem']}")
    return rows
