"""The parts of the compiler that can be held against the light one by one; the whole is tested against the database."""

from __future__ import annotations

from enum import Enum
from itertools import pairwise
from typing import Any

import pytest
from graphql import GraphQLError
from hypothesis import given
from hypothesis import strategies as st

from graph_api.catalog import Catalog
from graph_api.compile import cursor
from graph_api.compile.bind import PageRun
from graph_api.compile.cache import LEAST, PlanCache, Recent, remembered
from graph_api.compile.composed import Violation
from graph_api.compile.decode import decoder
from graph_api.compile.encode import nanoseconds
from graph_api.compile.slots import Revealed, Slot, shape, symbolic
from graph_api.compile.tree import Amount, Leaf, Selection, Stored
from graph_api.errors import SchemaError
from graph_api.execute import Asking, Executor
from graph_api.schema import Built, build, catalog_root

KEYS = st.lists(
    st.one_of(st.none(), st.booleans(), st.integers(-(2**53), 2**53), st.text(), st.floats(allow_nan=False, allow_infinity=False))
)


class Colour(Enum):
    """Any enum."""

    RED = "RED"


def _taken(text: str, identity: bytes) -> bool:
    try:
        cursor.read(text)
        cursor.verify(text, identity)
    except GraphQLError:
        return False
    return True


class TestCursors:
    """Positions that belong to one list."""

    @given(KEYS, st.binary(min_size=16, max_size=16))
    def test_what_is_written_is_read(self, keys: list[Any], identity: bytes) -> None:
        """Keys and clock come back as they were, and the list they belong to takes them."""
        text = cursor.write(keys, "2026-01-01T00:00:00Z", identity)
        assert cursor.read(text) == (keys, "2026-01-01T00:00:00Z")
        cursor.verify(text, identity)

    @given(st.text())
    def test_any_other_text_is_refused(self, text: str) -> None:
        """Whatever somebody types: one error with its code."""
        with pytest.raises(GraphQLError) as error:
            cursor.read(text)
        assert error.value.extensions == {"code": "BAD_CURSOR"}

    def test_every_changed_character_is_noticed(self) -> None:
        """No single character can be another."""
        text = cursor.write(["a", 1], "2026-01-01T00:00:00Z", b"x" * 16)
        for index, old in enumerate(text):
            changed = text[:index] + ("B" if old != "B" else "C") + text[index + 1 :]
            assert not _taken(changed, b"x" * 16)
        assert _taken(text, b"x" * 16)


class TestSlots:
    """What of a variable shapes the statement."""

    def test_leaves_become_places(self) -> None:
        """Nulls, booleans, enums and the length of lists of objects stay; everything else is a place."""
        value = {"a": "x", "b": None, "c": True, "d": Colour.RED, "e": [{"f": 1}, {}], "g": ["x", "y"], "h": []}
        assert symbolic(value, ("v",)) == {
            "a": Slot(("v", "a")),
            "b": None,
            "c": True,
            "d": Colour.RED,
            "e": [{"f": Slot(("v", "e", 0, "f"))}, {}],
            "g": Slot(("v", "g")),
            "h": [],
        }

    def test_equal_shapes(self) -> None:
        """Values do not matter, forms do."""
        assert shape({"a": "x", "b": [1, 2]}) == shape({"b": [3], "a": "longer"})
        forms = [
            {},
            {"a": None},
            {"a": 1},
            {"a": True},
            {"a": False},
            {"a": Colour.RED},
            {"a": {}},
            {"a": []},
            {"a": [{}]},
            {"a": [{}, {}]},
            {"b": 1},
        ]
        assert len({shape(form) for form in forms}) == len(forms)


class TestCaches:
    """Bounded, and right about what a value reveals."""

    def test_plans_fall_out_oldest_first(self) -> None:
        """Three plans in a cache of two: the one not used for longest is gone."""
        plans: PlanCache[str] = PlanCache(2 * LEAST)
        for name in ("a", "b"):
            plans.put(name, Revealed(), name)
        assert plans.get("a", {}) == "a"
        plans.put("c", Revealed(), "c")
        assert (plans.get("a", {}), plans.get("b", {}), plans.get("c", {}), len(plans)) == ("a", None, "c", 2)

    def test_a_revealed_value_leads_to_its_own_plan(self) -> None:
        """The kind of an id, say: the same document and shape, and another statement for each kind."""

        def first_letter(text: str) -> str:
            return text[0]

        plans: PlanCache[str] = PlanCache()
        for value in ("apple", "banana"):
            revealed = Revealed()
            revealed.ask(Slot(("v",), value), first_letter)
            plans.put("k", revealed, value)
        assert plans.get("k", {"v": "avocado"}) == "apple"
        assert plans.get("k", {"v": "berry"}) == "banana"
        assert plans.get("k", {"v": "cherry"}) is None
        assert len(plans) == 1

    def test_what_could_not_be_made_is_not_kept(self) -> None:
        """An error today does not stand in the way tomorrow."""
        kept: Recent[int] = Recent(LEAST)
        with pytest.raises(ZeroDivisionError):
            remembered(kept, "a", lambda: 1 // 0)
        assert remembered(kept, "a", lambda: 1) == 1
        assert remembered(kept, "a", lambda: 9) == 1
        assert remembered(kept, "b", lambda: 2) == 2
        assert remembered(kept, "a", lambda: 3) == 3

    def test_long_documents_count_by_their_length(self) -> None:
        """Nine texts of a tenth of the budget stay, a tenth one of more than that is not kept at all."""
        kept: Recent[int] = Recent(100_000)
        for index in range(15):
            kept.put(str(index).ljust(10_000), index)
        assert len(kept) == 10
        kept.put("x" * 10_001, 1)
        assert kept.get("x" * 10_001) is None
        assert len(kept) == 10


class TestDecoder:
    """Every leaf is what the model says, or the whole answer takes the slow path."""

    @pytest.mark.parametrize(
        ("leaf", "good", "bad"),
        [
            (Leaf("String", nonnull=True), ["", "x"], [None, 1, True, 1.0, ["x"]]),
            (Leaf("Int", nonnull=False), [None, 0, -(2**31), 2**31 - 1], [2**31, -(2**31) - 1, True, 1.0, "1"]),
            (Leaf("Float", nonnull=True), [0.5, -1.0], [None, "x", float("nan"), float("inf")]),
            (Leaf("Boolean", nonnull=True), [True, False], [None, 0, 1, "true"]),
            (Leaf("E", nonnull=False, values=frozenset({"A"})), [None, "A"], ["B", "", 1]),
            (Leaf("ID", nonnull=True, item=Leaf("ID", nonnull=True)), [[], ["x"]], [None, [None], "x", [1]]),
        ],
    )
    def test_leaves(self, leaf: Leaf, good: list[Any], bad: list[Any]) -> None:
        """Good values pass unchanged, others are told."""
        decode = decoder(Selection("T", (("key", Stored("name", leaf)),)))
        for value in good:
            assert decode([value], []) == ({"key": value}, 0)
        for value in bad:
            with pytest.raises(Violation):
                decode([value], [])

    def test_whole_numbers_are_floats_too(self) -> None:
        """As GraphQL has it: an integer where a Float is promised becomes one."""
        found = decoder(Selection("T", (("key", Stored("name", Leaf("Float", nonnull=True))),)))([3], [])[0]["key"]
        assert (found, type(found)) == (3.0, float)

    @pytest.mark.parametrize(
        ("minor", "currency", "amount"),
        [
            (0, "USD", "0.00"),
            (-5, "USD", "-0.05"),
            (123456, "EUR", "1234.56"),
            (-7, "JPY", "-7"),
            (1, "KWD", "0.001"),
            (10**18, "USD", "10000000000000000.00"),
        ],
    )
    def test_money(self, minor: int, currency: str, amount: str) -> None:
        """Minor units become an exact decimal with the digits of the currency."""
        item = Amount(Stored("price", Leaf("Money", nonnull=False)), (("a", "amount"), ("c", "currency"), ("t", "__typename")))
        decode = decoder(Selection("T", (("price", item),)))
        assert decode([[minor, currency]], []) == ({"price": {"a": amount, "c": currency, "t": "Money"}}, 0)
        assert decode([None], []) == ({"price": None}, 0)
        for wrong in (["1.5", "USD"], [1, None], [1], "x", [True, "USD"]):
            with pytest.raises(Violation):
                decode([wrong], [])


def test_durations_are_compared_by_their_length() -> None:
    """A day has 24 hours; fractions reach to the nanosecond; a sign turns the whole."""
    assert nanoseconds("P1DT2H3M4.000000005S") == 93_784_000_000_005
    assert nanoseconds("PT36H") == nanoseconds("P1DT12H")
    assert nanoseconds("-PT0.5S") == -500_000_000


def test_what_cannot_be_compiled_is_refused_at_start(built: Built, tmp_path: Any) -> None:
    """A body that leads to an interface has no label to start from; the model and the file are named."""
    from shutil import copytree

    root = copytree(catalog_root(), tmp_path / "cypher")
    (root / "timeline_entry" / "_row.cypher").write_text("// A moment.\n//\n// owner    support\n// columns  kind, at, setting\n", "utf-8")
    with pytest.raises(Exception, match="TimelineEntry") as error:
        build(root)
    assert isinstance(error.value, SchemaError) or "timeline_entry" in str(error.value)
    assert isinstance(built.catalog, Catalog)


def test_page_runs_are_values() -> None:
    """A page's own values are its size and how its cursors are written."""
    assert PageRun(20, None) == PageRun(20, None)


@pytest.mark.parametrize("depth", range(1, 5))
def test_scopes_within_scopes_are_planned_in_linear_time(built: Built, asking: Asking, depth: int) -> None:
    """At most four scopes inside one another import in brackets, which the newest planner rewrites twice; the names stay the same."""
    below = "id"
    for _ in range(depth):
        below = f"orders(first: 2) {{ nodes {{ customer {{ {below} }} }} }}"
    statement = Executor(built, None).show(f"{{ customers {{ nodes {{ {below} }} }} }}", asking=asking).text
    lines = [line.split("//")[0].rstrip() for line in statement.splitlines()]
    indented = [len(line) - len(line.lstrip()) for line in lines if line.lstrip().startswith("CALL (")]
    imported = [line.strip().removeprefix("CALL (").rstrip(") {") for line in lines if line.lstrip().startswith("CALL (")]
    imported += [after.strip().removeprefix("WITH ") for line, after in pairwise(lines) if line.strip() == "CALL {"]
    assert indented == [2 * level for level in range(min(4, 1 + 2 * depth))]
    assert imported == ["", *["customer", "order"] * depth]


REWORDED = (
    """query A($id: ID!) { customer(id: $id) {
      displayName kind needs { totalCount }
      orders(first: 3) { nodes { number net { amount } channel { name kind } } }
    } }""",
    """query B($id: ID!) { customer(id: $id) { n: needs { totalCount } ...C kind } }
    fragment C on Customer {
      orders(first: 3) { edges { node { channel { kind n: name } net { currency amount } number } } }
      displayName
    }""",
)


def test_the_same_in_other_words_is_the_same_statement(built: Built, asking: Asking) -> None:
    """Order of fields, aliases, fragments and the parts of a connection: the database has planned all of it before."""
    executor = Executor(built, None)
    one, other = (executor.show(document, {"id": "cus_x"}, asking=asking) for document in REWORDED)
    assert one.text == other.text
    assert one.parameters == other.parameters
