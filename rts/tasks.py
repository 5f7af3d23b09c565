"""What the commands share that show something until they are told to stop."""

import asyncio
import signal
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any

from rich.console import Console


class Trouble(RuntimeError):
    """What cannot be shown; the message is a sentence for the user."""


class Lines(Console):
    """Standard output for text as it is: nothing in it is markup, and no line is broken."""

    def __init__(self) -> None:
        super().__init__(highlight=False, markup=False, soft_wrap=True)

    def on_broken_pipe(self) -> None:
        """Raise BrokenPipeError where rich would end the process with its tasks half done."""
        with suppress(SystemExit):
            super().on_broken_pipe()
        raise BrokenPipeError


def run_until_signal(work: Coroutine[Any, Any, None]) -> None:
    """Run until it ends, or a signal ends it. Of several exceptions it raises the first, alone."""
    try:
        asyncio.run(_until_signal(work))
    except BaseExceptionGroup as several:
        raise several.exceptions[0] from None


async def _until_signal(work: Coroutine[Any, Any, None]) -> None:
    task = asyncio.ensure_future(work)
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(number, task.cancel)
    with suppress(asyncio.CancelledError):
        await task
