"""Every file below `cypher/` keeps the contract, also those that no GraphQL field reads: writes, constraints and data tests."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from graph_api.catalog import Catalog, load
from graph_api.catalog.header import read_header
from graph_api.catalog.lex import lex, significant
from graph_api.catalog.parse import MOST_LINES, parse
from graph_api.ingest.database_schema import schema_texts

CYPHER = Path(__file__).parents[1] / "cypher"
TEAMS = {"marketing", "sales", "support", "talent", "product"}
FILES = sorted(CYPHER.rglob("*.cypher"))
APART = [path for path in FILES if path.parent.name.startswith("_")]
ONE_LETTER = re.compile(r"[A-Za-z]\d*")


def name(path: Path) -> str:
    """The path of a file below `cypher/`."""
    return path.relative_to(CYPHER).as_posix()


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    """The files that GraphQL reads."""
    return load(CYPHER)


def owner(path: Path) -> str | None:
    """The team that a file names as its owner."""
    return read_header(name(path), lex(path.read_text("utf-8")))[0].one("owner")


def test_every_file_has_a_team_to_ask() -> None:
    """An owner is one of the teams, spelt the same everywhere."""
    assert {name(path): owner(path) for path in FILES if owner(path) not in TEAMS} == {}


def test_every_file_fits_on_a_screen() -> None:
    """At most 40 lines, header included."""
    assert {name(path): lines for path in FILES if (lines := len(path.read_text("utf-8").splitlines())) > MOST_LINES} == {}


def test_no_parameter_is_undeclared_where_records_are_written() -> None:
    """What a write takes stands in its header."""
    wrong: dict[str, set[str]] = {}
    for path in (path for path in APART if path.parent.name == "_ingest"):
        header, rest = read_header(name(path), lex(path.read_text("utf-8")))
        used = {token.text[1:] for token in rest if token.kind == "parameter"}
        if used != set(header.parameters):
            wrong[name(path)] = used ^ set(header.parameters)
    assert wrong == {}


def test_a_write_names_people_by_the_label_that_no_merge_takes() -> None:
    """What comes later under the id of a merged customer would find nobody, and be lost without a word."""
    written = [path for path in CYPHER.glob("_ingest/*.cypher") if not path.name.startswith("_")]
    assert [name(path) for path in written if ":Customer {" in path.read_text("utf-8")] == []


def test_a_data_test_answers_who_and_what() -> None:
    """Its columns are `id` and `problem`."""
    columns = {
        name(path): [column.name for column in parse(name(path), path.read_text("utf-8")).columns] for path in CYPHER.glob("_checks/*")
    }
    assert {key: value for key, value in columns.items() if value != ["id", "problem"]} == {}


def test_a_data_test_writes_nothing() -> None:
    """It may be run on any graph at any time."""
    writing = {"CREATE", "MERGE", "SET", "DELETE", "DETACH", "REMOVE"}
    found = [name(path) for path in CYPHER.glob("_checks/*") if writing & {token.text for token in lex(path.read_text("utf-8"))}]
    assert found == []


def test_every_kind_has_its_unique_id(catalog: Catalog) -> None:
    """A node or relationship type has its file of constraints, and its file that writes it."""
    kinds = {path.parent.name for path in CYPHER.glob("*/_node.cypher")} | {
        path.parent.name for path in CYPHER.glob("*/_relationship.cypher")
    }
    assert {folder for folder in kinds if not (CYPHER / f"_schema/{folder}.cypher").is_file()} == set()
    assert {folder for folder in kinds if not (CYPHER / f"_ingest/{folder}.cypher").is_file()} == set()
    unique = " ".join(schema_texts())
    assert {kind.label for kind in catalog.kinds.values() if kind.label and f":{kind.label}" not in unique} == set()


def test_default_orders_of_roots_are_indexed(catalog: Catalog) -> None:
    """A root list is ordered by an index, not by sorting everything: its first column is indexed on its label, or is an index's score."""
    indexed = set(re.findall(r"FOR \(\w+:(\w+)\) (?:ON|REQUIRE) \(?\w+\.(\w+)", " ".join(schema_texts())))
    unindexed: list[str] = []
    for (type_name, field), body in catalog.bodies.items():
        label = next(iter(body.header.words("reads")), "")
        if type_name == "Query" and body.header.orders and not body.parsed.indexes and (label, body.header.orders[0][0]) not in indexed:
            unindexed.append(f"{field}: {label}.{body.header.orders[0][0]}")
    assert unindexed == []


def test_variables_are_words(catalog: Catalog) -> None:
    """No `n`, no `c1`: whoever reads a body reads the names of the field."""
    found = {body.path: short for body in catalog.bodies.values() if (short := sorted(filter(ONE_LETTER.fullmatch, body.parsed.names)))}
    assert found == {}


def test_no_file_is_empty_below_its_header() -> None:
    """Only rows have a header and no query."""
    empty = [name(path) for path in FILES if not significant(read_header(name(path), lex(path.read_text("utf-8")))[1])]
    assert [path for path in empty if not path.endswith("_row.cypher")] == []
