"""`check`: what stands between a change and everybody else: the gates of a checkout, and the data tests of the graph."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from graph_api import documents
from graph_api.commands.console import Console
from graph_api.commands.reach import reachable
from graph_api.compile.render.promises import Promise, promises
from graph_api.db import Database, RequestContext, Row, run
from graph_api.execute import Asking
from graph_api.ingest.data_checks import check_names, failures
from graph_api.schema import build, catalog_root
from graph_api.settings import Settings

_CHECKING = RequestContext(operation="check", deadline=300.0)
_SHOWN = 5  # rows of a failing data test; all of them with --json


def check(settings: Settings, console: Console) -> int:
    """Builds the schema, runs the gates where there are any, then the data tests; the exit code is 1 when something fails.

    Raises SettingError with everything that is wrong in a manifest of trusted documents.
    """
    built = build()
    console.say(f"schema   the model and {len(built.catalog.bodies)} fields of cypher/ fit together")
    if settings.documents:
        trusted = documents.read(settings.documents, built.core, settings.limits)
        console.say(f"trusted  {len(trusted)} documents of {settings.documents.name} fit the schema")
    gates = _gates(console)
    found = _data(settings, console, promises(built.catalog, built.facts))
    if console.as_json:
        console.answer({"gates": gates, "dataTests": len(check_names()), "failing": {name: list(rows) for name, rows in found.items()}})
    return 0 if gates in (None, 0) and not found else 1


async def broken(database: Database, tests: Iterable[Promise], settings: Settings) -> Mapping[str, Sequence[Row]]:
    """The generated data tests that fail, by name, with their rows, each an `id` and a `problem`."""
    context = Asking.of(settings).context
    known = {**context, "now": datetime.fromisoformat(context["now"])}
    found: dict[str, Sequence[Row]] = {}
    for test in tests:
        given = {name: known.get(name) for name in test.parameters}
        rows = await database.rows(test.text, given, context=_CHECKING)
        if rows:
            found[test.name] = rows
    return found


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


def _data(settings: Settings, console: Console, generated: Sequence[Promise]) -> Mapping[str, Sequence[Row]]:
    with reachable(settings, console) as found:

        async def ask() -> Mapping[str, Sequence[Row]]:
            async with Database.of(found) as database:
                return {**await failures(database), **await broken(database, generated, settings)}

        rows = run(ask())
    count = len(check_names()) + len(generated)
    console.say(f"data     {count - len(rows)} of {count} data tests pass")
    for name, failing in rows.items():
        console.say(f"  {_place(name)}: {len(failing)} rows")
        for row in failing[:_SHOWN]:
            console.say(f"    {row['id']}  {row['problem']}")
    return rows


def _place(name: str) -> str:
    """Where a data test stands; generated ones are named after what they hold to."""
    return name if "." in name else f"cypher/_checks/{name}.cypher"
