"""References: what happened between a customer and us, and the words that were said."""

from __future__ import annotations

from datetime import timedelta

from .graph import Row, Thing
from .references import References, back, field, sentence, source, to, to_all
from .world import World


def duration(world: World, interaction: Thing) -> timedelta | None:
    """How long it took."""
    record = interaction.record
    return None if record.ended_at is None else record.ended_at - record.started_at


def verbatim_sentence(world: World, verbatim: Thing) -> Row:
    """When it was said, of whose experience, and the exact words."""
    about = world.graph.one(verbatim, "about_experience_of")
    named = about if about is not None and about.record.display_name is not None else None
    whose = f" about the experience of {named.record.display_name}" if named else ""
    text = f"Said on {world.day(verbatim.record.said_at)}{whose}: “{verbatim.record.text}”"
    return sentence(text, verbatim.id, named.id if named else None)


FIELDS: References = {
    "Interaction.customers": field(to_all("participants"), "displayName"),
    "Interaction.customer": field(to("participants")),
    "Interaction.channel": field(to("channel")),
    "Interaction.team": field(to("team")),
    "Interaction.products": field(to_all("products"), "name"),
    "Interaction.order": field(to("order")),
    "Interaction.verbatims": field(back("Verbatim", "interaction"), "saidAt"),
    "Interaction.duration": field(duration),
    "Interaction.source": field(source),
    "Verbatim.saidBy": field(to("said_by")),
    "Verbatim.aboutExperienceOf": field(to("about_experience_of")),
    "Verbatim.interaction": field(to("interaction")),
    "Verbatim.surveyResponse": field(to("survey_response")),
    "Verbatim.products": field(to_all("products"), "name"),
    "Verbatim.sentence": field(verbatim_sentence),
}
