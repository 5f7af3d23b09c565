"""What money costs: the same flow on an instrument with assets and on one without."""

import random
from collections.abc import Callable
from functools import partial

from bench import scripts
from bench.ageing import BEFORE, held_snapshot
from bench.client import load, orders
from bench.integrity import prove
from bench.pgbench import Bench
from bench.report import Report, at_least
from bench.services import service
from bench.setting import Setting

CONNECTIONS = 32
MARKETS = (1, 10, 1000)


def money(setting: Setting, report: Report) -> None:
    """Orders that hold and pay beside the same without assets; a maker on many markets."""
    settled = made(setting, "bench_settled", scripts.SETTLED)
    plain = made(setting, "bench_plain", scripts.UNSETTLED)
    makers = {n: made(setting, f"bench_maker{n}", _markets(n)) for n in MARKETS}
    sides, s = {"settled": settled, "plain": plain}, setting.seconds
    for bench in sides.values():
        bench.place(20_000)
    with (
        service("app_main.main:app", settled.url) as settled_url,
        service("app_main.main:app", plain.url) as plain_url,
    ):
        urls = {"settled": settled_url, "plain": plain_url}
        for url in urls.values():
            load(url, CONNECTIONS, 1, owned)
        measures: dict[str, Callable[[], float]] = {
            f"batch {name}": partial(bench.batch, s) for name, bench in sides.items()
        }
        measures |= {f"single {name}": partial(b.owned_single, s) for name, b in sides.items()}
        measures |= {
            f"rest {name}": partial(lambda url: load(url, CONNECTIONS, s, owned).rate, url)
            for name, url in urls.items()
        }
        measures |= {
            f"{who} {n}": partial(b.round_trips, s, n, who)
            for who in ("maker", "short")
            for n, b in makers.items()
        }
        rounds = setting.rounds("money", measures)

    def beside(what: str, one: str, other: str, reach: float | None = None) -> None:
        note = f"{rounds.median(one):,.0f} and {rounds.median(other):,.0f} orders/s"
        report.add(what, rounds.ratio(one, other), note, goal=at_least(reach) if reach else None)

    beside("batches of 64, settled / not", "batch settled", "batch plain", 0.75)
    beside("place_order, 8 callers, settled / not", "single settled", "single plain", 0.85)
    beside("POST /orders, settled / not", "rest settled", "rest plain", 0.9)
    for n in MARKETS[1:]:
        beside(f"a market maker, {n:,} markets / one", f"maker {n}", "maker 1", 0.9)
        beside(f"one who is short of money, {n:,} / one", f"short {n}", "short 1")
    _snapshot(setting, report, settled)
    prove(setting, settled, plain, *makers.values())


def _snapshot(setting: Setting, report: Report, bench: Bench) -> None:
    before = bench.batch(BEFORE)
    with held_snapshot(bench):
        held = bench.batch(setting.held)
    note = f"{held:,.0f} and {before:,.0f} orders/s"
    what = f"settled batches with a snapshot held for {setting.held:.0f} s / before"
    report.add(what, held / before, note, goal=at_least(0.9))


def owned(seed: int) -> list[dict[str, str]]:
    """Return the flow's orders, each of an account, on the instrument S1."""
    rng = random.Random(seed)
    return [
        order | {"symbol": "S1", "account": f"A{rng.randint(1, scripts.OWNERS)}"}
        for order in orders(seed)
    ]


def _markets(count: int) -> str:
    return scripts.SETTLED + scripts.MARKETS.format(markets=count)


def made(setting: Setting, name: str, script: str) -> Bench:
    """Make a database, and in it what the script says."""
    bench = Bench.create(setting.server, name)
    with bench.connect() as connection:
        connection.execute(script.encode())
    return bench
