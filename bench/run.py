"""`rts bench`: the parts, one after the other, with progress, a table and a JSON file."""

import asyncio
import json
import os
import platform
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from bench.depth import fill_book
from bench.pgbench import Bench, data_folder
from bench.rest import Load, load
from bench.services import main_service
from db.server import EmbeddedServer

console = Console(highlight=False)


@dataclass
class Report:
    """Figures by name, and the rows of the table."""

    figures: dict[str, Any] = field(default_factory=dict)
    rows: list[tuple[str, str, str]] = field(default_factory=list)

    def add(self, what: str, figure: float, note: str, digits: int = 2) -> None:
        self.figures[what] = figure
        self.rows.append((what, f"{figure:,.{digits}f}", note))
        console.print(f"  {what}: {figure:,.{digits}f}  {note}")


@dataclass(frozen=True)
class Setting:
    """Where and how long to measure."""

    server: EmbeddedServer
    seconds: float
    repeats: int
    resting: int

    def medians(self, *measures: Callable[[], float]) -> list[float]:
        """Run the measures in turn, `repeats` times; return the median of each."""
        results = [[measure() for measure in measures] for _ in range(self.repeats)]
        return [median(values) for values in zip(*results, strict=True)]


def sql(setting: Setting, report: Report) -> None:
    """Single orders and batches through SQL beside the floor."""
    bench, s = Bench.create(setting.server, "bench_sql"), setting.seconds
    floor, one, eight, many, batch, spread = setting.medians(
        lambda: bench.floor(s),
        lambda: bench.single(s, clients=1),
        lambda: bench.single(s),
        lambda: bench.single(s, clients=32),
        lambda: bench.batch(s),
        lambda: bench.single(s, instruments=16),
    )
    report.add("floor, commits/s", floor, "one-row INSERTs, 8 clients", 0)
    report.add("single orders/s, 1 caller", one, "place_order, one instrument", 0)
    report.add("single orders/s, 8 callers", eight, f"{eight / floor:.3f} of the floor", 0)
    report.add("single, 32 callers / 8 callers", many / eight, f"{many:,.0f} orders/s")
    report.add("batches of 64, orders/s", batch, f"{batch / floor:.2f} of the floor", 0)
    report.add("16 instruments / one, 8 callers", spread / eight, f"{spread:,.0f} orders/s")


def depth(setting: Setting, report: Report) -> None:
    """Cost per order at 100 and at many resting orders."""
    bench, s = Bench.create(setting.server, "bench_depth"), setting.seconds
    fill_book(bench, "B1", 100, lambda _: None)
    (few,) = setting.medians(lambda: bench.single(s, clients=1))
    with Progress(console=console, transient=True) as progress:
        task = progress.add_task("resting orders", total=setting.resting)
        fill_book(bench, "B1", setting.resting, lambda n: progress.update(task, completed=n))
    (many,) = setting.medians(lambda: bench.single(s, clients=1))
    report.add(
        f"cost at {setting.resting:,} / at 100 resting",
        few / many,
        f"{1e6 / few:,.0f} and {1e6 / many:,.0f} µs an order",
    )


def rest(setting: Setting, report: Report) -> None:
    """POST /orders beside the floor."""
    bench, s = Bench.create(setting.server, "bench_rest"), setting.seconds

    def posts(url: str, connections: int) -> Load:
        return asyncio.run(load(url, "/orders", connections, s))

    with main_service(bench.url) as url:
        loads = [(posts(url, 1), posts(url, 32), bench.floor(s)) for _ in range(setting.repeats)]
    one, many, floor = (
        median(values) for values in zip(*((a.rate, b.rate, c) for a, b, c in loads), strict=True)
    )
    p50, p99 = (
        median(1000 * value for value in values)
        for values in zip(*((a.p50, b.p99) for a, b, _ in loads), strict=True)
    )
    report.add("REST orders/s, 1 connection", one, f"p50 {p50:.2f} ms", 0)
    report.add(
        "REST orders/s, 32 connections",
        many,
        f"{many / floor:.3f} of the floor; p99 {p99:.1f} ms",
        0,
    )


PARTS: dict[str, Callable[[Setting, Report], None]] = {"sql": sql, "depth": depth, "rest": rest}


def run(parts: list[str], folder: Path, seconds: float, repeats: int, resting: int) -> None:
    """Run the parts on a fresh server of their own; write `bench.json` into `folder`."""
    data = data_folder()
    report = Report()
    machine = f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
    try:
        with EmbeddedServer(data) as server:
            setting = Setting(server, seconds, repeats, resting)
            settings = (data / "postgres" / "rts.conf").read_text()
            for name in parts or PARTS:
                console.print(f"[bold]{name}[/bold]: {(PARTS[name].__doc__ or '').strip()}")
                PARTS[name](setting, report)
    finally:
        shutil.rmtree(data, ignore_errors=True)
    table = Table("what", "figure", "", title=machine)
    for row in report.rows:
        table.add_row(*row)
    console.print(table)
    folder.mkdir(parents=True, exist_ok=True)
    document = {"machine": machine, "settings": settings, "figures": report.figures}
    (folder / "bench.json").write_text(json.dumps(document, indent=2) + "\n")
    console.print(f"written to {folder / 'bench.json'}")
