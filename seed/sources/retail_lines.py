"""A line of Online Retail with its values read: numbers, the moment by the shop's clocks, and what kind of line it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from functools import lru_cache
from zoneinfo import ZoneInfo

from graph_api.errors import RecordError
from graph_api.records.commerce import CorrectionKind, LineKind
from graph_api.records.money import exact

SHOP_ZONE = "Europe/London"
# Codes that are no products; the file writes one of them in small letters too.
NO_PRODUCTS: Mapping[str, LineKind] = {
    **dict.fromkeys(("POST", "DOT", "C2"), LineKind.POSTAGE),
    **dict.fromkeys(("BANK CHARGES", "AMAZONFEE", "CRUK"), LineKind.FEE),
    **dict.fromkeys(("M", "m", "D", "B"), LineKind.ADJUSTMENT),
    "S": LineKind.SAMPLE,
}
_ZONE = ZoneInfo(SHOP_ZONE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the file with its values read; `ordinal` counts the lines of its invoice from 1."""

    number: str
    ordinal: int
    code: str
    text: str
    quantity: int
    price: str
    amount: Decimal
    customer: str | None
    country: str

    @property
    def correction(self) -> CorrectionKind | None:
        """What it takes back; None for a line of an order."""
        match self.number[:1]:
            case "C" | "c":
                return CorrectionKind.CREDIT
            case "A" | "a":
                return CorrectionKind.ACCOUNT
            case _ if self.amount < 0:
                return CorrectionKind.CREDIT
            case _:
                return CorrectionKind.STOCK if self.quantity < 0 else None

    @property
    def kind(self) -> LineKind:
        """What it charges for; nobody is charged for what is only counted out."""
        if self.correction is CorrectionKind.STOCK:
            return LineKind.ADJUSTMENT
        return NO_PRODUCTS.get(self.code, LineKind.GOODS)


def entry_of(values: Mapping[str, str], ordinal: int) -> Entry:
    """Read the values of a line; raises RecordError for a quantity or a price that is none."""
    quantity, price = _quantity(values["Quantity"]), values["UnitPrice"].strip()
    return Entry(
        number=values["InvoiceNo"].strip(),
        ordinal=ordinal,
        code=values["StockCode"].strip(),
        text=values["Description"].strip(),
        quantity=quantity,
        price=price,
        amount=exact(price, "UnitPrice") * quantity,
        customer=values["CustomerID"].strip().removesuffix(".0") or None,
        country=values["Country"].strip(),
    )


def _quantity(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise RecordError(f"Quantity {text!r} is not a whole number") from None


@lru_cache(maxsize=64)
def moment_of(text: str, day_form: str) -> datetime:
    """Return the moment of a stamp by the clocks of the shop; raises RecordError for one that they never showed, or twice."""
    for clock in ("%H:%M:%S", "%H:%M"):
        try:
            naive = datetime.strptime(text, f"{day_form} {clock}")
        except ValueError:
            continue
        break
    else:
        raise RecordError(f"InvoiceDate {text!r} is not a moment such as 2010-12-01 08:26")
    moment, later = naive.replace(tzinfo=_ZONE), naive.replace(tzinfo=_ZONE, fold=1)
    if moment.astimezone(UTC).astimezone(_ZONE).replace(tzinfo=None) != naive:
        raise RecordError(f"InvoiceDate {text!r} was skipped by the clocks of {SHOP_ZONE}")
    if moment.utcoffset() != later.utcoffset():
        raise RecordError(f"InvoiceDate {text!r} was shown twice by the clocks of {SHOP_ZONE}")
    return moment
