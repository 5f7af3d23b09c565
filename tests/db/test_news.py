"""What happened since a snapshot: all of it, whatever the order of commits, and nothing else."""

import random
from collections.abc import Callable
from typing import Any

from tests.conftest import Db
from tests.db.market import call

Connect = Callable[..., Db]


def news(db: Db, since: str | None) -> tuple[str, dict[str, int]]:
    """Return the snapshot to ask with next, and the seqs of the symbols that changed."""
    row = db.execute("SELECT * FROM service.news(%s::pg_snapshot)", [since]).fetchone()
    assert row is not None
    return row["snapshot"], dict(zip(row["symbols"] or (), row["seqs"] or (), strict=True))


def place(db: Db, symbol: str, **more: Any) -> None:
    call(db, "place_order", symbol=symbol, side="buy", quantity=1, price=1, **more)


def test_a_number_that_commits_late_is_not_missed(db: Db, connect: Connect) -> None:
    for symbol in ("A", "B"):
        call(db, "create_instrument", symbol=symbol)
    early, late = connect(), connect()
    since, everything = news(db, None)
    assert everything == {"ACME": 0, "A": 0, "B": 0}
    early.execute("BEGIN")
    place(early, "A")  # takes its number first
    place(late, "B")
    since, found = news(db, since)
    assert found == {"B": 1}
    since, found = news(db, since)
    assert found == {}  # however long the other stays open, nothing is read twice
    early.execute("COMMIT")
    since, found = news(db, since)
    assert found == {"A": 1}
    assert news(db, since)[1] == {}


def test_what_was_rolled_back_is_no_news(db: Db, connect: Connect) -> None:
    other = connect()
    since, _ = news(db, None)
    other.execute("BEGIN")
    other.execute("SAVEPOINT s")
    place(other, "ACME")
    other.execute("ROLLBACK TO s")
    since, found = news(db, since)
    assert found == {}
    place(other, "ACME")
    other.execute("COMMIT")
    since, found = news(db, since)
    assert found == {"ACME": 1}
    call(db, "create_instrument", symbol="NEW")
    assert news(db, since)[1] == {"NEW": 0}


def test_every_command_is_news_once(db: Db, connect: Connect) -> None:
    """All commands there are, in transactions that overlap at random."""
    symbols = [f"S{number}" for number in range(8)]
    for symbol in symbols:
        call(db, "create_instrument", symbol=symbol)
    dice = random.Random(7)  # noqa: S311
    sessions = {connect(): list[str]() for _ in range(4)}
    since, published = news(db, None)
    for step in range(400):
        session, held = dice.choice([*sessions.items()])
        free = [each for each in symbols if not any(each in mine for mine in sessions.values())]
        choice = dice.random()
        if held and choice < 0.4:
            session.execute("COMMIT" if choice < 0.3 else "ROLLBACK")
            held.clear()
        elif free:
            if not held:
                session.execute("BEGIN")
            held.append(symbol := dice.choice(free))
            if choice < 0.7:
                place(session, symbol, account="ann")
            elif choice < 0.8:
                call(session, "set_instrument_status", symbol=symbol, status="halted")
            else:
                session.execute("SELECT cancel_all_orders(%s, 'ann')", [symbol])
        since, found = news(db, since)
        truth = {
            row["symbol"]: row["seq"] for row in db.execute("SELECT symbol, seq FROM last_seqs()")
        }
        changed = {each: seq for each, seq in truth.items() if published.get(each) != seq}
        assert found == changed, step
        published = truth
    assert sum(published.values()) > 50


def test_rows_of_another_server_are_not_read_for_ever(db: Db) -> None:
    """A restored dump brings numbers of transactions that this server has not had yet."""
    place(db, "ACME")
    db.execute("UPDATE core.head SET xid = '999999999999'")
    since, found = news(db, None)
    assert found == {"ACME": 1}
    since, found = news(db, since)
    assert found == {}
    place(db, "ACME")
    assert news(db, since)[1] == {"ACME": 2}


def test_pruning_goes_in_pieces_and_keeps_the_newest(db: Db) -> None:
    for _ in range(50):
        place(db, "ACME")

    def prune(begin: int, keep: int, most: int) -> tuple[int, int]:
        row = db.execute(
            "SELECT * FROM service.prune_heads(ARRAY[1], ARRAY[%s::bigint], %s, %s)",
            [begin, keep, most],
        ).fetchone()
        assert row is not None
        return row["pruned_to"], row["deleted"]

    assert prune(-1, 10, 30) == (29, 30)
    assert prune(29, 10, 30) == (39, 10)
    assert prune(39, 10, 30) == (39, 0)
    heads = [row["follows"] for row in db.execute("SELECT follows FROM core.head ORDER BY 1")]
    assert heads == [*range(39, 50)]
    assert prune(39, 0, 30) == (49, 10)
    assert prune(49, 0, 30) == (49, 0)
