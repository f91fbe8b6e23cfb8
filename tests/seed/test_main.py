"""`python -m seed`: what it prints, what it writes, and its exit codes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from graph_api.embedded import EmbeddedNeo4j
from seed.__main__ import main
from seed.sources import stories


@pytest.fixture
def configured(neo4j_server: EmbeddedNeo4j, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The environment names the session's server and a data directory of this test's own."""
    monkeypatch.setenv("NEO4J_URI", neo4j_server.uri)
    monkeypatch.setenv("NEO4J_USERNAME", neo4j_server.user)
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_server.password)
    monkeypatch.setenv("CUSTOMER_GRAPH_DATA_DIR", str(tmp_path / "data"))
    return tmp_path


def damaged(directory: Path) -> Path:
    """A copy of the stories in which one table cannot be read."""
    shutil.copytree(stories.DIRECTORY, directory / "stories")
    path = directory / "stories" / "one_off.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('status = "IN_PROGRESS"', 'status = "SOON"'), encoding="utf-8")
    return directory / "stories"


# A dry run needs a database to compare with and leaves it as it is, which the tests beside this one rely on.
def test_a_dry_run_prints_the_ledger(configured: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As a table for people."""
    code = main(["stories", "--dry-run"])
    lines = capsys.readouterr().out.splitlines()
    assert (code, lines[0].split(",")[0]) == (0, "stories (dry run: nothing written)")
    assert next(line for line in lines if line.startswith("all rows")).split()[2] == "7,254"


def test_json_is_for_programs(configured: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """On standard output and, where asked, in a file."""
    code = main(["stories", "--dry-run", "--json", "--report", str(configured / "ledger.json")])
    printed = json.loads(capsys.readouterr().out)
    assert (code, printed["total"]["read"], printed["balances"]) == (0, 7254, True)
    assert json.loads((configured / "ledger.json").read_text(encoding="utf-8")) == printed


def test_strict_fails_when_a_row_was_set_aside(configured: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without it the load succeeds, and says where the row lies."""
    path = str(damaged(configured))
    assert (main(["stories", path, "--dry-run", "--strict"]), main(["stories", path, "--dry-run"])) == (1, 0)
    aside = configured / "data" / "set-aside" / "stories.dry-run.jsonl"
    assert capsys.readouterr().out.splitlines()[-1] == f"set-aside rows, each with its reason: {aside}"
    [line] = aside.read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["reason"] == "Need: Invalid enum value 'SOON' - at `$.status`"


def test_an_error_is_one_line(configured: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With its remedy, and exit code 1."""
    assert main(["storeis"]) == 1
    assert capsys.readouterr().err == "storeis: is no source; did you mean stories?\n"


def test_misuse_is_exit_code_2(capsys: pytest.CaptureFixture[str]) -> None:
    """No source at all."""
    with pytest.raises(SystemExit) as exit:
        main([])
    assert exit.value.code == 2
    assert "SOURCE" in capsys.readouterr().err
