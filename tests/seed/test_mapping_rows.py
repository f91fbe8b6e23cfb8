"""Bad files: the row that cannot be read is set aside with its reason, and the rows around it enter."""

from __future__ import annotations

import gzip
import lzma
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_api.errors import LoadError
from graph_api.records.person import Customer
from seed.mapping.language import Format
from seed.mapping.rows import LONGEST_LINE, read_rows
from tests.seed.mapped import CUSTOMER, LINE, ORDER, SOURCE, Folder


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """An empty folder."""
    return Folder(tmp_path)


def names(folder: Folder, content: str | bytes, before: str = "", ending: str = ".csv") -> list[tuple[str, str]]:
    """Each row of people: its line, and the name or why it was set aside."""
    mapping = f'{before}[people]\nfile = "people{ending}"\n{CUSTOMER}'
    found: list[tuple[str, str]] = []
    for row in folder.rows(mapping, {f"people{ending}": content}):
        record = row.records[0] if row.records else None
        found.append((str(row.place), record.display_name or "" if isinstance(record, Customer) else row.problem))
    return found


def test_a_quotation_mark_that_is_never_closed_takes_one_row(folder: Folder) -> None:
    """The rows behind it enter."""
    assert names(folder, 'id,name\n1,Anna\n2,"Ben\n3,Cleo\n4,Dora\n') == [
        ("people.csv:2", "Anna"),
        ("people.csv:3", "opens a quotation mark that is never closed"),
        ("people.csv:4", "Cleo"),
        ("people.csv:5", "Dora"),
    ]


def test_two_broken_quotation_marks_swallow_nothing_between_them(folder: Folder) -> None:
    """Together they would close each other around two good rows."""
    found = names(folder, 'id,name\n1,"Anna\n2,Ben\n3,Cleo\n4,"Dora\n5,Emil\n')
    assert [name for _, name in found] == [*_never_closed(), "Ben", "Cleo", *_never_closed(), "Emil"]


def _never_closed() -> list[str]:
    return ["opens a quotation mark that is never closed"]


@given(st.text(st.sampled_from("\",;a \t'\0\u00fc\u2028"), max_size=12), st.integers(0, 4))
def test_no_line_takes_another_with_it(junk: str, before: int) -> None:
    """Whatever one line holds, the rows before and behind it are read."""
    good = [f"{number},Anna" for number in range(5)]
    lines = [*good[:before], junk, *good[before:]]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "people.csv"
        path.write_text("id,name\n" + "\n".join(lines) + "\n", encoding="utf-8")
        found = [row.values for row in read_rows(path, Format()) if not row.problem and row.values["name"] == "Anna"]
    assert [values["id"] for values in found][:5] == ["0", "1", "2", "3", "4"]


HARD = st.sampled_from(
    [
        *("1e99", "-1e-99", "NaN", "Infinity", "-0", "9" * 40, "\u0661\u0662", "1.2.3", "€", "é"),
        *("0001-01-01T00:00", "9999-12-31T23:59:59", "31.02.2026"),
    ]
)
CELL = st.one_of(HARD, st.text(st.characters(exclude_characters='",\r\n\0', exclude_categories=["Cs"]), max_size=12))


@given(st.lists(st.lists(CELL, min_size=4, max_size=4), max_size=4))
def test_no_value_ends_a_load(cells: list[list[str]]) -> None:
    """Whatever stands in a cell, the row behind it is read."""
    mapping = f'{SOURCE}[lines]\nfile = "lines.csv"\n{LINE}quantity = {{ column = "pieces", times = "order" }}\ncancelledAt = "at"\n'
    with TemporaryDirectory() as name:
        folder = Folder(Path(name))
        lines = [",".join(['"' + row[0] + '"', *row[1:]]) for row in cells]
        content = "order,pieces,price,at,position\n" + "".join(f"{line},1\n" for line in lines) + "7,1,5,,1\n"
        rows = list(folder.open(mapping, {"lines.csv": content}).rows)
    assert (len(rows), rows[-1].problem) == (len(cells) + 1, "")


def test_a_text_may_have_lines_and_quotation_marks(folder: Folder) -> None:
    """The row is named by its first line; blanks of a name are one."""
    assert names(folder, 'id,name\n1,"Anna ""the\r\nGreat"""\n\n2,Ben\n') == [
        ("people.csv:2", "Customer displayName 'Anna \"the\\r\\nGreat\"' holds the control character U+000D at position 9"),
        ("people.csv:5", "Ben"),
    ]


def test_a_quotation_mark_in_the_middle_is_a_broken_row(folder: Folder) -> None:
    """Whatever stands behind a closed one is lost if it is guessed at."""
    assert names(folder, 'id,name\n1,"An"na"\n2,"Ben"x\n3,Cleo\n') == [
        ("people.csv:2", "opens a quotation mark that is never closed"),
        ("people.csv:3", "is no row of values (',' expected after '\"')"),
        ("people.csv:4", "Cleo"),
    ]


def test_a_row_with_too_few_values_is_set_aside(folder: Folder) -> None:
    """As the last one is of a file that was cut off."""
    assert names(folder, "id,name,town\n1,Anna,Bonn\n2,Ben")[1] == ("people.csv:3", "has 2 values where the header has 3")


def test_a_line_of_a_million_columns_is_one_broken_row(folder: Folder) -> None:
    """It is neither held nor shown whole."""
    rows = folder.rows(CUSTOMER, {"people.csv": "id,name\n1,Anna\n" + "x," * 1_000_000 + "\n2,Ben\n"})
    assert [str(row.place) for row in rows] == ["people.csv:2", "people.csv:3", "people.csv:4"]
    assert (rows[1].problem, len(str(rows[1].content[""]))) == (f"is longer than {LONGEST_LINE:,} characters", 10_000)


def test_bytes_of_another_encoding_take_their_row_alone(folder: Folder) -> None:
    """With the remedy."""
    assert names(folder, b"id,name\n1,M\xfcller\n2,Ben\n") == [
        ("people.csv:2", "is not utf-8; name the encoding of the file in the mapping"),
        ("people.csv:3", "Ben"),
    ]


@pytest.mark.parametrize("encoding", ["latin-1", "windows-1252", "utf-16", "utf-16-le", "utf-8", "utf-8-sig"])
def test_every_encoding_that_is_named_is_read(folder: Folder, encoding: str) -> None:
    """With a mark of byte order and without."""
    content = "id,name\r\n1,Müller\r\n2,Groß\r\n".encode(encoding)
    assert [name for _, name in names(folder, content, f'[format]\nencoding = "{encoding}"\n')] == ["Müller", "Groß"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("id,name\n1,Anna\n".encode("utf-16"), "people.csv:1: the names of the columns are no text; is it another encoding"),
        (b"n\xfcmmer,id,name\n1,2,Anna\n", "people.csv:1: the names of the columns are not utf-8"),
        (b"", "people.csv:1: is empty; expected a line with the names of the columns"),
        (b"id,name,id\n1,Anna,1\n", "people.csv:1: has the column 'id' twice; give it two names"),
    ],
)
def test_a_header_that_cannot_be_read_refuses_the_file(folder: Folder, content: bytes, message: str) -> None:
    """Before anything is loaded."""
    with pytest.raises(LoadError) as caught:
        names(folder, content)
    assert str(caught.value).startswith(message)


def test_a_file_of_semicolons_with_a_mark_of_byte_order(folder: Folder) -> None:
    """As spreadsheets write it; the mark is no part of the first name."""
    content = "\ufeffid;name\r\n1;Anna\r\n"
    assert names(folder, content, '[format]\ndelimiter = ";"\n') == [("people.csv:2", "Anna")]


def test_a_nul_is_set_aside(folder: Folder) -> None:
    """Wherever it stands."""
    assert names(folder, b"id,name\n1,An\x00na\n2,Ben\n") == [("people.csv:2", "holds a NUL, which no text does"), ("people.csv:3", "Ben")]


@pytest.mark.parametrize(("ending", "pack"), [(".csv.gz", gzip.compress), (".csv.xz", lzma.compress)])
def test_packed_files_are_read_and_a_truncated_one_is_refused(folder: Folder, ending: str, pack: object) -> None:
    """Whoever gets half of a file gets nothing of it."""
    assert callable(pack)
    content = pack(b"id,name\n" + b"".join(b"%d,Anna%d\n" % (number, number) for number in range(5_000)))
    assert len(names(folder, content, ending=ending)) == 5_000
    with pytest.raises(LoadError, match=r"^people\.csv\.\w\w: is cut off or damaged \(.*\); fetch it again$"):
        names(folder, content[:-200], ending=ending)


def test_columns_may_be_named_where_there_is_no_header(folder: Folder) -> None:
    """And values may be parted by blanks."""
    mapping = f'[people]\ncolumns = ["id", "name"]\n[people.format]\ndelimiter = "blanks"\n{CUSTOMER}'
    assert [record.source_key for record in folder.records(mapping, {"people.csv": "  1   Anna\n 2 Ben\n"})] == ["1", "2"]


def test_a_file_that_is_missing_is_named(folder: Folder) -> None:
    """With what is there instead."""
    with pytest.raises(Exception, match=r"^new\.toml:8: there is no people\.csv in .*, but new\.toml, persons\.csv; say which file it is"):
        folder.open(SOURCE + CUSTOMER, {"persons.csv": "id,name\n"})


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("1,31.02.2026 10:00", "orderedAt '31.02.2026 10:00' does not exist: there is no such day or time of day"),
        ("1,2026-03-12", "orderedAt '2026-03-12' has no time of day; say which one is meant, with at = \"12:00\""),
        ("1,29.03.2026 02:30", "orderedAt '29.03.2026 02:30' does not exist in Europe/Berlin: the clock was put forward"),
        ("1,25.10.2025 02:30", ""),
        (
            "1,26.10.2025 02:30",
            "orderedAt '26.10.2025 02:30' happened twice in Europe/Berlin, where the clock was put back;"
            ' say which is meant, with repeated = "first"',
        ),
        ("1,16.06.2026 10:00", "Order orderedAt 2026-06-16T08:00:00+00:00 lies in the future"),
        ("1,", "Order orderedAt is missing: at is empty"),
        (",12.03.2026 10:00", "Order has no key: id is empty"),
    ],
)
def test_a_moment_that_cannot_be_is_set_aside(folder: Folder, line: str, reason: str) -> None:
    """Days and hours that no calendar has, and what has not happened yet."""
    mapping = f'[format]\ntime = "DD.MM.YYYY HH:mm"\ndate = "ISO"\n{ORDER}'
    rows = folder.rows(mapping, {"orders.csv": f"id,at\n{line}\n2,12.03.2026 10:00\n"})
    assert [row.problem for row in rows] == [reason, ""]


@pytest.mark.parametrize(
    ("born", "reason"),
    [
        ("1900-01-01", 'Customer birthDate 1900-01-01 is over 120 years ago; if it stands for "not known", name it with empty'),
        ("2026-06-16", "Customer birthDate 2026-06-16 lies in the future"),
        ("2026-06-15", ""),
        ("1906-01-01", ""),
    ],
)
def test_births_that_cannot_be_are_set_aside(folder: Folder, born: str, reason: str) -> None:
    """She may be a day old, and 120 years."""
    rows = folder.rows(f'{CUSTOMER}birthDate = "born"\n', {"people.csv": f"id,name,born\n1,Anna,{born}\n"})
    assert [row.problem for row in rows] == [reason]


def test_a_birth_that_means_nobody_knows_can_be_named(folder: Folder) -> None:
    """The person enters without it."""
    mapping = f'{CUSTOMER}birthDate = {{ column = "born", empty = "1900-01-01" }}\n'
    [record] = folder.records(mapping, {"people.csv": "id,name,born\n1,Anna,1900-01-01\n"})
    assert isinstance(record, Customer)
    assert record.birth_date is None


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("1,1000000000,5", "OrderLine quantity 1000000000 is over 1,000,000"),
        ("1,1.5,5", "quantity 1.5 is not a whole number"),
        ("1,2,12;50", "list '12;50' is not a number such as 1234.50"),
        ("1,2,1e30", "list 1000000000000000000000000000000 EUR does not fit in 64 bits"),
        ("1,2,£5", "list '£5' is no amount of EUR"),
        ("1,2,5 USD", "list '5 USD' is no amount of EUR"),
        ("1,2,'12,50'", "has 4 values where the header has 3"),
        ('1,2,"12,50"', "list '12,50' is not a number such as 1234.50; where a comma stands before the fraction, write decimal = \",\""),
        ("1,2,", "OrderLine list is missing: price is empty"),
    ],
)
def test_numbers_that_cannot_be_are_set_aside(folder: Folder, line: str, reason: str) -> None:
    """A quantity of a billion, halves of pieces, another currency, another sign before the fraction."""
    mapping = LINE.replace('key = ["order", "position"]', 'key = "order"').replace('position = "position"', "position = 1")
    rows = folder.rows(f'{mapping}quantity = "pieces"\n', {"lines.csv": f"order,pieces,price\n{line}\n2,2,5\n"})
    assert [row.problem for row in rows] == [reason, ""]


def test_a_currency_that_nobody_knows_is_set_aside(folder: Folder) -> None:
    """Its form is not enough."""
    problems = folder.problems(f'{ORDER}currency = "money"\n', {"orders.csv": "id,at,money\n1,2026-03-12T10Z,XYZ\n2,2026-03-12T10Z,USD\n"})
    assert problems == ["orders.csv:2: Order currency 'XYZ' is no currency of ISO 4217"]


def test_broken_json_takes_its_line_alone(folder: Folder) -> None:
    """Cut off, no object, no text."""
    content = b'{"id": 1, "name": "Anna"}\n{"id": 2, "na\n[3]\n\xff\n\n{"id": 4, "name": "Dora"}\n'
    rows = folder.rows(CUSTOMER, {"people.jsonl": content}, "jsonl")
    assert [(row.place.row, row.problem) for row in rows] == [
        (1, ""),
        (2, "is not JSON (JSON is malformed: invalid character (byte 13))"),
        (3, "is no JSON object"),
        (4, "is not utf-8; name the encoding of the file in the mapping"),
        (6, ""),
    ]
