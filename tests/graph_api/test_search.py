"""Search by words and by vectors: what is found, in which order, what is marked, and what is refused."""

from __future__ import annotations

import math
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

import pytest
import pytest_asyncio
from hypothesis import given, settings
from hypothesis import strategies as st

from graph_api.db import Database
from graph_api.execute import Asking, Executor
from graph_api.ingest.database_schema import setup
from graph_api.ingest.load import LoadPlan, load_rows
from graph_api.ingest.source_row import Place, SourceRow
from graph_api.records.assortment import Product, ProductCategory
from graph_api.records.business import Channel, Organization, Source, Team
from graph_api.records.conversation import Interaction, Verbatim
from graph_api.records.household import Household
from graph_api.records.need import Need
from graph_api.records.person import Customer
from graph_api.records.record import Record
from graph_api.schema import Built
from tests.servers import EMPTY

KEYS: dict[str, Any] = {"source": "test"}
NOON = datetime(2026, 6, 15, 12, tzinfo=UTC)
ASKING = Asking(now="2026-06-15T12:00:00Z", time_zone="UTC", currency="USD", embedding_dimensions=3)
PEOPLE = ("Anna Müller", "Bo Mueller", "Cleo Muller", "Will Smith", "张伟", "יעל כהן", "Straßer", "STRASSER", "Marie-Ève Côté")
WORDS = (
    "The zipper of the tent broke.",
    "Das ist der zweite Reißverschluss, der klemmt. ZIPPER!",
    "To be or not to be",
    "我要退货，因为拉链坏了",
    "リュックのファスナーが壊れた",
    "지퍼가 고장났어요",
    "הרוכסן נשבר",
    "السحاب مكسور",
    "👍🏽 great",
    'name:x OR 1 "quoted" back\\slash /slash/ a~b [to] {z} (v) *star* w?y AND NOT ^7 -minus +plus',
    "write to anna@example.org, it costs 3.50",
    "row " * 40 + "the last one holds a needle in " + "hay " * 40,
)
SAME = tuple(f"the same words {place}" for place in range(7))


def _records() -> list[Record]:
    source = Source(**KEYS, source_key="test", name="Test", system="none", kind="INVENTED", coverage="COMPLETE", time_zone="UTC")
    people = [Customer(**KEYS, source_key=f"c{place}", kind="KNOWN", display_name=name) for place, name in enumerate(PEOPLE)]
    team = Team(**KEYS, source_key="tents", name="Tents", purpose="Makes tents.")
    talk = Interaction(
        **KEYS, source_key="i", participants=[], channel="web", kind="CHAT", direction="INBOUND", started_at=NOON - timedelta(days=40),
        summary="Asked for a new zipper", goal="A repair", team="tents",
    )  # fmt: skip
    said = [
        Verbatim(
            **KEYS, source_key=f"v{place:02}", text=text, said_at=NOON - timedelta(days=20 * place), said_by=f"c{place % 2}",
            interaction="i" if place == 0 else None, embedding=(1.0, 0.0, 0.0) if place == 0 else None,
        )
        for place, text in enumerate((*WORDS, *SAME))
    ]  # fmt: skip
    vectors = ((1.0, 0.0, 0.0), (0.0, 2.0, 0.0), (-1.0, 0.0, 0.0), (3.0, 3.0, 0.0), None)
    needs = [
        Need(
            **KEYS, source_key=f"n{place}", customer="c2", statement=f"A stronger zipper {place}", basis="STATED", status=status,
            raised_at=NOON - timedelta(days=place), team="tents", embedding=vectors[place],
        )
        for place, status in enumerate(("OPEN", "ABANDONED", "OPEN", "OPEN", "OPEN"))
    ]  # fmt: skip
    return [
        source, team, Channel(**KEYS, source_key="web", name="Web", kind="WEB", time_zone="UTC"),
        Organization(**KEYS, source_key="o", name="Zipper & Sons"), *people,
        Household(**KEYS, source_key="h", name="The Müllers", formed_by="STATED"),
        ProductCategory(**KEYS, source_key="tents", name="Tents", level=1), talk, *said,
        Product(**KEYS, source_key="p", name="Tent with zipper", sku="ZIP-4711", category="tents"), *needs,
    ]  # fmt: skip


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def graph(own_database: Database, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Database]:
    """A graph of names and words in many scripts."""
    await own_database.write([EMPTY])
    await setup(own_database)
    await _load(own_database, tmp_path_factory.mktemp("search"), _records())
    yield own_database


async def _load(database: Database, directory: Path, records: list[Record], fingerprint: str = "f") -> list[str]:
    """Load records, each as a row, of a content with this fingerprint; answers why any of them was set aside."""
    rows = [SourceRow(Place("test.csv", number), (record,), {}) for number, record in enumerate(records, start=2)]
    ledger = await load_rows(database, rows, LoadPlan("test", fingerprint, directory, embedding_dimensions=3))
    aside = directory / "test.jsonl"
    return aside.read_text("utf-8").splitlines() if ledger.total.set_aside and aside.is_file() else ["?"] * ledger.total.set_aside


@pytest.fixture(scope="module")
def executor(built: Built, graph: Database) -> Executor:
    """Answers operations over that graph."""
    return Executor(built, graph)


async def found(executor: Executor, text: str, given: str = "") -> list[str]:
    """The words, names and statements that a search finds, best first."""
    fields = "... on Verbatim { text } ... on Customer { displayName } ... on Need { statement } ... on Interaction { summary }"
    fields += " ... on Product { name } ... on Household { label: name } ... on Organization { title: name }"
    source = f"query Search($text: SearchText!) {{ search(text: $text, first: 100{given}) {{ nodes {{ node {{ {fields} }} }} }} }}"
    result = await executor.answer(source, {"text": text}, asking=ASKING)
    assert result.errors is None
    assert result.data is not None
    return [next(iter(hit["node"].values())) for hit in result.data["search"]["nodes"]]


async def refused(executor: Executor, source: str, **variables: object) -> tuple[str, str]:
    """The code and the message of the one error that an operation gives."""
    result = await executor.answer(source, variables, asking=ASKING)
    assert (result.data, len(result.errors or ())) == (None, 1)
    [error] = result.errors or ()
    return (error.extensions or {})["code"], error.message


@pytest.mark.parametrize("text", ["Müller", "Mueller", "Muller", "MÜLLER", "mu\u0308ller", "Ｍüller"])
async def test_the_spellings_of_an_umlaut_find_each_other(executor: Executor, text: str) -> None:
    """Müller, Mueller and Muller are one name, in small letters, in capitals, decomposed and wide."""
    assert sorted(await found(executor, text, ", types: [CUSTOMER]")) == ["Anna Müller", "Bo Mueller", "Cleo Muller"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("will", ["Will Smith"]),
        ("to be or not to be", ["To be or not to be"]),
        ("strasser", ["STRASSER", "Straßer"]),
        ("marie eve cote", ["Marie-Ève Côté"]),
        ("张伟", ["张伟"]),
        ("כהן", ["יעל כהן"]),
        ("退货", ["我要退货，因为拉链坏了"]),
        ("拉链坏了", ["我要退货，因为拉链坏了"]),
        ("货", ["我要退货，因为拉链坏了"]),
        ("货退", []),
        ("ファスナー", ["リュックのファスナーが壊れた"]),
        ("지퍼", ["지퍼가 고장났어요"]),
        ("הרוכסן", ["הרוכסן נשבר"]),
        ("السحاب", ["السحاب مكسور"]),
        ("👍", ["👍🏽 great"]),
        ("example org", ["write to anna@example.org, it costs 3.50"]),
        ("3.50", ["write to anna@example.org, it costs 3.50"]),
        ("4711", ["Tent with zipper"]),
        ("repair", ["Asked for a new zipper"]),
        ("reissversch", ["Das ist der zweite Reißverschluss, der klemmt. ZIPPER!"]),
        ("reissversch ", []),
        ("tent broke", ["The zipper of the tent broke."]),
        ("tent klemmt", []),
        ("muellers", ["The Müllers"]),
        ("sons", ["Zipper & Sons"]),
    ],
)
async def test_words_of_any_script_are_found(executor: Executor, text: str, expected: list[str]) -> None:
    """All words have to be there, the last one at least by its beginning; parts of a sentence are found where it has no blanks."""
    assert sorted(await found(executor, text)) == sorted(expected)


ODD = WORDS[9]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("name:x OR 1", [ODD]),
        ("name:nothing OR tent", []),
        ("zipper AND NOT tent", []),
        ('"quoted"', [ODD]),
        ('"', None),
        ("\\", None),
        ("*:*", None),
        ("?", None),
        ("~ ^ + - && || ! ( ) { } [ ]", None),
        ("/slash/", [ODD]),
        ("/.*/", None),
        ("back\\slash", [ODD]),
        ("a~b", [ODD]),
        ("zippe~", []),
        ("zi*er", []),
        ("[to TO zz]", []),
        ("{z}", [ODD]),
        ("(v", [ODD]),
        ("searchTerms:smith", []),
        ("smith^ -will", ["Will Smith"]),
        ("will) OR (tent", []),
        ('will" OR "tent', []),
    ],
)
async def test_nothing_in_a_text_is_a_command(executor: Executor, text: str, expected: list[str] | None) -> None:
    """What Lucene would obey says nothing here: words are looked for, and where there are none the text is refused."""
    if expected is None:
        source = "query($text: SearchText!) { search(text: $text) { totalCount } }"
        assert await refused(executor, source, text=text) == (
            "BAD_USER_INPUT",
            "A text to search for has no word in it: no letter, no digit and no symbol.",
        )
    else:
        assert await found(executor, text + " ") == expected


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("", "BAD_USER_INPUT", "A text to search for has no word in it: no letter, no digit and no symbol."),
        (" \t\n", "BAD_USER_INPUT", "A text to search for has no word in it: no letter, no digit and no symbol."),
        ("x" * 1_001, "BAD_USER_INPUT", "A text to search for has 1,001 characters, and 1,000 at most can be searched for."),
        ("x" * 10_000, "BAD_USER_INPUT", "A text to search for has 10,000 characters, and 1,000 at most can be searched for."),
        ("x" * 10_001, "TOO_LARGE", "A text has at most 10000 characters, not 10001."),
        (
            " ".join(str(number) for number in range(51)),
            "BAD_USER_INPUT",
            "A text to search for has 51 words or pairs of characters, and 50 at most can be searched for.",
        ),
        ("\ud800 x", "BAD_USER_INPUT", "A text holds half a character, at 0."),
    ],
)
async def test_a_text_that_cannot_be_searched_for_is_refused(executor: Executor, text: str, code: str, said: str) -> None:
    """Nothing, or too much: the answer says which, before the database is asked, also where no row is wanted."""
    source = "query($text: SearchText!) { search(text: $text, first: 0) { nodes { score } } }"
    assert await refused(executor, source, text=text) == (code, said)


async def test_fifty_words_are_searched_for(executor: Executor) -> None:
    """As many as are allowed."""
    assert await found(executor, " ".join(str(number) for number in range(50))) == []


async def test_a_search_composes_with_filters_orders_and_groups(executor: Executor, graph: Database) -> None:
    """What was found is filtered by what it is, put together by its sort, and ordered by its time; one statement."""
    source = """{
      open: search(text: "zipper", types: [NEED, PRODUCT], filter: { need: { status: { eq: OPEN } }, at: { within: "-P2D" } }) {
        totalCount nodes { need { statement } customer { displayName } team { name } }
      }
      all: search(text: "zipper", orderBy: [{ at: DESC }], first: 3) { nodes { type at } groups(by: [{ field: TYPE }]) { keys n } }
      theirs: search(text: "zipper", filter: { not: { team: { name: { eq: "Tents" } } } }) { nodes { type } }
      none: search(text: "zipper", types: []) { totalCount }
    }"""
    before = graph.statements
    result = await executor.answer(source, asking=ASKING)
    assert result.errors is None
    assert graph.statements - before == 1
    assert result.data is not None
    hers = {"customer": {"displayName": "Cleo Muller"}, "team": {"name": "Tents"}}
    assert result.data["open"]["totalCount"] == 2
    open_needs = sorted(result.data["open"]["nodes"], key=lambda hit: hit["need"]["statement"])
    assert open_needs == [{"need": {"statement": f"A stronger zipper {place}"}, **hers} for place in (0, 2)]
    at = [(hit["type"], hit["at"]) for hit in result.data["all"]["nodes"]]
    assert at == [("NEED", "2026-06-15T12:00:00Z"), ("VERBATIM", "2026-06-15T12:00:00Z"), ("NEED", "2026-06-14T12:00:00Z")] or at == [
        ("VERBATIM", "2026-06-15T12:00:00Z"),
        ("NEED", "2026-06-15T12:00:00Z"),
        ("NEED", "2026-06-14T12:00:00Z"),
    ]
    groups = [(group["keys"], group["n"]) for group in result.data["all"]["groups"]]
    assert groups == [(["INTERACTION"], 1), (["NEED"], 5), (["ORGANIZATION"], 1), (["PRODUCT"], 1), (["VERBATIM"], 2)]
    assert sorted(hit["type"] for hit in result.data["theirs"]["nodes"]) == ["ORGANIZATION", "PRODUCT", "VERBATIM"]
    assert result.data["none"]["totalCount"] == 0


async def test_hits_of_equal_score_are_paged_without_loss(executor: Executor) -> None:
    """Seven texts that fit equally well, two at a time, forwards and backwards."""
    source = """query($after: String, $before: String, $first: Int, $last: Int) {
      search(text: "same words", after: $after, before: $before, first: $first, last: $last) {
        edges { node { score verbatim { text } } } pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
      }
    }"""
    every = {size: await _pages(executor, source, size) for size in ("first", "last")}
    assert every["first"] == every["last"]
    assert sorted(text for text, _ in every["first"]) == list(SAME)
    assert len({score for _, score in every["first"]}) == 1


async def _pages(executor: Executor, source: str, size: str) -> list[tuple[str, float]]:
    """All rows by pages of two, in the order of the list."""
    ahead, more, position = ("after", "hasNextPage", "endCursor") if size == "first" else ("before", "hasPreviousPage", "startCursor")
    rows: list[tuple[str, float]] = []
    cursor = None
    while True:
        result = await executor.answer(source, {size: 2, ahead: cursor}, asking=ASKING)
        assert result.errors is None
        assert result.data is not None
        page = result.data["search"]
        part = [(edge["node"]["verbatim"]["text"], edge["node"]["score"]) for edge in page["edges"]]
        rows = rows + part if size == "first" else part + rows
        cursor = page["pageInfo"][position]
        if not page["pageInfo"][more]:
            return rows


async def test_a_cursor_belongs_to_its_text(executor: Executor) -> None:
    """The position in one search is none in another."""
    source = 'query($after: String) { search(text: "same words", after: $after, first: 1) { pageInfo { endCursor } } }'
    result = await executor.answer(source, asking=ASKING)
    assert result.data is not None
    after = result.data["search"]["pageInfo"]["endCursor"]
    code, _ = await refused(executor, source.replace("same words", "same word"), after=after)
    assert code == "BAD_CURSOR"


async def test_what_was_written_comes_before_another_spelling(executor: Executor) -> None:
    """Who asks for Mueller finds Bo Mueller first."""
    assert (await found(executor, "Mueller", ", types: [CUSTOMER]"))[0] == "Bo Mueller"


async def test_terms_are_written_anew_with_a_changed_text(graph: Database, executor: Executor, tmp_path: Path) -> None:
    """A text that says something else is found by its new words only; it is left as it was before."""
    product = Product(**KEYS, source_key="lamp", name="Lamp", sku="L1", category="tents")
    await _load(graph, tmp_path, [product])
    before = await found(executor, "lamp")
    await _load(graph, tmp_path, [Product(**KEYS, source_key="lamp", name="Lantern", sku="L1", category="tents")], "g")
    assert (before, await found(executor, "lamp"), await found(executor, "lantern")) == (["Lamp"], [], ["Lantern"])


async def similar(executor: Executor, vector: object, given: str = "") -> list[tuple[str, float]]:
    """The needs that are like a vector, with their scores to three digits."""
    source = f"query($vector: Embedding!) {{ similarNeeds(vector: $vector{given}) {{ nodes {{ score need {{ statement }} }} }} }}"
    result = await executor.answer(source, {"vector": vector}, asking=ASKING)
    assert result.errors is None
    assert result.data is not None
    return [(row["need"]["statement"][-1], round(row["score"], 3)) for row in result.data["similarNeeds"]["nodes"]]


async def test_needs_are_found_by_a_vector(executor: Executor) -> None:
    """By its direction alone, most alike first; a need without an embedding is like nothing."""
    assert await similar(executor, [2, 0, 0]) == [("0", 1.0), ("3", 0.854), ("1", 0.5), ("2", 0.0)]


async def test_what_is_alike_composes_with_filters(executor: Executor) -> None:
    """Only open needs, by a literal as well as by a variable."""
    assert await similar(executor, [0, 1.5, 0], ", filter: { need: { status: { eq: OPEN } } }, first: 1") == [("3", 0.854)]
    result = await executor.answer("{ similarVerbatims(vector: [1, 0.5, 0]) { nodes { verbatim { text } } } }", asking=ASKING)
    assert result.data == {"similarVerbatims": {"nodes": [{"verbatim": {"text": "The zipper of the tent broke."}}]}}


@pytest.mark.parametrize(
    ("vector", "said"),
    [
        ([1.0, 0.0], "An embedding has 3 numbers here, not 2."),
        ([], "An embedding has 3 numbers here, not 0."),
        ([1.0] * 4, "An embedding has 3 numbers here, not 4."),
        ([math.nan, 0.0, 0.0], "An embedding holds nan, and its numbers are finite, at most 1e+15."),
        ([math.inf, 0.0, 0.0], "An embedding holds inf, and its numbers are finite, at most 1e+15."),
        ([10**400, 0.0, 0.0], f"An embedding holds {10**400}, and its numbers are finite, at most 1e+15."),
        ([0.0, 0.0, -0.0], "An embedding points nowhere, for all of its numbers are zero or next to it."),
    ],
)
async def test_a_vector_that_cannot_be_compared_is_refused(executor: Executor, vector: list[float], said: str) -> None:
    """Another length, NaN, infinity and no direction at all: said before the database is asked."""
    source = "query($vector: Embedding!) { similarNeeds(vector: $vector) { totalCount } }"
    assert await refused(executor, source, vector=vector) == ("BAD_USER_INPUT", said)


@pytest.mark.parametrize("vector", ['"1"', "[true, 1, 2]", '["1", 2, 3]', "[[1], 2, 3]", "1", "[1, null, 2]"])
async def test_what_is_no_vector_is_refused(executor: Executor, vector: str) -> None:
    """A list of numbers and nothing else."""
    code, said = await refused(executor, f"{{ similarNeeds(vector: {vector}) {{ totalCount }} }}")
    assert code == "GRAPHQL_VALIDATION_FAILED"
    assert "Embedding is a list of numbers" in said


async def test_a_literal_beyond_all_numbers_is_refused(executor: Executor) -> None:
    """1e999 is an infinity."""
    code, said = await refused(executor, "{ similarNeeds(vector: [1e999, 0, 0]) { totalCount } }")
    assert (code, said) == ("BAD_USER_INPUT", "An embedding holds inf, and its numbers are finite, at most 1e+15.")


async def test_without_embeddings_the_setting_is_named(built: Built, graph: Database) -> None:
    """Who brings none is told how to."""
    asking = Asking(now=ASKING.now, time_zone="UTC", currency="USD")
    result = await Executor(built, graph).answer("{ similarNeeds(vector: [1]) { totalCount } }", asking=asking)
    assert [error.message for error in result.errors or ()] == [
        "There are no embeddings here; set CUSTOMER_GRAPH_EMBEDDING_DIMENSIONS and load some."
    ]


async def test_an_embedding_of_another_length_is_set_aside(graph: Database, tmp_path: Path) -> None:
    """Vectors of two lengths could never be compared."""
    kind: dict[str, Any] = {"customer": "c2", "statement": "x", "basis": "STATED", "status": "OPEN", "raised_at": NOON}
    rows = [SourceRow(Place("test.csv", 2), (Need(**KEYS, source_key="odd", embedding=(1.0, 2.0), **kind),), {})]
    ledger = await load_rows(graph, rows, LoadPlan("test", "f", tmp_path, embedding_dimensions=3))
    assert ledger.total.set_aside == 1
    [file] = [path for path in tmp_path.iterdir() if path.is_file()]
    assert "Need embedding has 2 numbers, and CUSTOMER_GRAPH_EMBEDDING_DIMENSIONS is 3" in file.read_text("utf-8")


# The second reading: what a search finds, told from its sentence alone, over texts of few letters in which much coincides.
SIGNS = ("o", "ö", "oe", "O", "q", "猫", "狗", " ", " ", "-", '"', "*", "OR", "🎈", "9")
TEXTS = st.lists(st.sampled_from(SIGNS), min_size=1, max_size=9).map("".join)
PIECES = re.compile("[a-z0-9ö]+|[猫狗]+|🎈")


def _pieces(text: str) -> list[str]:
    return PIECES.findall(text.lower())


def _finds(asked: str, text: str) -> bool:
    """Whether every word asked for stands in a text; of the last one, where nothing follows it, the beginning does."""
    words, there = _pieces(asked), _pieces(text)
    found = [any(_same(word, other) for other in there) for word in words]
    if asked.lower().endswith(words[-1]) and len(words[-1]) > 1 and words[-1].isalnum() and words[-1][0] not in "猫狗":
        found[-1] = found[-1] or any(_begins(words[-1], other) for other in there)
    return all(found)


def _same(word: str, other: str) -> bool:
    if word[0] in "猫狗":
        return other[0] in "猫狗" and all(pair in other for pair in ([word] if len(word) == 1 else map("".join, pairwise(word))))
    return re.sub("oe|ö", "o", word) == re.sub("oe|ö", "o", other)


def _begins(word: str, other: str) -> bool:
    spellings = {other.replace("ö", "o"), other.replace("ö", "oe"), re.sub("oe|ö", "o", other)}
    return any(spelling.startswith(word.replace("ö", "o")) for spelling in spellings)


CORPUS = sorted({"".join(Random(place).choices(SIGNS, k=1 + place % 9)) for place in range(300)})
HOMES = [text for text in CORPUS if not text.isspace()]


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def homes(graph: Database, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Households whose names are texts of those signs."""
    named = [Household(**KEYS, source_key=f"home-{place}", name=name, formed_by="STATED") for place, name in enumerate(HOMES)]
    await _load(graph, tmp_path_factory.mktemp("homes"), list[Record](named))
    return HOMES


@settings(max_examples=300, deadline=None, derandomize=True)
@given(text=TEXTS)
async def test_a_search_finds_what_its_sentence_says(executor: Executor, homes: list[str], text: str) -> None:
    """Exactly the names that a second reading finds, for any text that has a word."""
    if _pieces(text):
        expected = sorted(name for name in homes if _finds(text, name))
        assert sorted(await _every(executor, text)) == expected


async def _every(executor: Executor, text: str) -> list[str]:
    """The names that a search finds among households, over all pages."""
    source = """query($text: SearchText!, $after: String) { search(text: $text, types: [HOUSEHOLD], first: 100, after: $after) {
      nodes { household { name } } pageInfo { hasNextPage endCursor } } }"""
    names: list[str] = []
    after = None
    while True:
        result = await executor.answer(source, {"text": text, "after": after}, asking=ASKING)
        assert result.errors is None
        assert result.data is not None
        names += [hit["household"]["name"] for hit in result.data["search"]["nodes"]]
        after = result.data["search"]["pageInfo"]["endCursor"]
        if not result.data["search"]["pageInfo"]["hasNextPage"]:
            return names
