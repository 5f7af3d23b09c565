"""Random commands through SQL and through the reference engine, in lock-step."""

import os
import random

from tests.conftest import open_session
from tests.model import ROUND, agree
from tests.verified import differences

EVENTS = {
    "new", "replaced", "triggered", "partial_fill", "fill", "prevented", "canceled", "expired",
    "rejected", "instrument_status", "instrument_changed",
}  # fmt: skip


def test_sql_and_reference_agree_on_random_commands(module_database_url: str) -> None:
    number = int(os.environ.get("RTS_MODEL_SEED") or random.SystemRandom().randrange(10**9))
    print(f"run again with RTS_MODEL_SEED={number}")
    with open_session(module_database_url) as db:
        agree(db, ROUND // 2, number)
        seen = {row["event"] for row in db.execute("SELECT DISTINCT event FROM order_events")}
    assert seen == EVENTS
    assert differences(module_database_url) == []
