"""The command line as people and programs call it: what it prints where, and its exit codes."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from graph_api.commands.console import Console
from graph_api.commands.serve import say_addresses
from graph_api.db import Database
from graph_api.execute import Asking, Executor
from graph_api.schema import Built

ROOT = Path(__file__).parents[2]
COMMANDS = ("bench", "check", "demo", "docs", "load", "mapping", "query", "refresh", "reset", "serve", "show")
PETERSON = '{ customers(filter: { displayName: { eq: "Margaret Peterson" } }) { nodes { addressAs } } }'
WINDOW = "{ window(unit: MONTH, mode: CALENDAR) { from } }"

Shell = Callable[..., "Outcome"]


@dataclass(frozen=True)
class Outcome:
    """How a command ended."""

    code: int
    out: str
    err: str


def environment(folder: Path, **values: str) -> dict[str, str]:
    """The shell's environment with the settings of the tests alone."""
    kept = ("CUSTOMER_GRAPH_NEO4J_VERSION", "CUSTOMER_GRAPH_DOWNLOAD_DIR", "CUSTOMER_GRAPH_MIRROR", "CUSTOMER_GRAPH_OFFLINE")
    ours = {name: value for name, value in os.environ.items() if name in kept or not name.startswith(("CUSTOMER_GRAPH_", "NEO4J_"))}
    settings = {"CUSTOMER_GRAPH_DATA_DIR": str(folder / "data"), "CUSTOMER_GRAPH_HEAP": "512m", "PYTHONPATH": str(ROOT)}
    return {**ours, **settings, "CUSTOMER_GRAPH_DEADLINE": "120", **values}


def configured(database: Database) -> dict[str, str]:
    """The settings that name a database, and the clock of the stories."""
    target = database.target
    return {
        "NEO4J_URI": target.uri,
        "NEO4J_USERNAME": target.username,
        "NEO4J_PASSWORD": target.password,
        "CUSTOMER_GRAPH_NOW": "2026-06-15T12:00:00Z",
        "CUSTOMER_GRAPH_TIME_ZONE": "America/New_York",
    }


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """Runs the command in an empty folder, without any database."""

    def call(*words: str, given: str = "", **values: str) -> Outcome:
        command = [sys.executable, "-m", "graph_api", *words]
        ended = subprocess.run(
            command,
            cwd=tmp_path,
            env=environment(tmp_path, **values),
            input=given,
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
        return Outcome(ended.returncode, ended.stdout, ended.stderr)

    return call


@pytest.fixture
def over_stories(shell: Shell, stories: Database) -> Shell:
    """Runs the command over the stories."""

    def call(*words: str, **values: str) -> Outcome:
        return shell(*words, **{**configured(stories), **values})

    return call


@contextmanager
def running(folder: Path, *words: str, **values: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A service that runs, and where; it does not survive the context.

    A shell's background job ignores Ctrl-C and hands that on, so the tests take it back for the service.
    """
    command = [sys.executable, "-m", "graph_api", *words, "--port", "0", "--json"]
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(
        command, cwd=folder, env=environment(folder, **values), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        signal.signal(signal.SIGINT, before)
        try:
            assert process.stdout
            yield process, json.loads(process.stdout.readline())["graphql"]
        finally:
            process.terminate()
            process.communicate(timeout=60)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_helps_with_an_example(shell: Shell, command: str) -> None:
    """It starts with the words one would type."""
    ended = shell(command, "--help")
    example = ended.out.partition("Example:\n")[2].splitlines()[0].strip()
    assert (ended.code, example.startswith(f"customer-graph {command}")) == (0, True)


def test_help_lists_every_command(shell: Shell) -> None:
    """In one line each."""
    listed = re.findall(r"^  (\w+) +[A-Z].*\.$", shell("--help").out.partition("Commands:\n")[2], re.M)
    assert tuple(listed) == COMMANDS


def test_serve_help_lists_every_setting(shell: Shell) -> None:
    """The one place where a user looks for them."""
    assert "  CUSTOMER_GRAPH_TIME_ZONE (UTC)\n        The business's time zone" in shell("serve", "--help").out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("lod",), "No such command 'lod'. Did you mean 'load'? See customer-graph --help.\n"),
        (("load",), "Missing argument 'SOURCE'. See customer-graph load --help.\n"),
        (("load", "stories", "--dri-run"), "No such option '--dri-run'. Did you mean '--dry-run'? See customer-graph load --help.\n"),
        (
            ("serve", "--port", "70000"),
            "Invalid value for '--port': 70000 is not in the range 0<=x<=65535. See customer-graph serve --help.\n",
        ),
        (
            ("query", "{ x }", "--variables", "[1]"),
            'Invalid value for --variables: write a JSON object, like {"first": 3}. See customer-graph query --help.\n',
        ),
        (
            ("query", "{ x }", "--now", "0001-01-01T00:00:00+14:00"),
            "Invalid value for --now: write an ISO 8601 instant with its zone, like 2026-03-01T09:00:00+01:00."
            " See customer-graph query --help.\n",
        ),
    ],
)
def test_misuse_is_one_line_and_exit_code_2(shell: Shell, words: tuple[str, ...], message: str) -> None:
    """With where to read more."""
    assert shell(*words) == Outcome(2, "", message)


@pytest.mark.parametrize(
    ("words", "values", "message"),
    [
        (("load", "storeis"), {}, "storeis: is no source; did you mean stories?\n"),
        (("load", "stories", "nowhere"), {}, "nowhere: is no directory; name the one that holds the files of stories\n"),
        (
            ("load", "csv", "people.csv", "--mapping", "people.toml"),
            {},
            "people.toml: cannot be read (No such file or directory)\n",
        ),
        (
            ("load", "csv", "people.csv"),
            {},
            "csv: needs a mapping; propose one with `customer-graph mapping init FILE…`, then name it with --mapping\n",
        ),
        (("load", "stories", "--mapping", "people.toml"), {}, "people.toml: a mapping goes with csv or jsonl, not with stories\n"),
        (("mapping", "init", "people.csv"), {}, "people.csv: cannot be read (No such file or directory)\n"),
        (
            ("query", "people.graphql"),
            {},
            "people.graphql: cannot be read as a file (No such file or directory), and is no GraphQL operation, for it has no brace.\n",
        ),
        (
            ("query", "{ __typename }"),
            {"CUSTOMER_GRAPH_CURRENCY": "usd"},
            "CUSTOMER_GRAPH_CURRENCY='usd' cannot be used: write an ISO 4217 code, like USD or EUR.\n",
        ),
        (
            ("serve", "--host", "0.0.0.0"),
            {},
            "CUSTOMER_GRAPH_HOST='0.0.0.0' cannot be used: until there are rights, the service listens on 127.0.0.1 only"
            " (in a container, set CUSTOMER_GRAPH_PUBLISHED_AT too).\n",
        ),
    ],
)
def test_an_error_is_one_line_and_exit_code_1(shell: Shell, words: tuple[str, ...], values: dict[str, str], message: str) -> None:
    """With its remedy, before any Neo4j is started."""
    assert shell(*words, **values) == Outcome(1, "", message)


def test_a_database_that_does_not_answer_is_named(shell: Shell) -> None:
    """With what to do."""
    ended = shell("load", "stories", NEO4J_URI="bolt://127.0.0.1:1", NEO4J_PASSWORD="x")
    assert (ended.code, ended.err.partition(" (")[0]) == (1, "No Neo4j answers at bolt://127.0.0.1:1: start it, or correct NEO4J_URI")
    assert ended.err.count("\n") == 1


def test_a_taken_port_is_named(shell: Shell) -> None:
    """Before Neo4j is started, for that takes a while."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        ended = shell("demo", "--port", str(port))
    assert ended == Outcome(1, "", f"Port {port} of 127.0.0.1 is taken: choose another one with --port, or 0 for a free one.\n")


def test_query_prints_the_answer(over_stories: Shell) -> None:
    """Indented for people, on one line for programs."""
    data = {"data": {"customers": {"nodes": [{"addressAs": "Mrs. Peterson"}]}}}
    assert over_stories("query", PETERSON) == Outcome(0, json.dumps(data, indent=2) + "\n", "")
    assert over_stories("query", PETERSON, "--json") == Outcome(0, json.dumps(data) + "\n", "")


def test_query_reads_a_file_and_variables(over_stories: Shell, tmp_path: Path) -> None:
    """And one operation of several by its name."""
    (tmp_path / "two.graphql").write_text("query A { __typename } query B($first: Int) { brands(first: $first) { totalCount } }")
    ended = over_stories("query", "two.graphql", "--operation", "B", "--variables", '{"first": 0}', "--json")
    assert ended == Outcome(0, '{"data": {"brands": {"totalCount": 3}}}\n', "")


def test_query_reads_standard_input(shell: Shell, stories: Database) -> None:
    """Named by a dash."""
    ended = shell("query", "-", "--json", given="{ brands { totalCount } }", **configured(stories))
    assert ended == Outcome(0, '{"data": {"brands": {"totalCount": 3}}}\n', "")


def test_query_answers_as_of_another_moment(over_stories: Shell) -> None:
    """The month begins at midnight in New York."""
    ended = over_stories("query", WINDOW, "--now", "2026-01-15T12:00:00+01:00", "--json")
    assert ended == Outcome(0, '{"data": {"window": {"from": "2026-01-01T05:00:00Z"}}}\n', "")


def test_query_with_errors_is_exit_code_1(shell: Shell) -> None:
    """The errors are the answer; no database is brought up for them."""
    ended = shell("query", "{ nope }", "--json")
    [error] = json.loads(ended.out)["errors"]
    assert (ended.code, ended.err, error["message"]) == (1, "", "Cannot query field 'nope' on type 'Query'. Did you mean 'node'?")


def test_show_prints_the_statement(shell: Shell, built: Built, asking: Asking) -> None:
    """And its parameters as Neo4j's browser takes them; no database is needed."""
    query = "{ brands(first: 2) { nodes { name } } }"
    text = Executor(built, None).show(query, asking=asking).text
    assert shell("show", query) == Outcome(0, f'{text.rstrip()}\n\n:params {{"p": {{"p1": 3}}}}\n', "")


def test_show_with_a_plan_asks_the_database(over_stories: Shell) -> None:
    """As values for programs."""
    shown = json.loads(over_stories("show", PETERSON, "--plan", "--json").out)
    assert (shown["plan"]["root"]["name"], shown["plan"]["notifications"]) == ("ProduceResults", [])


def test_show_refuses_what_query_refuses(shell: Shell) -> None:
    """Every reason on a line of its own."""
    assert shell("show", "{ nope nix }") == Outcome(
        1,
        "",
        "Cannot query field 'nope' on type 'Query'. Did you mean 'node'? (line 1)\nCannot query field 'nix' on type 'Query'. (line 1)\n",
    )


def test_load_ends_with_a_ledger(over_stories: Shell, tmp_path: Path) -> None:
    """For programs as JSON, in a file too where asked; the stories are there already."""
    ended = over_stories("load", "stories", "--dry-run", "--json", "--report", "ledger.json")
    ledger = json.loads(ended.out)
    assert (ended.code, ended.err) == (0, "")
    assert ledger["total"] == {"read": 7254, "loaded": 0, "changed": 0, "alreadyThere": 7254, "older": 0, "setAside": 0}
    assert json.loads((tmp_path / "ledger.json").read_text()) == ledger


def test_without_rows_set_aside_there_is_nothing_to_load_again(over_stories: Shell) -> None:
    """The file that is not there is named."""
    ended = over_stories("load", "stories", "--replay")
    said = "stories.jsonl: is not there, so nothing of stories was set aside; name the file to load again"
    assert (ended.code, ended.err.strip().rpartition("/")[2]) == (1, said)


def test_a_report_that_cannot_be_written_is_named(over_stories: Shell) -> None:
    """The file and the reason."""
    ended = over_stories("load", "stories", "--dry-run", "--json", "--report", "nowhere/ledger.json")
    assert (ended.code, ended.err) == (1, "nowhere/ledger.json: No such file or directory.\n")


def test_bench_shows_what_was_measured_before(shell: Shell, tmp_path: Path) -> None:
    """Nothing is measured again for it; the pictures lie beside the file."""
    figures = tmp_path / "figures.json"
    figures.write_text('{"machine": {"cores": 2}, "effort": {"rounds": 3, "seconds": 1}, "answered": []}')
    said = "Measured on: 2 cores; 3 rounds of 1 s at least; load average 0.0 to 0.0.\n"
    assert shell("bench", "--render", str(figures)) == Outcome(0, said, "")
    assert sorted(each.name for each in tmp_path.glob("*.svg")) == ["growth.svg", "latency.svg", "throughput.svg"]


def test_refresh_says_that_there_is_nothing_yet(shell: Shell) -> None:
    """A script that calls it goes on."""
    assert shell("refresh") == Outcome(0, "Nothing is derived yet, so there is nothing to recompute.\n", "")


def test_reset_asks_somebody(shell: Shell, tmp_path: Path) -> None:
    """Where nobody is there to be asked, it deletes nothing."""
    (tmp_path / "data" / "neo4j").mkdir(parents=True)
    ended = shell("reset")
    assert (ended.code, ended.err) == (1, f"{tmp_path}/data: nobody is here to be asked whether to delete it; say so with --yes.\n")
    assert (tmp_path / "data" / "neo4j").is_dir()


def test_reset_deletes_the_data_and_nothing_else(shell: Shell, tmp_path: Path) -> None:
    """It names the directory, its size and the download, which stays; a file of somebody else stays too."""
    store = tmp_path / "data" / "neo4j" / "store"
    store.parent.mkdir(parents=True)
    store.write_bytes(b"x" * 1_500_000)
    (tmp_path / "data" / "mine.txt").write_text("not yours")
    ended = shell("reset", "--yes", CUSTOMER_GRAPH_DOWNLOAD_DIR=str(tmp_path / "downloads"))
    assert ended == Outcome(
        0,
        f"Data directory   {tmp_path}/data (1.5 MB)\n"
        f"Download cache   {tmp_path}/downloads (stays; delete it by hand to download Neo4j anew)\n"
        "Deleted 1.5 MB.\n",
        "",
    )
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["mine.txt"]


def test_a_service_answers_and_ends_when_told(tmp_path: Path, stories: Database) -> None:
    """SIGTERM is an orderly end, with exit code 0."""
    with running(tmp_path, "serve", **configured(stories)) as (process, address):
        assert httpx.post(address, json={"query": PETERSON}).json()["data"] == {"customers": {"nodes": [{"addressAs": "Mrs. Peterson"}]}}
        process.send_signal(signal.SIGTERM)
        assert (process.wait(30), process.communicate()[1]) == (0, "")


def test_ctrl_c_ends_a_service_with_130(tmp_path: Path, stories: Database) -> None:
    """And without a word: only the line of ^C is ended."""
    with running(tmp_path, "serve", **configured(stories)) as (process, _):
        process.send_signal(signal.SIGINT)
        assert (process.wait(30), process.communicate()[1]) == (130, "\n")


def test_what_is_being_asked_at_the_end_is_answered(tmp_path: Path, stories: Database) -> None:
    """The second half of the request arrives after SIGTERM."""
    body = json.dumps({"query": PETERSON}).encode()
    with running(tmp_path, "serve", **configured(stories)) as (process, address):
        port = int(re.findall(r":(\d+)/", address)[0])
        with socket.create_connection(("127.0.0.1", port), 30) as connection:
            head = f"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
            connection.sendall(head.encode() + body[:10])
            wait_until_read(port)
            process.send_signal(signal.SIGTERM)
            wait_until_closed(port)
            connection.sendall(body[10:])
            answer = b"".join(iter(lambda: connection.recv(65536), b""))
        assert answer.split(b"\r\n")[0] == b"HTTP/1.1 200 OK"
        assert b'{"data":{"customers":{"nodes":[{"addressAs":"Mrs. Peterson"}]}}' in answer
        assert process.wait(30) == 0


def wait_until_read(port: int) -> None:
    """Until the service has taken what was sent before: it answers in the order in which things arrive at its loop."""
    for _ in range(2):
        httpx.get(f"http://127.0.0.1:{port}/livez")


def wait_until_closed(port: int) -> None:
    """Until nobody new is let in."""
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            return


def test_several_processes_answer_behind_one_door(tmp_path: Path, stories: Database) -> None:
    """And all end with it."""
    with running(tmp_path, "serve", "--workers", "2", **configured(stories)) as (process, address):
        answers = [httpx.post(address, json={"query": PETERSON}, timeout=60).json()["data"] for _ in range(4)]
        assert answers == [{"customers": {"nodes": [{"addressAs": "Mrs. Peterson"}]}}] * 4
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0


def test_no_process_outlives_the_one_that_started_it(tmp_path: Path, stories: Database) -> None:
    """kill -9 of a service of several: the others end in order, and nobody holds its port."""
    with running(tmp_path, "serve", "--workers", "2", **configured(stories)) as (process, address):
        process.kill()
        process.wait(10)
        _, said = process.communicate(timeout=30)  # ends when nobody is left who could write
        assert "Traceback" not in said
        with pytest.raises(httpx.ConnectError):
            httpx.post(address, json={"query": PETERSON}, timeout=5)


def test_only_what_is_there_is_announced(capsys: pytest.CaptureFixture[str]) -> None:
    """No IDE where nothing but trusted documents is answered; to people a line for each place."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        here = f"http://127.0.0.1:{door.getsockname()[1]}"
        say_addresses(Console(as_json=True), door, has_ide=False)
        assert json.loads(capsys.readouterr().out) == {"graphql": f"{here}/graphql"}
        say_addresses(Console(), door)
        assert capsys.readouterr().out == f"IDE      {here}/ide\nGraphQL  {here}/graphql\nCtrl-C ends the service.\n"


def test_commands_share_the_neo4j_of_a_service(tmp_path: Path, shell: Shell) -> None:
    """They find it in the data directory; nobody deletes it under the service, and afterwards nothing tells of it."""
    note = tmp_path / "data" / "service.json"
    with running(tmp_path, "serve") as (process, _):
        assert note.stat().st_mode & 0o777 == 0o600
        assert shell("query", "{ brands { totalCount } }", "--json") == Outcome(0, '{"data": {"brands": {"totalCount": 0}}}\n', "")
        ended = shell("reset", "--yes")
        assert (ended.code, ended.err) == (1, f"{tmp_path}/data/neo4j is in use by process {process.pid}: stop it first.\n")
        process.send_signal(signal.SIGTERM)
        assert (process.wait(60), note.exists()) == (0, False)


def test_the_demo_tells_of_mrs_peterson_and_loads_nothing_twice(shell: Shell) -> None:
    """Both times the same answer, for its clock stands still."""
    first, second = shell("demo", "--once", "--json"), shell("demo", "--once", "--json")
    assert (first.code, first.err, second.out) == (0, "", first.out)
    told: dict[str, Any] = json.loads(first.out)
    customer = told["answer"]["data"]["recognise"]["identified"]
    assert (told["variables"], customer["addressAs"]) == ({"card": "LF 4711-0815"}, "Mrs. Peterson")
    assert customer["lastOrder"] == {"number": "1030", "orderedAt": "2026-06-10T15:00:00Z", "net": {"amount": "30.00", "currency": "USD"}}
    assert shell("demo", "--once").out.startswith("The stories are there already.\n")
