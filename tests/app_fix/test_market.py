"""Market data and reference data through FIX, as QuickFIX reads it."""

from tests.app_fix.gateways import Heard, Trader
from tests.conftest import Db


def place(sql: Db, symbol: str, side: str, quantity: int, price: str) -> None:
    sql.execute("SELECT FROM place_order(%s, %s, %s, %s::numeric)", [symbol, side, quantity, price])


def ask(ann: Trader, symbols: list[str], request: str, kind: str, depth: str, **more: str) -> None:
    groups = [(267, 269, side) for side in "01"] + [(146, 55, symbol) for symbol in symbols]
    ann.send("V", *groups, _262=request, _263=kind, _264=depth, **more)


def levels(heard: Heard) -> list[tuple[str, str, str]]:
    return [*zip(heard.all(269), heard.all(270), heard.all(271), strict=True)]


def test_a_snapshot_of_the_best_levels(ann: Trader, symbol: str, sql: Db) -> None:
    for price in ("10", "9", "8"):
        place(sql, symbol, "buy", 5, price)
    place(sql, symbol, "sell", 3, "11")
    ask(ann, [symbol], "s1", "0", "2")
    whole = ann.next("W")
    assert (whole[262], whole[55], whole[268]) == ("s1", symbol, "3")
    assert levels(whole) == [("0", "10.00", "5"), ("0", "9.00", "5"), ("1", "11.00", "3")]


def test_a_book_is_followed_level_by_level(ann: Trader, symbol: str, sql: Db) -> None:
    place(sql, symbol, "buy", 5, "10")
    ask(ann, [symbol], "f1", "1", "0")
    assert levels(ann.next("W")) == [("0", "10.00", "5")]
    place(sql, symbol, "buy", 2, "10")
    place(sql, symbol, "sell", 4, "12")
    place(sql, symbol, "sell", 7, "10")
    told = [(one.all(279), levels(one), one[55]) for one in (ann.next("X") for _ in range(3))]
    assert told == [
        (["1"], [("0", "10.00", "7")], symbol),
        (["0"], [("1", "12.00", "4")], symbol),
        (["2"], [("0", "10.00", "0")], symbol),
    ]
    ask(ann, [symbol], "f1", "2", "0")
    ask(ann, [symbol], "f1", "2", "0")
    assert ann.next("Y")[281] == "1"
    place(sql, symbol, "buy", 2, "9")
    ask(ann, [symbol], "f2", "0", "1")
    ann.next("W", _262="f2")
    assert not [one for one in ann.heard if one[35] == "X" and "9.00" in one.all(270)]


def test_the_best_levels_are_followed_as_they_come_and_go(
    ann: Trader, symbol: str, sql: Db
) -> None:
    for price in ("10", "9"):
        place(sql, symbol, "buy", 5, price)
    ask(ann, [symbol], "t1", "1", "1", _265="1")
    ann.next("W", _262="t1")
    place(sql, symbol, "sell", 5, "10")
    change = ann.next("X", _262="t1")
    assert (change.all(279), levels(change)) == (
        ["2", "0"], [("0", "10.00", "0"), ("0", "9.00", "5")],
    )  # fmt: skip
    ask(ann, [symbol], "t1", "2", "1")
    ask(ann, [symbol], "t2", "1", "1", _265="0")
    assert levels(ann.next("W", _262="t2")) == [("0", "9.00", "5")]
    place(sql, symbol, "sell", 5, "9")
    assert levels(ann.next("W", _262="t2")) == []
    ask(ann, [symbol], "t2", "2", "1")


def test_what_cannot_be_had_is_said(ann: Trader, symbol: str) -> None:
    ask(ann, ["NOWHERE"], "n1", "1", "0")
    assert ann.next("Y")[281] == "0"
    ann.send("V", (267, 269, "2"), (146, 55, symbol), _262="n2", _263="0", _264="0")
    assert ann.next("Y")[281] == "8"
    ask(ann, [symbol], "n3", "7", "0")
    assert ann.next("3")[371] == "263"


def test_the_instruments(ann: Trader, symbol: str, sql: Db) -> None:
    ann.send("x", _320="all", _559="4")
    listed = ann.next("y")
    assert symbol in listed.all(55)
    assert len(listed.all(55)) == int(listed[146]) == int(listed[393])
    ann.send("x", _320="one", _559="0", _55=symbol)
    one = ann.next("y")
    assert (one.all(55), one[561], one[58], one[560]) == ([symbol], "1", "tick_size=0.01", "0")
    ann.send("x", _320="none", _559="0", _55="NOWHERE")
    assert ann.next("y")[560] == "2"


def test_whether_a_market_trades(ann: Trader, symbol: str, sql: Db) -> None:
    ann.send("e", _324="e1", _55=symbol, _263="1")
    now = ann.next("f")
    assert (now[326], now[325], now[58]) == ("17", "N", "open")
    sql.execute("SELECT FROM set_instrument_status(%s, 'halted')", [symbol])
    then = ann.next("f")
    assert (then[324], then[326], then[325]) == ("e1", "2", "Y")
    ann.send("e", _324="e2", _55="NOWHERE", _263="0")
    assert ann.next("j")[380] == "2"
    ann.send("g", _335="g1", _263="0")
    assert ann.next("h")[340] == "2"
