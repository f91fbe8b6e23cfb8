"""Writes the town, one file of JSON lines for each kind of record, in the order in which they were drawn."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from graph_api.records.conversation import Interaction, Verbatim
from graph_api.records.kinds import KINDS, kind_name
from graph_api.records.record import Record
from seed.town.dice import Dice
from seed.town.knowledge import knowledge
from seed.town.lives import lives
from seed.town.orders import Purchases, orders
from seed.town.people import Town, people
from seed.town.place import place
from seed.town.talks import talks
from seed.town.wishes import needs, offers

SEED = 20260615
DIRECTORY = Path(__file__).parents[1] / "data" / "stories" / "town"


def town_records() -> Iterator[Record]:
    """Yield every record of the town; the same ones in the same order each time."""
    town, purchases = Town(Dice(SEED)), Purchases()
    yield from place()
    yield from people(town)
    yield from lives(town)
    yield from orders(town, purchases)
    talked = list(talks(town, purchases))
    yield from talked
    said = [record for record in talked if isinstance(record, Verbatim)]
    held = [record for record in talked if isinstance(record, Interaction)]
    yield from needs(town, said, held)
    yield from offers(town)
    yield from knowledge(town, talked)


def town_files() -> dict[str, bytes]:
    """Return the name and the content of each file; a record drawn twice (a shared landline) is written once."""
    lines: dict[type[Record], dict[str, bytes]] = {}
    for record in town_records():
        lines.setdefault(type(record), {})[record.id] = msgspec.json.encode(record)
    return {f"{kind_name(each)}.jsonl": b"".join(line + b"\n" for line in lines[each].values()) for each in KINDS if each in lines}


def main() -> None:
    """Write the files beside the stories."""
    DIRECTORY.mkdir(parents=True, exist_ok=True)
    for name, content in town_files().items():
        (DIRECTORY / name).write_bytes(content)
        count = content.count(b"\n")
        sys.stdout.write(f"{name}: {count:,} records, {len(content):,} bytes\n")


if __name__ == "__main__":
    main()
