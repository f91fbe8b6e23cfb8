"""The lines of Online Retail as records; `online_retail.py` says how the columns are mapped and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache

from graph_api.errors import RecordError
from graph_api.ingest.source_row import ControlAmount
from graph_api.records.assortment import Product, ProductStatus
from graph_api.records.commerce import Correction, CorrectionKind, LineKind, Order, OrderLine, OrderStatus
from graph_api.records.money import exact, to_fine_minor, to_minor
from graph_api.records.person import Basis, Customer, CustomerKind, LifeContext, LifeContextKind
from graph_api.records.record import Record
from seed.sources.retail_figures import Figures
from seed.sources.retail_lines import NO_PRODUCTS, Entry, entry_of, moment_of

SOURCE = "online-retail"
CURRENCY = "GBP"
NOWHERE = "Unspecified"
EVERYTHING, GOODS, NOBODY = "net of everything", "net of goods", "net of nobody we know"


@dataclass
class Retail:
    """What was met so far, for things that several lines name: it grows with customers, codes and invoices, not with lines."""

    names: Mapping[str, str]
    day_form: str
    figures: Figures = field(default_factory=Figures)
    buyers: dict[tuple[str, str], tuple[Record, ...]] = field(default_factory=dict[tuple[str, str], tuple[Record, ...]])
    products: dict[str, tuple[Record, ...]] = field(default_factory=dict[str, tuple[Record, ...]])
    moments: dict[str, datetime] = field(default_factory=dict[str, datetime])
    ordinals: dict[str, int] = field(default_factory=dict[str, int])

    def line(self, values: Mapping[str, str]) -> tuple[tuple[Record, ...], tuple[ControlAmount, ...]]:
        """Make the records of a line and what it adds to the sums of the ledger; raises RecordError for what cannot be read."""
        number = values["InvoiceNo"].strip()
        # Counted whatever becomes of the line, so that mending it later moves no other one.
        ordinal = self.ordinals[number] = self.ordinals.get(number, 0) + 1
        entry = entry_of(values, ordinal)
        moment = moment_of(values["InvoiceDate"].strip(), self.day_form)
        first = self.moments.setdefault(entry.number, moment)
        self.figures.add(entry, moment, first)
        whole, line = _whole(entry, first), _line(entry, self.names.get(entry.code))
        return (*self._buyer(entry), *self._product(line.product), whole, line), _amounts(entry, line.paid_minor)

    def _buyer(self, entry: Entry) -> tuple[Record, ...]:
        if entry.customer is None:
            return ()
        made = self.buyers.get((entry.customer, entry.country))
        if made is None:
            made = self.buyers[entry.customer, entry.country] = _buyer(entry.customer, entry.country)
        return made

    def _product(self, code: str | None) -> tuple[Record, ...]:
        if code is None:
            return ()
        made = self.products.get(code)
        if made is None:
            name = self.names.get(code)
            status = ProductStatus.MISSING_IN_SOURCE if name is None else ProductStatus.LISTED
            made = self.products[code] = (Product(source=SOURCE, source_key=code, name=name or code, sku=code, status=status),)
        return made


def _buyer(customer: str, country: str) -> tuple[Record, ...]:
    person = Customer(source=SOURCE, source_key=customer, kind=CustomerKind.ANONYMOUS)
    if country == NOWHERE:
        return (person,)
    key = f"{customer}|{country}"
    kind, basis = LifeContextKind.PLACE, Basis.OBSERVED
    return person, LifeContext(source=SOURCE, source_key=key, customer=customer, kind=kind, text=country, basis=basis)


@lru_cache(maxsize=1)  # the lines of an invoice stand together
def _made_whole(number: str, kind: CorrectionKind | None, customer: str | None, country: str, moment: datetime) -> Order | Correction:
    if kind is None:
        return Order(
            source=SOURCE,
            source_key=number,
            number=number,
            status=OrderStatus.INVOICED,
            ordered_at=moment,
            currency=CURRENCY,
            country=country,
            customer=customer,
        )
    return Correction(
        source=SOURCE,
        source_key=number,
        number=number,
        kind=kind,
        made_at=moment,
        currency=CURRENCY,
        country=country,
        customer=customer,
    )


def _whole(entry: Entry, moment: datetime) -> Order | Correction:
    return _made_whole(entry.number, entry.correction, entry.customer, entry.country, moment)


def _line(entry: Entry, name: str | None) -> OrderLine:
    is_order, is_product = entry.correction is None, entry.code not in NO_PRODUCTS
    minor = to_minor(entry.amount, CURRENCY)
    return OrderLine(
        source=SOURCE,
        source_key=f"{entry.number}|{entry.ordinal}",
        order=entry.number if is_order else None,
        correction=None if is_order else entry.number,
        position=entry.ordinal,
        kind=entry.kind,
        quantity=entry.quantity,
        product=entry.code if is_product else None,
        code=None if is_product else entry.code,
        description=entry.text if entry.text and (not is_product or entry.text != name) else None,
        unit_price_minor=_price(entry.price),
        list_minor=minor,
        revenue_minor=minor,
        paid_minor=minor,
        currency=CURRENCY,
    )


def amounts_of(values: Mapping[str, str]) -> tuple[ControlAmount, ...]:
    """Return what a line that is set aside would have added to the sums, nothing where it has no readable amount."""
    try:
        entry = entry_of(values, 0)
    except RecordError:
        return ()
    return _amounts(entry, to_minor(entry.amount, CURRENCY))


def _amounts(entry: Entry, minor: int) -> tuple[ControlAmount, ...]:
    names = [EVERYTHING]
    names += [GOODS] if entry.kind is LineKind.GOODS else []
    names += [NOBODY] if entry.customer is None else []
    return tuple(ControlAmount(name, CURRENCY, entry.amount, minor) for name in names)


@lru_cache(maxsize=4_096)
def _price(text: str) -> int | float:
    return to_fine_minor(exact(text, "UnitPrice"), CURRENCY)
