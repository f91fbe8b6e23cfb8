"""Files with a mapping in a real graph: the ledger, a second load, a dry run, rows set aside with their reasons."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from click.testing import CliRunner

from graph_api.__main__ import cli
from graph_api.db import Database
from graph_api.embedded import EmbeddedNeo4j
from graph_api.ingest.ledger import Count, Ledger
from graph_api.ingest.set_aside import reasons
from seed.loading import load, open_mapped
from tests.seed.mapped import CUSTOMER, NOW, ORDER, SOURCE
from tests.servers import EMPTY

MAPPING = f'{SOURCE}{ORDER}customer = "who"\n{CUSTOMER}'
FILES = {
    "people.csv": 'id,name\n1,Anna\n2,"Ben\n3,Cleo\n3,Clea\n3,Cleo\n',
    "orders.csv": "id,at,who\n"
    "1,2026-06-01T10:00Z,1\n2,2026-06-31T10:00Z,1\n3,2026-06-01T10:00Z,2\n4,2026-06-32T10:00Z,1\n5,2027-06-01T10:00Z,1\n",
}


@pytest_asyncio.fixture(loop_scope="session")
async def graph(own_database: Database) -> AsyncIterator[Database]:
    """A graph with nothing in it."""
    await own_database.write([EMPTY])
    yield own_database


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two files and their mapping."""
    for name, content in {**FILES, "new.toml": MAPPING}.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    return tmp_path


async def loaded(graph: Database, folder: Path, *, dry_run: bool = False) -> Ledger:
    """The ledger of a load of the folder."""
    return await load(graph, open_mapped("csv", folder, folder / "new.toml", NOW), folder / "aside", dry_run=dry_run)


async def test_every_row_ends_in_one_place(graph: Database, folder: Path) -> None:
    """Loaded, there already, or set aside; again, everything good is there.

    Of the two names for one key, told at one moment, the one with the larger hash stays: Clea, whichever came first.
    """
    first = await loaded(graph, folder)
    assert first.files == {
        "people.csv": Count(read=5, loaded=3, changed=1, already_there=1, older=1, set_aside=1),
        "orders.csv": Count(read=5, loaded=1, set_aside=4),
    }
    again = await loaded(graph, folder)
    assert again.total == Count(read=10, already_there=5, older=2, set_aside=5)


async def test_why_rows_were_set_aside(graph: Database, folder: Path) -> None:
    """With file, line and reason; a dry run shows alike reasons once."""
    ledger = await loaded(graph, folder, dry_run=True)
    assert ledger.set_aside_file is not None
    aside = [json.loads(line) for line in Path(ledger.set_aside_file).read_text(encoding="utf-8").splitlines()]
    assert [f"{each['file']}:{each['row']}" for each in aside] == [
        *("people.csv:3", "orders.csv:3", "orders.csv:5", "orders.csv:6"),
        "orders.csv:4",  # it waited until the end for the customer whom it names
    ]
    assert reasons(Path(ledger.set_aside_file)) == (
        "set aside 2×, first orders.csv:3: orderedAt '2026-06-31T10:00Z' does not exist: there is no such day or time of day",
        "set aside 1×, first people.csv:3: opens a quotation mark that is never closed",
        "set aside 1×, first orders.csv:6: Order orderedAt 2027-06-01T10:00:00+00:00 lies in the future",
        "set aside 1×, first orders.csv:4: Order customer names Customer '2', which is neither in the graph nor read before",
    )


def test_the_command_shows_rows_reasons_and_ledger(neo4j_server: EmbeddedNeo4j, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a dry run; with `--strict` a row that is set aside is exit code 1."""
    values = {"NEO4J_URI": neo4j_server.uri, "NEO4J_USERNAME": neo4j_server.user, "NEO4J_PASSWORD": neo4j_server.password}
    for name, value in {**values, "CUSTOMER_GRAPH_DATA_DIR": str(folder), "CUSTOMER_GRAPH_NOW": NOW.isoformat()}.items():
        monkeypatch.setenv(name, value)
    words = ["load", "csv", str(folder), "--mapping", str(folder / "new.toml"), "--dry-run", "--strict"]
    done = CliRunner().invoke(cli, words, standalone_mode=False)
    lines = done.output.splitlines()
    assert done.return_value == 1
    assert "people.csv:2" in lines
    assert "set aside 1×, first people.csv:3: opens a quotation mark that is never closed" in lines
    assert "people.csv          5          3          1          1          1          1" in lines


async def test_a_dry_run_shows_the_first_rows_and_writes_nothing(graph: Database, folder: Path) -> None:
    """As they would enter, with their ids."""
    reading = open_mapped("csv", folder, folder / "new.toml", NOW)
    await load(graph, reading, folder / "aside", dry_run=True)
    assert reading.samples()[:5] == (
        "people.csv:2",
        "  Customer 1 (cus_1dkqvns4d6pz24ycd72s890r6t)",
        "    displayName    Anna",
        "    kind           KNOWN",
        "    status         ACTIVE",
    )
    assert await graph.rows("MATCH (node) RETURN count(node) AS nodes") == [{"nodes": 0}]
