"""Logs that a client cannot fill: of each kind of trouble one record a second."""

import logging
import time

PERIOD = 1.0
"""Seconds between two records of a kind; those between are counted."""


class _Calm(logging.Filter):
    """A kind is what one line of a program says, by the type of its exception."""

    def __init__(self) -> None:
        super().__init__()
        self._told: dict[tuple[object, ...], tuple[float, int]] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Return whether to write a record; the first after others says how many they were."""
        if record.levelno < logging.WARNING:
            return True
        kind = (record.pathname, record.lineno, record.exc_info and record.exc_info[0])
        now = time.monotonic()
        told, held_back = self._told.get(kind, (-PERIOD, 0))
        if now - told < PERIOD:
            self._told[kind] = (told, held_back + 1)
            return False
        self._told[kind] = (now, 0)
        if held_back:
            record.msg = f"{record.getMessage()} (and {held_back} more like it)"
            record.args = None
        return True


_CALM = _Calm()


def calm() -> None:
    """Let this process's logs grow slowly whatever happens."""
    handlers = [*logging.getLogger().handlers, *logging.getLogger("uvicorn").handlers]
    for handler in [*handlers, logging.lastResort]:
        if handler is not None:
            handler.addFilter(_CALM)
