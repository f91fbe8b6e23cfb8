"""What the lines of Online Retail add up to, by pandas and `decimal` alone."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd

CENT = Decimal("0.01")
KINDS = {
    **dict.fromkeys(("POST", "DOT", "C2"), "POSTAGE"),
    **dict.fromkeys(("BANK CHARGES", "AMAZONFEE", "CRUK"), "FEE"),
    **dict.fromkeys(("M", "m", "D", "B"), "ADJUSTMENT"),
    "S": "SAMPLE",
}


class Invoices:
    """The lines of a file as a table, with exact and with rounded amounts."""

    def __init__(self, path: Path) -> None:
        table = pd.read_csv(path, dtype=str, keep_default_na=False).astype(object)
        table["units"] = table["Quantity"].astype(int)
        table["exact"] = [Decimal(price) * units for price, units in zip(table["UnitPrice"], table["units"], strict=True)]
        table["pence"] = [int(exact.quantize(CENT, rounding=ROUND_HALF_EVEN) * 100) for exact in table["exact"]]
        table["customer"] = table["CustomerID"].str.removesuffix(".0")
        number = table["InvoiceNo"]
        table["is_credit"] = number.str.startswith("C")
        table["is_stock"] = (table["units"] < 0) & ~table["is_credit"]
        table["is_order"] = ~table["is_credit"] & ~table["is_stock"] & ~number.str.startswith("A")
        table["kind"] = table["StockCode"].map(KINDS).fillna("GOODS").where(~table["is_stock"], "ADJUSTMENT")
        first = table.drop_duplicates("InvoiceNo").set_index("InvoiceNo")["InvoiceDate"]
        table["moment"] = pd.to_datetime(number.map(first)).dt.tz_localize("Europe/London")
        table["month"] = table["moment"].dt.strftime("%Y-%m")
        self.table = table

    @property
    def orders(self) -> pd.DataFrame:
        """Lines of orders."""
        return self.table[self.table["is_order"]]

    @property
    def corrections(self) -> pd.DataFrame:
        """Lines of everything else."""
        return self.table[~self.table["is_order"]]

    @property
    def known(self) -> pd.DataFrame:
        """Lines that name a customer."""
        return self.table[self.table["customer"] != ""]

    @cached_property
    def kinds(self) -> dict[str, int]:
        """How many records there are of each kind."""
        places = self.known[self.known["Country"] != "Unspecified"]
        return {
            "Source": 1,
            "Customer": self.known["customer"].nunique(),
            "LifeContext": len(places.drop_duplicates(["customer", "Country"])),
            "Product": self.table.loc[~self.table["StockCode"].isin(list(KINDS)), "StockCode"].nunique(),
            "Order": self.orders["InvoiceNo"].nunique(),
            "Correction": self.corrections["InvoiceNo"].nunique(),
            "OrderLine": len(self.table),
        }

    @cached_property
    def favourite(self) -> str:
        """The customer with the most orders among those who were credited something, the first of them."""
        credited = set(self.corrections["customer"]) - {""}
        orders = self.orders[self.orders["customer"].isin(credited)].groupby("customer")["InvoiceNo"].nunique()
        return str(min(orders[orders == orders.max()].index))


def exact(lines: pd.DataFrame) -> Decimal:
    """The sum to the last digit."""
    return sum(lines["exact"], Decimal(0))


def pounds(pence: Any) -> str:
    """As the API writes an amount."""
    return str((Decimal(int(pence)) / 100).quantize(CENT))
