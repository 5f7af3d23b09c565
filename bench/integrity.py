"""After every part: the tables are still what the rules make of the journal."""

import time

from audit.verify import checks, snapshot
from bench.pgbench import Bench, BenchError
from bench.setting import Setting

REPLAYED = 200_000
"""Events up to which the journal is replayed too (some 20,000 a second); of more only what must not
be is looked for, with the queries of `rts verify`."""

PATIENCE = 20.0
"""Seconds after which no further query is begun: some take as long as the market is old."""


def prove(setting: Setting, *benches: Bench) -> None:
    """Do what `rts verify` does, and say how much of it. Raises BenchError if anything differs."""
    for bench in benches:
        earlier, began, held, cut = set(setting.progress.task_ids), time.monotonic(), 0, ""
        with bench.connect() as connection:
            events = connection.execute("SELECT count(*) FROM core.order_event").fetchone()
        replay = events is not None and events[0] <= REPLAYED
        with snapshot(bench.url) as connection:
            for check in checks(connection, setting.progress, replay=replay):
                if check.differences:
                    raise BenchError(f"{check.text}: {check.differences[0]}")
                held += 1
                if time.monotonic() - began > PATIENCE:
                    cut = ", then time was up"
                    break
        for task in set(setting.progress.task_ids) - earlier:
            setting.progress.remove_task(task)
        how = "with" if replay else "without"
        setting.progress.console.print(
            f"  [green]verified[/]: {held} checks hold, {how} replay{cut}", soft_wrap=True
        )
