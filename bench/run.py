"""`rts bench`: the parts, one after the other; a table, a JSON file and a plot."""

import os
import platform
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeElapsedColumn

from bench.ageing import age, snapshot
from bench.depth import depth, sweep
from bench.feeds import feeds
from bench.pgbench import data_folder
from bench.report import Report
from bench.rest import rest
from bench.setting import Setting
from bench.sql import sql
from db.embedded.server import CONFIGURATION, EmbeddedServer
from db.session import connect

PARTS: dict[str, Callable[[Setting, Report], None]] = {
    "sql": sql,
    "depth": depth,
    "sweep": sweep,
    "snapshot": snapshot,
    "age": age,
    "rest": rest,
    "feeds": feeds,
}

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
                for name in parts or PARTS:
                    console.print(f"[bold]{name}[/]: {(PARTS[name].__doc__ or '').strip()}")
                    PARTS[name](setting, report)
    finally:
        shutil.rmtree(data, ignore_errors=True)
    console.print(report.table())
    files = report.write(
        folder, machine=machine, settings=settings, lengths=lengths, measured=setting.measured
    )
    console.print("written: " + ", ".join(str(file) for file in files), soft_wrap=True)


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
