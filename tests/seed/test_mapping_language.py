"""What a mapping may say: every mistake names file and line, the nearest name and the remedy, before anything is loaded."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph_api.errors import CustomerGraphError, MappingError
from seed.mapping import located
from tests.seed.mapped import CUSTOMER, LINE, ORDER, SOURCE, Folder

PEOPLE = {"people.csv": "id,name,born\n1,Anna,2000-01-01\n"}


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """An empty folder."""
    return Folder(tmp_path)


def complaint(folder: Folder, mapping: str) -> str:
    """What is said about a mapping of people."""
    with pytest.raises(CustomerGraphError) as caught:
        folder.open(mapping, PEOPLE)
    return str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"name"', '"nmae"', "new.toml:10: there is no column 'nmae'; did you mean name?"),
        ('"name"', '"{name} {sirname}"', "new.toml:10: there is no column 'sirname'; did you mean name?"),
        ('"name"', '"{name"', "new.toml:10: { in '{name' has no pair; write {Column}, or {{ for a brace of its own"),
        ('"name"', '""', "new.toml:10: displayName names no column; leave the line out where there is none"),
        ("displayName", "dispalyName", "new.toml:10: dispalyName is not known here; did you mean displayName?"),
        ("Customer]", "Custommer]", "new.toml:8: Custommer is not known here; did you mean Customer?"),
        ("[people.", "[persons.", "new.toml:8: there is no persons.csv in FOLDER, but new.toml, people.csv; say which file it is with"),
        (
            '"KNOWN"',
            '"KNWON"',
            "new.toml:11: kind 'KNWON' is none of ANONYMOUS, KNOWN, MEMBER_ONLY, SHARED, MENTIONED; did you mean",
        ),
        ("always", "alway", "new.toml:11: alway is not known here; did you mean always?"),
        (
            '{ always = "KNOWN" }',
            '{ column = "name", always = "KNOWN" }',
            "new.toml:11: kind needs exactly one of column, always",
        ),
        ('{ always = "KNOWN" }', '{ column = "name", values = { Anna = "KNOW" } }', "new.toml:11: kind 'KNOW' is none of ANONYMOUS"),
        (
            'key = "id"\n',
            "",
            "new.toml:8: Customer has no key; name the column, or the columns, that tell one from all others",
        ),
        ('kind = { always = "KNOWN" }\n', "", "new.toml:8: Customer lacks kind; the columns are id, name, born"),
        ('key = "id"', 'key = ["id", { ordinal = "town" }]', "new.toml:9: there is no column 'town'; known are id, name, born"),
        ('"KNOWN"', '"?"', 'new.toml:11: always is still a question; write the answer instead of "?"'),
        ('"name"', "name", "new.toml:10: is not TOML (invalid value)"),
        ('timeZone = "Europe/Berlin"\n', "", "new.toml:1: [source] lacks timeZone"),
        ('"Europe/Berlin"', '"Berlin"', "new.toml:5: timeZone 'Berlin' is not a time zone such as Europe/Berlin"),
        ('currency = "EUR"', 'currency = "EURO"', "new.toml:6: currency 'EURO' is not a currency code of three capital letters"),
        ("[source]", "[sorce]", "new.toml:1: there is no [source]; it says who reports: key, kind, coverage, timeZone"),
        ('key = "shop"\n', "", "new.toml:1: [source] lacks key, the short name that becomes a part of every id"),
    ],
)
def test_a_mistake_is_named_with_its_line_and_its_remedy(folder: Folder, old: str, new: str, message: str) -> None:
    """One line a stranger can act on."""
    whole = SOURCE + CUSTOMER
    assert old in whole
    assert complaint(folder, whole.replace(old, new, 1)).replace(str(folder.path), "FOLDER").startswith(message)


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ('birthDate = { column = "born", at = "12:00" }', "new.toml:12: birthDate is no moment; at gives a day its time"),
        ('birthDate = { column = "born", split = "," }', "new.toml:12: birthDate is no list; split is for lists"),
        ('birthDate = { column = "born", times = "id" }', "new.toml:12: birthDate is no number; times is for numbers and amounts"),
        ('birthDate = { column = "born", of = "crm" }', "new.toml:12: birthDate names no other record; of says whose key it is"),
        (
            'birthDate = { column = "born", date = "DD.MM" }',
            "new.toml:12: date 'DD.MM' has no year; write patterns such as",
        ),
        ('birthDate = { always = 2000-01-01, at = "12:00" }', "new.toml:12: at goes with column, and birthDate has always"),
        ('[lines.OrderLine]\nlist = "id"\nlistMinor = "id"', "new.toml:12: list and listMinor are one amount; write one of them"),
        ("birthDate = true", "new.toml:12: birthDate True is not a day"),
        ('keep = "last"', "new.toml:12: keep is 'last'; the only thing it may be is \"first\""),
        ('only = { nmae = "Anna" }', "new.toml:12: there is no column 'nmae'; did you mean name?"),
        ("only = { name = { is_not = 1 } }", "new.toml:12: is_not is not known here; did you mean not?"),
        ('[format]\nencodign = "latin-1"', "new.toml:13: encodign is not known here; did you mean encoding?"),
        ('[format]\nencoding = "latin-99"', "new.toml:13: encoding 'latin-99' is not known; write one of utf-8, latin-1, windows-1252"),
        ('[format]\ndelimiter = ";;"', "new.toml:13: delimiter is ';;'; write one sign, or one of tab, semicolon, comma, pipe, blanks"),
        ('[format]\nzone = "Mars"', "new.toml:13: zone 'Mars' is not a time zone such as Europe/Berlin"),
        ('[people]\njoin = { orders = "id" }', "new.toml:13: orders is no file of this mapping; known are people"),
        ('[fromat]\ndecimal = ","', "new.toml:13: decimal is not known here; known are file, format"),
        ('[format2]\nfile = "people.csv"', "new.toml:12: [format2] makes no record, and no other file joins it; did you mean format?"),
        ('[[given.Channel]]\nkey = "web"', "new.toml:12: [Channel] lacks name, kind, timeZone"),
        (
            '[[people.Identifier]]\nkey = "id"\ntype = { always = "EMAIL" }\nvalue = "id"\nstrength = { always = "WEAK" }',
            "new.toml:12: Identifier takes no key",
        ),
    ],
)
def test_what_a_line_cannot_say_is_refused(folder: Folder, more: str, message: str) -> None:
    """Each word has its place."""
    assert complaint(folder, f"{SOURCE}{CUSTOMER}{more}\n").startswith(message)


def test_an_unknown_column_of_a_joined_file_is_named(folder: Folder) -> None:
    """The nearest may stand in another file."""
    (folder.path / "orders.csv").write_text("nr,at\n1,2026-01-01T00:00Z\n", encoding="utf-8")
    mapping = f'{SOURCE}{CUSTOMER}birthDate = "orders.att"\n[people]\njoin = {{ orders = {{ id = "nr" }} }}\n[orders]\n'
    assert complaint(folder, mapping) == "new.toml:12: orders has no column 'att'; did you mean at?"


def test_a_question_mark_may_mean_that_nothing_is_known(folder: Folder) -> None:
    """In a file it is no question to the reader."""
    assert len(folder.rows(f'{CUSTOMER}[format]\nempty = ["?", "-"]\n', {"people.csv": "id,name\n1,?\n"})) == 1


def test_a_file_alone_may_be_named_by_its_path(folder: Folder) -> None:
    """Two files of a mapping need their folder."""
    (folder.path / "other.csv").write_text("id,name\n1,Anna\n", encoding="utf-8")
    from seed.mapping.opening import open_mapping

    folder.open(SOURCE + CUSTOMER, PEOPLE)
    mapping = folder.path / "new.toml"
    assert len(list(open_mapping("csv", folder.path / "other.csv", mapping).rows)) == 1
    mapping.write_text(SOURCE + CUSTOMER + LINE + ORDER, encoding="utf-8")
    with pytest.raises(CustomerGraphError, match=r"other\.csv: is one file, and the mapping describes 3; name the folder that holds them$"):
        open_mapping("csv", folder.path / "other.csv", mapping)


def test_the_lines_of_every_key(tmp_path: Path) -> None:
    """Of tables, arrays of tables, dotted keys and values over several lines."""
    path = tmp_path / "some.toml"
    path.write_text(
        'a.b = 1\n# no\n[c]\nd = """\n[x]\n"""\ne = [\n  1,\n]\n[[c.f]]\ng = 1\n[[c.f]]\ng = { h = 2 }\n["i j".k]\n', encoding="utf-8"
    )
    lines = located.read(path).lines
    assert {
        steps: lines[steps] for steps in (("a", "b"), ("c", "d"), ("c", "e"), ("c", "f", 0, "g"), ("c", "f", 1, "g", "h"), ("i j", "k"))
    } == {
        ("a", "b"): 1,
        ("c", "d"): 4,
        ("c", "e"): 7,
        ("c", "f", 0, "g"): 11,
        ("c", "f", 1, "g", "h"): 13,
        ("i j", "k"): 14,
    }


def test_a_mapping_that_is_no_text_is_refused(tmp_path: Path) -> None:
    """With the remedy."""
    (tmp_path / "some.toml").write_bytes(b"a = '\xff'")
    with pytest.raises(MappingError, match=r"is not UTF-8 \(invalid start byte\); save it as UTF-8$"):
        located.read(tmp_path / "some.toml")
