"""References: what she allows us, what we promised her, and what our people noticed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from .graph import Row, Thing
from .references import References, field, source, to
from .world import World

MILD_TO_STRICT = ("GRANTED", "EXPIRED", "REVOKED", "DENIED", "OBJECTED")


def consents(world: World, customer: Thing, asOf: datetime | None = None, knownAt: datetime | None = None) -> list[Thing]:
    """All that she said until a moment."""
    said = world.graph.naming("Consent", "customer", customer) if world.knows(knownAt) else []
    return [each for each in said if each.record.captured_at <= (asOf or world.now)]


def status(consent: Thing, at: datetime) -> str:
    """What she said, or that it has run out."""
    record = consent.record
    over = record.status == "GRANTED" and record.expires_at is not None and record.expires_at <= at
    return "EXPIRED" if over else record.status


def consent_for(world: World, customer: Thing, **arguments: Any) -> Row:
    """The stricter one of her last word for every channel and her last word for this one."""
    at, channel = arguments.get("at") or world.now, arguments.get("channel")
    last: dict[str | None, Thing] = {}
    for consent in sorted(consents(world, customer, at, arguments.get("knownAt")), key=lambda each: each.id, reverse=True):
        record, brand = consent.record, world.graph.one(consent, "controller")
        asked = record.purpose == arguments["purpose"] and record.channel in (None, channel)
        if asked and (brand.id if brand else None) == arguments.get("controller"):
            before = last.get(record.channel)
            if before is None or _weight(consent, at) >= _weight(before, at):
                last[record.channel] = consent
    ordered = sorted(last.values(), key=lambda each: each.id, reverse=True)
    word = max(reversed(ordered), key=lambda each: (_strictness(each, at), each.record.captured_at), default=None)
    said = None if word is None else status(word, at)
    return Row("ConsentDecision", {"isGranted": said == "GRANTED", "status": said, "consent": word})


def _strictness(consent: Thing, at: datetime) -> int:
    return MILD_TO_STRICT.index(status(consent, at))


def _weight(consent: Thing, at: datetime) -> tuple[datetime, int]:
    return consent.record.captured_at, _strictness(consent, at)


def promises(world: World, customer: Thing, asOf: datetime | None = None, knownAt: datetime | None = None) -> list[Thing]:
    """What was promised until a moment."""
    made = world.graph.naming("Promise", "customer", customer) if world.knows(knownAt) else []
    return [each for each in made if each.record.made_at <= (asOf or world.now)]


def state(world: World, promise: Thing) -> str:
    """Whether it was kept, kept late, broken, or is still open."""
    record = promise.record
    if record.kept_at is not None and record.kept_at <= world.now:
        return "KEPT_LATE" if record.due_at is not None and record.kept_at > record.due_at else "KEPT"
    return "BROKEN" if record.due_at is not None and record.due_at < world.now else "OPEN"


def observations(world: World, customer: Thing, asOf: datetime | None = None, knownAt: datetime | None = None) -> list[Thing]:
    """What was noticed and has not run out."""
    at = asOf or world.now
    noted = world.graph.naming("Observation", "customer", customer) if world.knows(knownAt) else []
    return [each for each in noted if each.record.noted_at <= at < each.record.expires_at]


FIELDS: References = {
    "Customer.consents": field(consents, "capturedAt desc"),
    "Customer.consentFor": field(consent_for),
    "Customer.promises": field(promises, "madeAt desc"),
    "Customer.observations": field(observations, "notedAt desc"),
    "Consent.customer": field(to("customer")),
    "Consent.controller": field(to("controller")),
    "Consent.promptedBy": field(to("prompted_by")),
    "Consent.source": field(source),
    "Promise.state": field(state),
    "Promise.customer": field(to("customer")),
    "Promise.interaction": field(to("interaction")),
    "Promise.team": field(to("team")),
    "Promise.source": field(source),
    "Observation.customer": field(to("customer")),
    "Observation.interaction": field(to("interaction")),
    "Observation.team": field(to("team")),
    "Observation.source": field(source),
}
