"""The window of 16 levels is only a window: what lies beyond is neither lost nor passed."""

from tests.conftest import Db

LEVELS = 40


def test_rule_01_levels_pushed_out_of_the_window_trade_in_their_turn(db: Db) -> None:
    """The best comes last, so that every later level pushes one out of the window."""
    for price in range(100 + LEVELS, 100, -1):
        db.execute("SELECT place_order('ACME', 'sell', 1, %s)", [price])
        db.execute("SELECT place_order('ACME', 'buy', 1, %s)", [200 - price])
    for side in ("buy", "sell"):
        row = db.execute(
            "SELECT status, fills FROM place_order('ACME', %s, %s)", [side, LEVELS]
        ).fetchone()
        assert row is not None
        best = range(101, 101 + LEVELS) if side == "buy" else range(99, 99 - LEVELS, -1)
        assert row["status"] == "filled"
        assert [fill["price"] for fill in row["fills"]] == [f"{price}.00" for price in best]


def test_rule_23_the_book_shows_levels_beyond_the_window(db: Db) -> None:
    for price in range(100 + LEVELS, 100, -1):
        db.execute("SELECT place_order('ACME', 'sell', 1, %s)", [price])
    for depth in (1, 5, 16, 17, LEVELS, 1000):
        rows = db.execute("SELECT level, price FROM order_book('ACME', %s)", [depth]).fetchall()
        expected = [(level, 100 + level) for level in range(1, min(depth, LEVELS) + 1)]
        assert [(row["level"], row["price"]) for row in rows] == expected
