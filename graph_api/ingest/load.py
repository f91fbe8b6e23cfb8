"""The one write path: rows of a source → batches → one transaction each with its checkpoint → ledger.

While the database writes one batch the next one is read and sorted; what was accepted counts as there from then on. Any order of the same
rows ends with the same graph: of several contents the one observed later counts, and a row that names what is missing waits for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from graph_api.db import Database
from graph_api.errors import LoadError
from graph_api.ingest.history import finished
from graph_api.ingest.ledger import Ledger
from graph_api.ingest.plan import LoadPlan, Progress
from graph_api.ingest.run import Run
from graph_api.ingest.set_aside import SetAsideFile
from graph_api.ingest.sorting import LOADING
from graph_api.ingest.source_row import SourceRow


async def load_rows(
    database: Database, rows: Iterable[SourceRow], plan: LoadPlan, report: Callable[[Progress], None] | None = None
) -> Ledger:
    """Write every row of a source and return the balanced ledger; loading the same rows again writes nothing.

    Raises LoadError when the ledger does not balance. Cut off at any moment and started again, it ends with the same graph.
    """
    name = f"{plan.source}.dry-run" if plan.dry_run else plan.source
    with SetAsideFile(plan.directory, name) as set_aside:
        run = await Run.begun(database, plan, set_aside, report)
        try:
            for part in _parts(rows, plan.batch_rows):
                await run.batch(part)
            await run.settle()
            await run.clear_parking()
        finally:
            await run.abandon()
        ledger = run.book.close(plan.fingerprint, run.seconds, set_aside.finish(), plan.notes(), dry_run=plan.dry_run)
    ledger.check()
    if not plan.dry_run:
        await database.write([finished(ledger, run.memory.moment)], context=LOADING, bookmarks=run.memory.bookmarks)
    return ledger


def _parts(rows: Iterable[SourceRow], size: int) -> Iterator[list[SourceRow]]:
    if size < 1:
        raise LoadError(f"a batch of {size} rows cannot be written; give 1 or more")
    remaining = iter(rows)
    while part := list(islice(remaining, size)):
        yield part
