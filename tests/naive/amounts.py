"""Money in whole minor units, each amount with its currency."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from graph_api.records.money import digits


@dataclass(frozen=True)
class Money:
    """An amount in minor units of one currency; a price may be finer."""

    minor: int | float
    currency: str

    @property
    def amount(self) -> str:
        """In major units, with as many decimals as the currency has, or as a finer price needs."""
        places, exact = digits(self.currency), Decimal(f"{self.minor:.15g}" if isinstance(self.minor, float) else self.minor)
        exact = exact.scaleb(-places)
        return f"{exact:.{max(places, -int(exact.normalize().as_tuple().exponent))}f}"


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
