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
    """One line of the file with its values read: `ordinal` counts the lines of its invoice, `correction` is what it takes back."""

    number: str
    ordinal: int
    code: str
    text: str
    quantity: int
    price: str
    amount: Decimal
    correction: CorrectionKind | None
    kind: LineKind
    customer: str | None
    country: str


def entry_of(values: Mapping[str, str], ordinal: int) -> Entry:
    """Read the values of a line; raises RecordError for a quantity or a price that is none."""
    number, code, price = values["InvoiceNo"].strip(), values["StockCode"].strip(), values["UnitPrice"].strip()
    quantity = _quantity(values["Quantity"])
    amount = exact(price, "UnitPrice") * quantity
    correction = _correction(number, quantity, amount)
    return Entry(
        number=number,
        ordinal=ordinal,
        code=code,
        text=values["Description"].strip(),
        quantity=quantity,
        price=price,
        amount=amount,
        correction=correction,
        # Nobody is charged for what is only counted out.
        kind=LineKind.ADJUSTMENT if correction is CorrectionKind.STOCK else NO_PRODUCTS.get(code, LineKind.GOODS),
        customer=values["CustomerID"].strip().removesuffix(".0") or None,
        country=values["Country"].strip(),
    )


def _correction(number: str, quantity: int, amount: Decimal) -> CorrectionKind | None:
    """What a line takes back; None for a line of an order."""
    match number[:1]:
        case "C" | "c":
            return CorrectionKind.CREDIT
        case "A" | "a":
            return CorrectionKind.ACCOUNT
        case _ if amount < 0:
            return CorrectionKind.CREDIT
        case _:
            return CorrectionKind.STOCK if quantity < 0 else None


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
