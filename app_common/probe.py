"""Once a second: can an order be placed, and would it be on disk in time?"""

import asyncio
import logging
import shutil
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

import asyncpg
from prometheus_client.core import GaugeMetricFamily, Metric

from app_common.state import Alarm
from db.calls import FLUSH, HELD_MARKETS
from db.pool import Access, Init

log = logging.getLogger(__name__)

PERIOD = 1.0
"""Seconds between two rounds."""

PATIENCE = 1.0
"""Seconds within which an order must find its market free, and then be on disk."""

LATE = 5.0
"""Seconds without a round until what is known is too old."""

ENOUGH = 1 << 30
"""Bytes that should be free where the embedded server keeps its data."""

MOST, SHOWN = 20, 5
"""Holders that /health names, and that an alarm does."""


class Probe:
    """What was found last, and how long ago. Asking for it asks the database nothing."""

    def __init__(
        self, access: Access, application_name: str, folder: Path | None, init: Init
    ) -> None:
        """`folder`: where an embedded server keeps its data. `init`: prepares each connection."""
        self._access = access
        self._init = init
        self._application_name = application_name
        self._folder = folder
        self._ended = time.monotonic()
        self._writes_since: float | None = None
        self._wrote_in = 0.0
        self._held: dict[tuple[str, str], tuple[Any, float]] = {}  # row, seen first
        self._free: int | None = None

    async def run(self) -> None:
        """Look each second until cancelled; what fails is tried again, and /health tells it."""
        while True:
            try:
                connection = await self._access.connect(
                    application_name=self._application_name, init=self._init
                )
                try:
                    while True:
                        await self._look(connection)
                        await asyncio.sleep(PERIOD)
                finally:
                    connection.terminate()
            except Exception as error:
                if self._age < LATE:
                    log.warning("the probe fails: %s: %s", type(error).__name__, error)
            await asyncio.sleep(PERIOD)

    async def _look(self, connection: asyncpg.Connection) -> None:
        began = time.monotonic()
        with suppress(asyncpg.SyntaxOrAccessError):  # an older schema: /health says so
            rows = await connection.fetch(HELD_MARKETS, PATIENCE)
            keys = {(row["transaction"], row["symbol"]): row for row in rows}
            self._held = {
                key: (row, self._held[key][1] if key in self._held else began)
                for key, row in keys.items()
            }
        began = time.monotonic()
        if self._writes_since is None:  # else one failed: orders wait since then
            self._writes_since = began
        await connection.execute(FLUSH)
        self._wrote_in, self._writes_since = time.monotonic() - began, None
        if self._folder is not None:
            self._free = shutil.disk_usage(self._folder).free
        self._ended = time.monotonic()

    @property
    def _age(self) -> float:
        return time.monotonic() - self._ended

    @property
    def _write_seconds(self) -> float:
        """How long the last write took until it was on disk, or the one that is under way has."""
        if self._writes_since is None:
            return self._wrote_in
        return max(self._wrote_in, time.monotonic() - self._writes_since)

    def _holders(self) -> list[dict[str, Any]]:
        now = time.monotonic()
        return [
            {
                "symbol": row["symbol"], "pid": row["pid"], "role": row["db_user"],
                "application": row["application"], "state": row["state"],
                "seconds": round(now - since, 1),
            }
            for row, since in sorted(self._held.values(), key=lambda held: held[1])
        ]  # fmt: skip

    def told(self) -> dict[str, Any]:
        """Return what /health tells."""
        probe = {
            "age_seconds": round(self._age, 3),
            "write_seconds": round(self._write_seconds, 3),
            "disk_free_bytes": self._free,
        }
        return {"probe": probe, "holders": self._holders()[:MOST]}

    def alarms(self) -> Iterable[Alarm]:
        """Yield what keeps orders out, or soon may."""
        held = [holder for holder in self._holders() if holder["seconds"] >= PATIENCE]
        if held:
            more = f" and {len(held) - SHOWN} more" if len(held) > SHOWN else ""
            text = f"no order can be placed: {'; '.join(map(_sentence, held[:SHOWN]))}{more}"
            yield Alarm("market_held", text)
        if self._write_seconds > PATIENCE:
            text = f"a small write is not on disk after {self._write_seconds:.1f} s"
            yield Alarm("disk_late", text)
        if self._free is not None and self._free < ENOUGH:
            yield Alarm("disk_low", f"{self._free >> 20} MiB are free at {self._folder}")
        if self._age > LATE:
            yield Alarm("probe_late", f"the database was not probed for {self._age:.0f} s")

    def metrics(self) -> Iterable[Metric]:
        """Yield what /metrics tells."""
        longest = max((holder["seconds"] for holder in self._holders()), default=0.0)
        for name, text, value in (
            ("rts_market_held_seconds", "For how long any open market is held", longest),
            ("rts_disk_write_seconds", "Until a small write is on disk", self._write_seconds),
            ("rts_probe_age_seconds", "Since the last probe", self._age),
        ):
            yield GaugeMetricFamily(name, text, value)
        if self._free is not None:
            text = "Free where the embedded server keeps its data"
            yield GaugeMetricFamily("rts_disk_free_bytes", text, self._free)


def _sentence(holder: dict[str, Any]) -> str:
    who = f"session {holder['pid']} of {holder['role']} ({holder['application']})"
    if holder["state"] == "prepared":
        who = "a prepared transaction"
    return f"{holder['symbol']} is held by {who} for {holder['seconds']:.0f} s"
