"""The figures of Online Retail that the columns of a ledger cannot say, counted while its lines are read."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import datetime

from graph_api.records.commerce import CorrectionKind
from seed.sources.retail_lines import Entry

_WORDS = {CorrectionKind.CREDIT: "cancellations", CorrectionKind.STOCK: "counts of stock", CorrectionKind.ACCOUNT: "moves of accounts"}


@dataclass
class Figures:
    """Counts of lines, invoices, codes, customers and countries."""

    lines: Counter[str] = field(default_factory=Counter[str])
    invoices: dict[str, CorrectionKind | None] = field(default_factory=dict[str, CorrectionKind | None])
    spanning: set[str] = field(default_factory=set[str])
    codes: set[str] = field(default_factory=set[str])
    countries: set[str] = field(default_factory=set[str])
    homes: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict[str, set[str]](set[str]))
    latest: str = ""
    said: set[tuple[object, ...]] = field(default_factory=set[tuple[object, ...]])

    def add(self, entry: Entry, moment: datetime, first: datetime) -> None:
        """Count one line with its moment and the first one of its invoice."""
        self.invoices.setdefault(entry.number, entry.correction)
        self.codes.add(entry.code)
        self.countries.add(entry.country)
        if moment != first:
            self.spanning.add(entry.number)
        if entry.customer is not None:
            self.homes[entry.customer].add(entry.country)
        found = {
            "without a customer": entry.customer is None,
            "of cancellations": entry.number[:1] in "Cc",
            "with a quantity below zero": entry.quantity < 0,
            "with a price of zero or below": entry.amount == 0 or (entry.amount < 0) != (entry.quantity < 0),
            "equal to an earlier one of its invoice": self._is_repeated(entry, moment),
        }
        self.lines.update(name for name, is_so in found.items() if is_so)

    def _is_repeated(self, entry: Entry, moment: datetime) -> bool:
        """Whether everything was said before; only the lines of one invoice are kept, for those of two differ in its number."""
        if entry.number != self.latest:
            self.latest, self.said = entry.number, set()
        content = (entry.code, entry.text, entry.quantity, entry.price, moment)
        is_repeated = content in self.said
        self.said.add(content)
        return is_repeated

    def notes(self) -> tuple[str, ...]:
        """Say them in plain lines."""
        kinds = Counter(self.invoices.values())
        others = ", ".join(f"{kinds[kind]:,} {word}" for kind, word in _WORDS.items())
        several = sum(len(countries) > 1 for countries in self.homes.values())
        return (
            f"invoices: {len(self.invoices):,}, of which {kinds[None]:,} orders, {others}; {len(self.spanning)} span two minutes",
            f"codes: {len(self.codes):,}; countries: {len(self.countries)}",
            f"customers: {len(self.homes):,}, of which {several} in more than one country",
            *(f"lines {name}: {count:,}" for name, count in sorted(self.lines.items())),
        )
