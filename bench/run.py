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
from bench.services import service
from bench.strain import held_snapshot, sizes, sweep_cost
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
    held: float
    orders: int

    def medians(self, *measures: Callable[[], float]) -> list[float]:
        """Run the measures in turn, `repeats` times; return the median of each."""
        results = [[measure() for measure in measures] for _ in range(self.repeats)]
        return [median(values) for values in zip(*results, strict=True)]


def sql(setting: Setting, report: Report) -> None:
    """Single orders and batches through SQL beside the floor."""
    bench, s = Bench.create(setting.server, "bench_sql"), setting.seconds
    floor, one, eight, many, batch, spread, churn = setting.medians(
        lambda: bench.floor(s),
        lambda: bench.single(s, clients=1),
        lambda: bench.single(s),
        lambda: bench.single(s, clients=32),
        lambda: bench.batch(s),
        lambda: bench.single(s, instruments=16),
        lambda: bench.churn(s),
    )
    report.add("floor, commits/s", floor, "one-row INSERTs, 8 clients", 0)
    report.add("single orders/s, 1 caller", one, "place_order, one instrument", 0)
    report.add("single orders/s, 8 callers", eight, f"{eight / floor:.3f} of the floor", 0)
    report.add("single, 32 callers / 8 callers", many / eight, f"{many:,.0f} orders/s")
    report.add("batches of 64, orders/s", batch, f"{batch / floor:.2f} of the floor", 0)
    report.add("16 instruments / one, 8 callers", spread / eight, f"{spread:,.0f} orders/s")
    report.add("80 % modify or cancel, commands/s", churn, f"{churn / floor:.3f} of the floor", 0)


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


def sweep(setting: Setting, report: Report) -> None:
    """One order that fills 5,000 makers beside an order with one fill."""
    bench = Bench.create(setting.server, "bench_sweep")
    one, each = setting.medians(
        lambda: sweep_cost(bench, makers=1, times=200),
        lambda: sweep_cost(bench, makers=5000, times=1),
    )
    note = f"{1e6 * each:,.0f} and {1e6 * one:,.0f} µs a fill"
    report.add("cost per fill, 5,000 makers / one", each / one, note)


def snapshot(setting: Setting, report: Report) -> None:
    """Batches at full load while another session holds a snapshot, beside before."""
    bench = Bench.create(setting.server, "bench_snapshot")
    bench.batch(setting.seconds)
    before = bench.batch(2 * setting.seconds)
    with held_snapshot(bench):
        held = bench.batch(setting.held)
    note = f"{before:,.0f} and {held:,.0f} orders/s over {setting.held:.0f} s"
    report.add("with a snapshot held / before", held / before, note)


def age(setting: Setting, report: Report) -> None:
    """Batches after many orders beside the first ones; what an order leaves on disk."""
    bench, chunk = Bench.create(setting.server, "bench_age"), min(100_000, setting.orders // 4)
    before, rates = sizes(bench), []
    with Progress(console=console, transient=True) as progress:
        task = progress.add_task("orders", total=setting.orders)
        for _ in range(setting.orders // chunk):
            rates.append(bench.place(chunk))
            progress.advance(task, chunk)
    after = sizes(bench)
    placed = len(rates) * chunk
    first, last = rates[0], median(rates[-3:])
    note = f"{first:,.0f} and {last:,.0f} orders/s"
    report.add(f"after {placed:,} orders / the first {chunk:,}", last / first, note)
    grown = {name: (after[name] - before[name]) / placed for name in after}
    report.add("bytes of WAL an order", grown.pop("WAL"), "in batches of 64", 0)
    largest = sorted(((size, name) for name, size in grown.items() if size >= 1), reverse=True)
    note = ", ".join(f"{name} {size:,.0f}" for size, name in largest)
    report.add("MB on disk per 1,000,000 orders", sum(grown.values()), note, 0)


def rest(setting: Setting, report: Report) -> None:
    """POST /orders beside a POST without a database, and beside matching in Python with an ORM."""
    bench, s = Bench.create(setting.server, "bench_rest"), setting.seconds

    def posts(url: str, connections: int) -> Load:
        return load(url, connections, s)

    with (
        service("app_main.main:app", bench.url) as ours,
        service("bench.empty:app", bench.url) as empty,
        service("bench.naive:app", bench.url) as naive,
    ):
        calls = ((ours, 1), (ours, 32), (empty, 32), (naive, 32))
        runs = [[posts(url, count) for url, count in calls] for _ in range(setting.repeats)]
    alone, many, nothing, orm = (
        Load(*(median(getattr(one, name) for one in each) for name in ("rate", "p50", "p99")))
        for each in zip(*runs, strict=True)
    )
    report.add("REST orders/s, 1 connection", alone.rate, f"p50 {1000 * alone.p50:.2f} ms", 0)
    report.add("REST orders/s, 32 connections", many.rate, f"p99 {1000 * many.p99:.1f} ms", 0)
    report.add("REST / POST without a database", many.rate / nothing.rate, f"{nothing.rate:,.0f}/s")
    report.add("REST p99 / that POST's p99", many.p99 / nothing.p99, f"{1000 * nothing.p99:.1f} ms")
    report.add("REST / matching in Python with an ORM", many.rate / orm.rate, f"{orm.rate:,.0f}/s")


PARTS: dict[str, Callable[[Setting, Report], None]] = {
    part.__name__: part for part in (sql, depth, sweep, snapshot, age, rest)
}


def run(
    parts: list[str], folder: Path, seconds: float, repeats: int, **sizes_of_parts: Any
) -> None:
    """Run the parts on a fresh server of their own; write `bench.json` into `folder`."""
    data = data_folder()
    report = Report()
    machine = f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
    try:
        with EmbeddedServer(data) as server:
            setting = Setting(server, seconds, repeats, **sizes_of_parts)
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
