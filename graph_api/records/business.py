"""Records about ourselves: where knowledge comes from, brands, teams, channels, and the organizations we deal with."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from graph_api.records.record import Record
from graph_api.records.values import Currency, Name, Refers, Words, Zone

BrandKey = Annotated[str, Refers("Brand")]
TeamKey = Annotated[str, Refers("Team")]
ChannelKey = Annotated[str, Refers("Channel")]
OrganizationKey = Annotated[str, Refers("Organization")]


class SourceKind(StrEnum):
    """What kind of system or author reports."""

    CRM = "CRM"
    SHOP = "SHOP"
    SUPPORT = "SUPPORT"
    SURVEY = "SURVEY"
    SOCIAL = "SOCIAL"
    EMPLOYEE = "EMPLOYEE"
    MODEL = "MODEL"
    INVENTED = "INVENTED"


class Coverage(StrEnum):
    """Whether a source holds everything of its kind or a part."""

    COMPLETE = "COMPLETE"
    SAMPLED = "SAMPLED"


class ChannelKind(StrEnum):
    """By what way people reach us."""

    STORE = "STORE"
    WEB = "WEB"
    APP = "APP"
    PHONE = "PHONE"
    EMAIL = "EMAIL"
    SOCIAL = "SOCIAL"
    POST = "POST"
    MESSAGE = "MESSAGE"


class Source(Record, frozen=True, kw_only=True):
    """A system or author that reports; every record points to one, itself included."""

    name: Name
    system: Name
    kind: SourceKind
    coverage: Coverage
    time_zone: Zone
    currency: Currency | None = None
    licence: Words | None = None

    @property
    def source_id(self) -> str:
        """Its own id: nobody else reports a source."""
        return self.id


class Brand(Record, frozen=True, kw_only=True):
    """A name that products and channels carry."""

    name: Name


class Team(Record, frozen=True, kw_only=True):
    """Colleagues who answer for something together."""

    name: Name
    purpose: Words


class Channel(Record, frozen=True, kw_only=True):
    """A place or a line over which people reach us."""

    name: Name
    kind: ChannelKind
    time_zone: Zone
    brand: BrandKey | None = None
    owner: TeamKey | None = None


class Organization(Record, frozen=True, kw_only=True):
    """A company or body that people work for and that may order in its own name."""

    searched = ("name",)

    name: Name
    domain: Name | None = None
