"""The page about mappings is true: its files load by its mapping, and the ledger and the answer are those of the program."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from graph_api.db import Database
from graph_api.execute import Asking, Executor
from graph_api.ingest.data_checks import failures
from graph_api.schema import Built
from seed.loading import load, open_mapped
from seed.mapping.reference import kinds_table
from tests.conftest import STORIES_ASKING
from tests.seed.mapped import NOW
from tests.test_docs import README

SECTION = re.compile(r"^## Loading files of your own\n(.*?)^## ", re.M | re.S)
FILE = re.compile(r"^`(\S+\.csv)`\n```csv\n(.*?)^```", re.M | re.S)
SECONDS = re.compile(r"\d+\.\d s$", re.M)


def section() -> str:
    """What the page says of mappings."""
    found = SECTION.search(README.read_text("utf-8"))
    assert found
    return found[1]


def block(language: str, ordinal: int = 0) -> str:
    """A fenced block of the section."""
    return re.findall(rf"^```{language}\n(.*?)^```", section(), re.M | re.S)[ordinal]


def renewed(old: str, new: str, updating: bool) -> None:
    """Compare a part of the page with what the program says, or put it there."""
    if updating and old != new:
        README.write_text(README.read_text("utf-8").replace(old, new, 1), "utf-8")
    assert updating or old == new


@pytest.fixture
def updating(request: pytest.FixtureRequest) -> bool:
    """Whether the page is to be rewritten."""
    return bool(request.config.getoption("--update"))


async def test_the_example_loads_and_answers(own_database: Database, built: Built, tmp_path: Path, updating: bool) -> None:
    """In the encoding that its mapping names; one line of an order is set aside, and nothing breaks a data test."""
    for name, content in FILE.findall(section()):
        (tmp_path / name).write_text(content, encoding="windows-1252")
    (tmp_path / "shop.toml").write_text(block("toml"), encoding="utf-8")
    ledger = await load(own_database, open_mapped("csv", tmp_path, tmp_path / "shop.toml", NOW), tmp_path / "set-aside")
    printed = SECONDS.sub("0.4 s", ledger.as_table()).replace(f"{tmp_path}/", "") + "\n"
    renewed(block("text"), printed, updating)
    [aside] = (tmp_path / "set-aside" / "musterladen.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(aside)["reason"] in section()
    asking: Asking = STORIES_ASKING
    answer = await Executor(built, own_database).answer(block("sh", 1).split("'")[1], asking=asking)
    assert answer.errors is None
    renewed(block("text", 1), json.dumps(answer.data, indent=2, ensure_ascii=False) + "\n", updating)
    assert await failures(own_database) == {}


def test_the_table_of_kinds_is_that_of_the_records(updating: bool) -> None:
    """Nobody writes down by hand what there is to write."""
    found = re.search(r"<!-- kinds -->\n(.*?)<!-- end -->", section(), re.S)
    assert found
    renewed(f"<!-- kinds -->\n{found[1]}<!-- end -->", f"<!-- kinds -->\n{kinds_table()}<!-- end -->", updating)
