"""The files in which Online Retail is passed around: which one is meant, how it is written, and what only the whole of it tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from graph_api.errors import LoadError
from seed.sources.tables import TableRow, read_table
from seed.sources.workbook import read_sheet

COLUMNS = ("InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country")
FILES = ("online_retail.csv.xz", "online_retail.csv", "OnlineRetail.csv", "Online Retail.csv", "Online Retail.xlsx")
# The publisher's own comes before the one that is read only where no month could stand first.
DAY_FORMS = ("%Y-%m-%d", "%m/%d/%Y", "%d/%m/%Y", "%d-%m-%Y")
_ENCODINGS = ("utf-8-sig", "latin-1")


@dataclass(frozen=True)
class Layout:
    """How a file is written, how many lines it has below the header, and what each code is called."""

    path: Path
    encoding: str
    rows: int
    day_form: str
    names: Mapping[str, str]

    def read(self) -> Iterator[TableRow]:
        """Yield its rows; raises LoadError where it is no table."""
        return _read(self.path, self.encoding)


def find(path: Path) -> Path:
    """Return the file itself, or the one of a folder under a name by which it is known; raises LoadError when there is none."""
    if path.is_file():
        return path
    for name in FILES:
        if (path / name).is_file():
            return path / name
    raise LoadError(f"{path}: is no file, and no folder with one of {', '.join(FILES)}")


def look(path: Path) -> Layout:
    """Read a file once through and return its layout; raises LoadError when it is cut off or of another form."""
    for encoding in _ENCODINGS[:-1]:
        try:
            return _look(path, encoding)
        except LoadError as error:
            if not isinstance(error.__cause__, UnicodeDecodeError):
                raise
    return _look(path, _ENCODINGS[-1])


def _look(path: Path, encoding: str) -> Layout:
    seen = _Seen()
    for row in _read(path, encoding):
        seen.add(row)
    return Layout(path, encoding, seen.rows, _day_form(path, seen.days), seen.names())


def _read(path: Path, encoding: str) -> Iterator[TableRow]:
    return read_sheet(path, COLUMNS) if path.suffix == ".xlsx" else read_table(path, COLUMNS, encoding)


@dataclass
class _Seen:
    """What grows with the days and the assortment, and not with the lines."""

    rows: int = 0
    days: set[str] = field(default_factory=set[str])
    texts: dict[str, Counter[str]] = field(default_factory=dict[str, Counter[str]])

    def add(self, row: TableRow) -> None:
        self.rows += 1
        if row.problem:
            return
        values = row.values
        self.days.add(values["InvoiceDate"].partition(" ")[0])
        text = values["Description"].strip()
        if text and values["UnitPrice"].strip("0."):  # what stands on lines without a price are notes on the stock
            self.texts.setdefault(values["StockCode"].strip(), Counter())[text] += 1

    def names(self) -> Mapping[str, str]:
        """By code the text that most lines have; of several the first in the alphabet."""
        return {code: min(texts, key=lambda text: (-texts[text], text)) for code, texts in self.texts.items()}


def _day_form(path: Path, days: set[str]) -> str:
    """The first form that fits all days, else the one that fits most; raises LoadError where none fits any."""
    fitting = {form: sum(_fits(day, form) for day in days) for form in DAY_FORMS}
    best = max(DAY_FORMS, key=fitting.__getitem__)
    if days and not fitting[best]:
        raise LoadError(f"{path.name}: InvoiceDate {min(days)!r} is of no known form; write 2010-12-01 08:26 or 12/1/2010 8:26")
    return best


def _fits(day: str, form: str) -> bool:
    try:
        datetime.strptime(day, form)
    except ValueError:
        return False
    return True
