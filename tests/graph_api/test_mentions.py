"""What a note in plain words seems to tell, in both languages of the front line."""

from __future__ import annotations

import pytest

from graph_api.records.mentions import Mention, mentions


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Comes at ten, when the bus is in, and likes a chair while she waits.", {}),
        ("Has diabetes, and fasts in Ramadan.", {Mention.HEALTH: ("diabetes",), Mention.FAITH: ("Ramadan",)}),
        ("Her HUSBAND wears a hearing aid.", {Mention.HEALTH: ("hearing aid",), Mention.THIRD_PARTY: ("HUSBAND",)}),
        ("She is lesbian; her accent is hard to follow.", {Mention.ORIGIN: ("accent",), Mention.SEXUALITY: ("lesbian",)}),
        ("Ihre Tochter ist schwerbehindert.", {Mention.HEALTH: ("schwerbehindert",), Mention.THIRD_PARTY: ("Tochter",)}),
        (
            "Türkin, trägt Kopftuch, kauft für ihre Söhne.",
            {Mention.FAITH: ("Kopftuch",), Mention.ORIGIN: ("Türkin",), Mention.THIRD_PARTY: ("Söhne",)},
        ),
        ("SCHWUL, sagt er.", {Mention.SEXUALITY: ("SCHWUL",)}),
        ("The sun, the person, a sonata, a pillow, Mannheim and Christmas; she is kind, and wants a blind and a recipe.", {}),
    ],
)
def test_a_note_is_read_for_what_is_nobodys_business(text: str, found: dict[Mention, tuple[str, ...]]) -> None:
    """Each kind with the words that say so; whole words only, so that a sonata is no son."""
    assert dict(mentions(text)) == found


def test_a_word_said_twice_is_named_once() -> None:
    """In its first spelling."""
    assert mentions("Her son and her other son.")[Mention.THIRD_PARTY] == ("son",)


def test_letters_put_together_are_the_same_letters() -> None:
    """An umlaut may be one character or two."""
    assert mentions("A\u0308rztin")[Mention.HEALTH] == ("Ärztin",)


def test_both_languages_have_a_list_of_each() -> None:
    """A list that is missing would be found missing only by the first note of its kind."""
    assert [
        mentions(word) != {}
        for word in ("diabetic", "kosher", "refugee", "gay", "wife", "Diabetiker", "koscher", "Geflüchtete", "lesbisch", "Ehefrau")
    ] == [True] * 10
