"""After every part: the tables are still what the rules make of the journal."""

from bench.pgbench import Bench, BenchError
from bench.setting import Setting
from rts.verify import checks, snapshot

REPLAYED = 200_000
"""Events up to which the journal is replayed too (some 20,000 a second); of more only what must not
be is looked for, with the queries of `rts verify`."""


def prove(setting: Setting, *benches: Bench) -> None:
    """Do what `rts verify` does. Raises BenchError if anything differs."""
    for bench in benches:
        with bench.connect() as connection:
            events = connection.execute("SELECT count(*) FROM core.order_event").fetchone()
        earlier = set(setting.progress.task_ids)
        with snapshot(bench.url) as connection:
            replay = events is not None and events[0] <= REPLAYED
            for check in checks(connection, setting.progress, replay=replay):
                if check.differences:
                    raise BenchError(f"{check.text}: {check.differences[0]}")
        for task in set(setting.progress.task_ids) - earlier:
            setting.progress.remove_task(task)
