"""`demo`: a graph to look at within seconds. The stories and an answer come first, the real sample while one reads them."""

from __future__ import annotations

import asyncio
import json
import socket
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from graph_api.app import create
from graph_api.commands.console import Console
from graph_api.commands.loader import loader
from graph_api.commands.reach import PATIENCE, environment, reachable
from graph_api.commands.serve import Server, ending_in_order, listening, say_addresses
from graph_api.db import Database, run
from graph_api.execute import Asking, Executor
from graph_api.schema import Built, build
from graph_api.settings import PREFIX, Settings

# The stories are told as of this moment, in the place where they happen.
SETTINGS = {f"{PREFIX}NOW": "2026-06-15T12:00:00Z", f"{PREFIX}TIME_ZONE": "America/New_York"}

_STORIES, _SAMPLE = "stories", "complete-journey"
# Of few parts: on a Neo4j that has just started, planning takes most of the time to the answer. The IDE asks for more.
_QUESTION = Path(__file__).with_name("mrs_peterson.graphql")
_VARIABLES = {"card": "LF 4711-0815"}


@dataclass(frozen=True, slots=True)
class _Demo:
    """What every step of a demo needs."""

    settings: Settings
    console: Console
    built: Built


def demo(settings: Settings, console: Console, *, once: bool) -> int:
    """Shows the stories and serves them; with `once` it ends after the answer. The exit code is 1 when the answer has errors."""
    with ThreadPoolExecutor(1) as beside, ExitStack() as stack:
        door = None if once else stack.enter_context(listening(settings))
        building = beside.submit(build)  # while Neo4j starts
        found = stack.enter_context(reachable(settings, console, publish=not once))
        here = _Demo(found, console, building.result())
        if door is None:
            return 0 if run(_tell(here)) else 1
        stack.enter_context(ending_in_order())
        return 0 if run(_tell(here, door)) else 1


async def _tell(here: _Demo, door: socket.socket | None = None) -> bool:
    """Loads the stories, serves, prints the answer and the addresses, loads the real sample; returns when the service has ended.

    Tells whether the answer came without errors.
    """
    up = asyncio.Event()
    patient = replace(here.settings, deadline=PATIENCE)
    async with Database.of(patient) as database:
        await _load_stories(here, database)
        serving = asyncio.create_task(_serve(here, door, up)) if door else None
        good = await _answer(here, database)
    if door and serving:
        await up.wait()
        say_addresses(here.console, door, has_ide=not here.settings.only_documents)
        loading = asyncio.create_task(_load_sample(here))
        try:
            await serving
        finally:
            loading.cancel()
            await asyncio.gather(loading, return_exceptions=True)
    return good


async def _serve(here: _Demo, door: socket.socket, up: asyncio.Event) -> None:
    """Serves until told to end; `up` is set as soon as requests are answered, or never will be."""
    try:
        await Server(here.settings, create(here.settings, here.built), up.set).serve(sockets=[door])
    finally:
        up.set()


async def _answer(here: _Demo, database: Database) -> bool:
    """Asks the question and prints its answer; whether it came without errors."""
    question = _QUESTION.read_text(encoding="utf-8")
    executor = Executor(here.built, database)
    answer = (await executor.answer(question, _VARIABLES, asking=Asking.of(here.settings))).formatted
    if here.console.as_json:
        here.console.answer({"query": question, "variables": _VARIABLES, "answer": answer})
        return "errors" not in answer
    here.console.say(f"{question}\nVariables: {json.dumps(_VARIABLES)}\n")
    here.console.answer(answer)
    clock = here.settings.now.isoformat() if here.settings.now else "now"
    here.console.say(f"\nAnswered as of {clock}, {here.settings.time_zone}.")
    return "errors" not in answer


async def _load_stories(here: _Demo, database: Database) -> None:
    known = loader()
    reading = known.open_source(_STORIES)
    if await known.is_loaded(database, reading):
        here.console.say("The stories are there already.\n")
        return
    with here.console.loading(_STORIES) as report:
        ledger = await known.load(database, reading, known.set_aside_directory(here.settings.data_dir), report)
    here.console.say(f"{_sentence(_STORIES, ledger.as_json())}\n")


async def _load_sample(here: _Demo) -> None:
    known = loader()
    async with Database.of(here.settings) as database:
        if await known.is_loaded(database, known.open_source(_SAMPLE)):
            here.console.say("The real sample is there already.")
            return
    here.console.say("The real sample (The Complete Journey, CC0) is being loaded; questions can be asked meanwhile.")
    words = ["-P", "-m", "graph_api", "load", _SAMPLE, "--json"]
    child = await asyncio.create_subprocess_exec(
        sys.executable, *words, env=environment(here.settings), stdout=asyncio.subprocess.PIPE, start_new_session=True
    )
    try:
        printed, _ = await child.communicate()
    finally:
        if child.returncode is None:
            child.terminate()
            await child.wait()
    if child.returncode == 0:
        here.console.say(_sentence(_SAMPLE, json.loads(printed)))
    else:
        here.console.note(f"The real sample is not loaded, for the reason above: customer-graph load {_SAMPLE} tries again.")


def _sentence(source: str, ledger: dict[str, Any]) -> str:
    total = ledger["total"]
    return (
        f"{source}: {total['read']:,} rows read = {total['loaded']:,} loaded + {total['alreadyThere']:,} already there"
        f" + {total['setAside']:,} set aside, in {ledger['seconds']:.1f} s."
    )
