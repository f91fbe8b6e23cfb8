"""The records of the stories and their town as tables by label, ids for references, and what several questions look up in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta
from functools import cached_property

import pandas as pd

from graph_api.records.record import Record

ZONE = "America/New_York"


class Tables:
    """A table for each label, in which every row has an id; seen at a moment."""

    def __init__(self, records: Iterable[Record], now: str) -> None:
        rows: defaultdict[str, dict[str, dict[str, object]]] = defaultdict(dict)
        for record in records:
            rows[record.label].setdefault(record.id, record.row())
        self._tables = {label: pd.DataFrame(list(own.values()), dtype=object) for label, own in rows.items()}
        self.now = pd.Timestamp(now)
        self.today = self.now.tz_convert(ZONE).date()

    def __getitem__(self, label: str) -> pd.DataFrame:
        return self._tables[label].copy()

    def named(self, label: str, column: str) -> pd.Series:
        """A column of a label by id, to be mapped over references."""
        return self._tables[label].set_index("id")[column]

    def pairs(self, label: str, column: str, other: str) -> pd.DataFrame:
        """One row for each reference of a list, with the ids of both ends under the names `id` and `other`."""
        exploded = self[label][["id", column]].explode(column).dropna()
        ends = exploded[column].map(lambda end: end["customer"] if isinstance(end, dict) else end)
        return pd.DataFrame({"id": exploded["id"], other: ends})

    @cached_property
    def homes(self) -> pd.DataFrame:
        """The households of customers now: `customer`, `household`, each pair once."""
        parts = self["Membership"]
        holds = ~(moments(parts["validFrom"]) > self.now) & ~(moments(parts["validTo"]) <= self.now)
        return parts[holds][["customer", "household"]].drop_duplicates()

    def homes_of(self, customers: pd.Series) -> int:
        """In how many different households some customers live now."""
        return int(self.homes[self.homes["customer"].isin(customers.dropna())]["household"].nunique())

    @cached_property
    def orders(self) -> pd.DataFrame:
        """Orders with `at`, `arrivedAt`, and in minor units of their own currency `gross`, `refunded` and `net`."""
        orders, lines = self["Order"], self.lines
        own = lines[lines["counts"] & (lines["currency"] == lines["order"].map(orders.set_index("id")["currency"]))]
        back = self["Return"].merge(own[["id", "order", "currency"]], left_on=["line", "currency"], right_on=["id", "currency"])
        orders["gross"] = orders["id"].map(own.groupby("order")["paidMinor"].sum()).fillna(0).astype(int)
        orders["refunded"] = orders["id"].map(back.groupby("order")["refundMinor"].sum()).fillna(0).astype(int)
        orders["net"] = orders["gross"] - orders["refunded"]
        orders["at"], orders["arrivedAt"] = moments(orders["orderedAt"]), self._arrivals(orders)
        return orders

    @cached_property
    def lines(self) -> pd.DataFrame:
        """Lines of orders, with the customer who placed the order; `counts` is false for whatever was called off."""
        lines, orders = self["OrderLine"], self["Order"].set_index("id")
        lines["customer"] = lines["order"].map(orders["customer"])
        lines["counts"] = lines["cancelledAt"].isna() & (lines["order"].map(orders["status"]) != "CANCELLED")
        return lines

    def _arrivals(self, orders: pd.DataFrame) -> pd.Series:
        """When the last parcel came; at once for what was handed over without any; missing while one is still to come."""
        parcels = self["Delivery"].groupby("order")["deliveredAt"].agg(lambda own: own.max() if own.notna().all() else None)
        handed = orders["orderedAt"].where((orders["status"] == "DELIVERED") & ~orders["id"].isin(self["Delivery"]["order"]))
        return moments(orders["id"].map(parcels).fillna(handed))

    @cached_property
    def payments(self) -> pd.DataFrame:
        """Who paid what when, in minor units: `customer`, `at`, `minor`, `currency`; what was paid back is below zero."""
        lines, orders = self.lines, self.orders.set_index("id")
        lines = lines[lines["counts"]]
        paid = lines.groupby(["order", "currency"])["paidMinor"].sum().rename("minor").reset_index()
        paid["at"] = paid["order"].map(orders["at"])
        back = self["Return"].merge(lines[["id", "order"]], left_on="line", right_on="id")
        back = back.assign(minor=-back["refundMinor"], at=moments(back["returnedAt"]))
        all = pd.concat([paid, back[["order", "currency", "minor", "at"]]]).merge(self._shares(), on="order")
        parts = all[["minor", "before", "upto", "whole"]].itertuples(index=False)
        shared = all.assign(minor=[_cut(minor * upto, whole) - _cut(minor * before, whole) for minor, before, upto, whole in parts])
        return pd.concat([shared, self._credited()])

    def _credited(self) -> pd.DataFrame:
        """What corrections gave back to customers: `customer`, `at`, `minor` below zero, `currency`."""
        taken, corrections = self.lines[self.lines["counts"]], self["Correction"].set_index("id")
        found = taken.groupby(["correction", "currency"])["paidMinor"].sum().rename("minor").reset_index()
        return found.assign(
            customer=found["correction"].map(corrections["customer"]), at=moments(found["correction"].map(corrections["madeAt"]))
        )

    def _shares(self) -> pd.DataFrame:
        """From where to where the share of each payer of an order reaches, of the whole; in the order of their ids."""
        found: list[tuple[str, str, int, int, int]] = []
        for order in self["Order"].to_dict("records"):
            named = sorted((payer["customer"], payer["amountMinor"]) for payer in order["payers"])
            parts = named or ([(order["customer"], 1)] if order["customer"] else [])
            if named and not sum(part for _, part in named):
                parts = [(named[0][0], 1)]
            whole, upto = sum(part for _, part in parts), 0
            for customer, part in parts:
                found.append((order["id"], customer, upto, upto + part, whole))
                upto += part
        return pd.DataFrame(found, columns=["order", "customer", "before", "upto", "whole"])

    def spent(self, days: int, until: int = 0, currency: str = "USD") -> pd.Series:
        """What each customer spent in so many days that ended `until` days ago, in minor units."""
        end = self.now - timedelta(days=until)
        at = self.payments["at"]
        rows = self.payments[(at >= end - timedelta(days=days)) & (at < end) & (self.payments["currency"] == currency)]
        return rows.groupby("customer")["minor"].sum()

    def change(self, days: int) -> pd.Series:
        """How much more customers spent in the last days than in as many before; of those alone who spent something then."""
        before = self.spent(days, until=days)
        before = before[before > 0]
        later = self.spent(days).reindex(before.index, fill_value=0)
        return (later - before) / before


def _cut(part: int, whole: int) -> int:
    """A quotient without its fraction."""
    return abs(part) // whole * (1 if part >= 0 else -1)


def moments(texts: pd.Series) -> pd.Series:
    """Moments of their spelling, on the clock of Greenwich."""
    return pd.to_datetime(texts.astype("string"), format="ISO8601", utc=True)


def local(texts: pd.Series) -> pd.Series:
    """The same on the clock of the business."""
    return moments(texts).dt.tz_convert(ZONE)


def spans(start: pd.Series, end: pd.Series) -> pd.Series:
    """Seconds from one moment to another."""
    return (moments(end) - moments(start)).dt.total_seconds()
