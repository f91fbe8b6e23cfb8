"""What is known of the town's people, what they say to it, what they allow, and what they were promised."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from graph_api.records.business import ChannelKind
from graph_api.records.consent import Consent, ConsentPurpose, ConsentStatus, LegalBasis, Observation, Promise
from graph_api.records.conversation import Interaction, Verbatim
from graph_api.records.fact import Cardinality, Fact, FactSensitivity, FactType, Judgement, Stance, VerdictKind
from graph_api.records.person import Basis
from graph_api.records.record import Record
from graph_api.records.survey import SurveyResponse
from graph_api.records.typed import ValueType
from seed.town.dice import END
from seed.town.people import Town
from seed.town.place import ORGANIZATIONS, SOURCE, TEAMS

FACTS, JUDGEMENTS, CONSENTS, PROMISES, OBSERVATIONS = 240, 40, 120, 40, 30

# name, what for, sensitivity, how many at once, what its values are, values
TYPES = (
    ("shoe size", "To have the right pair ready", FactSensitivity.NONE, Cardinality.ONE, ValueType.NUMBER, ("38", "39.5", "42")),
    ("favourite colour", "To show it first", FactSensitivity.NONE, Cardinality.ONE, ValueType.TEXT, ("green", "Blue", "“sand”")),
    ("has a garden", "To speak of gardens or not", FactSensitivity.NONE, Cardinality.ONE, ValueType.BOOLEAN, ("true", "false")),
    ("name day", "To wish her well", FactSensitivity.PRIVATE, Cardinality.ONE, ValueType.DATE, ("2026-07-26", "2026-11-19")),
    ("rent", "To advise on what she can afford", FactSensitivity.PRIVATE, Cardinality.ONE, ValueType.AMOUNT, ("700 EUR", "1250.50 USD")),
    ("hobby", "To know what to talk about", FactSensitivity.NONE, Cardinality.MANY, ValueType.TEXT, ("chess", "rowing", "bees")),
    ("diet", "To warn of what harms her", FactSensitivity.HEALTH, Cardinality.MANY, ValueType.TEXT, ("no nuts", "no gluten")),
    ("feast days", "Not to disturb them", FactSensitivity.FAITH, Cardinality.MANY, ValueType.TEXT, ("Easter", "Eid")),
    ("mother tongue", "To greet her in it", FactSensitivity.ORIGIN, Cardinality.MANY, ValueType.TEXT, ("Polish", "Turkish")),
    ("married to", "To address both", FactSensitivity.SEXUALITY, Cardinality.ONE, ValueType.TEXT, ("Kim", "Toni")),
    (
        "petition signed",
        "To know of whom the square is full",
        FactSensitivity.POLITICS,
        Cardinality.MANY,
        ValueType.TEXT,
        ("bicycle path",),
    ),
    ("works council", "To find the hour of the visit", FactSensitivity.UNION, Cardinality.ONE, ValueType.BOOLEAN, ("true",)),
    ("voice at the door", "To open the depot", FactSensitivity.BIOMETRICS, Cardinality.ONE, ValueType.BOOLEAN, ("true",)),
)
_PLAIN = tuple(each for each in TYPES if each[2] in (FactSensitivity.NONE, FactSensitivity.PRIVATE))
_WHEN, _FOR_WHOM = ("on Sundays", "in winter"), ("the children", "her mother")
_PROMISES = ("We ring before we come", "The part is there on Friday", "Somebody looks at it once more")
_NOTED = ("Asks for the quiet hour", "Laughs at the old catalogue", "Counts the stairs")


@dataclass(frozen=True)
class Heard:
    """What a fact may rest on: what was said, held and answered in the town."""

    said: Sequence[Verbatim]
    held: Sequence[Interaction]
    answers: Sequence[SurveyResponse]

    def words_of(self, customer: str | None) -> tuple[str, ...]:
        """The keys of the first words of a person."""
        return tuple(each.source_key for each in self.said if each.said_by == customer)[:2]

    def answers_of(self, customer: str | None) -> tuple[str, ...]:
        """The key of the first answer of a person."""
        return tuple(each.source_key for each in self.answers if each.customer == customer)[:1]


def knowledge(town: Town, talked: Sequence[Record]) -> Iterator[Record]:
    """Yield types, facts, judgements, consents, promises and observations; `talked` is what was said before."""
    heard = Heard(
        [each for each in talked if isinstance(each, Verbatim)],
        [each for each in talked if isinstance(each, Interaction)],
        [each for each in talked if isinstance(each, SurveyResponse)],
    )
    for ordinal, (name, purpose, sensitivity, cardinality, value_type, _) in enumerate(TYPES, start=1):
        yield FactType(
            source=SOURCE,
            reported_by="town",
            source_key=name,
            name=name,
            purpose=purpose,
            personal_data=True,
            sensitivity=sensitivity,
            retention=timedelta(days=365 * (1 + ordinal % 3)),
            owner=town.turn(TEAMS),
            cardinality=cardinality,
            value_type=value_type,
        )
    facts = _facts(town, heard)
    yield from facts
    yield from _judgements(town, facts, heard)
    yield from _consents(town, heard.held)
    yield from _promises(town, heard.held)
    yield from _observations(town, heard.held)


def _facts(town: Town, heard: Heard) -> list[Fact]:
    few = town.dice.some(town.adults, 40)  # so that some of them are known well, and contradictions meet
    made: list[Fact] = []
    for ordinal in range(1, FACTS + 1):
        owner = {"household": town.dice.one(town.homes).key} if ordinal % 12 == 1 else {"customer": town.dice.one(few)}
        if ordinal % 12 == 2:
            owner = {"organization": f"town-org-{town.dice.number(1, len(ORGANIZATIONS))}"}
        customer = owner.get("customer")
        earlier = tuple(each.source_key for each in made if customer and each.customer == customer)[:1]
        again = customer is not None and town.dice.happens(30)
        key = f"town-fact-{ordinal - ordinal % 2 if again else ordinal}"
        made.append(_fact(town, key, owner, heard, earlier if town.dice.happens(8) else ()))
    return made


def _fact(town: Town, key: str, owner: Mapping[str, str], heard: Heard, supersedes: tuple[str, ...]) -> Fact:
    dice, basis, noted, customer = town.dice, town.turn(tuple(Basis)), town.dice.moment(), owner.get("customer")
    concluded = basis in (Basis.INFERRED, Basis.ASSUMED)
    name, _, _, _, value_type, values = dice.one(_PLAIN if concluded else TYPES)
    return Fact(
        source=SOURCE,
        reported_by="town",
        source_key=key,
        customer=customer,
        household=owner.get("household"),
        organization=owner.get("organization"),
        attribute=name,
        value=dice.one(values),
        value_type=value_type,
        basis=basis,
        confidence=dice.number(20, 90) / 100 if concluded else None,
        stance=town.turn(tuple(Stance)) if dice.happens(50) else Stance.UNKNOWN,
        meaning="“As at home”, she says" if dice.happens(15) else None,
        context_when=dice.one(_WHEN) if dice.happens(12) else None,
        context_for_whom=dice.one(_FOR_WHOM) if dice.happens(12) else None,
        context_channel=town.turn(tuple(ChannelKind)) if dice.happens(12) else None,
        valid_from=noted - timedelta(days=dice.number(0, 90)) if dice.happens(30) else None,
        valid_to=noted + timedelta(days=dice.number(10, 300)) if dice.happens(20) else None,
        noted_at=noted,
        method="town rules" if basis is Basis.INFERRED else None,
        version=f"{dice.number(1, 3)}" if basis is Basis.INFERRED else None,
        verbatims=heard.words_of(customer) if dice.happens(30) else (),
        interactions=(dice.one(heard.held).source_key,) if dice.happens(15) else (),
        survey_responses=heard.answers_of(customer) if dice.happens(40) else (),
        supersedes=supersedes,
    )


def _judgements(town: Town, facts: Sequence[Fact], heard: Heard) -> Iterator[Judgement]:
    words = {each.said_by: each.source_key for each in heard.said}
    talks = {part.customer: each.source_key for each in heard.held for part in each.participants}
    judged = [fact for fact in facts if fact.customer in words or fact.customer in talks]
    for ordinal in range(1, JUDGEMENTS + 1):
        fact = town.dice.one(judged)
        in_words = fact.customer in words and (ordinal % 2 == 0 or fact.customer not in talks)
        yield Judgement(
            source=SOURCE,
            reported_by="town",
            source_key=f"town-judgement-{ordinal}",
            customer=fact.customer or "",
            fact=fact.source_key,
            verdict=town.turn((VerdictKind.CONFIRMED, VerdictKind.REJECTED)),
            at=town.dice.moment(after=fact.noted_at),
            verbatim=words[fact.customer or ""] if in_words else None,
            interaction=None if in_words else talks[fact.customer or ""],
        )


def _consents(town: Town, held: Sequence[Interaction]) -> Iterator[Consent]:
    people = town.dice.some(town.adults, 45)
    for ordinal in range(1, CONSENTS + 1):
        dice, status = town.dice, town.turn(tuple(ConsentStatus))
        captured = dice.moment()
        yield Consent(
            source=SOURCE,
            reported_by="town",
            source_key=f"town-consent-{ordinal}",
            customer=dice.one(people),
            purpose=town.turn(tuple(ConsentPurpose)),
            channel=town.turn(tuple(ChannelKind)) if dice.happens(50) else None,
            controller=dice.one(("larkfield", "kesselhaus")) if dice.happens(20) else None,
            status=status,
            legal_basis=town.turn(tuple(LegalBasis)),
            captured_at=captured,
            captured_via=dice.one(("Form", "Call", "App")),
            expires_at=captured + timedelta(days=dice.number(30, 700)) if status is ConsentStatus.GRANTED and dice.happens(60) else None,
            text_version="2025-02" if dice.happens(60) else None,
            prompted_by=dice.one(held).source_key if dice.happens(20) else None,
        )


def _promises(town: Town, held: Sequence[Interaction]) -> Iterator[Promise]:
    for ordinal in range(1, PROMISES + 1):
        dice, made = town.dice, town.dice.moment()
        due = made + timedelta(days=dice.number(1, 40)) if dice.happens(80) else None
        yield Promise(
            source=SOURCE,
            reported_by="town",
            source_key=f"town-promise-{ordinal}",
            customer=dice.one(town.adults),
            text=dice.one(_PROMISES),
            made_at=made,
            due_at=due,
            kept_at=min(made + timedelta(days=dice.number(1, 50)), END) if dice.happens(60) else None,
            interaction=dice.one(held).source_key if dice.happens(40) else None,
            team=dice.one(TEAMS) if dice.happens(70) else None,
        )


def _observations(town: Town, held: Sequence[Interaction]) -> Iterator[Observation]:
    for ordinal in range(1, OBSERVATIONS + 1):
        dice, noted = town.dice, town.dice.moment()
        yield Observation(
            source=SOURCE,
            reported_by="town",
            source_key=f"town-observation-{ordinal}",
            customer=dice.one(town.adults),
            text=dice.one(_NOTED),
            author=dice.one(("Nora", "Piet")),
            noted_at=noted,
            expires_at=noted + timedelta(days=dice.number(20, 200)) if dice.happens(30) else None,
            interaction=dice.one(held).source_key if dice.happens(40) else None,
            team=dice.one(TEAMS) if dice.happens(60) else None,
        )
