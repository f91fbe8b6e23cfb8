"""Money in whole minor units, each amount with its currency."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from graph_api.records.money import digits


@dataclass(frozen=True)
class Money:
    """An amount in minor units of one currency."""

    minor: int
    currency: str

    @property
    def amount(self) -> str:
        """In major units, with as many decimals as the currency has."""
        return str(Decimal(self.minor).scaleb(-digits(self.currency)).quantize(Decimal(1).scaleb(-digits(self.currency))))


def cut(amount: int, part: int, whole: int) -> int:
    """The share `part` of `whole` of an amount, cut to whole minor units towards zero."""
    share = abs(amount * part) // abs(whole)
    return share if (amount * part >= 0) == (whole > 0) else -share


def divided_half_even(amount: int, pieces: int) -> int:
    """An amount divided by a number of pieces other than zero, rounded half to even."""
    sign = 1 if pieces > 0 else -1
    quotient, remainder = divmod(amount * sign, abs(pieces))
    twice = 2 * remainder
    return quotient + (twice > abs(pieces) or (twice == abs(pieces) and quotient % 2 == 1))
