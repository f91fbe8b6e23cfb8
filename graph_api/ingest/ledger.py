"""The account of a load: rows read = loaded + already there + set aside, for each file and for the whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from decimal import Decimal
from enum import Enum

from graph_api.errors import LoadError
from graph_api.ingest.source_row import ControlAmount
from graph_api.records.kinds import KINDS

KIND_NAMES = tuple(record_class.__name__ for record_class in KINDS)


class Outcome(Enum):
    """What became of a row or of a record."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "already there"
    OLDER = "older than what is there"
    CONFIRMED = "there, and now observed later"
    RESPELT = "there in another spelling"
    SET_ASIDE = "set aside"


@dataclass(frozen=True)
class Count:
    """How many rows (or records) were read and what became of them.

    `changed` is a part of `loaded`; `older`, what lost against a later observation, is a part of `already_there`.
    """

    read: int = 0
    loaded: int = 0
    changed: int = 0
    already_there: int = 0
    older: int = 0
    set_aside: int = 0

    def together(self, other: Count) -> Count:
        """Return the sum of two counts."""
        mine, theirs = asdict(self), asdict(other)
        return Count(**{name: mine[name] + theirs[name] for name in mine})

    @property
    def balances(self) -> bool:
        """Whether nothing was lost."""
        return self.read == self.loaded + self.already_there + self.set_aside


@dataclass(frozen=True)
class Sum:
    """One column of amounts: exact over all rows, over rows set aside, and what stands in the graph in minor units."""

    name: str
    currency: str
    digits: int = 2
    exact: Decimal = Decimal(0)
    set_aside: Decimal = Decimal(0)
    minor: int = 0

    @property
    def rounded(self) -> Decimal:
        """The amount in the graph, in major units."""
        return Decimal(self.minor).scaleb(-self.digits)

    @property
    def difference(self) -> Decimal:
        """What rounding each line once to minor units took away or added."""
        return self.exact - self.set_aside - self.rounded


@dataclass(frozen=True)
class Ledger:
    """The closed account of one load. `kinds` counts records, each once; `files` counts rows."""

    source: str
    fingerprint: str
    files: Mapping[str, Count]
    kinds: Mapping[str, Count]
    sums: tuple[Sum, ...]
    seconds: float
    set_aside_file: str | None = None
    notes: tuple[str, ...] = ()
    dry_run: bool = False

    @property
    def total(self) -> Count:
        """All files together."""
        whole = Count()
        for count in self.files.values():
            whole = whole.together(count)
        return whole

    def check(self) -> None:
        """Raise LoadError naming the first file or kind in which rows were lost."""
        for what, counts in (("file", self.files), ("kind", self.kinds)):
            for name, count in counts.items():
                if not count.balances:
                    raise LoadError(
                        f"{self.source}: the ledger does not balance for {what} {name}: {count.read} read, "
                        f"{count.loaded} loaded, {count.already_there} already there, {count.set_aside} set aside"
                    )

    def as_json(self) -> dict[str, object]:
        """Return the ledger in plain values; amounts as text, so that no digit is lost."""
        return {
            "source": self.source,
            "fingerprint": self.fingerprint,
            "dryRun": self.dry_run,
            "seconds": round(self.seconds, 3),
            "total": _count_json(self.total),
            "files": {name: _count_json(count) for name, count in self.files.items()},
            "kinds": {name: _count_json(count) for name, count in self.kinds.items()},
            "sums": [_sum_json(each) for each in self.sums],
            "notes": list(self.notes),
            "setAsideFile": self.set_aside_file,
            "balances": self.total.balances,
        }

    def as_table(self) -> str:
        """Return the ledger as aligned text for a terminal."""
        return "\n".join(_table(self))


def _count_json(count: Count) -> dict[str, int]:
    return {
        "read": count.read,
        "loaded": count.loaded,
        "changed": count.changed,
        "alreadyThere": count.already_there,
        "older": count.older,
        "setAside": count.set_aside,
    }


def _sum_json(each: Sum) -> dict[str, str]:
    return {
        "name": each.name,
        "currency": each.currency,
        "exact": format(each.exact, "f"),
        "setAside": format(each.set_aside, "f"),
        "rounded": format(each.rounded, "f"),
        "difference": format(each.difference, "f"),
    }


def _table(ledger: Ledger) -> list[str]:
    width = max(len(name) for name in [*ledger.files, *ledger.kinds, "all rows"])
    heading = f"{'':{width}}  {'read':>9}  {'loaded':>9}  {'(changed)':>9}  {'already':>9}  {'(older)':>9}  {'set aside':>9}"
    lines = [f"{ledger.source}{' (dry run: nothing written)' if ledger.dry_run else ''}, {ledger.seconds:.1f} s", heading]
    lines += [_line(name, count, width) for name, count in ledger.files.items()]
    lines += [_line("all rows", ledger.total, width), "records"]
    lines += [_line(name, count, width) for name, count in ledger.kinds.items()]
    for each in ledger.sums:
        lines.append(
            f"{each.name}: {each.exact:f} {each.currency} in the files = {each.rounded:f} in the graph"
            f" + {each.set_aside:f} set aside + {each.difference:f} rounding"
        )
    lines += ledger.notes
    if ledger.set_aside_file:
        lines.append(f"set-aside rows, each with its reason: {ledger.set_aside_file}")
    return lines


def _line(name: str, count: Count, width: int) -> str:
    numbers = (count.read, count.loaded, count.changed, count.already_there, count.older, count.set_aside)
    return f"{name:{width}}  " + "  ".join(f"{number:>9,}" for number in numbers)


@dataclass
class LedgerBook:
    """The open account, written to while a load runs."""

    source: str
    rows_read: int = 0
    files: dict[str, Counter[Outcome]] = field(default_factory=dict[str, Counter[Outcome]])
    kinds: dict[str, Counter[Outcome]] = field(default_factory=dict[str, Counter[Outcome]])
    sums: dict[str, Sum] = field(default_factory=dict[str, Sum])

    def row(self, file: str, outcome: Outcome) -> None:
        """Count one row of a file."""
        self.rows_read += 1
        self.files.setdefault(file, Counter())[outcome] += 1

    def record(self, kind: str, outcome: Outcome) -> None:
        """Count one record; one that a load repeats is counted at its first row only."""
        self.kinds.setdefault(kind, Counter())[outcome] += 1

    def amount(self, amount: ControlAmount, *, in_graph: bool) -> None:
        """Add an amount of a row; `in_graph` when the row entered or was there before."""
        known = self.sums.get(amount.name, Sum(amount.name, amount.currency, amount.digits))
        self.sums[amount.name] = replace(
            known,
            exact=known.exact + amount.exact,
            set_aside=known.set_aside + (Decimal(0) if in_graph else amount.exact),
            minor=known.minor + (amount.minor if in_graph else 0),
        )

    def close(self, fingerprint: str, seconds: float, set_aside_file: str | None, notes: tuple[str, ...] = (), *, dry_run: bool) -> Ledger:
        """Return the closed ledger; files in the order of reading, kinds in the order of writing."""
        files = {name: _count(outcomes) for name, outcomes in self.files.items()}
        kinds = {name: _count(self.kinds[name]) for name in KIND_NAMES if name in self.kinds}
        return Ledger(self.source, fingerprint, files, kinds, tuple(self.sums.values()), seconds, set_aside_file, notes, dry_run)


def _count(outcomes: Counter[Outcome]) -> Count:
    changed, older = outcomes[Outcome.CHANGED], outcomes[Outcome.OLDER]
    return Count(
        read=outcomes.total(),
        loaded=outcomes[Outcome.NEW] + changed,
        changed=changed,
        already_there=outcomes[Outcome.SAME] + outcomes[Outcome.CONFIRMED] + outcomes[Outcome.RESPELT] + older,
        older=older,
        set_aside=outcomes[Outcome.SET_ASIDE],
    )
