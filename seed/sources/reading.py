"""What every source offers: its rows, its size, and a fingerprint of its exact content."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from graph_api.errors import LoadError
from graph_api.ingest.replay import Remake
from graph_api.ingest.source_row import SourceRow
from graph_api.ingest.statements import CYPHER
from graph_api.records.record import Record

_SEED, _RECORDS = Path(__file__).parents[1], Path(__file__).parents[2] / "graph_api" / "records"
_PACKAGES = (_SEED / "sources", _SEED / "mapping", _RECORDS, CYPHER / "_ingest")
_PIECE = 1 << 20  # bytes that are held at once


@dataclass(frozen=True)
class Reading:
    """A source that was found and is ready to be read once, from the first row to the last.

    `preface` are records that stand in no row, such as the source itself; `notes` says after the last row what the ledger's
    columns cannot; `embedding_dimensions` is how many numbers an embedding has where it is loaded, 0 where none is taken.
    `remake` makes a row again of its place and its content, where a set-aside row was mended in the words of the source;
    `samples` shows the first rows of each file as they enter, after they were read.
    """

    source: str
    rows: Iterator[SourceRow]
    total: int | None
    fingerprint: str
    preface: tuple[Record, ...] = ()
    notes: Callable[[], tuple[str, ...]] = tuple
    embedding_dimensions: int = 0
    remake: Remake | None = None
    samples: Callable[[], tuple[str, ...]] = tuple


def fingerprint(files: Sequence[Path]) -> str:
    """Return a hash over the names and bytes of the files, and over the code that reads and writes their rows.

    Raises LoadError when a file cannot be read. The code counts because a newer version may read more out of the same files.
    """
    code = sorted(path for folder in _PACKAGES for path in folder.iterdir() if path.suffix in (".py", ".cypher"))
    digest = blake2b(digest_size=16)
    for path in [*files, *code]:
        digest.update(f"{path.name}\x1f".encode())
        try:
            with path.open("rb") as file:
                while piece := file.read(_PIECE):
                    digest.update(piece)
                digest.update(f"\x1f{file.tell()}\x1f".encode())
        except OSError as error:
            raise LoadError(f"{path}: cannot be read ({error.strerror})") from None
    return digest.hexdigest()
