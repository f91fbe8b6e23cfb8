"""Records about what she allows us, what we promised her, and what we noticed of her: words that bind, each with its moment."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from typing import ClassVar

from msgspec.structs import force_setattr

from graph_api.records.business import BrandKey, ChannelKind, TeamKey
from graph_api.records.fact import InteractionKey
from graph_api.records.person import CustomerKey, refuse_backward
from graph_api.records.record import Record
from graph_api.records.values import Instant, Name, Words

NOTE_LIFE = timedelta(days=365)


class ConsentPurpose(StrEnum):
    """What data may be used for, named as in the Data Privacy Vocabulary of the W3C; the last three are no purposes there and ours."""

    SERVICE_PROVISION = "SERVICE_PROVISION"
    CUSTOMER_CARE = "CUSTOMER_CARE"
    DIRECT_MARKETING = "DIRECT_MARKETING"
    PERSONALISATION = "PERSONALISATION"
    RESEARCH_AND_DEVELOPMENT = "RESEARCH_AND_DEVELOPMENT"
    PROFILING = "PROFILING"
    LOCATION = "LOCATION"
    STATISTICS = "STATISTICS"


class ConsentStatus(StrEnum):
    """What was said; from the mildest to the strictest."""

    GRANTED = "GRANTED"
    EXPIRED = "EXPIRED"
    REVOKED = "REVOKED"
    DENIED = "DENIED"
    OBJECTED = "OBJECTED"


class LegalBasis(StrEnum):
    """On what ground of Article 6 GDPR."""

    CONSENT = "CONSENT"
    CONTRACT = "CONTRACT"
    LEGAL_OBLIGATION = "LEGAL_OBLIGATION"
    LEGITIMATE_INTEREST = "LEGITIMATE_INTEREST"


class Consent(Record, frozen=True, kw_only=True):
    """One thing that she said about one use of her data; never overwritten, so that a key keeps its whole history.

    Without a channel it holds for every channel; without a controller it was given to us and to no brand.
    """

    distinguished_by: ClassVar[tuple[str, ...]] = ("captured_at", "status", "purpose", "channel", "controller")
    moment_field = "captured_at"

    customer: CustomerKey
    purpose: ConsentPurpose
    channel: ChannelKind | None = None
    controller: BrandKey | None = None
    status: ConsentStatus
    legal_basis: LegalBasis
    captured_at: Instant
    captured_via: Name
    expires_at: Instant | None = None
    text_version: Name | None = None
    prompted_by: InteractionKey | None = None

    def check(self) -> None:
        """Refuse an end before the beginning, and one of anything but a permission."""
        refuse_backward(self, "captured_at", "expires_at")
        if self.expires_at is not None and self.status is not ConsentStatus.GRANTED:
            raise self.refuse("expires_at", f"does not go with the status {self.status}; a refusal does not run out")


class Promise(Record, frozen=True, kw_only=True):
    """What one of us said that we would do for her."""

    moment_field = "made_at"

    customer: CustomerKey
    text: Words
    made_at: Instant
    due_at: Instant | None = None
    kept_at: Instant | None = None
    interaction: InteractionKey | None = None
    team: TeamKey | None = None

    def check(self) -> None:
        """Refuse a promise that is due or kept before it was made."""
        refuse_backward(self, "made_at", "due_at")
        refuse_backward(self, "made_at", "kept_at")


class Observation(Record, frozen=True, kw_only=True):
    """What somebody of ours noticed, in plain words; it is read by people, never mined, and runs out."""

    moment_field = "noted_at"

    customer: CustomerKey
    text: Words
    author: Name
    noted_at: Instant
    expires_at: Instant | None = None
    interaction: InteractionKey | None = None
    team: TeamKey | None = None

    def check(self) -> None:
        """Give it twelve months unless it says otherwise; refuse an end before the beginning."""
        if self.expires_at is None:
            force_setattr(self, "expires_at", _a_year_after(self.noted_at))
        refuse_backward(self, "noted_at", "expires_at")


def _a_year_after(moment: datetime) -> datetime:
    try:
        return moment.replace(year=moment.year + 1)
    except ValueError:  # the 29th of February, or the last year there is
        return moment + NOTE_LIFE
