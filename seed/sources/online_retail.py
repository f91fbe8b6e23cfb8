"""UCI "Online Retail": every invoice line of a British wholesaler of gifts, December 2010 to December 2011 (CC BY 4.0), as records.

D. Chen, S. L. Sain, K. Guo: "Data mining for the online retail industry", Journal of Database Marketing & Customer Strategy
Management 19(3), 2012. What the file does not say, and how it is mapped:

- Its stamps have no zone; the shop stands in the United Kingdom, so they are Europe/London. A time that the clock skipped or
  showed twice is set aside. An invoice counts at the moment of its first line (43 of them span two minutes).
- A line has no key: (invoice, ordinal in the file) is one, and lines that are equal in everything stay as many as they are.
- An invoice is an Order, INVOICED: of parcels the file knows nothing. Without a customer it is an order of nobody we know.
- A cancellation (`C…`) is a Correction, CREDIT, with lines below zero. It never says which invoice it takes back: even where one
  earlier line has the same customer, code, price and quantity, an invoice from before the file may be meant, and what was
  matched would depend on what was loaded. So it is a Return of no line, and reduces what she spent on its own day.
- `A…` moves accounts (three lines of bad debt): ACCOUNT. A quantity below zero at no price counts goods out: STOCK.
- A customer is a number, and no name: ANONYMOUS. The number is no Identifier, for another shop's numbers may be the same.
- The country is the customer's as each invoice states it. It stands on the order, and once for each country as a LifeContext
  (PLACE) of the customer; eight have two. `Unspecified` says nothing of her.
- The name of a product is what most of its lines with a price call it; what a line says else ("damaged", "wrong carton") stays
  on the line. Blanks at both ends go. Codes differ by case (85123a, 85123A), as published. Postage, fees and the like are codes
  that are no products.
- Amounts: list = revenue = paid = quantity x price, rounded once; the price of a piece is kept exactly (four are 0.001).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from graph_api.errors import LoadError, RecordError
from graph_api.ingest.source_row import SourceRow
from graph_api.records.business import Coverage, Source, SourceKind
from seed.sources.reading import Reading, fingerprint
from seed.sources.retail_files import Layout, find, look
from seed.sources.retail_lines import SHOP_ZONE
from seed.sources.retail_records import CURRENCY, SOURCE, Retail, amounts_of
from seed.sources.tables import TableRow

PUBLISHER = "https://archive.ics.uci.edu/dataset/352/online+retail"
_LICENCE = (
    "CC BY 4.0. Daqing Chen, Sai Liang Sain, Kun Guo: Data mining for the online retail industry: A case study of RFM model-based "
    "customer segmentation using data mining, Journal of Database Marketing & Customer Strategy Management 19(3), 197-208, 2012; "
    "UCI Machine Learning Repository, https://doi.org/10.24432/C5BW33"
)


def open_source(path: Path | None = None) -> Reading:
    """Return the invoice lines of a file, or of the file in a folder, ready to be read.

    Raises LoadError when there is none, or it is cut off or of another form.
    """
    if path is None:
        raise LoadError(f"{SOURCE}: does not come along; get it from {PUBLISHER} and name the file or its folder")
    file = find(path)
    layout = look(file)
    retail = Retail(layout.names, layout.day_form)
    return Reading(
        source=SOURCE,
        rows=_rows(layout, retail),
        total=layout.rows,
        fingerprint=fingerprint([file]),
        preface=(_source(),),
        notes=retail.figures.notes,
    )


def _source() -> Source:
    return Source(
        source=SOURCE,
        source_key=SOURCE,
        name="Online Retail (UCI), all invoice lines",
        system="invoices of a British wholesaler of gifts",
        kind=SourceKind.SHOP,
        coverage=Coverage.COMPLETE,
        time_zone=SHOP_ZONE,
        currency=CURRENCY,
        licence=_LICENCE,
    )


def _rows(layout: Layout, retail: Retail) -> Iterator[SourceRow]:
    for row in layout.read():
        yield _row(row, retail)


def _row(row: TableRow, retail: Retail) -> SourceRow:
    if row.problem:
        return SourceRow(row.place, (), row.values, row.problem)
    try:
        records, amounts = retail.line(row.values)
        return SourceRow(row.place, records, row.values, amounts=amounts)
    except RecordError as error:
        return SourceRow(row.place, (), row.values, str(error), amounts_of(row.values))
