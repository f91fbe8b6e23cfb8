"""Records about what people need, on what ground we believe it, and whether it was solved."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from graph_api.records.assortment import ProductKeys
from graph_api.records.business import OrganizationKey, TeamKey
from graph_api.records.household import HouseholdKey
from graph_api.records.person import Basis, CustomerKey, refuse_backward, refuse_several
from graph_api.records.record import Record
from graph_api.records.values import Day, Embedding, Instant, RefersToMany, Share, Words


class NeedStatus(StrEnum):
    """What became of a need so far."""

    OPEN = "OPEN"
    IN_PROGRESS = "IN_PROGRESS"
    RESOLVED = "RESOLVED"
    REFUTED = "REFUTED"
    ABANDONED = "ABANDONED"


class Urgency(StrEnum):
    """How pressing it is to whoever has the need."""

    LOW = "LOW"
    NORMAL = "NORMAL"
    HIGH = "HIGH"


class Need(Record, frozen=True, kw_only=True):
    """Something that a person, a household or an organization needs."""

    searched = ("statement",)
    afterwards = "_judge_need"
    reported_fields = ("basis", "status", "resolved_at", "confirmed_at")
    moment_field = "raised_at"
    context_fields = ("verbatims", "interactions", "products", "life_events", "customer", "team")

    customer: CustomerKey | None = None
    household: HouseholdKey | None = None
    organization: OrganizationKey | None = None
    statement: Words
    basis: Basis
    confidence: Share | None = None
    status: NeedStatus
    urgency: Urgency | None = None
    raised_at: Instant
    needed_by: Day | None = None
    resolved_at: Instant | None = None
    confirmed_at: Instant | None = None
    products: ProductKeys = ()
    life_events: Annotated[tuple[str, ...], RefersToMany("LifeEvent")] = ()
    verbatims: Annotated[tuple[str, ...], RefersToMany("Verbatim")] = ()
    interactions: Annotated[tuple[str, ...], RefersToMany("Interaction")] = ()
    team: TeamKey | None = None
    embedding: Embedding | None = None

    def check(self) -> None:
        """Refuse a need of nobody or of several, and a solution before the need or without its status."""
        refuse_several(self, ("customer", "household", "organization"), needed=True)
        refuse_backward(self, "raised_at", "resolved_at")
        refuse_backward(self, "resolved_at", "confirmed_at")
        if (self.resolved_at is not None) != (self.status is NeedStatus.RESOLVED):
            raise self.refuse("resolved_at", f"does not go with the status {self.status}")
        if self.confirmed_at is not None and self.resolved_at is None:
            raise self.refuse("confirmed_at", "is given although the need is not resolved")
