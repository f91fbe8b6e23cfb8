"""The audits of `graphql-http`, the reference for GraphQL over HTTP: what a stranger's client would find wrong with the service."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.npm import installed, node

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Finding:
    """One audit that was not passed."""

    id: str
    name: str
    reason: str


def findings(address: str, cache: Path) -> tuple[int, list[Finding]]:
    """How many audits were run against an address, and those that were not passed. Raises NpmError."""
    program = [node(), str(HERE / "run.cjs"), str(installed(HERE, cache)), address]
    done = subprocess.run(program, capture_output=True, text=True, check=True, timeout=120)
    results = json.loads(done.stdout)
    return len(results), [Finding(one["id"], one["name"], one["reason"]) for one in results if one["status"] != "ok"]
