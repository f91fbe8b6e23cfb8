"""What a record may not be although each of its fields is well written: without context, in the future, or beyond any measure.

Data without context is noise: what somebody said, needs or answered enters only with something that it belongs to, and what a
mapping says in every row alike is no context of any of them.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from zoneinfo import ZoneInfo

from graph_api.records.record import Record
from seed.mapping.shapes import shapes_of

MOST_PIECES = 1_000_000
OLDEST = 120  # years; earlier births are what forms hold that nobody filled in
# A channel, a contact, an order, an occasion, a place, or an author.
_CONTEXT = frozenset(
    {"Channel", "Interaction", "Order", "OrderLine", "Delivery", "LifeEvent", "Survey", "SurveyResponse", "Verbatim", "Team", "Campaign"}
)
_AUTHORS = frozenset({"said_by", "author", "noted_by", "participants"})
# They are what other things belong to: an order of nobody is revenue all the same.
_THEMSELVES = frozenset({"Order", "LifeEvent", "Survey", "Channel", "Campaign", "Source"})
# Besides the moments that a record cannot be without, these have happened when they are known.
_HAPPENED = frozenset(
    {"delivered_at", "shipped_at", "cancelled_at", "resolved_at", "confirmed_at", "verified_at", "ended_at", "observed_at", "redeemed_on"}
)


@dataclass(frozen=True)
class Sense:
    """The clock by which records are judged."""

    now: datetime
    zone: str

    def objection(self, record: Record, constants: Collection[str]) -> str:
        """Return why a record is set aside, or nothing; `constants` are the attributes that the mapping gives to every row."""
        return self._untimely(record) or _beyond(record) or _out_of_context(record, constants)

    def _untimely(self, record: Record) -> str:
        for attribute, name in _happened(type(record)):
            at = getattr(record, attribute)
            if isinstance(at, datetime):
                if at > self.now:
                    return f"{record.label} {name} {at.isoformat()} lies in the future"
            elif at is not None and at > self._today:
                return f"{record.label} {name} {at.isoformat()} lies in the future"
        born = getattr(record, "birth_date", None)
        if born is not None and born.year < self._today.year - OLDEST:
            return (
                f'{record.label} birthDate {born.isoformat()} is over {OLDEST} years ago; if it stands for "not known", name it with empty'
            )
        return ""

    @property
    def _today(self) -> date:
        return self.now.astimezone(ZoneInfo(self.zone)).date()


def sense(zone: str, now: datetime | None) -> Sense:
    """Return the judge for a source in this zone; without `now`, by the clock of this machine."""
    return Sense(now or datetime.now(UTC), zone)


@cache
def _happened(record_class: type[Record]) -> tuple[tuple[str, str], ...]:
    found = {shape.attribute: shape for shape in shapes_of(record_class).values()}
    return tuple(
        (attribute, shape.name)
        for attribute, shape in found.items()
        if (shape.sort == "instant" and shape.required) or attribute in _HAPPENED or attribute == "birth_date"
    )


def _beyond(record: Record) -> str:
    quantity = getattr(record, "quantity", None)
    if isinstance(quantity, int) and abs(quantity) > MOST_PIECES:
        return f"{record.label} quantity {quantity} is over {MOST_PIECES:,}"
    return ""


@cache
def _context(record_class: type[Record]) -> tuple[str, ...]:
    """The attributes that can be a record's context; none for a kind that needs none."""
    shapes = shapes_of(record_class).values()
    if record_class.__name__ in _THEMSELVES or not any(shape.sort == "instant" and shape.required for shape in shapes):
        return ()
    return tuple(shape.attribute for shape in shapes if shape.refers in _CONTEXT or shape.attribute in _AUTHORS)


def _out_of_context(record: Record, constants: Collection[str]) -> str:
    attributes = _context(type(record))
    if not attributes or any(getattr(record, each) and each not in constants for each in attributes):
        return ""
    names = ", ".join(record.spelt(each) for each in attributes)
    told = next((record.spelt(each) for each in attributes if getattr(record, each)), "")
    also = f" ({told}, which is the same in every row, is none)" if told else ""
    return f"{record.label} has no context{also}; give one of {names} from a column"
