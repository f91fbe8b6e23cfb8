"""What is known of somebody, as far as it tells who she is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class HeldMark:
    """A mark that somebody held for a time; `holders` is how many people held it at its busiest moment."""

    id: str
    type: str
    value: str
    is_strong: bool
    valid_from: datetime | None = None
    valid_to: datetime | None = None
    holders: int = 1


@dataclass(frozen=True)
class Address:
    """Where letters reach her; a confidential one is no reason for anything."""

    text: str
    is_confidential: bool = False


@dataclass(frozen=True)
class Belonging:
    """To which household she belongs or belonged, and since when no more."""

    household: str
    valid_to: datetime | None = None


@dataclass(frozen=True)
class Person:
    """One record of a person. `is_minor` is None where nothing tells her age; names are as she wrote them."""

    id: str
    kind: str
    given: str | None = None
    family: str | None = None
    birth_date: date | None = None
    is_minor: bool | None = None
    marks: tuple[HeldMark, ...] = ()
    addresses: tuple[Address, ...] = ()
    belongings: tuple[Belonging, ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether we know who she is, so that no device may make somebody else of her."""
        return self.kind in ("KNOWN", "MEMBER_ONLY")


def names_of(display_name: str | None) -> tuple[str | None, str | None]:
    """Return given and family name of a name as it is written in full; a single word is a given name.

    Whoever is written `Family, Given` is read so. Names are not split further: of what they consist, nobody can tell from outside.
    """
    if display_name is None:
        return None, None
    family, comma, given = (part.strip() for part in display_name.partition(","))
    if comma and given:
        return given, family
    words = display_name.split()
    return (" ".join(words[:-1]), words[-1]) if len(words) > 1 else (display_name.strip() or None, None)
