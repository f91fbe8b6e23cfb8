"""All references by type and field."""

from __future__ import annotations

from types import MappingProxyType

from . import (
    campaign,
    channel,
    commerce,
    conversation,
    customer,
    household,
    identity,
    life,
    money,
    need,
    organization,
    product,
    query,
    story,
    survey,
    timeline,
)
from .references import References

_AREAS = (
    campaign,
    channel,
    commerce,
    conversation,
    customer,
    household,
    identity,
    life,
    money,
    need,
    organization,
    product,
    query,
    story,
    survey,
    timeline,
)

REFERENCES: References = MappingProxyType({name: reference for area in _AREAS for name, reference in area.FIELDS.items()})
