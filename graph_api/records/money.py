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

# ISO 4217 of 2026, and the currencies that went into the euro or were renamed since 1999, for files that are that old.
_CODES = frozenset(
    re.findall(
        r"[A-Z]{3}",
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC"
        " CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK"
        " JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR"
        " MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP"
        " STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG"
        " ATS BEF CYP DEM EEK ESP FIM FRF GRD HRK IEP ITL LTL LUF LVL MTL NLG PTE ROL RUR SIT SKK TRL",
    )
)


def is_known(code: str) -> bool:
    """Tell whether there is, or was, a currency of this code."""
    return code in _CODES


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
