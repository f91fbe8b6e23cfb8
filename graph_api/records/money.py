"""Exact amounts to whole minor units, rounded once and half to even."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Decimal, InvalidOperation

from graph_api.errors import RecordError

CURRENCY = re.compile(r"[A-Z]{3}")  # the form of a code of ISO 4217
FINE_DIGITS = 15  # of a decimal number that a double gives back as it was written: sys.float_info.dig

# ISO 4217: every currency has two digits after the point but these.
_DIGITS = {
    **dict.fromkeys(["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"], 0),
    **dict.fromkeys(["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"], 3),
}


def digits(currency: str) -> int:
    """Return how many digits after the point an amount of this currency has."""
    return _DIGITS.get(currency, 2)


def exact(text: object, field: str) -> Decimal:
    """Return the amount that a source wrote; raises RecordError for what is no finite number."""
    try:
        amount = Decimal(text.strip()) if isinstance(text, str) else Decimal(str(text))
    except InvalidOperation:
        raise RecordError(f"{field} {text!r} is not an amount such as 12.50") from None
    if not amount.is_finite():
        raise RecordError(f"{field} {text!r} is not a finite amount")
    return amount


def to_fine_minor(amount: Decimal, currency: str) -> int | float:
    """Return an amount that may be finer than the smallest unit, in that unit and unrounded: 0.001 GBP is 0.1.

    Raises RecordError for one of more digits than a double gives back.
    """
    scaled = amount.scaleb(digits(currency)).normalize()
    if scaled == scaled.to_integral_value():
        return int(scaled)
    if len(scaled.as_tuple().digits) > FINE_DIGITS:
        raise RecordError(f"{amount} {currency} has more than {FINE_DIGITS} digits")
    return float(scaled)


def to_minor(amount: Decimal, currency: str) -> int:
    """Return the amount in whole minor units, rounded half to even."""
    return int(amount.scaleb(digits(currency)).to_integral_value(rounding=ROUND_HALF_EVEN))
