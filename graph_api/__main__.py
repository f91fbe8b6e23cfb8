"""`customer-graph`: reads the words of a command, calls one function, and turns every foreseeable error into one line.

Exit codes: 0, 1 for an error or an answer with errors, 2 for misuse, 130 after Ctrl-C, 143 after SIGTERM. Each command imports
what it needs when it is called, so that --help answers at once.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from graph_api.commands.console import Console
from graph_api.errors import CustomerGraphError
from graph_api.setting_values import instant
from graph_api.settings import Settings, descriptions

_F = TypeVar("_F", bound=Callable[..., Any])

_PORT = click.IntRange(0, 65535)
_PATH = click.Path(path_type=Path, resolve_path=True)
_json = click.option("--json", "as_json", is_flag=True, help="Print for programs: JSON, one value a line.")
_variables = click.option("--variables", metavar="JSON", help="Values of the operation's variables, a JSON object.")
_operation = click.option("--operation", "name", default="", metavar="NAME", help="Which operation, where the document has several.")
_team = click.option("--as", "team", default="", metavar="TEAM", help="The team that asks.")
_now = click.option("--now", metavar="TIME", help="Answer as of this moment, like 2026-06-15T12:00:00Z.")


def _version() -> str:
    try:
        return version("customer-graph")
    except PackageNotFoundError:
        return "of a checkout that is not installed"


def example(words: str) -> Callable[[_F], _F]:
    """Ends a command's --help with an example."""

    def add(function: _F) -> _F:
        function.__doc__ = f"{function.__doc__}\n\n\b\nExample:\n  {words}"
        return function

    return add


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 120})
@click.version_option(_version(), prog_name="customer-graph", message="%(prog)s %(version)s")
def cli() -> None:
    """One graph of customers, households, channels, products and needs, and GraphQL over it."""


@cli.command()
@click.option("--port", type=_PORT, help="Port of the service; 0 takes a free one.")
@click.option("--once", is_flag=True, help="End after the answer: nothing is served, and the real sample is not loaded.")
@_json
@example("customer-graph demo --once")
def demo(port: int | None, once: bool, as_json: bool) -> int:
    """Load the stories, tell one, and serve them.

    Brings up Neo4j unless one is configured; the real sample follows while the service runs. A second time, nothing is loaded twice.
    """
    from graph_api.commands import demo as demonstration

    settings = Settings.read(instead=demonstration.SETTINGS)
    return demonstration.demo(_at(settings, port=port), Console(as_json), once=once)


@cli.command(epilog="")
@click.option("--host", help="Address to listen on; until there are rights, one of this machine alone.")
@click.option("--port", type=_PORT, help="Port to listen on; 0 takes a free one.")
@click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes that answer.")
@_json
@example("customer-graph serve --port 8080")
def serve(host: str | None, port: int | None, workers: int, as_json: bool) -> int:
    """Serve GraphQL and its IDE over HTTP."""
    from graph_api.commands import serve as serving

    return serving.serve(_at(Settings.read(), host=host, port=port), Console(as_json), workers=workers)


@cli.command()
@click.argument("source")
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Read, check and compare, and write nothing.")
@click.option("--strict", is_flag=True, help="Exit with 1 when a row was set aside.")
@click.option("--report", type=click.Path(path_type=Path), metavar="FILE", help="Write the ledger as JSON to a file too.")
@click.option("--mapping", type=click.Path(path_type=Path), metavar="FILE", help="Which column is what; for files of your own.")
@click.option("--replay", is_flag=False, flag_value="", metavar="[FILE]", help="Load what was set aside, mended or not, instead.")
@_json
@example("customer-graph load csv exports/ --mapping shop.toml --dry-run")
def load(as_json: bool, **wish: Any) -> int:
    """Load a source into the graph.

    SOURCE is stories or complete-journey, read from the files that come along or from the folder PATH; online-retail, read from the
    publisher's file PATH or its folder; or csv or jsonl: files of your own in PATH, described by --mapping. Ends with a ledger: rows
    read = loaded + already there + set aside.
    """
    from graph_api.commands import load as loads

    return loads.load(Settings.read(), Console(as_json), loads.Wish(**wish))


@cli.group()
@example("customer-graph mapping init customers.csv orders.csv")
def mapping() -> None:
    """Describe files of your own, for load."""


@mapping.command("init")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILES…")
@click.option("--output", type=click.Path(path_type=Path), metavar="FILE", help="Write the mapping there instead of printing it.")
@_json
@example("customer-graph mapping init customers.csv orders.csv --output shop.toml")
def mapping_init(files: tuple[Path, ...], output: Path | None, as_json: bool) -> int:
    """Propose a mapping by looking at the columns of files.

    What only you can know stands there as a comment with a question; the mapping loads once each is answered.
    """
    from graph_api.commands import mapping as proposing

    return proposing.propose(Console(as_json), files, output)


@cli.command()
@click.argument("given", metavar="TEXT|FILE|-")
@_variables
@_operation
@_team
@_now
@_json
@example("customer-graph query '{ customers(first: 3) { nodes { displayName } } }'")
def query(given: str, variables: str | None, now: str | None, as_json: bool, **whose: str) -> int:
    """Answer one GraphQL operation.

    Prints JSON; the exit code is 1 when the answer has errors.
    """
    from graph_api.commands import query as queries

    operation = queries.Operation(queries.document(given), queries.variables(variables), **whose)
    return queries.query(_clock(Settings.read(), now), Console(as_json), operation)


@cli.command()
@click.argument("given", metavar="TEXT|FILE|-")
@_variables
@_operation
@_team
@_now
@click.option("--plan", "with_plan", is_flag=True, help="Ask the database how it would run the statement.")
@_json
@example("customer-graph show '{ customers { nodes { displayName orderCount } } }' --plan")
def show(given: str, variables: str | None, now: str | None, with_plan: bool, as_json: bool, **whose: str) -> int:
    """Print the Cypher of a GraphQL operation."""
    from graph_api.commands import query as queries

    operation = queries.Operation(queries.document(given), queries.variables(variables), **whose)
    return queries.show(_clock(Settings.read(), now), Console(as_json), operation, with_plan=with_plan)


@cli.command()
@_json
@example("customer-graph refresh")
def refresh(as_json: bool) -> int:
    """Recompute what is derived."""
    console = Console(as_json)
    console.say("Nothing is derived yet, so there is nothing to recompute.")
    if as_json:
        console.answer({"refreshed": []})
    return 0


@cli.command()
@click.option("--yes", "sure", is_flag=True, help="Do not ask.")
@_json
@example("customer-graph reset --yes")
def reset(sure: bool, as_json: bool) -> int:
    """Delete the data of the private Neo4j.

    Names where they lie and how large they are, and asks.
    """
    from graph_api.commands import reset as resetting

    return resetting.reset(Settings.read(), Console(as_json), sure=sure)


@cli.command()
@_json
@example("customer-graph check")
def check(as_json: bool) -> int:
    """Check schema, gates and data."""
    from graph_api.commands import check as checking

    return checking.check(Settings.read(), Console(as_json))


@cli.command()
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit with 1 when a page is not current.")
@_json
@example("customer-graph docs --check")
def docs(only_check: bool, as_json: bool) -> int:
    """Rewrite the generated pages."""
    from graph_api.commands import docs as pages

    return pages.docs(Console(as_json), only_check=only_check)


@cli.command()
@click.option("--customers", type=click.IntRange(1_000), multiple=True, help="Size of the graph; several times for several.")
@click.option("--questions", metavar="NAME", multiple=True, help="Only this question; several times for several.")
@click.option("--rounds", type=click.IntRange(1), help="How often everybody has a turn with each question.")
@click.option("--seconds", type=click.IntRange(1), help="How long a turn lasts at least.")
@click.option("--folder", type=_PATH, metavar="FOLDER", help="Keep the databases there for the next run.")
@click.option("--results", type=_PATH, metavar="FILE", help="Write the figures there, after each question.")
@click.option("--resume", is_flag=True, help="Take up a run that was cut off.")
@click.option(
    "--render",
    type=click.Path(exists=True, dir_okay=False, resolve_path=True),
    metavar="FILE",
    help="Measure nothing: tables and pictures of such a file.",
)
@_json
@example("customer-graph bench --customers 10000 --questions one --questions whole")
def bench(as_json: bool, **wishes: Any) -> int:
    """Measure this program beside its peers.

    Needs a checkout, wrk and an hour: @neo4j/graphql, stock Strawberry, the bare driver and the database alone, over one Neo4j.
    """
    from graph_api.commands import bench as benchmark

    return benchmark.bench(Console(as_json), wishes)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Runs the command line and ends the process with its exit code."""
    signal.signal(signal.SIGTERM, _terminated)
    serve.epilog = _settings_help()
    try:
        code = cli.main(arguments, prog_name="customer-graph", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        sys.stderr.write(f"{error.format_message()}\n")
        code = 2
    except click.UsageError as error:
        code = _misuse(error)
    except click.ClickException as error:
        code = _complain(error.format_message())
    except (click.Abort, KeyboardInterrupt):
        code = 130
    except CustomerGraphError as error:
        code = _complain(str(error))
    except OSError as error:
        code = _complain(f"{error.filename}: {error.strerror}." if error.filename else f"{error}.")
    sys.exit(code)


def _complain(text: str) -> int:
    sys.stderr.write(" ".join(text.split()) + "\n")
    return 1


def _misuse(error: click.UsageError) -> int:
    where = error.ctx.command_path if error.ctx else "customer-graph"
    message = error.format_message()
    _complain(f"{message}{'' if message.endswith(('.', '?')) else '.'} See {where} --help.")
    return 2


def _terminated(number: int, frame: object) -> NoReturn:
    sys.exit(128 + number)


def _at(settings: Settings, *, host: str | None = None, port: int | None = None) -> Settings:
    return replace(settings, host=host or settings.host, port=settings.port if port is None else port)


def _clock(settings: Settings, now: str | None) -> Settings:
    if now is None:
        return settings
    try:
        return replace(settings, now=instant(now))
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--now") from None


def _settings_help() -> str:
    """Every setting with its default, for `serve --help`."""
    lines = [f"  {one.name}{f' ({one.default})' if one.default else ''}\n      {one.sentence}" for one in descriptions()]
    return "\b\nSettings, from the environment or from .env in the current folder:\n" + "\n".join(lines)


if __name__ == "__main__":
    main()
