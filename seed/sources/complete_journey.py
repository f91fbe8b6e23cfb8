"""84.51° "The Complete Journey", a sample of one US grocer's receipts of 2017 (CC0), as records.

What the files do not say, and how it is mapped:

- A household is all they know: one Household and one Customer of kind SHARED each; nobody is invented from a count of children.
- `transaction_timestamp` is UTC; the shops stand in America/New_York, as the file's own `week` column proves.
- A basket is an Order; the sample holds 75,000 of 1,469,307 receipt lines, hence coverage SAMPLED.
- Amounts of a line, after the data set's user guide ("The Complete Journey User Guide", section transactions, with its worked
  example: 2.89 - 0.55 = 2.34 paid): `sales_value` is what the retailer receives, after its own discounts and including what the
  maker pays back for its coupon. The file writes discounts as positive numbers, so
      revenue = sales_value            discount = retail_disc + coupon_match_disc (the retailer's own)
      list    = revenue + discount     couponByMaker = coupon_disc               paid = revenue - couponByMaker
  A maker's coupon worth more than the line (169 lines) gives a negative `paid`, as published.
- A `quantity` over 1,000 is fuel and the like and no count of pieces: unit MEASURE.
- Products that receipts or coupons name and the product file lacks are stubs, MISSING_IN_SOURCE.
- `manufacturer_id` is a number without a name and stays out; `week` follows from the timestamp.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from graph_api.errors import RecordError
from graph_api.ingest.replay import Remake
from graph_api.ingest.source_row import ControlAmount, Place, SourceRow
from graph_api.records.business import Coverage, Source, SourceKind
from graph_api.records.money import exact, to_minor
from graph_api.records.record import Record
from seed.sources.journey_records import CURRENCY, SHOP_ZONE, SOURCE, Journey, campaign
from seed.sources.reading import Reading, fingerprint
from seed.sources.tables import TableRow, count_rows, find, read_table

DIRECTORY = Path(__file__).parents[1] / "data" / "complete_journey"

# In the order of reading: what is referred to comes first.
FILES: Mapping[str, tuple[str, ...]] = {
    "demographics": (
        *("household_id", "age", "income", "home_ownership", "marital_status", "household_size", "household_comp", "kids_count"),
    ),
    "campaign_descriptions": ("campaign_id", "campaign_type", "start_date", "end_date"),
    "campaigns": ("campaign_id", "household_id"),
    "products": ("product_id", "manufacturer_id", "department", "brand", "product_category", "product_type", "package_size"),
    "coupons": ("coupon_upc", "product_id", "campaign_id"),
    "transactions_sample": (
        *("household_id", "store_id", "basket_id", "product_id", "quantity", "sales_value", "retail_disc", "coupon_disc"),
        *("coupon_match_disc", "week", "transaction_timestamp"),
    ),
    "coupon_redemptions": ("household_id", "coupon_upc", "campaign_id", "redemption_date"),
}


def read(path: Path | None = None) -> Iterator[Record]:
    """Yield every record of the sample; raises RecordError for the first row that cannot be read."""
    reading = open_source(path)
    yield from reading.preface
    for row in reading.rows:
        if row.problem:
            raise RecordError(f"{row.place}: {row.problem}")
        yield from row.records


def open_source(path: Path | None = None) -> Reading:
    """Return the sample of a directory ready to be read; raises LoadError when a file is missing or cut off."""
    directory = path or DIRECTORY
    found = {name: find(directory, name) for name in FILES}
    journey = Journey()
    return Reading(
        source=SOURCE,
        rows=_rows(found, journey),
        total=count_rows(list(found.values())),
        fingerprint=fingerprint(list(found.values())),
        preface=(_source(),),
        notes=journey.notes,
        remake=_remaker(found),
    )


def _source() -> Source:
    return Source(
        source=SOURCE,
        source_key=SOURCE,
        name="The Complete Journey (84.51°), sample of receipt lines",
        system="loyalty cards and receipts of a grocer",
        kind=SourceKind.SHOP,
        coverage=Coverage.SAMPLED,
        time_zone=SHOP_ZONE,
        currency=CURRENCY,
        licence="CC0-1.0",
    )


Maker = Callable[[Mapping[str, str]], tuple[Record, ...]]


def _makers(journey: Journey) -> Mapping[str, Maker]:
    return {
        "demographics": journey.demographics,
        "campaign_descriptions": campaign,
        "campaigns": journey.target,
        "products": journey.product,
        "coupons": journey.coupon,
        "transactions_sample": journey.receipt_line,
        "coupon_redemptions": journey.redemption,
    }


def _rows(found: Mapping[str, Path], journey: Journey) -> Iterator[SourceRow]:
    makers = _makers(journey)
    for name, columns in FILES.items():
        for row in read_table(found[name], columns):
            yield _row(row, makers[name])


def _remaker(found: Mapping[str, Path]) -> Remake:
    """Makes single rows again; what the files say of households and products is read before, else a row would say it anew and less."""
    journey = Journey()

    def remake(place: Place, content: Mapping[str, Any]) -> SourceRow:
        makers = _makers(journey)
        if not journey.homes:
            for name in ("demographics", "products"):
                for row in read_table(found[name], FILES[name]):
                    _row(row, makers[name])
        name = place.file.split(".")[0]
        missing = [column for column in FILES.get(name, ()) if not isinstance(content.get(column), str)]
        if name not in FILES or missing:
            problem = f"lacks {', '.join(missing)}" if missing else f"is of no file that is known: {', '.join(FILES)}"
            return SourceRow(place, (), content, problem)
        return _row(TableRow(place, content), makers[name])

    return remake


def _row(row: TableRow, make: Maker) -> SourceRow:
    amounts = _amounts(row.values)
    if row.problem:
        return SourceRow(row.place, (), row.values, row.problem, amounts)
    try:
        return SourceRow(row.place, make(row.values), row.values, amounts=amounts)
    except RecordError as error:
        return SourceRow(row.place, (), row.values, str(error), amounts)


def _amounts(values: Mapping[str, str]) -> tuple[ControlAmount, ...]:
    if "sales_value" not in values:
        return ()
    try:
        amount = exact(values["sales_value"], "sales_value")
    except RecordError:
        return ()
    return (ControlAmount("sales_value", CURRENCY, amount, to_minor(amount, CURRENCY)),)
