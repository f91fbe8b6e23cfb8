"""A small set of records in which everything ties, is missing, overlaps or is spelt to break a query."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

from graph_api.records.kinds import BY_LABEL, RANK
from graph_api.records.recognition import identifier_key, normalize
from graph_api.records.record import Record
from seed.sources.story_tables import record

SOURCE = "hostile"
NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)
_NAMES = ('O\'Neil "the" \\ shop', "Same", "Same", "same", "\U0001f9da fairy", "half \uffee", "$p.p1 {x} `y` // z", "Ünï ¨cödé", "A", "a")
_ABROAD = timezone(timedelta(hours=13))


def hostile() -> list[Record]:
    """Every record of the set, what is referred to first."""
    parts = (
        *(_ourselves(), _people(), _homes(), _goods(), _orders(), _lines(), _parcels(), _talks(), _surveys(), _needs(), _campaigns()),
        *(_known(), _allowed()),
    )
    return sorted((each for part in parts for each in part), key=lambda each: RANK[type(each)])


def _made(label: str, key: str, **values: Any) -> Record:
    assert label in BY_LABEL
    return record(label, SOURCE, {"sourceKey": key, **{name: value for name, value in values.items() if value is not None}})


def _at(**shift: float) -> datetime:
    return NOW + timedelta(**shift)


def _ourselves() -> Iterator[Record]:
    yield _made("Source", SOURCE, name=_NAMES[0], system="\\", kind="INVENTED", coverage="SAMPLED", timeZone="Asia/Kathmandu")
    yield _made("Brand", "brand", name=_NAMES[4])
    for place, name in enumerate(_NAMES[:3]):
        yield _made("Team", f"team-{place}", name=name, purpose='To "solve" what\'s \\ wrong\n(and why)')
    for place, name in enumerate(_NAMES):
        owner, brand = (f"team-{place}" if place < 3 else None), ("brand" if place % 4 == 0 else None)
        kind = ("STORE", "WEB", "PHONE")[place % 3]
        yield _made("Channel", f"channel-{place}", name=name, kind=kind, timeZone="UTC", owner=owner, brand=brand)
    yield _made("Organization", "organization", name=_NAMES[6])
    yield _made("Organization", "twin", name=_NAMES[6], domain="example.org")


def _people() -> Iterator[Record]:
    births = (None, date(2008, 6, 15), date(2008, 6, 16), date(2008, 2, 29), date(1900, 1, 1))
    statuses = ("ACTIVE", "ACTIVE", "ACTIVE", "MERGED", "ERASED", "DECEASED")
    for place, name in enumerate((*_NAMES, None, None)):
        yield _made(
            "Customer",
            f"person-{place}",
            displayName=name,
            kind=("KNOWN", "ANONYMOUS", "MENTIONED")[place % 3],
            status=statuses[place % 6],
            birthDate=births[place % 5],
            addressAs=name if place % 2 else None,
        )
    for place in range(4):
        span: dict[str, Any] = {"validFrom": _at(days=-place)} if place else {}
        yield _made("Employment", f"job-{place}", customer="person-0", organization="organization", role=_NAMES[place], **span)
        yield _made(
            "ChannelPreference", f"likes-{place}", customer="person-0", channel=f"channel-{place // 2}", basis="STATED", statedAt=NOW
        )
        end = NOW if place % 2 else None
        yield _made("LifeContext", f"life-{place}", customer="person-0", kind="ROLE", text=f'“{place}” "\\n"', validTo=end, basis="STATED")
        day = date(2026, 6, 14) + timedelta(days=place)
        people = [f"person-{each}" for each in range(place + 1)]
        kind = "ILLNESS" if place == 3 else "BIRTHDAY"
        yield _made("LifeEvent", f"event-{place}", customers=people, kind=kind, text="É\t\\u0041", date=day, notedAt=NOW, basis="ASSUMED")
        yield _made("ContactPoint", f"reach-{place}", customer="person-1", type="EMAIL", value=_NAMES[place])
    yield from _marks()


def _marks() -> Iterator[Record]:
    held = (
        ("EMAIL", "Ünï@Example.ORG"),
        ("PHONE", "+49 (0) 1-2"),
        ("LOYALTY_ID", "ab-1 2\u00a03"),
        ("SOCIAL_HANDLE", "@İ"),
        ("GEOFENCE", "Door"),
    )
    for place, (kind, value) in enumerate(held):
        key = identifier_key(kind, value)
        yield _made("Identifier", key, type=kind, value=value, normalizedValue=normalize(kind, value), strength="WEAK")
        for person in range(place + 1):
            spans: tuple[dict[str, Any], ...] = (
                {},
                {"validTo": NOW},
                {"validFrom": NOW},
                {"validFrom": _at(days=-1), "validTo": _at(days=1)},
            )
            span = spans[person % 4]
            yield _made("IdentifierHolding", f"{key}/{person}", customer=f"person-{person + 2}", identifier=key, **span)
            yield _made("IdentifierHolding", f"{key}/{person}/again", customer=f"person-{person + 2}", identifier=key)


def _homes() -> Iterator[Record]:
    for place in range(3):
        yield _made("Household", f"home-{place}", name=_NAMES[1 + place], formedBy="RULE", composition='"' if place else None)
    spans: tuple[dict[str, Any], ...] = ({}, {"validTo": NOW}, {"validFrom": NOW}, {"validFrom": _at(days=-9)}, {"validTo": _at(seconds=1)})
    for place in range(20):
        role = ("PARENT", "CHILD", "OTHER", "CHILD")[place % 4]
        home, person = f"home-{place % 3}", f"person-{place % 7}"
        yield _made("Membership", f"lives-{place}", customer=person, household=home, role=role, basis="STATED", **spans[place % 5])
    for place in range(4):
        guardian, ward = f"person-{place}", f"person-{(place + 1) % 4}"
        yield _made("Guardianship", f"answers-{place}", guardian=guardian, ward=ward, authority="SHARED", **spans[place])


def _goods() -> Iterator[Record]:
    for place in range(6):
        parent, sensitivity = (f"shelf-{place - 1}" if place else None), ("NONE" if place else "HEALTH")
        yield _made("ProductCategory", f"shelf-{place}", name=_NAMES[place], level=place + 1, sensitivity=sensitivity, parent=parent)
    yield _made("ProductCategory", "plain", name="Same", level=1)
    prices = (("USD", 0), ("JPY", 1234), ("KWD", -1), ("EUR", 5), (None, None))
    for place, name in enumerate(_NAMES):
        currency, price = prices[place % 5]
        category = (None, "plain", "shelf-5", "shelf-0")[place % 4]
        yield _made(
            "Product",
            f"thing-{place}",
            name=name,
            sku=f"{place % 2}",
            listPriceMinor=price,
            currency=currency,
            category=category,
            brand="brand" if place % 2 else None,
            packageSize="\\" if place % 3 else None,
        )


def _orders() -> Iterator[Record]:
    splits: tuple[tuple[int, ...], ...] = ((), (1, 1, 1), (0, 0), (5, -5), (10, -3), (7,), (1, 2, 4))
    for place in range(14):
        status = ("DELIVERED", "PLACED", "CANCELLED", "INVOICED", "SHIPPED")[place % 5]
        moment = _at(hours=-(place // 3))
        payers = [{"customer": f"person-{each}", "amountMinor": amount} for each, amount in enumerate(splits[place % 7])]
        yield _made(
            "Order",
            f"order-{place}",
            number=f"{place % 3}'",
            status=status,
            orderedAt=moment.astimezone(_ABROAD) if place % 2 else moment,
            cancelledAt=moment if status == "CANCELLED" and place % 2 else None,
            neededBy=date(2026, 6, 14) + timedelta(days=place % 3) if place % 4 else None,
            promisedAt=moment if place % 3 else None,
            currency=("USD", "JPY", "KWD")[place % 3],
            country=_NAMES[place % 10] if place % 2 else None,
            customer=f"person-{place % 3}" if place % 6 else None,
            organization="organization" if place == 6 else None,
            payers=payers,
            channel=f"channel-{place % 4}" if place % 5 else None,
            occasion="event-1" if place % 3 == 1 else None,
            team=f"team-{place % 3}" if place % 2 else None,
        )


def _lines() -> Iterator[Record]:
    called_off = {"status": "PLACED", "orderedAt": NOW, "currency": "USD", "customer": "person-5"}
    yield _made("Order", "called-off", number="0", **called_off)
    amounts = {"listMinor": 1, "revenueMinor": 1, "paidMinor": 1, "currency": "USD", "cancelledAt": NOW}
    yield _made("OrderLine", "called-off-line", order="called-off", position=1, product="thing-1", **amounts)
    yield from _corrections()
    paid = (5, 15, -5, 101, 0, 7, 9_000_000_000)
    quantities = (2, 2, 2, 1, 0, -2, 3_000_000_000)
    for place in range(28):
        order, amount = place // 2, paid[place % 7]
        if order == 13:
            continue
        yield _made(
            "OrderLine",
            f"line-{place}",
            order=f"order-{order}",
            position=place % 2,
            kind="POSTAGE" if place % 9 == 8 else "GOODS",
            quantity=quantities[place % 7],
            quantityUnit="MEASURE" if place % 6 == 5 else "EACH",
            product=f"thing-{place % 10}" if place % 4 else None,
            unitPriceMinor=(0.1, None, 255, -7.25, None)[place % 5],
            listMinor=amount + 1,
            discountMinor=place % 3,
            revenueMinor=amount,
            paidMinor=amount,
            currency="EUR" if place % 5 == 4 else ("USD", "JPY", "KWD")[order % 3],
            cancelledAt=NOW if place % 8 == 7 or order == 9 else None,
        )
        if place % 2:
            yield _made(
                "Beneficiary", f"gift-{place}", line=f"line-{place}", customer="person-0", part="USER", basis="INFERRED", confidence=0.5
            )
        if place % 3 == 0:
            moment = _at(days=place - 12)
            values: dict[str, Any] = {"quantity": 1, "refundMinor": 3, "revenueMinor": -1, "currency": "USD" if place % 2 else "JPY"}
            yield _made("Return", f"back-{place}", line=f"line-{place}", returnedAt=moment, reason="OTHER", **values)


def _corrections() -> Iterator[Record]:
    for place in range(6):
        currency = ("USD", "JPY", "KWD")[place % 3]
        person, kind = (f"person-{place % 3}" if place % 4 else None), ("CREDIT", "STOCK", "ACCOUNT")[place % 3]
        values = {"kind": kind, "madeAt": _at(hours=-(place // 2)), "customer": person, "country": _NAMES[place] if place % 2 else None}
        yield _made("Correction", f"takes-{place}", number=f"{place % 2}'", currency=currency, **values)
        for line in range(place % 3 + 1):
            amount = -place * line
            yield _made(
                "OrderLine",
                f"taken-{place}-{line}",
                correction=f"takes-{place}",
                position=line % 2,
                quantity=-line,
                code=_NAMES[line] if line else None,
                description=_NAMES[place] if place % 2 else None,
                listMinor=amount,
                revenueMinor=amount - line,
                paidMinor=amount,
                currency="EUR" if line == 2 else currency,
                cancelledAt=NOW if place == 5 and line else None,
            )


def _parcels() -> Iterator[Record]:
    for place in range(8):
        status = ("DELIVERED", "DELIVERED", "LOST", "RETURNED")[place % 4]
        arrived = _at(hours=-1 - place // 4) if status in ("DELIVERED", "RETURNED") else None
        order = place // 2 * 3
        lines = [f"line-{2 * order}", f"line-{2 * order + 1}"][: place % 3]
        promised = _at(hours=-1) if place % 2 else None
        values: dict[str, Any] = {"status": status, "deliveredAt": arrived, "promisedAt": promised, "lines": lines}
        yield _made("Delivery", f"parcel-{place}", order=f"order-{order}", **values)


def _talks() -> Iterator[Record]:
    kinds = ("VISIT", "CALL", "WEB", "POST", "EVENT", "CHAT", "LETTER", "EMAIL")
    for place in range(16):
        started = _at(hours=-2 - place // 4)
        length = (None, timedelta(), timedelta(hours=1), timedelta(days=40, seconds=1, milliseconds=500))[place % 4]
        yield _made(
            "Interaction",
            f"talk-{place}",
            participants=[{"customer": f"person-{each}"} for each in range(place % 4 + 1)],
            channel=f"channel-{place % 4}",
            kind=kinds[place % 8],
            direction="OUTBOUND" if place % 3 == 0 else "INBOUND",
            mode="BROADCAST" if place % 5 == 0 else None,
            startedAt=started.astimezone(_ABROAD) if place % 2 else started,
            endedAt=None if length is None else started + length,
            summary=_NAMES[place % 10] if place % 2 else None,
            team=f"team-{place % 2}" if place % 3 else None,
            products=[f"thing-{each}" for each in range(place % 3)],
            order=f"order-{place}" if place % 4 == 1 and place < 14 else None,
        )


def _surveys() -> Iterator[Record]:
    for place in range(8):
        order = f"order-{place}" if place % 4 else None
        values: dict[str, Any] = {"kind": "CSAT", "scaleMin": -1, "scaleMax": 5, "question": "?\n\\?", "sentAt": _at(hours=-1 - place % 2)}
        yield _made("Survey", f"asked-{place}", customer=f"person-{place % 3}", order=order, channel="channel-0", **values)
        for again in range(place % 3):
            answer = f"answer-{place}-{again}"
            yield _made("SurveyResponse", answer, survey=f"asked-{place}", customer=f"person-{place % 4}", score=place - 2, answeredAt=NOW)
    for place in range(10):
        inside: dict[str, Any] = (
            {"interaction": f"talk-{place}"} if place % 3 == 0 else {"surveyResponse": "answer-1-0"} if place % 3 == 1 else {}
        )
        about = f"person-{place}" if place % 2 else None
        text = (*_NAMES[4:8], "”, '\\", "\n", 'null "null"')[place % 7].replace("\n", "a\nb")
        products = [f"thing-{each}" for each in range(place % 3)]
        values = {"text": text, "saidAt": _at(hours=-(place // 4)), "saidBy": f"person-{place % 2}", "products": products}
        yield _made("Verbatim", f"said-{place}", aboutExperienceOf=about, language="de-CH" if place % 2 else None, **values, **inside)


def _needs() -> Iterator[Record]:
    owners: tuple[dict[str, str], ...] = (
        {"customer": "person-0"},
        {"household": "home-0"},
        {"organization": "twin"},
        {"customer": "person-1"},
    )
    spans = (timedelta(), timedelta(days=1), timedelta(days=400, milliseconds=1), timedelta(minutes=90))
    for place in range(12):
        resolved = NOW + spans[place % 4] if place % 3 == 0 else None
        yield _made(
            "Need",
            f"need-{place}",
            **owners[place % 4],
            statement=f"{_NAMES[place % 10]}: “{place % 2}”",
            basis=("STATED", "ASSUMED")[place % 2],
            confidence=(0.0, 1.0, None, 0.1)[place % 4],
            status="RESOLVED" if resolved else ("OPEN", "REFUTED")[place % 2],
            raisedAt=NOW,
            resolvedAt=resolved,
            neededBy=date(2026, 6, 15) if place % 2 else None,
            products=[f"thing-{each}" for each in range(place % 4)],
            lifeEvents=["event-0", "event-1"][: place % 3],
            verbatims=["said-0", "said-1"][: place % 2],
            interactions=["talk-0"] if place % 5 == 0 else [],
            team="team-1" if place % 2 else None,
        )


def _campaigns() -> Iterator[Record]:
    for place in range(3):
        yield _made("Campaign", f"push-{place}", name="Same", kind="\\", startsOn=date(2026, 6, 15), endsOn=date(2026, 6, 15))
        yield _made("CampaignTarget", f"target-{place}", campaign=f"push-{place}", customer="person-0")
        yield _made("Coupon", f"coupon-{place}", code=_NAMES[place])
    for place in range(6):
        pair = {"campaign": f"push-{place % 3}", "coupon": f"coupon-{place // 3}"}
        yield _made("CouponOffer", f"offer-{place}", **pair)
        yield _made("CouponValidity", f"valid-{place}", **pair, product=f"thing-{place // 2}")
        yield _made("Redemption", f"used-{place}", **pair, customer=f"person-{place % 2}", redeemedOn=date(2026, 3, 8))


def _known() -> Iterator[Record]:
    """Facts that tie, overlap at one moment, name one another in a circle, and are judged twice at one moment."""
    types = (
        ("", "TEXT", "ONE"),
        ("'", "TEXT", "MANY"),
        ("number", "NUMBER", "ONE"),
        ("money", "AMOUNT", "ONE"),
        ("truth", "BOOLEAN", "ONE"),
    )
    for place, (name, kind, cardinality) in enumerate(types):
        name = name or _NAMES[0]
        values = {"personalData": True, "sensitivity": "HEALTH" if place == 1 else "NONE", "retention": "PT1S" if place else "P99999D"}
        yield _made("FactType", name, name=name, purpose="\\", owner="team-0", cardinality=cardinality, valueType=kind, **values)
    spans: tuple[dict[str, Any], ...] = ({}, {"validTo": NOW}, {"validFrom": NOW}, {"validFrom": _at(days=-9), "validTo": _at(seconds=1)})
    owners = (
        {"customer": "person-0"},
        {"customer": "person-1"},
        {"household": "home-0"},
        {"organization": "twin"},
        {"customer": "person-8"},
    )
    said = {"TEXT": ("“", "a\n"), "NUMBER": ("-0", "999999999999999"), "AMOUNT": ("5 JPY", "-0.001 KWD"), "BOOLEAN": ("true", "false")}
    facts: list[Record] = []
    for place in range(30):
        name, kind, _ = types[place // 2 % 5]
        noted = _at(hours=-(place // 6))
        values = {"value": said[kind][place // 10 % 2], "valueType": kind, "basis": ("STATED", "OBSERVED")[place % 2], "notedAt": noted}
        earlier = [facts[place - 5].source_key] if place % 7 == 6 else []
        context = {"contextWhen": _NAMES[place % 3]} if place % 4 == 3 else {"contextForWhom": _NAMES[4]} if place % 9 == 8 else {}
        owner, key = owners[place % 5], f"fact-{place if place % 4 else place % 10}"
        if place % 5 == 4 and kind != "TEXT":
            values = {**values, "basis": "INFERRED", "method": "\\", "version": "'"}
        stance = ("PRIDE", "UNKNOWN")[place % 2]
        words = ["said-0"] if place % 3 == 0 else []
        linked: dict[str, Any] = {"verbatims": words, "orders": ["order-0", "order-1"][: place % 3], "supersedes": earlier}
        attribute = name or _NAMES[0]
        fact = _made(
            "Fact",
            key,
            attribute=attribute,
            stance=stance,
            meaning=_NAMES[place % 10],
            **values,
            **owner,
            **spans[place % 4],
            **context,
            **linked,
        )
        facts.append(fact)
    yield from facts
    hers = [fact for place, fact in enumerate(facts) if place % 5 in (0, 1, 4)]
    for place, fact in enumerate(hers[:12]):
        verdict, at = ("CONFIRMED", "REJECTED")[place % 2], _at(hours=-(place // 4))
        yield _made("Judgement", f"judged-{place}", customer="person-0", fact=fact.source_key, verdict=verdict, at=at, verbatim="said-0")
        if place % 3 == 0:
            yield _made(
                "Judgement", f"again-{place}", customer="person-0", fact=fact.source_key, verdict="REJECTED", at=at, interaction="talk-0"
            )


def _allowed() -> Iterator[Record]:
    """Words of one moment about one use, over one channel and over all; promises and notes that end at this very moment."""
    statuses = ("GRANTED", "REVOKED", "DENIED", "EXPIRED", "OBJECTED")
    for place in range(30):
        status, purpose = statuses[place % 5], ("DIRECT_MARKETING", "PROFILING")[place // 2 % 2]
        values = {"purpose": purpose, "status": status, "legalBasis": "CONSENT", "capturedVia": _NAMES[place % 10]}
        ends = NOW if status == "GRANTED" and place % 2 else _at(seconds=1) if status == "GRANTED" and place % 3 else None
        channel = ("EMAIL", "PHONE", None, None)[place % 4]
        about = {"channel": channel, "controller": "brand" if place % 6 == 5 else None, "expiresAt": ends}
        yield _made("Consent", f"word-{place}", customer=f"person-{place % 3}", capturedAt=_at(hours=-(place // 9)), **values, **about)
    for place in range(6):
        due, kept = (None, NOW, _at(seconds=-1))[place % 3], (None, NOW)[place // 3]
        team = "team-1" if place % 2 else None
        yield _made("Promise", f"promise-{place}", customer="person-0", text="\\", madeAt=_at(hours=-1), dueAt=due, keptAt=kept, team=team)
        noted: dict[str, Any] = {
            "author": "'",
            "notedAt": NOW if place % 2 else _at(days=-365),
            "interaction": "talk-0" if place % 3 else None,
        }
        yield _made("Observation", f"note-{place}", customer="person-0", text="“", **noted)
