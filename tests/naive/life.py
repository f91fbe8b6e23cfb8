"""References: the life around a purchase, what it is like and what happens in it."""

from __future__ import annotations

from .graph import Row, Thing
from .references import References, back, field, sentence, to, to_all
from .world import World

SIDES = {"ROLE": "Role", "CONSTRAINT": "Constraint", "PLACE": "Place"}
BASES = {"STATED": "said by her", "OBSERVED": "noticed", "INFERRED": "concluded", "ASSUMED": "assumed"}


def context_sentence(world: World, context: Thing) -> Row:
    """A side of a life, with how we know."""
    record = context.record
    return sentence(f"{SIDES[record.kind]}, {BASES[record.basis]}: “{record.text}”.", context.id)


def event_sentence(world: World, event: Thing) -> Row:
    """The day and what happens."""
    return sentence(f"On {event.record.date}: “{event.record.text}”.", event.id)


FIELDS: References = {
    "LifeContext.customer": field(to("customer")),
    "LifeContext.sentence": field(context_sentence),
    "LifeEvent.customers": field(to_all("customers"), "displayName"),
    "LifeEvent.orders": field(back("Order", "occasion"), "orderedAt desc"),
    "LifeEvent.needs": field(back("Need", "life_events"), "raisedAt desc"),
    "LifeEvent.sentence": field(event_sentence),
}
