"""The database of the benchmark: stories, town, and twelve more talks with everybody, for a page of ten to be full."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from graph_api.db import Database
from graph_api.embedded import EmbeddedNeo4j
from graph_api.ingest.load import LoadPlan, load_rows
from graph_api.ingest.source_row import Place, SourceRow
from graph_api.records.business import Channel, Team
from graph_api.records.conversation import Direction, Interaction, InteractionKind, Participant
from graph_api.records.person import Customer
from graph_api.settings import Settings
from seed.loading import is_loaded, load, open_source
from seed.sources import stories

NOW, TIME_ZONE = "2026-06-15T12:00:00Z", "America/New_York"
TALKS_WITH_EACH = 12
_CYPHER = Path(__file__).parent / "cypher"
_FIRST_TALK = datetime(2025, 1, 6, 9, tzinfo=UTC)


@dataclass(frozen=True)
class Wanted:
    """Which database: `folder` is kept for the next run, with `real` the Complete Journey is in it too."""

    folder: Path | None = None
    real: bool = False


def statement(name: str) -> str:
    """The text of one of the benchmark's own `.cypher` files, such as `stock/lines`."""
    return (_CYPHER / f"{name}.cypher").read_text(encoding="utf-8")


@contextmanager
def running(wanted: Wanted) -> Generator[tuple[Settings, int]]:
    """Settings that name a private Neo4j, with the clock of the stories, and its process; it ends with the context.

    Raises EmbeddedError.
    """
    with TemporaryDirectory(ignore_cleanup_errors=True) as temporary:
        environ = {
            "CUSTOMER_GRAPH_DATA_DIR": str(wanted.folder or temporary),
            "CUSTOMER_GRAPH_NOW": NOW,
            "CUSTOMER_GRAPH_TIME_ZONE": TIME_ZONE,
            "CUSTOMER_GRAPH_PORT": "0",
            "CUSTOMER_GRAPH_DEADLINE": "120",  # the first run of a large statement on a busy machine
        }
        with EmbeddedNeo4j.start(Settings.read(environ)) as server:
            yield server.settings, server.pid


async def fill(database: Database, folder: Path, *, real: bool) -> None:
    """Load what is not there yet. Raises LoadError."""
    for source in ("stories", *(("complete-journey",) if real else ())):
        reading = open_source(source)
        if not await is_loaded(database, reading):
            await load(database, reading, folder)
    ledger = await load_rows(database, _talks(), LoadPlan("peers", f"{TALKS_WITH_EACH} talks", folder))
    assert ledger.total.set_aside == 0, ledger.as_table()


def _talks() -> Iterator[SourceRow]:
    records = list(stories.read())
    channels = [record.source_key for record in records if isinstance(record, Channel)]
    teams = [record.source_key for record in records if isinstance(record, Team)]
    kinds = list(InteractionKind)
    keys = [record.source_key for record in records if isinstance(record, Customer)]
    for number, (key, turn) in enumerate((key, turn) for key in keys for turn in range(TALKS_WITH_EACH)):
        talk = Interaction(
            source=stories.SOURCE,
            source_key=f"peers-{key}-{turn}",
            reported_by="town",
            participants=(Participant(customer=key),),
            channel=channels[number % len(channels)],
            kind=kinds[number % len(kinds)],
            direction=list(Direction)[number % 2],
            started_at=_FIRST_TALK + timedelta(hours=2 * number),
            summary=f"Talked for the {turn + 1}th time, about this and that",
            team=teams[number % len(teams)],
        )
        yield SourceRow(Place("peers", number + 1), (talk,), {})
