"""References: by what a person is recognised and reached, and the answer of a recognition."""

from __future__ import annotations

from datetime import datetime

from graph_api.records.marks import normalize

from .graph import Row, Thing
from .orders import is_minor
from .references import References, back, current, distinct, field, to
from .world import World


def identifiers(world: World, customer: Thing) -> list[Thing]:
    """The marks by which she has been recognised, each once."""
    graph = world.graph
    return distinct([graph.one(each, "identifier") for each in graph.naming("IdentifierHolding", "customer", customer)])


def recognise(world: World, root: Thing, type: str, value: str, at: datetime | None = None) -> Row:
    """A touch: the mark in the one spelling in which marks of its sort are kept."""
    return Row("Recognition", {"identifierType": type, "normalizedValue": normalize(type, value), "at": at or world.now})


def holders(world: World, touch: Row) -> list[Row]:
    """Everybody who held this mark at that moment, each with the record that says so."""
    graph = world.graph
    if touch["identifierType"] == "GEOFENCE":
        return []
    mark = (touch["identifierType"], touch["normalizedValue"])
    marks = [each for each in graph.all("Identifier") if (each.record.type, each.record.normalized_value) == mark]
    evidence: dict[str, Row] = {}
    held = [holding for each in marks for holding in current(graph.naming("IdentifierHolding", "identifier", each), touch["at"])]
    for holding in sorted(held, key=lambda each: each.id):
        customer = graph.one(holding, "customer")
        if customer is not None and customer.record.status != "ERASED":
            evidence.setdefault(customer.id, Row("RecognitionCandidate", {"customer": customer, "evidence": holding}))
    return list(evidence.values())


def identified(world: World, touch: Row) -> Thing | None:
    """The one person who held this mark at that moment."""
    found = holders(world, touch)
    return found[0]["customer"] if len(found) == 1 else None


def candidates(world: World, touch: Row) -> list[Row]:
    """The people it may be, when more than one held this mark at that moment."""
    found = holders(world, touch)
    return found if len(found) > 1 else []


def unknown(world: World, touch: Row) -> bool:
    """Whether nobody is known by this mark at that moment."""
    return not holders(world, touch)


STATED = (
    ("addressAs", "address_as"),
    ("ageBand", "age_band"),
    ("birthDate", "birth_date"),
    ("displayName", "display_name"),
    ("kind", "kind"),
    ("preferredLanguage", "preferred_language"),
    ("pronouns", "pronouns"),
    ("status", "status"),
    ("timeZone", "time_zone"),
)


def preview_merge(world: World, root: Thing, fragment: str, canonical: str) -> Row | None:
    """Two people as they would become one; the stories merge nobody, so every id stands for itself."""
    pair = world.graph.find("Customer", fragment), world.graph.find("Customer", canonical)
    if None in pair or pair[0] is pair[1]:
        return None
    return Row("MergePreview", {"fragment": pair[0], "canonical": pair[1]})


def preview_fields(world: World, preview: Row) -> list[Row]:
    """What either says of herself."""
    rows = [(name, _text(preview["fragment"], attribute), _text(preview["canonical"], attribute)) for name, attribute in STATED]
    return [
        Row(
            "MergePreviewField",
            {"name": name, "ofFragment": one, "ofCanonical": other, "isConflict": None not in (one, other) and one != other},
        )
        for name, one, other in rows
        if one is not None or other is not None
    ]


def _text(customer: Thing, attribute: str) -> str | None:
    value = getattr(customer.record, attribute)
    return None if value is None else str(value)


def preview_warnings(world: World, preview: Row) -> list[Row]:
    """A child and an adult, two known people, one who decides for the other, two of one household."""
    one, other = preview["fragment"], preview["canonical"]
    graph = world.graph
    homes = [
        {graph.one(each, "household").id for each in current(graph.naming("Membership", "customer", who), world.now)}
        for who in (one, other)
    ]
    guarded = [
        each
        for guardian, ward in ((one, other), (other, one))
        for each in graph.naming("Guardianship", "guardian", guardian)
        if graph.one(each, "ward") is ward
    ]
    told = (
        (is_minor(world, one) != is_minor(world, other), "MINOR_AND_ADULT", "One of them is a minor."),
        (one.record.kind == other.record.kind == "KNOWN", "BOTH_KNOWN", "Both are people we know by name."),
        (bool(guarded), "GUARDIANSHIP", "One of them decides for the other."),
        (bool(homes[0] & homes[1]), "ONE_HOUSEHOLD", "They live in one household as two people."),
    )
    return [Row("MergeWarning", {"code": code, "message": message}) for holds, code, message in told if holds]


def merged_records(world: World, customer: Thing) -> list[Row]:
    """Nobody: records merge nobody, people and rules do, and `tests/stories/test_identity.py` looks at them."""
    return []


FIELDS: References = {
    "Query.previewMerge": field(preview_merge),
    "MergePreview.fields": field(preview_fields, "name"),
    "MergePreview.warnings": field(preview_warnings, "code"),
    "Customer.mergedRecords": field(merged_records, "mergedAt", "id"),
    "Query.recognise": field(recognise),
    "Customer.identifiers": field(identifiers, "type", "normalizedValue"),
    "Identifier.holdings": field(back("IdentifierHolding", "identifier"), "validFrom"),
    "IdentifierHolding.customer": field(to("customer")),
    "IdentifierHolding.identifier": field(to("identifier")),
    "ContactPoint.customer": field(to("customer")),
    "Recognition.holders": field(holders, "customer"),
    "Recognition.identified": field(identified),
    "Recognition.candidates": field(candidates, "customer"),
    "Recognition.unknown": field(unknown),
}
