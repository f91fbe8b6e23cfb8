"""The attack on a service that answers over a database."""

from __future__ import annotations

import asyncio
import json
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from graph_api.db import Database
from graph_api.schema import Built
from tests.serving import serving, settings_of

from .environment import python

HERE = Path(__file__).parent
SCHEMA = HERE.parents[1] / "graph_api" / "schema" / "schema.graphql"


@dataclass(frozen=True)
class Report:
    """How many documents were sent, what became of how many, why those that fit the schema were refused, and what must not have been."""

    sent: int
    outcomes: Mapping[str, int]
    refusals: Mapping[str, int]
    findings: list[dict[str, str]]

    @property
    def answered(self) -> float:
        """The share of the documents that were really answered."""
        return self.outcomes.get("answered", 0) / self.sent


async def attacked(database: Database, built: Built, cache: Path, cases: int, seed: str) -> Report:
    """What so many documents of a seed find. Raises EnvironmentFailedError."""
    program = await asyncio.to_thread(python, cache)
    settings = replace(settings_of(database), embedding_dimensions=3)
    async with serving(settings, built) as client:
        words = ["--url", f"{client.base_url}/graphql", "--schema", str(SCHEMA), "--cases", str(cases), "--seed", seed]
        found = await asyncio.to_thread(_run, [str(program), str(HERE / "attack.py"), *words])
    return Report(**found)


def _run(command: list[str]) -> dict[str, Any]:
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout)
