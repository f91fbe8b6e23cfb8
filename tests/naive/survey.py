"""References: what we asked, and what was answered."""

from __future__ import annotations

from .commerce import delivered_at
from .graph import Thing
from .references import References, back, field, to
from .world import World


def latest_answer(responses: list[Thing]) -> Thing | None:
    """The latest of some answers; of several at one moment the first by id."""
    last = max((each.record.answered_at for each in responses), default=None)
    return min((each for each in responses if each.record.answered_at == last), key=lambda each: each.id, default=None)


def response(world: World, survey: Thing) -> Thing | None:
    """What she answered."""
    return latest_answer(world.graph.naming("SurveyResponse", "survey", survey))


def valid_timing(world: World, survey: Thing) -> bool | None:
    """Whether it was sent only after the whole order it asks about had arrived."""
    order = world.graph.one(survey, "order")
    if order is None:
        return None
    arrived = delivered_at(world, order)
    return arrived is not None and survey.record.sent_at >= arrived


def valid_timing_of_answer(world: World, answer: Thing) -> bool | None:
    """Whether she was asked only after the whole order had arrived."""
    survey = world.graph.one(answer, "survey")
    return None if survey is None else valid_timing(world, survey)


def kind(world: World, answer: Thing) -> str | None:
    """Which measure an answer belongs to."""
    survey = world.graph.one(answer, "survey")
    return None if survey is None else survey.record.kind


FIELDS: References = {
    "Survey.customer": field(to("customer")),
    "Survey.order": field(to("order")),
    "Survey.channel": field(to("channel")),
    "Survey.team": field(to("team")),
    "Survey.response": field(response),
    "Survey.validTiming": field(valid_timing),
    "SurveyResponse.kind": field(kind),
    "SurveyResponse.survey": field(to("survey")),
    "SurveyResponse.customer": field(to("customer")),
    "SurveyResponse.verbatims": field(back("Verbatim", "survey_response"), "saidAt"),
    "SurveyResponse.validTiming": field(valid_timing_of_answer),
}
