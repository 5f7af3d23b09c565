"""Orders through SQL beside the floor: one at a time, in batches, by many callers."""

from functools import partial

from bench.integrity import prove
from bench.pgbench import Bench
from bench.report import Goal, Report, at_least
from bench.setting import Setting

CALLERS = (1, 8, 32)


def sql(setting: Setting, report: Report) -> None:
    """Single orders and batches through SQL beside the floor."""
    bench, s = Bench.create(setting.server, "bench_sql"), setting.seconds
    bench.place(20_000)
    rounds = setting.rounds(
        "sql",
        {
            "floor": lambda: bench.floor(s),
            **{f"place {n}": partial(bench.single, s, n) for n in CALLERS},
            **{f"batch {n}": partial(bench.batch, s, n) for n in (1, 4, 8)},
            "place 16": lambda: bench.single(s, 8, instruments=16),
            "churn": lambda: bench.churn(s),
        },
    )

    def against(what: str, name: str, goal: Goal | None = None) -> None:
        report.add(what, rounds.ratio(name, "floor"), f"{rounds.median(name):,.0f}/s", goal=goal)

    report.add("floor, commits/s", rounds.median("floor"), "one-row INSERTs, 8 clients", 0)
    against("batches of 64, 4 clients / floor", "batch 4", goal=at_least(1, 2))
    against("batches of 64, 8 clients / floor", "batch 8", goal=at_least(1, 2))
    against("place_order, 8 callers / floor", "place 8", goal=at_least(0.12))
    report.add(
        "place_order, 32 callers / 8",
        rounds.ratio("place 32", "place 8"),
        f"{rounds.median('place 32'):,.0f}/s",
        goal=at_least(0.9, 1.1),
    )
    points = [(float(n), rounds.median(f"place {n}")) for n in CALLERS]
    report.curve("callers", "place_order", "callers of one instrument", points)
    report.add(
        "place_order, 16 instruments / one, 8 callers",
        rounds.ratio("place 16", "place 8"),
        f"{rounds.median('place 16'):,.0f}/s",
        goal=at_least(1.5, 2),
    )
    alone = f"µs an order: place {_micros(rounds.median('place 1'))}, "
    alone += f"in batches {_micros(rounds.median('batch 1'))}"
    report.add("place_order, 1 caller / floor", rounds.ratio("place 1", "floor"), alone)
    against("80 % modify or cancel, 8 callers, commands / floor", "churn")
    prove(setting, bench)


def _micros(rate: float) -> str:
    return f"{1e6 / rate:,.0f}"
