"""Where tests find Online Retail: an excerpt that comes along, and the whole file where somebody names it."""

from __future__ import annotations

from pathlib import Path

import pytest

from seed.sources.retail_files import find

EXCERPT = Path(__file__).parent / "seed" / "online_retail" / "excerpt.csv"


def whole_retail(config: pytest.Config) -> Path | None:
    """The whole file that the command line names; None where it names none, for its load takes longer than all other tests."""
    named: str | None = config.getoption("--online-retail")
    return find(Path(named)) if named else None
