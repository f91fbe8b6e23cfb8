"""What the town's people say: contacts, surveys, the words they used, and the needs behind them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from graph_api.records.conversation import Direction, Interaction, InteractionKind, Mode, Participant, Verbatim
from graph_api.records.record import Record
from graph_api.records.survey import Survey, SurveyKind, SurveyResponse
from seed.town.dice import END
from seed.town.orders import Bought, Purchases
from seed.town.people import Town
from seed.town.place import DESKS, NAMES, SOURCE, STORES, TEAMS, WEBS, ZONES

CONTACTS = 620
_SCALES = {SurveyKind.NPS: (0, 10), SurveyKind.CSAT: (1, 5), SurveyKind.CES: (1, 7)}
_QUESTIONS = {
    SurveyKind.NPS: "How likely are you to recommend us?",
    SurveyKind.CSAT: "How satisfied are you with your order?",
    SurveyKind.CES: "We made it easy for you. Do you agree?",
}
_WORDS = (
    ("en", "The {product} is just what I needed."),
    ("en", "The {product} broke in the first week."),
    ("de", "Das hatte ich mir anders vorgestellt: {product}."),
    ("en", "I had to ask three times before anybody knew about the {product}."),
    (None, "👍👍 {product}"),
    ("de", "Am Telefon war jemand, der zugehört hat. Danke!"),
    ("en", "My daughter wears the {product} even to bed."),
    ("en", "=SUM(A1:A9) is what your receipt said. Twice."),
    ("en", 'He said "no", and then <b>yes</b>; which is it?\nPlease call me.'),
    ("en", "Fine."),
)
_SUMMARIES = ("Asked about opening hours", "Wanted to know where the parcel is", "Looked around", "Thanked for the quick help")


def talks(town: Town, purchases: Purchases) -> Iterator[Record]:
    """Yield contacts and surveys with the words said in them."""
    for ordinal in range(1, CONTACTS + 1):
        yield from _contact(town, purchases, ordinal)
    for ordinal, bought in enumerate(each for each in purchases.bought if each.customer is not None):
        if ordinal % 3 == 0:
            yield from _survey(town, bought, ordinal)


def _contact(town: Town, purchases: Purchases, ordinal: int) -> Iterator[Record]:
    dice = town.dice
    bought = dice.one(purchases.bought) if ordinal % 3 == 0 else None
    person = (bought.customer if bought else None) or dice.one(town.adults)
    kind = town.turn(tuple(InteractionKind))
    started = min(bought.ordered_at + timedelta(days=dice.number(0, 9)), END) if bought else dice.moment()
    direction = Direction.INBOUND if dice.happens(75) else Direction.OUTBOUND
    key = f"town-{ordinal}"
    yield Interaction(
        source=SOURCE,
        reported_by="town",
        source_key=key,
        participants=_participants(town, person, ordinal),
        channel=_channel(town, person, kind),
        kind=kind,
        direction=direction,
        mode=None if dice.happens(15) else _mode(town, direction),
        started_at=started.astimezone(ZoneInfo(ZONES[town.currency[person]])),
        ended_at=min(started + timedelta(minutes=dice.number(1, 50)), END) if dice.happens(65) else None,
        summary=dice.one(_SUMMARIES) if dice.happens(60) else None,
        goal="Have it solved today" if dice.happens(15) else None,
        team=dice.one(TEAMS) if dice.happens(60) else None,
        products=bought.products[:2] if bought else tuple(dice.some(tuple(NAMES), 1)) if dice.happens(30) else (),
        order=bought.key if bought else None,
    )
    if dice.happens(30):
        said_at = min(started + timedelta(minutes=1), END)
        yield _verbatim(town, person, _Said(f"{key}/words", said_at, interaction=key, about=bought))


def _participants(town: Town, person: str, ordinal: int) -> tuple[Participant, ...]:
    home = town.home_of(person)
    others = [adult for adult in home.adults if adult != person] if home else []
    if ordinal % 12 == 0 and others:
        return (Participant(customer=person, role="caller"), Participant(customer=others[0], role="listened in"))
    return (Participant(customer=person),)


def _channel(town: Town, person: str, kind: InteractionKind) -> str:
    currency = town.currency[person]
    ways = {
        InteractionKind.CALL: DESKS[currency],
        InteractionKind.CHAT: "chat",
        InteractionKind.EMAIL: "mail",
        InteractionKind.WEB: WEBS[currency],
        InteractionKind.APP: "app",
        InteractionKind.LETTER: "letters",
        InteractionKind.POST: "posts",
        InteractionKind.EVENT: "town-market-stall",
    }
    return ways.get(kind, STORES[currency])


def _mode(town: Town, direction: Direction) -> Mode:
    if direction is Direction.INBOUND:
        return town.turn((Mode.LISTENED, Mode.ANSWERED, Mode.ASKED))
    return town.turn((Mode.BROADCAST, Mode.ASKED))


@dataclass(frozen=True)
class _Said:
    """Where and when words were said: in an interaction or in the answer to a survey, perhaps about something bought."""

    key: str
    at: datetime
    interaction: str | None = None
    survey_response: str | None = None
    about: Bought | None = None


def _verbatim(town: Town, person: str, said: _Said) -> Verbatim:
    language, text = town.dice.one(_WORDS)
    product = said.about.products[0] if said.about and said.about.products else None
    home = town.home_of(person)
    child = home.children[0] if home and home.children and "daughter" in text else None
    return Verbatim(
        source=SOURCE,
        reported_by="town",
        source_key=said.key,
        text=text.format(product=NAMES.get(product or "", "shop")),
        language=language,
        said_at=said.at.astimezone(ZoneInfo(ZONES[town.currency[person]])),
        said_by=person,
        interaction=said.interaction,
        survey_response=said.survey_response,
        products=(product,) if product else (),
        about_experience_of=child,
    )


def _survey(town: Town, bought: Bought, ordinal: int) -> Iterator[Record]:
    """One survey in five goes out before the parcel has arrived; two in three are answered."""
    if bought.customer is None:
        return
    dice, kind, key = town.dice, town.turn(tuple(SurveyKind)), f"town-survey-{ordinal}"
    early = dice.happens(20) or bought.delivered_at is None
    sent = (bought.ordered_at + timedelta(hours=5)) if early else (bought.delivered_at or bought.ordered_at) + timedelta(days=2)
    if sent > END:
        return
    lowest, highest = _SCALES[kind]
    yield Survey(
        source=SOURCE,
        reported_by="town",
        source_key=key,
        customer=bought.customer,
        kind=kind,
        scale_min=lowest,
        scale_max=highest,
        question=_QUESTIONS[kind],
        sent_at=sent,
        order=bought.key if not dice.happens(8) else None,
        channel="mail" if dice.happens(80) else None,
        team="marketing" if dice.happens(60) else None,
    )
    answered = sent + timedelta(hours=dice.number(1, 60))
    if answered <= END and dice.happens(66):
        response = SurveyResponse(
            source=SOURCE,
            reported_by="town",
            source_key=f"{key}/answer",
            survey=key,
            customer=bought.customer,
            score=dice.number(lowest, highest),
            answered_at=answered,
        )
        yield response
        if dice.happens(35):
            yield _verbatim(town, bought.customer, _Said(f"{key}/words", answered, survey_response=response.source_key, about=bought))
