"""Terms and excerpts without a database: how text is cut, that no syntax is ever in a term, and what is marked."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_api.catalog import load
from graph_api.compile.composed import EXCERPT_LENGTH, excerpt
from graph_api.records.assortment import Product
from graph_api.records.kinds import KINDS
from graph_api.records.terms import MOST_CHARACTERS, OTHERWISE, asked, kept
from graph_api.schema import catalog_root

GROUP = r'\+\("[^"\\\s]+"\^4(?: "[^"\\\s]+")*(?: [^"\\\s]+\*){0,2}\)'
SYNTAX = frozenset('+-&|!(){}[]^"~*?:\\/<>=@#')


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Müller", "muller _mueller"),
        ("Mueller's", "mueller _muller s"),
        ("Straße", "strasse"),
        ("smørrebrød", "smorrebrod _smoerrebroed"),
        ("İstanbul ISTANBUL ıstanbul", "istanbul istanbul istanbul"),
        ("anna@example.org", "anna example org"),
        ("退货，坏", "退 货 退货 坏"),
        ("iPhone手机", "iphone 手 机 手机"),
        ("ｶﾞｷﾞ", "ガ ギ ガギ"),
        ("지퍼가", "지 퍼 지퍼 가 퍼가"),
        ("क्षमा करें", "क्षमा करें"),
        ("👍🏽👍", "👍 👍"),
        ("⑴ ½ ™", "1 12 tm"),
        ("* + : / \\", ""),
        ("x" * 60, "x" * 50),
    ],
)
def test_text_is_cut_into_terms(text: str, terms: str) -> None:
    """Words folded, with their other spellings; runs without blanks by characters and pairs; symbols alone."""
    assert kept(text) == terms


@given(text=st.text(max_size=60))
def test_no_text_brings_syntax_into_a_query(text: str) -> None:
    """A query is nothing but groups of terms in quotation marks, and one beginning; no term holds a sign that Lucene reads."""
    try:
        query = asked(text).query
    except ValueError:
        return
    assert re.fullmatch(rf"{GROUP}(?: {GROUP})*", query), query
    inside = re.findall(r'"([^"]*)"|(\S+)\*', query)
    signs = {sign for pair in inside for term in pair for sign in term.removeprefix(OTHERWISE)}
    assert {sign for sign in signs if unicodedata.category(sign)[0] not in "LNM" and unicodedata.category(sign) != "So"} == set()
    assert signs & SYNTAX == set()


@given(text=st.text(max_size=60))
def test_whoever_asks_for_a_text_finds_it(text: str) -> None:
    """What is kept of a text answers to the text itself."""
    try:
        question = asked(text)
    except ValueError:
        return
    assert question.finds(frozenset(kept(text).split(" ")))


@given(text=st.text(max_size=400), words=st.text(max_size=10))
def test_an_excerpt_is_a_part_of_its_text(text: str, words: str) -> None:
    """Joined together, without the ellipses, the pieces stand in the text as they were; no two neighbours are alike."""
    try:
        asked(words)
    except ValueError:
        return
    parts = excerpt([text, words])
    whole = "".join(piece for piece, _ in parts)
    assert whole.removeprefix("…").removesuffix("…") in text or whole in text
    assert all(one[1] != other[1] for one, other in pairwise(parts))
    assert all(piece for piece, _ in parts)


@pytest.mark.parametrize(
    ("text", "words", "marked"),
    [
        ("Herr Müller kam", "Mueller", "Herr [Müller] kam"),
        ("Herr Mueller kam", "müller", "Herr [Mueller] kam"),
        ("我要退货，因为", "退货", "我要[退货]，因为"),
        ("拉链坏了拉链", "拉链坏了", "[拉链坏了][拉链]".replace("][", "")),
        ("הרוכסן נשבר", "נשבר", "הרוכסן [נשבר]"),
        ("oh 👍🏽 yes", "👍", "oh [👍🏽] yes"),
        ("<b>zipper</b>", "zip", "<b>[zipper]</b>"),
        ("zip zipper", "zip ", "[zip] zipper"),
        ("nothing of it", "zipper", "nothing of it"),
        ("", "zipper", ""),
    ],
)
def test_hits_are_marked_as_they_were_found(text: str, words: str, marked: str) -> None:
    """In whatever spelling they stand, and what is typed so far marks the whole word; markup stays text."""
    assert "".join(f"[{piece}]" if is_hit else piece for piece, is_hit in excerpt([text, words])) == marked


def test_an_excerpt_is_cut_between_words() -> None:
    """Around the first hit of a long text, with an ellipsis at either end."""
    text = "row " * 40 + "needle in " + "hay " * 80
    parts = excerpt([text, "needle"])
    assert parts == [("…" + "row " * 14, False), ("needle", True), (" in" + " hay" * 23 + "…", False)]
    assert sum(len(piece) for piece, _ in parts) <= EXCERPT_LENGTH + 2


def test_a_long_text_is_refused_before_it_is_cut() -> None:
    """A thousand characters are allowed, one more is not."""
    assert asked("x" * MOST_CHARACTERS).groups == (("x" * 50, OTHERWISE + "x" * 50),)
    with pytest.raises(ValueError, match="has 1,001 characters"):
        asked("x" * (MOST_CHARACTERS + 1))


def test_what_is_searched_is_what_is_shown() -> None:
    """The fields that records are found by are those that an excerpt is taken from, and their labels those of the index."""
    body = load(catalog_root()).bodies["SearchHit", "excerpt"]
    shown = {token.text for before, token in pairwise(body.parsed.tokens) if before.text == "."}
    fields = {(one.__name__, name) for one in KINDS for name in one.searched}
    assert {re.sub("_(.)", lambda letter: letter[1].upper(), name) for _, name in fields} == shown
    index = (catalog_root() / "_schema" / "search.cypher").read_text("utf-8")
    assert set(re.findall(r"\w+", re.findall(r"\(found:(.*?)\)", index)[0])) == {label for label, _ in fields}


def test_other_terms_make_another_record(monkeypatch: pytest.MonkeyPatch) -> None:
    """When text is cut in another way, what was loaded before counts as changed and is written anew."""
    tent = Product(source="test", source_key="tent", name="Tent", sku="T", category="tents")
    before = tent.content_hash()
    monkeypatch.setattr("graph_api.records.record.VERSION", 2)
    assert tent.content_hash() != before
