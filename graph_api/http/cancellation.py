"""Ends what a request waits for: bytes that do not come, or an answer that nobody reads any more.

`asyncio.timeout` does it too, and costs a request for which it never rings 4 µs more, a quarter of all that is ours.
"""

from __future__ import annotations

import asyncio


class Cancellation:
    """Cancels the task that it was made in, and tells that apart from a cancellation from outside."""

    def __init__(self) -> None:
        task = asyncio.current_task()
        assert task
        self._task = task
        self._is_ours = False

    def after(self, seconds: float) -> asyncio.TimerHandle:
        """Cancels in that time unless the handle is cancelled before."""
        return self._task.get_loop().call_later(seconds, self.cancel)

    def cancel(self) -> None:
        """Cancels the task now."""
        self._is_ours = True
        self._task.cancel()

    def was_ours(self) -> bool:
        """Whether the CancelledError that was caught is this one, and no other waits behind it; if so the task goes on."""
        return self._is_ours and self._task.uncancel() == 0
