"""The layouts in which Online Retail is passed around, and its lines one by one; nothing here needs a database."""

from __future__ import annotations

import csv
import lzma
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from graph_api.errors import LoadError
from graph_api.ingest.source_row import SourceRow
from graph_api.records.commerce import Correction, CorrectionKind, LineKind, Order, OrderLine
from seed.loading import open_source
from seed.sources.retail_files import COLUMNS
from tests.retail import EXCERPT

GOOD = "536365,71053,WHITE METAL LANTERN,6,2010-12-01 08:26:00,3.39,17850.0,United Kingdom"
CELLS = {"Quantity": int, "UnitPrice": float, "CustomerID": float, "InvoiceDate": datetime.fromisoformat}


def rows(path: Path) -> list[SourceRow]:
    """Every row of a file."""
    return list(open_source("online-retail", path).rows)


def written(folder: Path, *lines: str, header: str = ",".join(COLUMNS)) -> Path:
    """A file with these lines below the header."""
    path = folder / "online_retail.csv"
    path.write_text("\n".join([header, *lines, ""]), encoding="utf-8")
    return path


def line(path: Path) -> OrderLine:
    """The record of the last line of a file."""
    found = rows(path)[-1].records[-1]
    assert isinstance(found, OrderLine)
    return found


def workbook(path: Path) -> Path:
    """The excerpt as the publisher's workbook has it: numbers as numbers, moments as moments, what is missing left out."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Online Retail")
    with EXCERPT.open(encoding="utf-8", newline="") as file:
        table = csv.DictReader(file)
        sheet.append(list(COLUMNS))
        for row in table:
            sheet.append([_cell(name, row[name]) for name in COLUMNS])
    book.save(path)
    return path


def _cell(name: str, text: str) -> object:
    if name in ("InvoiceNo", "StockCode") and text.isdigit():
        return int(text)
    return CELLS.get(name, str)(text) if text else None


def test_the_publishers_workbook_says_the_same(tmp_path: Path) -> None:
    """Every record of it, and every amount, is that of the text file."""
    found = rows(workbook(tmp_path / "Online Retail.xlsx"))
    assert [(row.records, row.amounts) for row in found] == [(row.records, row.amounts) for row in rows(EXCERPT)]


def test_a_row_of_a_workbook_has_its_number(tmp_path: Path) -> None:
    """As the sheet shows it, the header being row 1."""
    assert str(rows(workbook(tmp_path / "Online Retail.xlsx"))[-1].place) == "Online Retail.xlsx:285"


def test_a_number_that_a_workbook_writes_with_an_exponent(tmp_path: Path) -> None:
    """It is a whole one all the same."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Online Retail")
    sheet.append(list(COLUMNS))
    sheet.append([1, 71053, "LANTERN", 1e16, datetime(2010, 12, 1, 8, 26), 0.01, None, "France"])
    book.save(tmp_path / "Online Retail.xlsx")
    assert line(tmp_path).quantity == 10**16


def test_a_workbook_that_is_none_is_refused(tmp_path: Path) -> None:
    """A text file with that name."""
    (tmp_path / "Online Retail.xlsx").write_text("InvoiceNo", encoding="utf-8")
    with pytest.raises(LoadError, match=r"Online Retail\.xlsx: is no \.xlsx workbook, or damaged \(File is not a zip file\)"):
        open_source("online-retail", tmp_path)


def test_half_a_workbook_is_refused(tmp_path: Path) -> None:
    """Cut off in the middle."""
    path = workbook(tmp_path / "Online Retail.xlsx")
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(LoadError, match="damaged"):
        open_source("online-retail", path)


def test_the_file_in_latin_1_with_months_first(tmp_path: Path) -> None:
    """`OnlineRetail.csv` as it is passed around: no seconds, no zeros in front, pounds in one byte."""
    voucher = "536365,gift_0001_10,Dotcomgiftshop Gift Voucher £10.00,1,12/13/2010 8:26,8.33,17850,United Kingdom"
    (tmp_path / "OnlineRetail.csv").write_bytes(f"{','.join(COLUMNS)}\r\n{voucher}\r\n".encode("latin-1"))
    [row] = rows(tmp_path)
    customer, _, product, order, _ = row.records
    assert (customer.source_key, product.name) == ("17850", "Dotcomgiftshop Gift Voucher £10.00")
    assert order.ordered_at.isoformat() == "2010-12-13T08:26:00+00:00"


@pytest.mark.parametrize(
    ("stamps", "months"),
    [
        (("12/1/2010 8:26", "1/12/2011 8:26"), (12, 1)),
        (("13/1/2010 8:26", "1/12/2011 8:26"), (1, 12)),
        (("13-01-2010 08:26", "01-12-2011 08:26"), (1, 12)),
    ],
)
def test_what_stands_first_is_decided_by_the_whole_file(tmp_path: Path, stamps: tuple[str, str], months: tuple[int, int]) -> None:
    """The month, as the publisher writes it, unless a number there can be none."""
    lines = [f"{number},71053,LANTERN,6,{stamp},3.39,17850,France" for number, stamp in enumerate(stamps)]
    orders = [row.records[-2] for row in rows(written(tmp_path, *lines))]
    assert tuple(order.ordered_at.month for order in orders if isinstance(order, Order)) == months


def test_summer_is_an_hour_ahead(tmp_path: Path) -> None:
    """The clocks of the shop, and the offset that they had."""
    [row] = rows(written(tmp_path, "1,71053,LANTERN,6,2011-07-01 08:26:00,3.39,,France"))
    order = row.records[-2]
    assert isinstance(order, Order)
    assert (order.ordered_at.isoformat(), order.ordered_at_offset) == ("2011-07-01T07:26:00+00:00", "+01:00")


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ("1,71053,LANTERN,six,2010-12-01 08:26:00,3.39,17850,France", "Quantity 'six' is not a whole number"),
        ("1,71053,LANTERN,6,2010-12-01 08:26:00,free,17850,France", "UnitPrice 'free' is not an amount such as 12.50"),
        ("1,71053,LANTERN,6,2010-12-32 08:26:00,3.39,17850,France", "InvoiceDate '2010-12-32 08:26:00' is not a moment such as"),
        ("1,71053,LANTERN,6,2011-03-27 01:30:00,3.39,17850,France", "InvoiceDate '2011-03-27 01:30:00' was skipped by the clocks"),
        ("1,71053,LANTERN,6,2011-10-30 01:30:00,3.39,17850,France", "InvoiceDate '2011-10-30 01:30:00' was shown twice by the clocks"),
        ("1,,LANTERN,6,2010-12-01 08:26:00,3.39,17850,France", "OrderLine product '' is empty"),
        (",71053,LANTERN,6,2010-12-01 08:26:00,3.39,17850,France", "Order sourceKey '' is empty"),
        ("1,71053,LANTERN,6", "has 4 values where the header has 8"),
    ],
)
def test_a_bad_row_names_its_place_and_reason(tmp_path: Path, values: str, problem: str) -> None:
    """It stands in line 3, after the header and a good row."""
    good, bad = rows(written(tmp_path, GOOD, values))
    assert (good.problem, str(bad.place), bad.problem[: len(problem)]) == ("", "online_retail.csv:3", problem)


def test_the_amount_of_a_bad_row_is_told(tmp_path: Path) -> None:
    """What can be read of it is missing in the graph, and the ledger says how much."""
    _, row = rows(written(tmp_path, GOOD, "1,71053,LANTERN,6,yesterday,3.39,,France"))
    assert [(each.name, str(each.exact)) for each in row.amounts] == [
        ("net of everything", "20.34"),
        ("net of goods", "20.34"),
        ("net of nobody we know", "20.34"),
    ]


def test_a_bad_line_keeps_its_place(tmp_path: Path) -> None:
    """Mended later, it moves no other one."""
    bad = GOOD.replace(",6,", ",six,")
    assert line(written(tmp_path, bad, GOOD)).source_key == "536365|2"


@pytest.mark.parametrize(
    ("number", "quantity", "price", "kind"),
    [
        ("536365", "6", "3.39", None),
        ("536365", "6", "0.0", None),
        ("C536365", "-6", "3.39", CorrectionKind.CREDIT),
        ("c536365", "-6", "3.39", CorrectionKind.CREDIT),
        ("536365", "-6", "3.39", CorrectionKind.CREDIT),
        ("536365", "-6", "0.0", CorrectionKind.STOCK),
        ("A536365", "1", "-11062.06", CorrectionKind.ACCOUNT),
        ("A536365", "1", "11062.06", CorrectionKind.ACCOUNT),
    ],
)
def test_what_is_no_order(tmp_path: Path, number: str, quantity: str, price: str, kind: CorrectionKind | None) -> None:
    """Only what was charged is; whatever takes back is a correction and of no order."""
    [row] = rows(written(tmp_path, f"{number},71053,LANTERN,{quantity},2010-12-01 08:26:00,{price},17850,France"))
    whole, made = row.records[-2:]
    assert isinstance(made, OrderLine)
    assert (whole.kind if isinstance(whole, Correction) else None) is kind
    assert (made.order, made.correction) == ((number, None) if kind is None else (None, number))


@pytest.mark.parametrize(
    ("code", "kind"),
    [("POST", "POSTAGE"), ("C2", "POSTAGE"), ("CRUK", "FEE"), ("S", "SAMPLE"), ("m", "ADJUSTMENT"), ("PADS", "GOODS"), ("s", "GOODS")],
)
def test_what_a_code_charges_for(tmp_path: Path, code: str, kind: str) -> None:
    """Codes that are no products stand on the line; all others are products."""
    made = line(written(tmp_path, f"1,{code},WORDS,1,2010-12-01 08:26:00,1.00,17850,France"))
    assert (made.kind, made.product, made.code) == (LineKind(kind), *((code, None) if kind == "GOODS" else (None, code)))


def test_an_amount_is_rounded_once_and_its_price_is_kept(tmp_path: Path) -> None:
    """25 pieces at a tenth of a penny are 2.5 pence: half goes to the even side."""
    made = line(written(tmp_path, "1,PADS,PADS,25,2010-12-01 08:26:00,0.001,17850,France"))
    assert (made.paid_minor, made.unit_price_minor) == (2, 0.1)


def test_a_product_is_called_what_most_lines_with_a_price_call_it(tmp_path: Path) -> None:
    """Notes on the stock name nothing, whatever their number; they stay on their own lines."""
    sold = "1,71053,WHITE LANTERN ,1,2010-12-01 08:26:00,3.39,17850,France"
    counted = "2,71053,damaged,-1,2010-12-01 08:26:00,0.0,,United Kingdom"
    found = rows(written(tmp_path, sold, *[counted] * 2))
    assert [record.name for row in found for record in row.records if record.label == "Product"] == ["WHITE LANTERN"] * 3
    assert [row.records[-1].description for row in found] == [None, "damaged", "damaged"]


def test_nowhere_is_no_place(tmp_path: Path) -> None:
    """`Unspecified` stands on the order, as published, and says nothing of her."""
    [row] = rows(written(tmp_path, GOOD.replace("United Kingdom", "Unspecified")))
    assert [record.label for record in row.records] == ["Customer", "Product", "Order", "OrderLine"]
    assert row.records[2].country == "Unspecified"


def test_the_data_does_not_come_along() -> None:
    """Without a path the publisher is named."""
    with pytest.raises(LoadError, match=r"online-retail: does not come along; get it from https://archive\.ics\.uci\.edu/dataset/352"):
        open_source("online-retail")


def test_a_folder_without_it_names_what_was_looked_for(tmp_path: Path) -> None:
    """All names under which it is known."""
    with pytest.raises(LoadError, match=r"is no file, and no folder with one of online_retail\.csv\.xz, .*, Online Retail\.xlsx"):
        open_source("online-retail", tmp_path)


def test_half_a_file_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    """The compressed file ends in the middle."""
    whole = lzma.compress(EXCERPT.read_bytes())
    (tmp_path / "online_retail.csv.xz").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(LoadError, match=r"online_retail\.csv\.xz:\d+: the file is cut off; fetch it again"):
        open_source("online-retail", tmp_path)


def test_a_wrong_header_is_named(tmp_path: Path) -> None:
    """With what is missing of it."""
    with pytest.raises(LoadError, match=r"online_retail\.csv:1: the header lacks Country; expected InvoiceNo, StockCode"):
        open_source("online-retail", written(tmp_path, header=",".join(COLUMNS[:-1])))


def test_days_of_no_known_form_are_refused(tmp_path: Path) -> None:
    """Rather than every row by itself."""
    with pytest.raises(LoadError, match=r"online_retail\.csv: InvoiceDate 'Dec' is of no known form; write 2010-12-01 08:26"):
        open_source("online-retail", written(tmp_path, "1,71053,LANTERN,6,Dec 1st,3.39,17850,France"))
