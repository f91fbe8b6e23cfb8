"""The GraphQL types by area: signatures only; what a field means stands beside its query in `cypher/`.

Areas import each other for the type checker alone, because customers, households and orders know each other in circles;
here every area gets the types of all others, before Strawberry evaluates the annotations.
"""

from __future__ import annotations

from . import (
    campaign,
    channel,
    commerce,
    consent,
    conversation,
    customer,
    fact,
    household,
    identity,
    life,
    money,
    mutation,
    need,
    organization,
    payload,
    product,
    query,
    search,
    story,
    survey,
    timeline,
)

AREAS = (
    campaign,
    channel,
    commerce,
    consent,
    conversation,
    customer,
    fact,
    household,
    identity,
    life,
    money,
    mutation,
    need,
    organization,
    payload,
    product,
    query,
    search,
    story,
    survey,
    timeline,
)

for area in AREAS:
    for other in AREAS:
        for name, thing in list(vars(other).items()):
            if getattr(thing, "__module__", None) == other.__name__:
                vars(area).setdefault(name, thing)
