"""Orders through REST beside the same answer without a database, and beside what people write."""

from functools import partial
from statistics import median

from bench.client import Load, alternately, load
from bench.integrity import prove
from bench.pgbench import Bench
from bench.report import Report, at_least, at_most
from bench.services import service
from bench.setting import Rounds, Setting

MANY = 32


def rest(setting: Setting, report: Report) -> None:
    """POST /orders beside a POST without a database, and beside matching in Python with an ORM."""
    busy = Bench.create(setting.server, "bench_rest")
    # Two markets alike, where neither another's orders nor its doorbell are in the way.
    quiet = Bench.create(setting.server, "bench_alone")
    other = Bench.create(setting.server, "bench_unshared")
    with (
        service("app_main.main:app", busy.url) as ours,
        service("bench.empty:app", busy.url) as empty,
        service("bench.naive:app", busy.url) as naive,
        service("app_main.main:app", quiet.url) as alone,
        service("bench.unshared:app", other.url) as unshared,
    ):
        runs = {"ours": ours, "empty": empty, "orm": naive}
        for url in runs.values():
            load(url, MANY, 1)
        loads: dict[str, list[Load]] = {name: [] for name in runs}

        def measure(name: str) -> float:
            loads[name].append(load(runs[name], MANY, setting.seconds))
            return loads[name][-1].rate

        def lone() -> float:
            # Request by request in turn: a lone call is so short that a neighbour's second counts.
            p50s.append([1000 * p50 for p50 in alternately((alone, unshared), setting.seconds)])
            return p50s[-1][0] / p50s[-1][1]

        p50s: list[list[float]] = []
        measures = {name: partial(measure, name) for name in runs}
        rounds = setting.rounds("rest", {**measures, "lone": lone})
    _tell(report, rounds, _p99(loads))
    shared, own = (median(each) for each in zip(*p50s, strict=True))
    report.add(
        "p50 of a lone client / a call of its own for every order",
        rounds.median("lone"),
        f"{shared:.2f} and {own:.2f} ms",
        goal=at_most(1.15, 1),
    )
    prove(setting, busy, quiet, other)


def _p99(loads: dict[str, list[Load]]) -> Rounds:
    """Return the p99 latencies in ms, round by round."""
    count = len(next(iter(loads.values())))
    return Rounds(
        [{name: 1000 * each[n].p99 for name, each in loads.items()} for n in range(count)]
    )


def _tell(report: Report, rates: Rounds, p99: Rounds) -> None:
    def both(values: Rounds, one: str, other: str, unit: str, digits: int = 0) -> str:
        texts = [f"{values.median(name):,.{digits}f}" for name in (one, other)]
        return f"{' and '.join(texts)} {unit}"

    report.add(
        f"POST /orders / POST without a database, {MANY} connections",
        rates.ratio("ours", "empty"),
        both(rates, "ours", "empty", "orders/s"),
        goal=at_least(0.6, 0.8),
    )
    report.add(
        "p99 of the same",
        p99.ratio("ours", "empty"),
        both(p99, "ours", "empty", "ms", 1),
        goal=at_most(3, 2),
    )
    report.add(
        "POST /orders / matching in Python with an ORM",
        rates.ratio("ours", "orm"),
        both(rates, "ours", "orm", "orders/s"),
        goal=at_least(5, 15),
    )
