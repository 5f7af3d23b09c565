"""Several sessions that act at the same moment."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

import psycopg

T = TypeVar("T")

TIMEOUT = 120.0
"""Seconds after which a session that waits for another is taken for stuck."""


def together(actions: Sequence[Callable[[], T]]) -> list[T]:
    """Run every action in a thread of its own, all let go at once; raise the first error."""
    barrier = Barrier(len(actions))

    def run(action: Callable[[], T]) -> T:
        barrier.wait(TIMEOUT)
        return action()

    with ThreadPoolExecutor(len(actions)) as threads:
        futures = [threads.submit(run, action) for action in actions]
        return [future.result(TIMEOUT) for future in futures]


def retried(action: Callable[[], T]) -> T:
    """What a caller does on 40001: nothing was done, call again. A deadlock is an error here."""
    for _ in range(1000):
        try:
            return action()
        except psycopg.errors.SerializationFailure:
            continue
    raise AssertionError("still 40001 after 1000 attempts")
