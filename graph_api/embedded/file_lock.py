"""A lock on a file that dies with its process, so that kill -9 never leaves one behind."""

from __future__ import annotations

import errno
import sys
from pathlib import Path
from typing import BinaryIO

_HELD = (errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK)

if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> None:
        file.seek(1 << 30)  # far behind the text: Windows forbids others to read locked bytes
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


def try_lock(path: Path, note: str) -> BinaryIO | None:
    """The open, locked file with `note` written into it, or None when another process holds it; closing it unlocks.

    Raises OSError when the file cannot be written or locked at all.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    file = path.open("r+b")
    try:
        _lock(file)
    except OSError as error:
        file.close()
        if error.errno not in _HELD:  # a file system that cannot lock must not look like a holder
            raise
        return None
    file.seek(0)
    file.truncate()
    file.write(note.encode())
    file.flush()
    return file


def holder(path: Path) -> str:
    """The note of whoever holds (or last held) the lock; empty when there is none."""
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""
