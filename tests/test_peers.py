"""The benchmark's own arithmetic, its tables and pictures; it measures nothing here, and needs neither wrk nor Node."""

from __future__ import annotations

from dataclasses import replace
from math import factorial
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from graphql import parse, print_ast

from tests.peers.measure import Figure, turn_seconds
from tests.peers.neo4j_graphql import read as read_neo4j_graphql
from tests.peers.pictures import Panel, picture, pictures
from tests.peers.questions import Question, Wordings, spread
from tests.peers.report import markdown, ratio, table
from tests.peers.results import Answered, Results, Round
from tests.peers.texts import document, document_of_neo4j_graphql
from tests.peers.wrk import Asked, WrkError, read

SVG = "{http://www.w3.org/2000/svg}"
SAID = """Running 1s test @ http://127.0.0.1:1/graphql
  1 threads and 4 connections
Requests/sec:    500.00
FOUND {"requests": 600, "microseconds": 1200000, "failed": 0, "median": 1500, "p99": 4250}
"""


def answered(size: int) -> Answered:
    """One question with three rounds of everybody, of whom ours takes a quarter of the time of the others."""
    figures = [
        Figure(name, clients, rate * clients * part, 2.0 * part, 9.0, 0.25, 0.5)
        for name, rate in (("ours", 400.0), ("neo4j-graphql", 100.0), ("hand", 200.0), ("stock", 5.0), ("limit", 800.0))
        for clients in (1, 16)
        for part in (1.0, 3.0, 0.5)
    ]
    return Answered(size, size - 3, "whole", "360°", (0.5, 1.5), tuple(figures))


@pytest.fixture
def results() -> Results:
    """A run of one question at two sizes."""
    return Results({"processor": "Abacus", "cores": 2}, {"rounds": 3, "seconds": 1}, [answered(10_000), answered(1_000)])


def test_the_median_of_the_rounds_is_shown() -> None:
    """One slow round and one quick round change nothing."""
    assert answered(10_000).of("ours", 16) == Round(rate=6400.0, median=2.0, p99=9.0, own=0.25, neo4j=0.5)


def test_what_was_not_tried_has_no_figures() -> None:
    """Sixty-four clients were left out."""
    assert answered(10_000).of("ours", 64) is None


@pytest.mark.parametrize(("other", "expected"), [("neo4j-graphql", "4.00"), ("limit", "0.50"), ("nobody", "–")])
def test_a_ratio_says_how_many_times_as_many_requests(other: str, expected: str) -> None:
    """Above one the first answers more."""
    found = answered(10_000)
    assert ratio(found.of("ours", 16), found.of(other, 16)) == expected


def test_the_table_of_a_question() -> None:
    """A row for each contender, a group of columns for each number of clients."""
    lines = table(answered(10_000)).splitlines()
    assert lines[0] == "360°, 9,997 customers"
    assert lines[3].split() == ["customer-graph", "400.0", "2.00", "9.00", "0.25", "0.50", "6,400.0", "2.00", "9.00", "0.25", "0.50"]
    assert [len(line) for line in lines[1:]] == [108] * 7


def test_the_tables_of_the_page(results: Results) -> None:
    """Throughput with its ratios, latency, growth, and the machine."""
    throughput, latency, growth, machine = markdown(results).split("\n\n")
    assert throughput.splitlines()[2] == "| 360° | 6,400 | 1,600 | 3,200 | 80 | 4.00 | 2.00 | 50% |"
    assert latency.splitlines()[2] == "| 360° | 2.00, 9.00 | 2.00, 9.00 | 2.00, 9.00 | 2.00, 9.00 |"
    assert (
        growth.splitlines()[0]
        == "| ms, 1 client, half of the requests | ours, 997 | ours, 9,997 | @neo4j/graphql, 997 | @neo4j/graphql, 9,997 |"
    )
    assert machine == "Measured on: Abacus, 2 cores; 3 rounds of 1 s at least; load average 0.5 to 1.5.\n"


def test_the_page_tells_who_could_not_answer(results: Results) -> None:
    """With the question, the size and what was said."""
    failed = replace(answered(100_000), failed={"neo4j-graphql": "out of memory"})
    lines = markdown(replace(results, answered=[*results.answered, failed])).splitlines()
    assert "- @neo4j/graphql could not answer *360°* over 99,997 customers: out of memory" in lines


def test_results_come_back_from_their_file(results: Results, tmp_path: Path) -> None:
    """What was written is read again, so that a run can go on."""
    results.write(tmp_path / "new" / "figures.json")
    again = Results.read(tmp_path / "new" / "figures.json")
    assert again == results
    assert (again.has(1_000, "whole"), again.has(1_000, "one"), again.sizes) == (True, False, [1_000, 10_000])


def test_all_pictures_are_well_formed(results: Results) -> None:
    """A line for each contender in each, and a point for each number of clients or customers."""
    drawn = {name: ElementTree.fromstring(text) for name, text in pictures(results).items()}
    counts = {name: (len(list(svg.iter(f"{SVG}polyline"))), len(list(svg.iter(f"{SVG}circle")))) for name, svg in drawn.items()}
    assert counts == {"throughput.svg": (5, 10), "latency.svg": (5, 10), "growth.svg": (5, 10)}


def test_a_picture_is_drawn_to_scale() -> None:
    """Both axes are logarithmic: ten lies in the middle of one and a hundred."""
    panel = Panel("<one>", {"ours": [(1, 1), (10, 10), (100, 100)]})
    circles = list(ElementTree.fromstring(picture("A & B", [panel])).iter(f"{SVG}circle"))
    assert [(circle.get("cx"), circle.get("cy")) for circle in circles] == [("46.0", "160.0"), ("141.0", "95.0"), ("236.0", "30.0")]


def test_what_wrk_counted_is_read() -> None:
    """The line of the script, among the lines of wrk itself."""
    assert read(SAID, "here") == Asked(requests=600, seconds=1.2, median=1.5, p99=4.25)
    assert read(SAID, "here").rate == 500.0


@pytest.mark.parametrize(
    ("output", "complaint"),
    [
        ("unable to connect", "here: wrk did not come to its end: unable to connect"),
        (SAID.replace('"failed": 0', '"failed": 2'), "here: 2 of 600 requests failed."),
    ],
)
def test_answers_that_failed_are_no_figures(output: str, complaint: str) -> None:
    """An error is answered quickly; nobody may win with it."""
    with pytest.raises(WrkError) as raised:
        read(output, "here")
    assert str(raised.value) == complaint


@pytest.mark.parametrize(("clients", "rate", "seconds"), [(1, 1000.0, 2), (64, 100.0, 3), (64, 32.0, 8), (64, 4.0, 0), (1, 0.1, 12)])
def test_a_turn_is_long_enough_for_everybody(clients: int, rate: float, seconds: int) -> None:
    """Each client is answered four times in it; where that would take too long, there is no turn for several."""
    assert turn_seconds(clients, rate, 2) == seconds


def test_wordings_are_all_different_and_ask_the_same() -> None:
    """As many as the fields have orders, each with all of them."""
    wordings = Wordings("query Q($id: ID!) {\n  customer(id: $id) { id name kind orders(first: 5) { nodes { id } } }\n}\n")
    made = [wordings.reordered(number) for number in range(factorial(4))]
    assert len({print_ast(parse(each)) for each in made}) == 24
    assert made[0] == "query Q($id: ID!) {\n  customer(id: $id) { id name kind orders(first: 5) { nodes { id } } }\n}\n"
    assert made[-1] == "query Q($id: ID!) {\n  customer(id: $id) { orders(first: 5) { nodes { id } } kind name id }\n}\n"


def test_wordings_of_other_fields_are_all_different() -> None:
    """Each bit leaves out a field of its own, in our document as in the rival's."""
    for text in (document("whole"), document_of_neo4j_graphql("whole")):
        wordings = Wordings(text)
        assert wordings.shortened(0) == text
        assert len({print_ast(parse(wordings.shortened(1 << bit))) for bit in range(15)}) == 15
        least = parse(wordings.shortened((1 << 15) - 1))
        assert not {"birthDate", "statement", "summary"} & set(print_ast(least).split())


def test_values_are_taken_at_equal_distances() -> None:
    """The same sorts of people, however many there are."""
    assert (spread(range(9), 3), spread(range(8), 3)) == ([0, 3, 6], [0, 2, 5])


def test_answers_of_the_rival_take_our_form() -> None:
    """Lists for one thing, minor units and instants with milliseconds are its own way to say the same."""
    line: dict[str, Any] = {"id": "lin", "position": 1, "quantity": 2, "paidMinor": 1250, "currency": "EUR", "product": []}
    order: dict[str, Any] = {
        "id": "ord",
        "number": "7",
        "status": "DELIVERED",
        "orderedAt": "2026-01-01T00:00:00.000Z",
        "netMinor": 5,
        "currency": "EUR",
    }
    order["lines"] = [line]
    customer: dict[str, Any] = {
        "id": "cus",
        "householdsConnection": {"edges": []},
        "needs": [],
        "interactions": [],
        "orders": [{**order, "lines": [line]}],
    }
    found = read_neo4j_graphql(Question("whole", "", ()), {"customers": [customer]})["customer"]["orders"]["nodes"][0]
    assert found == {
        "id": "ord",
        "number": "7",
        "status": "DELIVERED",
        "orderedAt": "2026-01-01T00:00:00Z",
        "net": {"amount": "0.05", "currency": "EUR"},
        "lines": {
            "nodes": [{"id": "lin", "position": 1, "quantity": 2, "paid": {"amount": "12.50", "currency": "EUR"}, "product": None}],
        },
    }
