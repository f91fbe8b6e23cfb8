"""`mapping init`: what can be seen in the columns is filled in, what cannot is asked, and the answered proposal loads."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from graph_api.__main__ import cli
from graph_api.errors import LoadError, MappingError
from seed.mapping.looking import look
from seed.mapping.opening import open_mapping
from seed.mapping.proposing import propose
from tests.seed.mapped import NOW

FILES = {
    "kunden.csv": "Kundennr;Vorname;Name;Geburtstag;E-Mail\n1;Anna;Müller;03.05.1984;anna@example.de\n2;Bernd;Groß;;\n",
    "bestellungen.csv": "Bestellnr;Kunde;Datum;Uhrzeit;Status;Kanal\nB1;1;13.03.2026;09:15;offen;web\nB2;2;14.03.2026;10:00;da;web\n",
    "positionen.csv": "Bestellnr;Artikel;Bezeichnung;Menge;Preis\nB1;A1;Kleid;1;1.039,90\nB1;A2;Stab;2;4,50\nB2;A1;Kleid;1;1.039,90\n",
}
PROPOSED = """
[format]
encoding = "windows-1252"
delimiter = ";"
date = "DD.MM.YYYY"
time = "DD.MM.YYYY HH:mm"
decimal = ","
thousands = "."

[kunden]
file = "kunden.csv"

[kunden.Customer]  # the kind is guessed from the name of the file
key = "Kundennr"
displayName = "{Vorname} {Name}"
kind = { always = "?" }  # one of ANONYMOUS, KNOWN, MEMBER_ONLY, SHARED, MENTIONED
birthDate = "Geburtstag"

[[kunden.Identifier]]
type = { always = "EMAIL" }
value = "E-Mail"
strength = { always = "?" }  # STRONG when one person alone has it, WEAK when several may share it
customer = "Kundennr"

[bestellungen]
file = "bestellungen.csv"

[bestellungen.Order]  # the kind is guessed from the name of the file
key = "Bestellnr"
number = "Bestellnr"
status = { column = "Status", values = { "offen" = "?", "da" = "?" } }  # each one of PLACED, INVOICED, SHIPPED, DELIVERED, CANCELLED
orderedAt = "{Datum} {Uhrzeit}"
customer = "Kunde"
channel = "Kanal"

[[given.Channel]]
key = "web"
name = "web"
kind = "?"  # STORE, WEB, APP, PHONE, EMAIL, SOCIAL, POST, MESSAGE
timeZone = "?"  # by which clock its people live, such as Europe/Berlin

[positionen]
file = "positionen.csv"

[positionen.OrderLine]  # the kind is guessed from the name of the file
key = "?"  # no column is a key: name several, ["A", "B"], or number the rows: ["Bestellnr", { ordinal = "Bestellnr" }]
order = "Bestellnr"
position = { ordinal = "Bestellnr" }  # numbered among the rows with the same value there
quantity = "Menge"
product = "Artikel"
list = "Preis"
revenue = "Preis"
paid = "Preis"

[positionen.Product]  # Artikel names it, and no file describes it
key = "Artikel"
keep = "first"
name = "Bezeichnung"
sku = "Artikel"
"""
ANSWERS = (
    ('key = "?"          # a short', 'key = "laden"  # a short'),
    ('kind = "?"         # CRM', 'kind = "SHOP"  # CRM'),
    ('coverage = "?"', 'coverage = "COMPLETE"'),
    ('timeZone = "?"     # such', 'timeZone = "Europe/Berlin"  # such'),
    ('currency = "?"', 'currency = "EUR"'),
    ('kind = { always = "?" }', 'kind = { always = "KNOWN" }'),
    ('strength = { always = "?" }', 'strength = { always = "STRONG" }'),
    ('"offen" = "?", "da" = "?"', '"offen" = "PLACED", "da" = "DELIVERED"'),
    ('kind = "?"  # STORE', 'kind = "WEB"  # STORE'),
    ('timeZone = "?"  # by', 'timeZone = "Europe/Berlin"  # by'),
    ('key = "?"  # no column', 'key = ["Bestellnr", { ordinal = "Bestellnr" }]  # no column'),
)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Three files of a German shop."""
    for name, content in FILES.items():
        (tmp_path / name).write_text(content, encoding="windows-1252")
    return [tmp_path / name for name in FILES]


def test_a_proposal_says_what_can_be_seen(files: list[Path]) -> None:
    """Names, formats, keys, references; a file that only names products gives them too."""
    _, _, proposed = propose(files).partition("\n\n[format]")
    assert f"\n[format]{proposed}" == PROPOSED


def test_a_zone_that_cannot_be_seen_is_asked(files: list[Path]) -> None:
    """With the columns that need it."""
    assert 'timeZone = "?"     # such as Europe/Berlin: by which clock were stamps without a zone written (bestellungen.csv Uhrzeit)?' in (
        propose(files).splitlines()
    )


def test_the_answered_proposal_loads(files: list[Path], tmp_path: Path) -> None:
    """Not before: each question that is left is named with its line."""
    mapping, text = tmp_path / "new.toml", propose(files)
    for asked, answer in ANSWERS:
        assert asked in text
        mapping.write_text(text, encoding="utf-8")
        with pytest.raises(MappingError, match=r'^new\.toml:\d+: \w+ is still a question; write the answer instead of "\?"$'):
            open_mapping("csv", tmp_path, mapping, NOW)
        text = text.replace(asked, answer)
    mapping.write_text(text, encoding="utf-8")
    rows = list(open_mapping("csv", tmp_path, mapping, NOW).rows)
    assert [row.problem for row in rows] == [""] * 7
    assert [f"{each.label} {each.source_key}" for row in rows for each in row.records] == [
        *(
            "Customer 1",
            "Identifier EMAIL|anna@example.de",
            "IdentifierHolding 1/EMAIL|anna@example.de",
            "Customer 2",
            "Order B1",
            "Order B2",
        ),
        *("Product A1", "OrderLine B1/1", "Product A2", "OrderLine B1/2", "Product A1", "OrderLine B2/1"),
    ]


def test_days_that_can_be_read_in_two_ways_are_asked(tmp_path: Path) -> None:
    """Nobody can see whether 03/04 is in March."""
    (tmp_path / "orders.csv").write_text("order_no,date\n1,03/04/2026\n2,05/06/2026\n", encoding="utf-8")
    assert 'date = "?"  # DD/MM/YYYY or MM/DD/YYYY? date has 03/04/2026' in propose([tmp_path / "orders.csv"]).splitlines()
    (tmp_path / "orders.csv").write_text("order_no,date\n1,03/04/2026\n2,05/26/2026\n", encoding="utf-8")
    assert 'date = "MM/DD/YYYY"' in propose([tmp_path / "orders.csv"]).splitlines()


@pytest.mark.parametrize(
    ("values", "sort"),
    [
        ("2026-03-12T10:00:00Z 2026-03-13T10:00:00Z", "moment"),
        ("2026-03-12 2026-03-13", "day"),
        ("1 20 300", "whole"),
        ("0123 0456", "text"),
        ("1.50 2", "decimal"),
        ("1.234,50 2,00", "decimal"),
        ("yes no", "truth"),
        ("09:15 10:00", "clock"),
        ("a@x.org b@x.org", "email"),
        ("+49-170-1234567 0170/7654321", "phone"),
        ("Anna 1", "text"),
    ],
)
def test_columns_are_known_by_their_values(tmp_path: Path, values: str, sort: str) -> None:
    """A number that begins with a zero is none."""
    (tmp_path / "some.csv").write_text("a\tb\n" + "".join(f'x\t"{value}"\n' for value in values.split()), encoding="utf-8")
    assert look(tmp_path / "some.csv").columns[1].sort == sort


def test_blanks_and_words_for_nothing_are_seen(tmp_path: Path) -> None:
    """As old files and databases write them."""
    (tmp_path / "orders.txt").write_text(" order_no day\n 1  20260312\n 2  NULL\n", encoding="utf-8")
    proposed = propose([tmp_path / "orders.txt"]).splitlines()
    assert [line for line in proposed if line.startswith(("delimiter", "empty", "date"))] == [
        *('delimiter = "blanks"', 'empty = ["NULL"]', 'date = "YYYYMMDD"'),
    ]


def test_json_lines_are_looked_at_too(tmp_path: Path) -> None:
    """What is inside an object by its path."""
    (tmp_path / "orders.jsonl").write_text('{"order_id": "A1", "placed": {"at": "2026-03-12T10:00:00Z"}}\n', encoding="utf-8")
    columns = look(tmp_path / "orders.jsonl").columns
    assert [(column.name, column.sort) for column in columns] == [("order_id", "text"), ("placed.at", "moment")]
    assert 'key = "order_id"' in propose([tmp_path / "orders.jsonl"]).splitlines()


def test_a_file_without_rows_is_refused(tmp_path: Path) -> None:
    """There is nothing to look at."""
    (tmp_path / "some.csv").write_text("a,b\n", encoding="utf-8")
    with pytest.raises(LoadError, match=r"some\.csv: has no row to look at$"):
        propose([tmp_path / "some.csv"])


def test_the_command_writes_a_file_once(files: list[Path], tmp_path: Path) -> None:
    """Nobody's answers are written over."""
    words = ["mapping", "init", *map(str, files), "--output", str(tmp_path / "new.toml")]
    done = CliRunner().invoke(cli, words, standalone_mode=False)
    assert (done.return_value, (tmp_path / "new.toml").read_text(encoding="utf-8")) == (0, propose(files))
    again = CliRunner().invoke(cli, words, standalone_mode=False)
    assert str(again.exception) == f"{tmp_path / 'new.toml'}: is there already; name another file, or move that one away"
    printed = CliRunner().invoke(cli, [*words[:-2], "--json"], standalone_mode=False)
    assert json.loads(printed.output) == {"mapping": propose(files)}
