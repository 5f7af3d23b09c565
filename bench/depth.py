"""What breaks a naive matcher: a deep book, and one order that sweeps it."""

import json
import time
from functools import partial
from statistics import median

import psycopg

from bench.integrity import prove
from bench.pgbench import Bench
from bench.report import Report, at_most
from bench.setting import Setting

FEW = 100
MAKERS = 5000


def depth(setting: Setting, report: Report) -> None:
    """Cost per order at 100 and at many resting orders, side by side."""
    few = Bench.create(setting.server, "bench_few")
    many = Bench.create(setting.server, "bench_many")
    few.rest(FEW, clients=1)
    with setting.steps("resting orders", setting.resting) as step:
        many.rest(setting.resting, clients=2, watch=lambda _, rate: step("", rate))
    s = setting.seconds
    rounds = setting.rounds(
        "depth",
        {
            f"{what} {name}": partial(measure, s, 1)
            for what, name, measure in (
                ("batch", "few", few.batch), ("batch", "many", many.batch),
                ("place", "few", few.single), ("place", "many", many.single),
            )
        },
    )  # fmt: skip
    for call, text in (("batch", "in batches"), ("place", "by place_order")):
        micros = [f"{1e6 / rounds.median(f'{call} {name}'):,.0f}" for name in ("many", "few")]
        report.add(
            f"cost at {setting.resting:,} resting orders / at {FEW}, {text}",
            rounds.ratio(f"{call} few", f"{call} many"),
            f"{' and '.join(micros)} µs an order, 1 client",
            goal=at_most(1.15, 1.05),
        )
    prove(setting, few, many)


def sweep(setting: Setting, report: Report) -> None:
    """One order that fills 5,000 makers beside an order with one fill."""
    bench = Bench.create(setting.server, "bench_sweep")
    _sweep_cost(bench, 1, times=200)
    rounds = setting.rounds(
        "sweep",
        {
            "one": lambda: _sweep_cost(bench, 1, times=100),
            "many": lambda: _sweep_cost(bench, MAKERS, times=1),
        },
    )
    one, many = (1e6 * rounds.median(name) for name in ("one", "many"))
    report.add(
        f"cost per fill, an order that fills {MAKERS:,} makers / one",
        rounds.ratio("many", "one"),
        f"{many:,.0f} and {one:,.0f} µs a fill",
        goal=at_most(0.5, 0.25),
    )
    prove(setting, bench)


def _sweep_cost(bench: Bench, makers: int, times: int) -> float:
    """Return the seconds per fill of an order that fills `makers` makers; the median."""
    with bench.connect() as connection:
        return median(_sweep(connection, makers) for _ in range(times)) / makers


def _sweep(connection: psycopg.Connection, makers: int) -> float:
    maker = {"symbol": "B1", "side": "sell", "quantity": 1, "price": 100}
    for done in range(0, makers, 1000):
        batch = json.dumps([maker] * min(1000, makers - done))
        connection.execute("SELECT count(*) FROM place_orders(%s)", [batch])
    began = time.perf_counter()
    row = connection.execute(
        "SELECT status FROM place_order('B1', 'buy', %s, 100)", [makers]
    ).fetchone()
    elapsed = time.perf_counter() - began
    if row != ("filled",):
        raise RuntimeError(f"the sweep ended {row}")
    return elapsed
