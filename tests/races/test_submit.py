"""submit_order: orders of many sessions share a command, each keeps its own report and identity."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

import psycopg
import pytest

from tests.conftest import Db, Row
from tests.db.market import Market, call, refused, submit
from tests.races.together import TIMEOUT, together
from tests.waiting import wait_until

Connect = Callable[..., Db]

SEND = """
SELECT instrument_id, ticket, (report).order_id FROM send_order(
    'ACME', %s, %s, %s::numeric, NULL, 'gtc', NULL, NULL, false, NULL, NULL, NULL, 'cancel_newest')
"""
COLLECT = "SELECT * FROM collect_order(%(instrument_id)s, %(ticket)s)"


def send(db: Db, side: str = "sell", quantity: int = 1, price: int = 100) -> Row:
    """What waits behind a command that is under way, see `busy`."""
    row = db.execute(SEND, [side, quantity, price]).fetchone()
    assert row is not None
    assert row["order_id"] is None
    return row


@contextmanager
def busy(db: Db) -> Iterator[None]:
    """A command of submit_order is under way in this session."""
    with db.transaction():
        db.execute("SELECT pg_advisory_xact_lock(7483, instrument_id) FROM core.instrument")
        yield


def until_senders_wait(db: Db, senders: int) -> None:
    """Return when so many sessions wait for their turn."""

    def waiting() -> bool:
        row = db.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'advisory'"
            " AND datname = current_database()"
        ).fetchone()
        return row == {"count": senders}

    wait_until(waiting, TIMEOUT)


def collect(db: Db, sent: Row) -> Row:
    row = db.execute(COLLECT, sent).fetchone()
    assert row is not None
    return row


def test_the_report_is_the_one_of_place_order(market: Market) -> None:
    market.sell("maker", 3, 100)
    report = submit(
        market.db, symbol="ACME", side="buy", quantity=5, price=100, account="ann",
        client_order_id="one",
    )  # fmt: skip
    assert report["status"] == "partially_filled"
    assert [fill["quantity"] for fill in report["fills"]] == ["3"]
    again = call(
        market.db, "place_order", symbol="ACME", side="buy", quantity=5, price=100,
        account="ann", client_order_id="one",
    )  # fmt: skip
    assert again == report | {"duplicate": True}


def test_rule_22_what_cannot_be_read_raises_and_stores_nothing(market: Market) -> None:
    with refused("RT400", "invalid_quantity"):
        submit(market.db, symbol="ACME", side="buy", quantity="NaN", price=1)
    with refused("RT404", "unknown_symbol"):
        submit(market.db, symbol="NOPE", side="buy", quantity=1, price=1)
    waiting = market.db.execute("SELECT count(*) FROM core.inbox").fetchone()
    assert waiting == {"count": 0}
    rejected = submit(market.db, symbol="ACME", side="buy", quantity="1.5", price=1)
    assert (rejected["status"], rejected["reject_reason"]) == ("rejected", "quantity_off_lot")


def test_rule_18_a_reused_id_harms_only_its_sender(market: Market, connect: Connect) -> None:
    submit(market.db, symbol="ACME", side="buy", quantity=5, price=1, client_order_id="one")
    other = connect()
    with busy(market.db):
        sent = send(other)
    with refused("RT409", "client_order_id_reused"):
        submit(market.db, symbol="ACME", side="buy", quantity=6, price=1, client_order_id="one")
    placed = market.db.execute("SELECT status FROM orders WHERE side = 'sell'").fetchall()
    assert placed == [{"status": "new"}]  # by the command of the refused one
    assert collect(other, sent)["status"] == "new"


def test_orders_that_wait_share_one_command_and_keep_who_sent_them(
    market: Market, connect: Connect
) -> None:
    """All are sent before the first asks; the journal names each sender's application."""
    names = [f"desk {number % 3}" for number in range(9)]
    sessions = [connect(application_name=name) for name in names]
    with busy(market.db):
        sent = [send(session) for session in sessions]
    reports = together([partial(collect, *each) for each in zip(sessions, sent, strict=True)])
    orders = sorted(report["order_id"] for report in reports)
    assert len(set(orders)) == len(names)
    events = market.db.execute(
        "SELECT order_id, application, received_at FROM order_events ORDER BY order_id"
    ).fetchall()
    assert {event["order_id"] for event in events} == set(orders)
    by_order = {report["order_id"]: name for report, name in zip(reports, names, strict=True)}
    assert {event["order_id"]: event["application"] for event in events} == by_order
    times = market.db.execute("SELECT count(DISTINCT time) FROM order_events").fetchone()
    assert times == {"count": 3}  # one command per application, not one per order


def test_many_callers_at_once_each_get_their_own_order(market: Market, connect: Connect) -> None:
    def trade(number: int, session: Db) -> list[Row]:
        side = "buy" if number % 2 else "sell"
        return [
            submit(session, symbol="ACME", side=side, quantity=number + 1, price=100)
            for _ in range(10)
        ]

    answers = together([partial(trade, number, connect()) for number in range(12)])
    for number, reports in enumerate(answers):
        assert [report["quantity"] for report in reports] == [number + 1] * 10
    placed = {report["order_id"] for reports in answers for report in reports}
    assert len(placed) == 120
    assert market.db.execute("SELECT count(*) FROM orders").fetchone() == {"count": 120}


@pytest.mark.parametrize("level", ["repeatable read", "serializable"])
def test_a_session_of_another_isolation_level_is_placed_once(
    market: Market, connect: Connect, level: str
) -> None:
    session = connect(
        options=f"-c default_transaction_isolation={level.replace(' ', chr(92) + ' ')}"
    )
    with busy(connect()):
        sent_by_other = send(market.db)
    report = submit(session, symbol="ACME", side="buy", quantity=1, price=100)
    assert report["status"] == "filled"
    assert collect(market.db, sent_by_other)["status"] in ("new", "filled")
    with session.transaction(), pytest.raises(psycopg.errors.FeatureNotSupported):
        collect(session, {"instrument_id": 1, "ticket": 1})


@pytest.mark.parametrize("level", ["read committed", "repeatable read", "serializable"])
def test_a_session_of_any_isolation_level_may_wait_for_another(
    market: Market, connect: Connect, level: str
) -> None:
    session = connect(
        options=f"-c default_transaction_isolation={level.replace(' ', chr(92) + ' ')}"
    )
    holder = connect()

    def let_go() -> str:
        until_senders_wait(market.db, 1)
        holder.rollback()
        return "let go"

    def sender() -> str:
        return str(submit(session, symbol="ACME", side="buy", quantity=1, price=1)["status"])

    holder.execute("BEGIN")
    holder.execute("SELECT pg_advisory_xact_lock(7483, instrument_id) FROM core.instrument")
    assert together([sender, let_go]) == ["new", "let go"]


def test_inside_a_transaction_it_is_refused_and_does_nothing(market: Market) -> None:
    with pytest.raises(psycopg.errors.InvalidTransactionTermination), market.db.transaction():
        submit(market.db, symbol="ACME", side="buy", quantity=1, price=100)
    assert market.db.execute("SELECT count(*) FROM orders").fetchone() == {"count": 0}


def test_nobody_collects_what_another_session_sent(market: Market, connect: Connect) -> None:
    with busy(market.db):
        sent = send(connect())
    with pytest.raises(psycopg.errors.InvalidParameterValue):
        collect(market.db, sent)


def test_a_sender_killed_in_the_queue_holds_nobody_up(market: Market, connect: Connect) -> None:
    """The instrument is locked by another while three send; one of them is killed."""
    holder, killed, *others = (connect() for _ in range(4))

    def sender(session: Db) -> str:
        try:
            return str(submit(session, symbol="ACME", side="buy", quantity=1, price=1)["status"])
        except psycopg.OperationalError:
            return "killed"

    def let_go() -> str:
        until_senders_wait(market.db, 3)
        market.db.execute("SELECT pg_terminate_backend(%s)", [killed.info.backend_pid])
        holder.rollback()
        return "let go"

    holder.execute("BEGIN")
    call(holder, "place_order", symbol="ACME", side="buy", quantity=1, price=1)
    actions: list[Callable[[], str]] = [
        *(partial(sender, session) for session in (killed, *others)),
        let_go,
    ]
    assert together(actions) == ["killed", "new", "new", "let go"]


def test_reports_are_removed_when_they_are_old(market: Market, connect: Connect) -> None:
    with busy(connect()):
        answered = send(market.db)
    assert collect(market.db, answered)["status"] == "new"
    with busy(connect()):
        unanswered = send(market.db)
    assert market.db.execute("SELECT core.prune_sent() AS n").fetchone() == {"n": 0}
    assert market.db.execute("SELECT core.prune_sent('0 s') AS n").fetchone() == {"n": 1}
    assert market.db.execute("SELECT ticket FROM core.inbox").fetchall() == [
        {"ticket": unanswered["ticket"]}
    ]
    assert collect(market.db, unanswered)["status"] == "new"


def test_a_place_in_the_queue_that_was_left_behind_is_freed(
    market: Market, connect: Connect
) -> None:
    with connect() as left:
        left.execute("SELECT pg_advisory_lock(7484, instrument_id) FROM core.instrument")
        assert market.db.execute("SELECT core.end_idle_transactions(3600) AS n").fetchone() == {
            "n": 0
        }
        assert market.db.execute("SELECT core.end_idle_transactions(0) AS n").fetchone() == {"n": 1}
        with pytest.raises(psycopg.OperationalError):
            left.execute("SELECT 1")
    assert submit(market.db, symbol="ACME", side="buy", quantity=5, price=100)["status"] == "new"
