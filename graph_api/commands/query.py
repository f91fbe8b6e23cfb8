"""`query` and `show`: one GraphQL operation without a server, answered or only translated."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, cast

import click
from graphql import GraphQLError

from graph_api.commands.console import Console
from graph_api.commands.reach import PATIENCE, reachable
from graph_api.compile.budget import GraphQLErrors
from graph_api.compile.compiler import Ready
from graph_api.db import Database, run
from graph_api.errors import CustomerGraphError
from graph_api.execute import Asking, Executor
from graph_api.query_plan import Plan
from graph_api.schema import build
from graph_api.settings import Settings


@dataclass(frozen=True, slots=True)
class Operation:
    """A document, the values of its variables, which of its operations is meant (empty: the only one), and the team that asks."""

    document: str
    variables: dict[str, Any] | None = None
    name: str = ""
    team: str = ""


def variables(given: str | None) -> dict[str, Any] | None:
    """The values of an operation's variables, given as a JSON object; raises click's BadParameter for anything else."""
    if given is None:
        return None
    try:
        values = json.loads(given)
    except (ValueError, RecursionError) as error:
        raise click.BadParameter(f"write a JSON object ({error})", param_hint="--variables") from None
    if not isinstance(values, dict):
        raise click.BadParameter('write a JSON object, like {"first": 3}', param_hint="--variables")
    return cast("dict[str, Any]", values)


def document(given: str) -> str:
    """The text of a document that was given as itself, as a file's path, or as `-` for standard input.

    Raises CustomerGraphError when it is neither.
    """
    if given == "-":
        return sys.stdin.read()
    if "{" in given:
        return given
    try:
        return Path(given).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not text in UTF-8"
        raise CustomerGraphError(
            f"{given}: cannot be read as a file ({reason}), and is no GraphQL operation, for it has no brace."
        ) from None


def query(settings: Settings, console: Console, operation: Operation) -> int:
    """Answers one operation; the exit code is 1 when the answer has errors. One that is refused brings up no database."""
    built = build()
    asking = Asking.of(settings, caller=operation.team)

    async def ask(database: Database | None) -> dict[str, Any]:
        executor = Executor(built, database, settings.limits)
        result = await executor.answer(operation.document, operation.variables, operation.name or None, asking=asking)
        return {name: part for name, part in result.formatted.items() if name != "extensions"}

    async def ask_at(found: Settings) -> dict[str, Any]:
        async with Database.of(replace(found, deadline=PATIENCE)) as database:
            return await ask(database)

    try:
        Executor(built, None, settings.limits).show(operation.document, operation.variables, operation.name or None, asking=asking)
    except (GraphQLError, GraphQLErrors):
        answer = run(ask(None))
    else:
        with reachable(settings, console) as found:
            answer = run(ask_at(found))
    console.answer(answer)
    return 1 if answer.get("errors") else 0


def show(settings: Settings, console: Console, operation: Operation, *, with_plan: bool) -> int:
    """Prints the statement that an operation compiles to, and the database's plan for it; exit code 1 when it is refused."""
    try:
        asking = Asking.of(settings, caller=operation.team)
        ready = Executor(build(), None, settings.limits).show(
            operation.document, operation.variables, operation.name or None, asking=asking
        )
    except (GraphQLError, GraphQLErrors) as refused:
        return _refused(console, [refused] if isinstance(refused, GraphQLError) else refused.errors)
    plan = _plan(settings, console, ready) if with_plan else None
    if console.as_json:
        console.answer({"text": ready.text, "parameters": ready.parameters, "plan": plan and asdict(plan)})
        return 0
    console.say(ready.text.rstrip() or "// Nothing has to be fetched: the schema itself answers.")
    console.say()
    console.say(f":params {json.dumps({'p': ready.parameters}, ensure_ascii=False, default=str)}")
    for line in _plan_lines(plan) if plan else ():
        console.say(line)
    return 0


def _refused(console: Console, errors: Sequence[GraphQLError]) -> int:
    for error in errors:
        console.note(f"{error.message} (line {error.locations[0].line})" if error.locations else error.message)
    if console.as_json:
        console.answer({"errors": [error.formatted for error in errors]})
    return 1


def _plan(settings: Settings, console: Console, ready: Ready) -> Plan:
    with reachable(settings, console) as found:

        async def explain() -> Plan:
            async with Database.of(replace(found, deadline=PATIENCE)) as database:
                return await database.explain(ready.text, {"p": ready.parameters})

        return run(explain())


def _plan_lines(plan: Plan) -> list[str]:
    remarks = [f"{remark.severity} {remark.code} {remark.description} (line {remark.line})" for remark in plan.notifications]
    return ["", *plan.root.lines(), "", *(remarks or ["The planner has no remarks."])]
