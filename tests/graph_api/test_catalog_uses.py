"""A body that uses another holds that body in a scope of its own, and a use that does not fit is refused with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph_api.catalog import load
from graph_api.catalog.lex import text_of
from graph_api.db import Database
from graph_api.errors import CatalogError
from tests.graph_api.catalog_files import body, write

X = "cypher/customer/x.cypher"
TOTAL = body("MATCH (order)-->(line)\nWHERE line.at >= $since\nRETURN sum(line.minor) AS value", "param  since  From then on.")
PAIRS = body("MATCH (order)-->(line)\nRETURN DISTINCT line.kind AS kind, line.unit AS unit")
FORM = "a body is used as CALL type.field(variable, $parameter) YIELD column AS name"
FAULTS = {
    "no such body": ("CALL order.totl(order, $now) YIELD value", "there is no body order.totl. Did you mean order.total?"),
    "column": ("CALL order.total(order, $now) YIELD valu", "order.total has no column valu; it has value. Did you mean value?"),
    "too few": ("CALL order.total(order) YIELD value", "order.total takes (order, $since), here it gets (order)."),
    "no variable": ("CALL order.total($now, $now) YIELD value", "order.total takes the variable order first, not $now."),
    "expression": (
        "CALL order.total(order, $now + 1) YIELD value",
        "an argument is a variable, a parameter or one literal; compute it in a WITH before.",
    ),
    "function": (
        "CALL order.total(order, date($now)) YIELD value",
        "an argument is a variable, a parameter or one literal; compute it in a WITH before.",
    ),
    "no YIELD": ("CALL order.total(order, $now)", f"{FORM}, and no procedure is called."),
    "empty YIELD": ("CALL order.total(order, $now) YIELD (x)", f"{FORM}."),
    "comma at the end": ("CALL order.total(order, $now) YIELD value,", f"{FORM}."),
    "WHERE": (
        "CALL order.total(order, $now) YIELD value WHERE value > 0",
        "after YIELD write WITH … WHERE; a WHERE of its own it cannot have.",
    ),
    "own name": ("CALL order.total(line, $now) YIELD value", "order.total has a variable line of its own; pass it under another name."),
}


def expanded(folder: Path, query: str, **others: str) -> str:
    """The text of `customer/x` after every use was put in its place."""
    files = {"customer/x": body(query), "order/total": TOTAL, "order/pairs": PAIRS}
    files |= {name.replace("__", "/"): text for name, text in others.items()}
    parsed = load(write(folder, files)).bodies["Customer", "x"].parsed
    return text_of(parsed.head)


def lines(text: str) -> list[str]:
    """Its lines without their indentation."""
    return [line.strip() for line in text.split("\n")]


@pytest.mark.parametrize("case", FAULTS)
def test_a_use_that_does_not_fit_is_refused_where_it_stands(tmp_path: Path, case: str) -> None:
    """The place is that of the caller, in its own file."""
    query, said = FAULTS[case]
    with pytest.raises(CatalogError) as caught:
        expanded(tmp_path, f"MATCH (order)\n{query}\nRETURN 1 AS value")
    assert str(caught.value) == f"{X}:5: {said}"


def test_variables_may_not_change_places(tmp_path: Path) -> None:
    """A row of two columns takes them under names that do not cross."""
    row = "// A pair.\n//\n// columns  first, second\n"
    files = {"pair/_row": row, "pair/sum": body("RETURN first + second AS value")}
    files["customer/x"] = body("WITH 1 AS second, 2 AS other\nCALL pair.sum(second, other) YIELD value\nRETURN value")
    with pytest.raises(CatalogError) as caught:
        load(write(tmp_path, files))
    assert str(caught.value) == f"{X}:5: pair.sum has a variable second of its own; pass it under another name."


def test_a_circle_is_named(tmp_path: Path) -> None:
    """Two bodies that use each other are refused with the way around."""
    first = body("CALL order.second(order) YIELD value\nRETURN value")
    second = body("CALL order.first(order) YIELD value\nRETURN value")
    with pytest.raises(CatalogError) as caught:
        load(write(tmp_path, {"order/first": first, "order/second": second}))
    assert str(caught.value) == "cypher/order/second.cypher:4: order.first uses itself: Order.first → Order.second → Order.first."


def test_a_use_becomes_a_scope(tmp_path: Path) -> None:
    """Variables are renamed at its start, parameters bound to what the caller gives, columns yielded under the asked name."""
    text = expanded(tmp_path, "MATCH (customer)-->(last)\nCALL order.total(last, $now) YIELD value AS total\nRETURN total AS value")
    assert text == "\n".join(
        [
            "MATCH (customer)-->(last)",
            "CALL (last) {",
            "  WITH last AS order",
            "  MATCH (order)-->(line)",
            "  WHERE line.at >= $now",
            "  RETURN sum(line.minor) AS total",
            "}",
        ]
    )


def test_variables_given_for_parameters_are_carried_in(tmp_path: Path) -> None:
    """A scope sees only what its first line names."""
    text = expanded(tmp_path, "MATCH (order)\nWITH order, order.at AS then\nCALL order.total(order, then) YIELD value\nRETURN value")
    assert lines(text)[2:5] == ["CALL (order, then) {", "MATCH (order)-->(line)", "WHERE line.at >= then"]


def test_a_constant_is_not_carried_in(tmp_path: Path) -> None:
    """`null` is no variable."""
    text = expanded(tmp_path, "MATCH (order)\nCALL order.total(order, null) YIELD value\nRETURN value")
    assert lines(text)[1] == "CALL (order) {"


def test_fewer_columns_of_distinct_rows_keep_their_rows(tmp_path: Path) -> None:
    """DISTINCT counts over all columns before one of them is taken."""
    text = expanded(tmp_path, "MATCH (order)\nCALL order.pairs(order) YIELD kind AS sort\nRETURN sort AS value")
    assert lines(text)[3:5] == ["WITH DISTINCT line.kind AS kind, line.unit AS unit", "RETURN kind AS sort"]


def test_fewer_columns_of_an_aggregate_keep_its_groups(tmp_path: Path) -> None:
    """Leaving a grouping column out of the RETURN would add the groups together."""
    groups = body("MATCH (order)-->(line)\nRETURN line.kind AS kind, count(line) AS n")
    text = expanded(tmp_path, "MATCH (order)\nCALL order.groups(order) YIELD n\nRETURN n AS value", order__groups=groups)
    assert lines(text)[3:5] == ["WITH line.kind AS kind, count(line) AS n", "RETURN n"]


def test_an_order_by_column_survives_another_name(tmp_path: Path) -> None:
    """ORDER BY may name the column as the used file does."""
    last = body("MATCH (order)-->(line)\nRETURN line.at AS at ORDER BY at DESC LIMIT 1")
    text = expanded(tmp_path, "MATCH (order)\nCALL order.last(order) YIELD at AS latest\nRETURN latest AS value", order__last=last)
    assert lines(text)[3:6] == ["WITH line.at AS at", "ORDER BY at DESC LIMIT 1", "RETURN at AS latest"]


def test_a_union_is_used_in_one_more_scope(tmp_path: Path) -> None:
    """Both parts stay together under the yielded name."""
    both = body("RETURN 1 AS value\nUNION ALL\nRETURN 2 AS value")
    text = expanded(tmp_path, "MATCH (order)\nCALL order.both(order) YIELD value AS one\nRETURN one AS value", order__both=both)
    assert lines(text)[1:] == [
        "CALL (order) {",
        "CALL (order) {",
        "RETURN 1 AS value",
        "UNION ALL",
        "RETURN 2 AS value",
        "}",
        "RETURN value AS one",
        "}",
    ]


def test_uses_are_followed_to_the_end(tmp_path: Path) -> None:
    """A used body may use another, and a column of the last RETURN may hold one."""
    through = body("CALL order.total(order, $now) YIELD value AS inner\nRETURN inner AS value")
    query = "MATCH (order)\nRETURN EXISTS { CALL order.through(order) YIELD value RETURN value } AS value"
    files = {"customer/x": body(query), "order/total": TOTAL, "order/through": through}
    columns = load(write(tmp_path, files)).bodies["Customer", "x"].parsed.columns
    assert columns[0].text.count("CALL (order) {") == 2
    assert "sum(line.minor) AS inner" in columns[0].text


async def test_a_used_body_runs_as_its_own_does(tmp_path: Path, database: Database) -> None:
    """On a real Neo4j the scope answers what the body alone would: two groups, not their sum."""
    groups = body("UNWIND [['a', 1], ['a', 1], ['b', 1]] AS pair\nRETURN pair[0] AS kind, sum(pair[1] + $plus) AS n", "param  plus  More.")
    files = {"query/groups": groups, "query/x": body("CALL query.groups(1) YIELD n AS count\nRETURN count AS value")}
    parsed = load(write(tmp_path, files)).bodies["Query", "x"].parsed
    rows = await database.rows(f"{text_of(parsed.head)} RETURN count AS value")
    assert sorted(row["value"] for row in rows) == [2, 4]
