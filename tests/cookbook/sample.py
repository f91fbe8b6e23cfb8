"""The files of the real sample as tables, read by pandas alone; what several questions look up in them."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

import pandas as pd


class Sample:
    """A table for each file, all columns as text; `lines` are its receipt lines with amounts in cents and moments."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._tables: dict[str, pd.DataFrame] = {}

    def __getitem__(self, name: str) -> pd.DataFrame:
        if name not in self._tables:
            self._tables[name] = pd.read_csv(self._directory / f"{name}.csv.xz", dtype=str, keep_default_na=False)
        return self._tables[name]

    @cached_property
    def lines(self) -> pd.DataFrame:
        """Receipt lines with their products; `paid` is what the retailer received less what a maker's coupon gave, in cents."""
        lines = self["transactions_sample"].merge(self["products"], on="product_id", how="left")
        received, coupon = ((lines[name].astype(float) * 100).round().astype(int) for name in ("sales_value", "coupon_disc"))
        return lines.assign(paid=received - coupon, at=pd.to_datetime(lines["transaction_timestamp"], utc=True))
