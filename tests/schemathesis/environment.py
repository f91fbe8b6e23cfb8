"""Where schemathesis lives: an environment of its own beside the downloaded Neo4j, made once.

It brings two dozen packages that nothing else here needs, and plugs itself into every run of pytest where it is installed.
`uv pip compile --universal --generate-hashes` has written what is installed, from `schemathesis` alone.
"""

from __future__ import annotations

import contextlib
import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

REQUIREMENTS = Path(__file__).with_name("requirements.txt")


class EnvironmentFailedError(Exception):
    """The environment cannot be made on this machine; the text names the remedy."""


def python(cache: Path) -> Path:
    """The Python that has schemathesis in the versions of the lock, as a whole or not at all. Raises EnvironmentFailedError."""
    version = hashlib.sha256(REQUIREMENTS.read_bytes() + sys.version.encode()).hexdigest()[:12]
    folder = cache / "python" / f"schemathesis-{version}"
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent) as place:
            draft = Path(place) / "draft"
            _run([sys.executable, "-m", "venv", str(draft)])
            _run([str(_python(draft)), "-m", "pip", "install", "--quiet", "--require-hashes", "--requirement", str(REQUIREMENTS)])
            with contextlib.suppress(OSError):  # another run was faster
                draft.rename(folder)
    return _python(folder)


def _python(folder: Path) -> Path:
    return folder / "bin" / "python"


def _run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)
    if done.returncode:
        raise EnvironmentFailedError(f"schemathesis could not be installed: run this once with a network.\n{done.stderr}")
