"""What time does to a market: a snapshot that somebody holds, and millions of orders."""

from collections.abc import Iterator
from contextlib import contextmanager

from bench.integrity import prove
from bench.pgbench import Bench
from bench.report import Report, at_least
from bench.setting import Setting

BEFORE = 10.0
"""Seconds measured before a snapshot is held."""


def snapshot(setting: Setting, report: Report) -> None:
    """Batches at full load while another session holds a snapshot, beside before."""
    benches: list[Bench] = []
    curves: list[list[tuple[float, float]]] = []

    def before() -> float:
        # A market of its own for each pair: what the snapshot of the last one left must not count.
        benches.append(Bench.create(setting.server, f"bench_snapshot{len(benches)}"))
        benches[-1].batch(setting.seconds)
        return benches[-1].batch(BEFORE)

    def held() -> float:
        curves.append([])
        with (
            held_snapshot(benches[-1]),
            setting.steps("seconds with a snapshot held", setting.held) as step,
        ):

            def watch(at: float, rate: float) -> None:
                curves[-1].append((at, rate))
                step("", 1)

            return benches[-1].batch(setting.held, watch=watch)

    pairs = max(1, (setting.repeats + 1) // 2)
    rounds = setting.rounds("snapshot", {"before": before, "held": held}, pairs)
    report.add(
        f"batches with a snapshot held for {setting.held:.0f} s / before",
        rounds.ratio("held", "before"),
        f"{rounds.median('held'):,.0f} and {rounds.median('before'):,.0f} orders/s, 4 clients",
        goal=at_least(0.9, 1),
    )
    for number, curve in enumerate(curves, 1):
        report.curve("snapshot", f"held, market {number}", "seconds since it was taken", curve)
    prove(setting, benches[-1])


@contextmanager
def held_snapshot(bench: Bench) -> Iterator[None]:
    """A session that took its snapshot and keeps it, as an auditor or pg_dump does."""
    with bench.connect() as connection:
        connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ")
        connection.execute("SELECT count(*) FROM orders")
        yield
        connection.execute("COMMIT")


def age(setting: Setting, report: Report) -> None:
    """Batches after many orders beside the first ones of a new market."""
    old, chunk = Bench.create(setting.server, "bench_old"), min(100_000, setting.orders // 4)
    points = []
    with setting.steps("orders", setting.orders) as step:
        for number in range(setting.orders // chunk):
            points.append(((number + 1) * chunk / 1e6, old.place(chunk)))
            step("", chunk)
    placed = len(points) * chunk
    report.curve("age", "batches of 64, 4 clients", "millions of orders placed", points)

    young = iter(range(setting.repeats))
    rounds = setting.rounds(
        "age",
        {
            "first": lambda: Bench.create(setting.server, f"bench_young{next(young)}").place(chunk),
            "old": lambda: old.place(chunk),
        },
    )
    report.add(
        f"batches after {placed:,} orders / the first {chunk:,} of a new market",
        rounds.ratio("old", "first"),
        f"{rounds.median('old'):,.0f} and {rounds.median('first'):,.0f} orders/s, 4 clients",
        goal=at_least(0.9, 1),
    )
    prove(setting, old)
