"""Numbers and amounts as files write them: `1.234,50`, `€ 12`, `-3`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from graph_api.records.money import is_known

_LONGEST = 40  # signs; nothing that is counted or paid has more
_SIGNS = {"€": ("EUR",), "£": ("GBP",), "¥": ("JPY", "CNY"), "$": (), "US$": ("USD",), "zł": ("PLN",), "kr": ("SEK", "NOK", "DKK", "ISK")}
_PLAIN = re.compile(r"[+-]?\d{1,18}")


@dataclass(frozen=True)
class Numbers:
    """How numbers are written: the sign before the fraction, and the one between thousands where there is one."""

    decimal: str = "."
    thousands: str = ""

    @cached_property
    def _form(self) -> re.Pattern[str]:
        whole = r"\d+"
        if self.thousands:
            whole = rf"(?:\d{{1,3}}(?:{re.escape(self.thousands)}\d{{3}})+|\d+)"
        return re.compile(rf"[+-]?(?:{whole}(?:{re.escape(self.decimal)}\d*)?|{re.escape(self.decimal)}\d+)(?:[eE][+-]?\d{{1,2}})?")

    def number(self, text: str) -> Decimal:
        """Return an exact number; raises ValueError with the reason and the remedy."""
        if _PLAIN.fullmatch(text):
            return Decimal(text)
        if len(text) > _LONGEST or self._form.fullmatch(text) is None:
            raise ValueError(f"is not a number such as {self._example}{self._remedy(text)}")
        plain = text.replace(self.thousands, "") if self.thousands else text
        return Decimal(plain.replace(self.decimal, "."))

    def amount(self, text: str, currency: str) -> Decimal:
        """Return an exact amount, whose sign or code of a currency has to be that one; raises ValueError."""
        bare = text
        for sign, codes in (*_SIGNS.items(), *(((currency, (currency,)),) if currency else ())):
            stripped = text.removeprefix(sign) if text.startswith(sign) else text.removesuffix(sign)
            if stripped == text:
                continue
            if codes and currency not in codes:
                raise ValueError(f"is no amount of {currency}")
            bare = stripped.strip()
        if bare[-3:].isalpha() and is_known(bare[-3:]):
            raise ValueError(f"is no amount of {currency}")
        return self.number(bare)

    @property
    def _example(self) -> str:
        return f"1{self.thousands}234{self.decimal}50"

    def _remedy(self, text: str) -> str:
        if self.decimal == "." and re.fullmatch(r"[+-]?[\d.]*,\d*", text):
            return '; where a comma stands before the fraction, write decimal = ","'
        if not self.thousands and re.fullmatch(r"[+-]?\d{1,3}([.,' \u00a0\u202f]\d{3})+(\D\d*)?", text):
            return f'; where {re.sub(r"[+-]?[0-9]", "", text)[0]!r} stands between thousands, name it with thousands = "…"'
        return ""
