"""`bench`: measures this program beside its peers; the benchmark is part of a checkout, as the tests are, and is only started here."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping
from typing import Any

from graph_api.commands.console import Console
from graph_api.errors import CustomerGraphError
from graph_api.schema import catalog_root

_SEVERAL = ("customers", "questions")  # options that hold several values


def bench(console: Console, wishes: Mapping[str, Any]) -> int:
    """Runs `python -m tests.peers` with the options that were given; its exit code.

    Raises CustomerGraphError where there is no checkout.
    """
    root = catalog_root().parent
    if not (root / "tests" / "peers").is_dir():
        raise CustomerGraphError("bench needs a checkout: clone the repository, pip install -e '.[test]' there, and run it again.")
    command = [sys.executable, "-m", "tests.peers", *_words(wishes), *(["--json"] if console.as_json else [])]
    return subprocess.run(command, cwd=root, check=False).returncode


def _words(wishes: Mapping[str, Any]) -> Iterator[str]:
    """The options as they are written; what was not given is left to the benchmark."""
    for name, value in wishes.items():
        values = value if name in _SEVERAL else () if value is True else (value,)
        if value:
            yield from (f"--{name}", *map(str, values))
