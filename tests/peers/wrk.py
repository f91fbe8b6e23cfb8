"""Asks a service with `wrk`, whose clients cost little beside what they ask, and reads what it counted."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

_SCRIPT = Path(__file__).with_name("wrk.lua")
_PATIENCE = 120  # seconds after which an answer is given up
_MARK = "FOUND "


class WrkError(Exception):
    """`wrk` is not here, or somebody did not answer it as it should; the text says what to do."""


@dataclass(frozen=True)
class Asked:
    """So many requests in so many seconds, half of them answered within `median` milliseconds, 99 of 100 within `p99`."""

    requests: int
    seconds: float
    median: float
    p99: float

    @property
    def rate(self) -> float:
        """Requests a second."""
        return self.requests / self.seconds


def ensure_wrk() -> None:
    """Raises WrkError where it is missing."""
    if shutil.which("wrk") is None:
        raise WrkError("wrk is not installed: apt-get install wrk, or brew install wrk.")


def ask(address: str, bodies: Iterable[bytes], clients: int, seconds: int) -> Asked:
    """What that many clients count who send the bodies in turn for that long. Raises WrkError when an answer is no success."""
    with NamedTemporaryFile(suffix=".jsonl") as file:
        file.write(b"\n".join(bodies))
        file.flush()
        often = ("-t1", f"-c{clients}", f"-d{seconds}s", f"--timeout={_PATIENCE}s")
        command = ["wrk", *often, "-s", str(_SCRIPT), address, "--", file.name]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    return read(done.stdout, address)


def read(output: str, address: str) -> Asked:
    """What the script printed among what wrk prints itself. Raises WrkError as `ask` does."""
    found = next((line.removeprefix(_MARK) for line in output.splitlines() if line.startswith(_MARK)), None)
    if found is None:
        raise WrkError(f"{address}: wrk did not come to its end: {output[-500:]}")
    counted = json.loads(found)
    if counted["failed"]:
        raise WrkError(f"{address}: {counted['failed']} of {counted['requests']} requests failed.")
    return Asked(counted["requests"], counted["microseconds"] / 1e6, counted["median"] / 1000, counted["p99"] / 1000)
