"""Records about questions we send and the scores that come back."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from graph_api.records.business import ChannelKey, TeamKey
from graph_api.records.commerce import OrderKey
from graph_api.records.person import CustomerKey
from graph_api.records.record import Record
from graph_api.records.values import Instant, Refers, Whole, Words


class SurveyKind(StrEnum):
    """What a survey measures."""

    NPS = "NPS"
    CSAT = "CSAT"
    CES = "CES"


class Survey(Record, frozen=True, kw_only=True):
    """One question sent to one person at one moment."""

    moment_field = "sent_at"
    context_fields = ("order", "channel", "customer")

    customer: CustomerKey
    kind: SurveyKind
    scale_min: Whole
    scale_max: Whole
    question: Words
    sent_at: Instant
    order: OrderKey | None = None
    channel: ChannelKey | None = None
    team: TeamKey | None = None

    def check(self) -> None:
        """Refuse a scale without two ends."""
        if self.scale_min >= self.scale_max:
            raise self.refuse("scale_max", f"is not above scaleMin, {self.scale_min}")


class SurveyResponse(Record, frozen=True, kw_only=True):
    """The score that a person gave to a survey."""

    moment_field = "answered_at"
    context_fields = ("survey",)

    survey: Annotated[str, Refers("Survey")]
    customer: CustomerKey
    score: Whole
    answered_at: Instant
