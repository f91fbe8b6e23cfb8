"""Sales' questions, over the records."""

from __future__ import annotations

from datetime import timedelta

import pandas as pd

from .spelling import Answer, amounts, arranged, known, money
from .tables import Tables


def needs_ahead(tables: Tables, **variables: str) -> Answer:
    """Stated needs, open or in progress, whose day is not before another; soonest first."""
    needs = tables["Need"].query("basis == 'STATED' and status in ('OPEN', 'IN_PROGRESS')").dropna(subset=["neededBy"])
    chosen = arranged(needs[needs["neededBy"] >= variables["from"]], "neededBy")
    products = tables["Product"].set_index("id")
    nodes = []
    for row in chosen.head(20).to_dict("records"):
        about = arranged(products.loc[row["products"]].reset_index(), "name").to_dict("records")
        prices = [money(int(one["listPriceMinor"]), one["currency"]) if known(one["listPriceMinor"]) else None for one in about]
        node = {name: row[name] for name in ("statement", "urgency", "neededBy")}
        goods = [{"name": one["name"], "listPrice": price} for one, price in zip(about, prices, strict=True)]
        nodes.append({**node, "customer": _buyer(row["customer"], tables), "products": {"nodes": goods}})
    return {"needs": {"totalCount": len(chosen), "nodes": nodes}}


def _buyer(customer: str | None, tables: Tables) -> Answer | None:
    if customer is None:
        return None
    placed = tables.orders.query("customer == @customer and status != 'CANCELLED'")["orderedAt"]
    name = tables.named("Customer", "displayName")[customer]
    return {"displayName": name, "orderCount": len(placed), "lastOrderAt": placed.max() if len(placed) else None}


def spend_falling(tables: Tables, below: float) -> Answer:
    """Those who spent less in the last 90 days than in the 90 before, from the greatest fall on."""
    change = tables.change(90)
    fallen = tables["Customer"].assign(change=tables["Customer"]["id"].map(change))
    fallen = arranged(fallen[fallen["change"] < below], "change")
    nodes = [
        {
            "displayName": row["displayName"],
            "spend": {"change": row["change"], "now": _net(row["id"], tables, 0), "before": _net(row["id"], tables, 90)},
        }
        for row in fallen.head(50).to_dict("records")
    ]
    return {"customers": {"totalCount": len(fallen), "nodes": nodes}}


def _net(customer: str, tables: Tables, until: int) -> list[Answer]:
    """What she spent in 90 days that ended so many days ago, one amount for each currency in which anything was paid or paid back."""
    found = {currency: tables.spent(90, until, currency) for currency in sorted(tables.payments["currency"].unique())}
    return [{"net": money(int(own[customer]), currency)} for currency, own in found.items() if customer in own.index]


def unusual_orders(tables: Tables, within: str, least: str) -> Answer:
    """Orders of so many days by channel, from the highest median in dollars on, with those beyond Tukey's fences."""
    days = int(within.removeprefix("-P").removesuffix("D"))
    orders = tables.orders.query("status != 'CANCELLED'")
    orders = orders[(orders["at"] >= tables.now - timedelta(days=days)) & (orders["at"] <= tables.now)]
    names = tables.named("Customer", "displayName")
    groups = [
        {
            "keys": [name],
            "n": len(own),
            "median": {"gross": amounts(own, "gross", pd.Series.median)},
            "p90": {"gross": amounts(own, "gross", lambda minor: minor.astype(float).quantile(0.9))},
            "outliers": [
                {
                    "number": row["number"],
                    "gross": money(row["gross"], row["currency"]),
                    "customer": {"displayName": names[row["customer"]]} if row["customer"] else None,
                }
                for row in _outliers(own).head(2).to_dict("records")
            ],
        }
        for name, own in orders.groupby(orders["channel"].map(tables.named("Channel", "name")), dropna=False)
        if len(own) >= int(least)
    ]
    return {"orders": {"groups": sorted(groups, key=_dearest)[:20]}}


def _outliers(orders: pd.DataFrame) -> pd.DataFrame:
    """Orders in dollars beyond one and a half times the distance of the quartiles, farthest from the median first."""
    own = orders[orders["currency"] == "USD"]
    minor = own["gross"].astype(float)
    lower, middle, upper = (minor.quantile(share) for share in (0.25, 0.5, 0.75))
    reach = 1.5 * (upper - lower)
    own = own.assign(distance=(minor - middle).abs())
    return arranged(own[(minor < lower - reach) | (minor > upper + reach)], "distance desc")


def _dearest(group: Answer) -> tuple[bool, float, bool, str]:
    [name] = group["keys"]
    dollars = [float(each["amount"]) for each in group["median"]["gross"] if each["currency"] == "USD"]
    return not dollars, -dollars[0] if dollars else 0, pd.isna(name), name


def on_the_way_to_whom(tables: Tables, statuses: list[str]) -> Answer:
    """Orders of these statuses that a person placed, from the one whose buyer's spend fell most in a year on."""
    change = tables.change(365)
    orders = tables.orders.query("status in @statuses").dropna(subset=["customer"])
    orders["change"] = orders["customer"].map(change)
    chosen, names = arranged(orders, "change"), tables.named("Customer", "displayName")
    nodes = [
        {
            **{name: row[name] for name in ("number", "status", "promisedAt")},
            "customer": {"displayName": names[row["customer"]], "spend": {"change": known(row["change"])}},
        }
        for row in chosen.head(20).to_dict("records")
    ]
    return {"orders": {"totalCount": len(chosen), "nodes": nodes}}
