"""References: by what a person is recognised and reached, and the answer of a recognition."""

from __future__ import annotations

from datetime import datetime

from graph_api.records.recognition import normalize

from .graph import Row, Thing
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


FIELDS: References = {
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
