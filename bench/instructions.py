"""Instructions an order takes: the only figure that other users of the machine do not move.

One session of PostgreSQL in single-user mode runs under callgrind, on the same market every time.
What it calls is prepared, as pgbench and every driver do it; the first calls, in which the session
plans its statements, are not counted.
"""

import random
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from bench import scripts
from bench.checkout import HERE, serving
from bench.pgbench import Bench, BenchError, data_folder
from bench.report import Report, at_most
from bench.setting import Setting
from db.embedded.programs import PLAIN_LOCALE, postgres_account, postgres_programs

WARM = 10
CALLS = 100
BATCHES = 20
SHOWN = 15
"""Functions of a profile."""

# Before every call of this function callgrind writes down what it counted, and begins anew.
_MARK = "pg_backend_pid"

_PREPARE = """\
SET search_path = api
PREPARE place (text, text, numeric, numeric) AS SELECT order_id FROM place_order($1, $2, $3, $4)
PREPARE batch (int) AS SELECT count(*) FROM place_orders(\
(SELECT orders FROM bench.batch WHERE batch_id = $1))
PREPARE resize (bigint, numeric) AS SELECT status FROM modify_order($1, quantity => $2)
PREPARE reprice (bigint, numeric) AS SELECT status FROM modify_order($1, price => $2)
PREPARE cancel (bigint) AS SELECT status FROM cancel_order($1)
PREPARE seal (int) AS SELECT service.seal_markets(ARRAY[\
(SELECT instrument_id FROM core.instrument WHERE symbol = 'B1')], $1)
"""

BATCH = f"an order in a batch of {scripts.BATCH_SIZE}"
SEAL = "the seal of what an order in a batch wrote"

_FUNCTION = re.compile(r"^ *([\d,]+) \(.*?%\) +(?:\S*:)?(\S+)", re.MULTILINE)


@dataclass(frozen=True)
class Count:
    """Instructions of one order or command, and of which C functions."""

    instructions: float
    profile: dict[str, float]


def instructions(setting: Setting, report: Report) -> None:
    """Instructions of single-user PostgreSQL, counted by callgrind."""
    counts = count(HERE, profile=setting.profile)
    for name, found in counts.items():
        goal = at_most(1_450_000) if name == "place_order that rests" else None
        report.add(f"instructions: {name}", found.instructions, digits=0, goal=goal)
        for function, own in found.profile.items():
            share = 100 * own / found.instructions
            report.console.print(f"    {own:>11,.0f} {share:5.1f} %  {function}", soft_wrap=True)
    share = counts[SEAL].instructions / counts[BATCH].instructions
    report.add("instructions: that seal / that order", share, digits=3, goal=at_most(0.05))
    setting.measured["instructions"] = [{n: each.instructions for n, each in counts.items()}]
    if setting.profile:
        setting.measured.update({f"profile: {n}": [each.profile] for n, each in counts.items()})


def can_count() -> bool:
    """Whether callgrind is here."""
    return shutil.which("valgrind") is not None


def count(checkout: Path, *, profile: bool = False) -> dict[str, Count]:
    """Count the instructions of a checkout's calls. Raises BenchError."""
    if not can_count():
        raise BenchError("instructions are counted by valgrind: apt install valgrind")
    data = data_folder()
    try:
        with serving(checkout, data) as bench:
            calls = _calls(_resting(bench), _events_of_an_order(bench))
        dumps = _run(data, calls.values())
        counts = {}
        for (name, (statements, orders)), dump in zip(calls.items(), dumps, strict=True):
            counted = (len(statements) - WARM) * orders
            found = re.search(r"^totals: (\d+)", dump.read_text("utf-8"), re.MULTILINE)
            if not found:
                raise BenchError(f"callgrind's {dump} holds no total")
            total = int(found[1])
            own = _profile(dump, total) if profile else {}
            counts[name] = Count(
                total / counted, {function: cost / counted for function, cost in own.items()}
            )
        return counts
    finally:
        shutil.rmtree(data, ignore_errors=True)


def _resting(bench: Bench) -> list[int]:
    """Trade the same way every time; return ids of orders that rest then."""
    with bench.connect() as connection:
        for number in range(1, 65):
            connection.execute(
                "SELECT count(*) FROM place_orders("
                "(SELECT orders FROM bench.batch WHERE batch_id = %s))", [number]
            )  # fmt: skip
        rows = connection.execute(
            """
            SELECT r.order_id FROM generate_series(1, %s) AS n,
                place_order('B1', 'buy', 50, 98 - n %% 20 / 100.0) AS r
            """,
            [WARM + CALLS],
        ).fetchall()
        connection.execute("VACUUM ANALYZE")
    return [row[0] for row in rows]


def _events_of_an_order(bench: Bench) -> float:
    with bench.connect() as connection:
        row = connection.execute(
            "SELECT count(*) / count(DISTINCT order_id)::float FROM order_events"
        ).fetchone()
        return float(row[0]) if row else 0


Calls = dict[str, tuple[list[str], float]]
"""By name: statements, and of how many orders each of them is."""


def _calls(resting: list[int], events_of_an_order: float) -> Calls:
    rng = random.Random(1)

    def some(make: Callable[[], str], times: int = CALLS) -> list[str]:
        return [make() for _ in range(WARM + times)]

    def rests() -> str:
        return f"place('B1', 'buy', {rng.randint(1, 100)}, {97 + rng.randint(-10, 10) / 100:.2f})"

    def flow() -> str:
        side, quantity = rng.choice(("buy", "sell")), rng.randint(1, 100)
        return f"place('B1', '{side}', {quantity}, {100 + rng.randint(-10, 10) / 100:.2f})"

    return {
        "place_order that rests": (some(rests), 1),
        "place_order of the flow": (some(flow), 1),
        BATCH: (
            some(lambda: f"batch({rng.randint(65, scripts.BATCHES)})", BATCHES),
            scripts.BATCH_SIZE,
        ),
        "modify_order, quantity": ([f"resize({order}, 40)" for order in resting], 1),
        "modify_order, price": ([f"reprice({order}, 97.50)" for order in resting], 1),
        "cancel_order": ([f"cancel({order})" for order in resting], 1),
        SEAL: (["seal(200)"] * (WARM + BATCHES), 200 / events_of_an_order),
    }


def _run(data: Path, calls: Iterable[tuple[list[str], float]]) -> list[Path]:
    """Run the calls; return what callgrind wrote down of each."""
    mark, lines = f"SELECT {_MARK}()", [_PREPARE.rstrip()]
    for statements, _ in calls:
        executes = [f"EXECUTE {statement}" for statement in statements]
        lines += [*executes[:WARM], mark, *executes[WARM:], mark]
    programs, folder = postgres_programs(), data / "counted"
    account = postgres_account(data, programs / "postgres")
    folder.mkdir()
    account.own(folder)
    ran = subprocess.run(
        [
            *account.prefix, "valgrind", "--tool=callgrind", f"--dump-before={_MARK}",
            f"--callgrind-out-file={folder / 'calls'}", str(programs / "postgres"), "--single",
            "-D", str(data / "postgres"), "-c", "exit_on_error=on", "rts",
        ],
        input="\n".join(lines) + "\n", capture_output=True, encoding="utf-8", errors="replace",
        env={"PATH": "/usr/local/bin:/usr/bin:/bin", **PLAIN_LOCALE}, cwd="/", check=False,
    )  # fmt: skip
    dumps = [folder / f"calls.{2 * number + 2}" for number in range(lines.count(mark) // 2)]
    if ran.returncode or not all(dump.exists() for dump in dumps):
        raise BenchError(f"callgrind failed: {ran.stderr[-1000:]}")
    return dumps


def _profile(dump: Path, total: int) -> dict[str, int]:
    """Return the instructions of the C functions that take most by themselves."""
    ran = subprocess.run(
        ["callgrind_annotate", "--inclusive=no", "--auto=no", "--threshold=100", str(dump)],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    own: Counter[str] = Counter()
    for number, name in _FUNCTION.findall(ran.stdout.partition("file:function")[2]):
        own[name] += int(number.replace(",", ""))
    # What was on the stack when callgrind wrote this down is charged with all that it called.
    return dict(
        Counter({n: cost for n, cost in own.items() if cost < 0.99 * total}).most_common(SHOWN)
    )
