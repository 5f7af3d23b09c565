"""This checkout beside another, in turn: what a change costs or gains."""

import shutil
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from bench.checkout import HERE, serving
from bench.instructions import can_count, count
from bench.integrity import prove
from bench.journal import written
from bench.pgbench import Bench, data_folder
from bench.report import Report
from bench.setting import Rounds, Setting

PLACED = 20_000


def against(setting: Setting, report: Report) -> None:
    """This checkout / another one, a server each, in turn."""
    assert setting.against is not None
    checkouts = {"other": setting.against, "this": HERE}
    with ExitStack() as stack:
        benches = {name: _serve(stack, checkout) for name, checkout in checkouts.items()}
        wal = {
            f"WAL an order, {how}": {
                name: written(bench, PLACED // 10 if single else PLACED, single=single)["WAL"]
                for name, bench in benches.items()
            }
            for how, single in (("in batches of 64", False), ("alone", True))
        }
        _rates(setting, report, benches)
        prove(setting, benches["this"])  # the other may have other tables
    for what, values in wal.items():
        _tell(report, f"bytes of {what}", Rounds([values]), "bytes")
    if not can_count():
        report.console.print("  no instructions without valgrind: apt install valgrind")
        return
    counts = {name: count(checkout) for name, checkout in checkouts.items()}
    for call in counts["this"]:
        values = {name: counts[name][call].instructions for name in checkouts}
        _tell(report, f"instructions: {call}", Rounds([values]), "instructions")


def _serve(stack: ExitStack, checkout: Path) -> Bench:
    data = data_folder()
    stack.callback(shutil.rmtree, data, ignore_errors=True)
    return stack.enter_context(serving(checkout, data))


def _rates(setting: Setting, report: Report, benches: dict[str, Bench]) -> None:
    s = setting.seconds
    calls: dict[str, Callable[[Bench], float]] = {
        "place_order, 1 caller": lambda bench: bench.single(s, 1),
        "place_order, 8 callers": lambda bench: bench.single(s, 8),
        "batches of 64, 1 client": lambda bench: bench.batch(s, 1),
        "batches of 64, 4 clients": lambda bench: bench.batch(s, 4),
        "80 % modify or cancel, 8 callers": lambda bench: bench.churn(s),
    }
    for what, call in calls.items():
        rounds = setting.rounds(
            f"against: {what}", {name: partial(call, bench) for name, bench in benches.items()}
        )
        _tell(report, what, rounds, "/s")


def _tell(report: Report, what: str, rounds: Rounds, unit: str) -> None:
    ratios = [values["this"] / values["other"] for values in rounds.values]
    note = f"{rounds.median('this'):,.0f} and {rounds.median('other'):,.0f} {unit}"
    if len(ratios) > 1:
        note += f", rounds {min(ratios):.2f} to {max(ratios):.2f}"
    report.add(f"{what}: this / other", rounds.ratio("this", "other"), note, 3)
