"""Where tests find Online Retail: an excerpt that comes along, and the whole file where the data lies beside the checkout."""

from __future__ import annotations

from pathlib import Path

import pytest

from seed.sources.retail_files import find

EXCERPT = Path(__file__).parent / "seed" / "online_retail" / "excerpt.csv"
BESIDE = Path(__file__).parents[2] / "shared" / "data" / "online-retail"


def whole_retail(config: pytest.Config) -> Path | None:
    """The whole file that the command line names, or the one beside the checkout; None where there is neither."""
    named: str | None = config.getoption("--online-retail")
    return find(Path(named or BESIDE)) if named or BESIDE.is_dir() else None
