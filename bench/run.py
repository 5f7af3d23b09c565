"""`rts bench`: the parts, one after the other; a table, a JSON file and a plot."""

import os
import platform
import re
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeElapsedColumn

from bench.against import against
from bench.ageing import age, snapshot
from bench.binance import binance
from bench.depth import depth, sweep
from bench.feeds import feeds
from bench.instructions import can_count, instructions
from bench.journal import journal
from bench.money import money
from bench.pgbench import data_folder
from bench.report import Report
from bench.rest import rest
from bench.setting import Setting
from bench.sql import sql
from bench.user_streams import user_streams
from db.embedded.server import CONFIGURATION, EmbeddedServer
from db.session import connect


@dataclass(frozen=True)
class Part:
    """A part, and about how many seconds it lasts on two cores that are not busy otherwise."""

    run: Callable[[Setting, Report], None]
    lasts: Callable[[Setting], float]

    @property
    def does(self) -> str:
        """What it measures, in a line."""
        return (self.run.__doc__ or "").partition("\n")[0]


def _measures(setting: Setting, number: int) -> float:
    """Return the seconds that so many measures take in all their rounds."""
    return number * setting.repeats * (setting.seconds + 1.5)


PARTS = {
    # First, while no checkpoint was: after each one every page is written to the WAL whole, once.
    "journal": Part(journal, lambda s: 60 + s.events / 15000 + 12 * s.repeats),
    "sql": Part(sql, lambda s: 20 + _measures(s, 9)),
    "depth": Part(depth, lambda s: 20 + s.resting / 6000 + _measures(s, 4)),
    "sweep": Part(sweep, lambda s: 8 + 6 * s.repeats),
    "snapshot": Part(snapshot, lambda s: 15 + (s.repeats + 1) // 2 * (20 + s.held)),
    "age": Part(age, lambda s: 15 + s.orders / 5500 * (1 + s.repeats / 2)),
    "rest": Part(rest, lambda s: 25 + _measures(s, 4)),
    "money": Part(money, lambda s: 60 + _measures(s, 12) + s.held),
    "binance": Part(binance, lambda s: 20 + _measures(s, 2)),
    "feeds": Part(feeds, lambda s: 45 + 7 * s.seconds),
    "streams": Part(user_streams, lambda s: 30 + max(s.seconds, 5)),
    "instructions": Part(instructions, lambda _: 45),
}
AGAINST = Part(against, lambda s: 120 + _measures(s, 10))

_COLUMNS = ("{task.description}", BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())


def run(parts: list[str], folder: Path, **lengths: Any) -> None:
    """Run the parts on a fresh server of their own; write what they found into `folder`.

    `lengths` are those of Setting. Raises BenchError.
    """
    data = data_folder()
    console = Console(highlight=False)
    report = Report(console)
    try:
        with EmbeddedServer(data) as server:
            machine, settings = _machine(), _settings(server)
            console.print(", ".join(str(value) for value in machine.values()))
            console.print(", ".join(f"{name} {value}" for name, value in settings.items()))
            with Progress(*_COLUMNS, console=console, transient=True) as progress:
                setting = Setting(server, progress, **lengths)
                took = _measure(setting, report, _chosen(parts, setting, console))
    finally:
        shutil.rmtree(data, ignore_errors=True)
    console.print(report.table())
    files = report.write(
        folder, machine=machine, settings=settings, lengths=lengths, took=took,
        measured=setting.measured,
    )  # fmt: skip
    console.print("written: " + ", ".join(str(file) for file in files), soft_wrap=True)


def _chosen(names: list[str], setting: Setting, console: Console) -> dict[str, Part]:
    if setting.against:
        return {"against": AGAINST}
    if names:
        return {name: PARTS[name] for name in names}
    if can_count():
        return PARTS
    console.print("Without instructions: they are counted by valgrind, apt install valgrind.")
    return {name: part for name, part in PARTS.items() if name != "instructions"}


def _measure(setting: Setting, report: Report, parts: dict[str, Part]) -> dict[str, float]:
    """Run the parts, and say before each how long is left; return the seconds of each."""
    expected = {name: part.lasts(setting) for name, part in parts.items()}
    took: dict[str, float] = {}
    for name, part in parts.items():
        # As fast as the parts before were on this machine, beside what was expected of them.
        pace = sum(took.values()) / sum(expected[done] for done in took) if took else 1.0
        left = pace * sum(expected[other] for other in parts if other not in took)
        report.console.print(
            f"[bold]{name}[/] ({len(took) + 1} of {len(parts)}, {_clock(left)} left): {part.does}",
            soft_wrap=True,
        )
        began = time.monotonic()
        part.run(setting, report)
        took[name] = time.monotonic() - began
    report.console.print(f"measured for {_clock(sum(took.values()))}")
    return took


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02} min"


def _machine() -> dict[str, Any]:
    """Say what the figures were measured on."""
    cpu = platform.processor() or platform.machine()
    if (info := Path("/proc/cpuinfo")).exists():
        names = [
            line for line in info.read_text("utf-8").splitlines() if line.startswith("model name")
        ]
        cpu = names[0].partition(":")[2].strip() if names else cpu
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return {
        "cpu": cpu,
        "cores": f"{os.cpu_count()} cores",
        "memory": f"{pages / 2**30:.0f} GiB",
        "system": platform.platform(terse=True),
        "python": f"Python {platform.python_version()}",
    }


def _settings(server: EmbeddedServer) -> dict[str, str]:
    """Return what of the server's configuration is set, and its version."""
    ours = re.findall(r"^(\w+) =", CONFIGURATION.read_text("utf-8"), re.MULTILINE)
    with connect(server.url) as connection:
        rows = connection.execute(
            """
            SELECT 'PostgreSQL', current_setting('server_version')
            UNION ALL
            (SELECT name, current_setting(name) FROM pg_settings
            WHERE name = ANY (%s) ORDER BY name)
            """,
            [ours],
        )
        return dict(rows.fetchall())
