"""A lease has one holder, and is over by itself."""

from tests.conftest import Db


def take(db: Db, owner: str, seconds: int = 60) -> bool:
    row = db.execute(
        "SELECT service.take_lease('this', %s, %s) AS taken", [owner, seconds]
    ).fetchone()
    return (row or {})["taken"] is True


def test_a_lease_has_one_holder_who_renews_it(db: Db) -> None:
    assert take(db, "a")
    assert not take(db, "b")
    assert take(db, "a")
    db.execute("SELECT service.end_lease('this', 'b')")
    assert not take(db, "b")
    db.execute("SELECT service.end_lease('this', 'a')")
    assert take(db, "b")


def test_a_lease_that_ran_out_is_anybodys(db: Db) -> None:
    assert take(db, "a", 0)
    assert take(db, "b")
    assert not take(db, "a")


def test_a_clock_that_was_put_back_leaves_no_lease_for_hours(db: Db) -> None:
    assert take(db, "a", 3600)  # as if it was given when the clock was an hour ahead
    assert take(db, "b", 5)
