"""Records about contacts with people and the words they said."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import msgspec

from graph_api.records.assortment import ProductKeys
from graph_api.records.business import ChannelKey, TeamKey
from graph_api.records.commerce import OrderKey
from graph_api.records.person import refuse_backward, refuse_several
from graph_api.records.record import Record
from graph_api.records.values import Embedding, Instant, Language, Name, Refers, RefersWith, Words, name


class InteractionKind(StrEnum):
    """What sort of contact it was."""

    CALL = "CALL"
    CHAT = "CHAT"
    EMAIL = "EMAIL"
    VISIT = "VISIT"
    WEB = "WEB"
    APP = "APP"
    LETTER = "LETTER"
    POST = "POST"
    EVENT = "EVENT"


class Direction(StrEnum):
    """Who began it: they came to us (INBOUND), or we went to them (OUTBOUND)."""

    INBOUND = "INBOUND"
    OUTBOUND = "OUTBOUND"


class Mode(StrEnum):
    """What we did in it: asked, listened, answered, or spoke to many."""

    ASKED = "ASKED"
    LISTENED = "LISTENED"
    ANSWERED = "ANSWERED"
    BROADCAST = "BROADCAST"


class Participant(msgspec.Struct, frozen=True, kw_only=True, rename="camel", forbid_unknown_fields=True):
    """One who took part in an interaction, and as what where that is known."""

    customer: str
    role: str | None = None

    def __post_init__(self) -> None:
        """Refuse an empty role; raises ValueError."""
        if self.role is not None:
            name(self.role)


class Interaction(Record, frozen=True, kw_only=True):
    """A contact between people and us."""

    searched = ("summary", "goal")
    moment_field = "started_at"
    context_fields = ("channel",)

    participants: Annotated[tuple[Participant, ...], RefersWith("Customer", "customer")]
    channel: ChannelKey
    kind: InteractionKind
    direction: Direction
    mode: Mode | None = None
    started_at: Instant
    started_at_offset: Name | None = None
    ended_at: Instant | None = None
    summary: Words | None = None
    goal: Words | None = None
    team: TeamKey | None = None
    products: ProductKeys = ()
    order: OrderKey | None = None

    def check(self) -> None:
        """Refuse an end before the start."""
        refuse_backward(self, "started_at", "ended_at")


class Verbatim(Record, frozen=True, kw_only=True):
    """The exact words of a person; whoever lived through what they tell may be somebody else."""

    searched = ("text",)
    moment_field = "said_at"
    context_fields = ("said_by", "interaction", "survey_response")

    text: Words
    language: Language | None = None
    said_at: Instant
    said_at_offset: Name | None = None
    said_by: Annotated[str, Refers("Customer", "SAID_BY")]
    interaction: Annotated[str, Refers("Interaction")] | None = None
    survey_response: Annotated[str, Refers("SurveyResponse")] | None = None
    products: ProductKeys = ()
    about_experience_of: Annotated[str, Refers("Customer", "ABOUT_EXPERIENCE_OF")] | None = None
    embedding: Embedding | None = None

    def check(self) -> None:
        """Refuse words said in two places."""
        refuse_several(self, ("interaction", "survey_response"), needed=False)
