"""Orders through FIX: what is asked for, what is reported, what is refused."""

import pytest

from tests.app_fix.conftest import NewTrader
from tests.app_fix.gateways import Gateway, Raw, Trader, stamp
from tests.conftest import Db


def test_an_order_is_reported_from_its_entry_to_its_fill(
    trader: NewTrader, symbol: str, sql: Db
) -> None:
    ann, bob = trader("ann"), trader("bob")
    name = ann.order(symbol, "1", "5", "100")
    new = ann.next(_11=name)
    assert (new[150], new[39], new[38], new[151], new[14], new[44]) == (
        "0", "0", "5", "5", "0", "100.00",
    )  # fmt: skip
    other = bob.order(symbol, "2", "2", "99")
    assert bob.next(_11=other)[150] == "0"
    filled = bob.next(_11=other)
    assert (filled[150], filled[39], filled[31], filled[32]) == ("F", "2", "100.00", "2")
    part = ann.next(_11=name)
    assert (part[150], part[39], part[32], part[151], part[14]) == ("F", "1", "2", "3", "2")
    # Nobody asked for that one, and another door did it.
    sql.execute("SELECT FROM place_order(%s, 'sell', 3, 100, account => 'cat')", [symbol])
    rest = ann.next(_11=name)
    assert (rest[150], rest[39], rest[151], rest[6]) == ("F", "2", "0", "100")
    events = sql.execute(
        "SELECT symbol || ':' || seq AS id, source FROM order_events"
        " WHERE account = 'ann' ORDER BY seq"
    ).fetchall()
    assert [event["source"] for event in events] == ["fix", "fix", "sql"]
    assert [heard[17] for heard in ann.heard] == [event["id"] for event in events]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"_59": "3"}, {150: "4", 59: "3"}),
        ({"_59": "4"}, {150: "4", 59: "4"}),
        ({"_59": "0"}, {150: "0", 59: "0"}),
        ({"_59": "6", "_126": "20991231-23:59:59.500"}, {150: "0", 126: "20991231-23:59:59.500"}),
        ({"_18": "6"}, {150: "0", 18: "6"}),
        ({"_111": "2"}, {150: "0", 111: "2", 151: "5"}),
        ({"_25001": "4"}, {150: "0", 25001: "4"}),
        ({"_40": "4", "_99": "120"}, {150: "0", 40: "4", 99: "120.00", 636: "N"}),
        ({"_40": "3", "_99": "120", "_44": None, "_59": None}, {150: "0", 40: "3", 99: "120.00"}),
        ({"_40": "1", "_44": None, "_59": None}, {150: "4", 40: "1"}),
    ],
)
def test_kinds_of_orders(
    ann: Trader, symbol: str, fields: dict[str, str | None], told: dict[int, str]
) -> None:
    name = ann.order(symbol, "1", "5", "100", **fields)
    reports = [ann.next(_11=name)]
    if told[150] == "4":
        reports.append(ann.next(_11=name))
    assert {tag: reports[-1].get(tag) for tag in told} == told


def test_without_a_time_in_force_an_order_is_of_the_day(ann: Trader, symbol: str) -> None:
    assert ann.next(_11=ann.order(symbol, "1", "5", "100", _59=None))[59] == "0"


def test_an_order_by_money(ann: Trader, sql: Db) -> None:
    for asset in ("GLD", "EUR"):
        sql.execute("SELECT FROM create_asset(%s, 2)", [asset])
    sql.execute(
        "SELECT FROM create_instrument('GLD/EUR', base_asset => 'GLD', quote_asset => 'EUR')"
    )
    sql.execute("SELECT FROM deposit('ann', 'EUR', 1000, 'r1')")
    sql.execute("SELECT FROM deposit('sam', 'GLD', 10, 'r2')")
    sql.execute("SELECT FROM place_order('GLD/EUR', 'sell', 10, 100, account => 'sam')")
    name = ann.order("GLD/EUR", "1", "0", _38=None, _152="250")
    filled = ann.next(_11=name, _150="F")
    assert (filled[32], filled[39]) == ("2", "2")
    short = ann.next(_11=ann.order("GLD/EUR", "1", "9", "100"), _150="8")
    assert (short[103], short[58].partition(":")[0]) == ("3", "insufficient_funds")


def test_a_cancel_and_its_chain_of_names(ann: Trader, symbol: str) -> None:
    name = ann.order(symbol, "1", "5", "100")
    ann.next(_11=name)
    ann.send("F", _11="cancel-1", _41=name, _55=symbol, _54="1", _60=stamp())
    gone = ann.next()
    assert (gone[150], gone[39], gone[11], gone[41], gone[151]) == ("4", "4", "cancel-1", name, "0")
    ann.send("F", _11="cancel-2", _41=name, _55=symbol, _54="1", _60=stamp())
    late = ann.next("9")
    assert (late[11], late[41], late[434], late[102]) == ("cancel-2", name, "1", "0")
    assert (late[39], late[37]) == ("4", gone[37])
    ann.send("F", _11="cancel-3", _41="nobody", _55=symbol, _54="1", _60=stamp())
    unknown = ann.next("9")
    assert (unknown[102], unknown[39], unknown[37]) == ("1", "8", "NONE")


def test_what_others_cancel_is_told_by_its_own_name(ann: Trader, symbol: str, sql: Db) -> None:
    name = ann.order(symbol, "1", "5", "100")
    order_id = ann.next(_11=name)[37]
    sql.execute("SELECT FROM cancel_order(%s)", [int(order_id)])
    gone = ann.next(_37=order_id)
    assert (gone[150], gone[11], gone.get(41)) == ("4", name, None)


def test_what_the_market_refuses_is_a_report(ann: Trader, symbol: str) -> None:
    off = ann.next(_11=ann.order(symbol, "1", "5", "100.001"))
    assert (off[150], off[39], off[58].partition(":")[0]) == ("8", "8", "price_off_tick")
    assert off[17].startswith(f"{symbol}:")
    unknown = ann.next(_11=ann.order("NOWHERE", "1", "5", "100"))
    assert (unknown[150], unknown[103], unknown[37]) == ("8", "1", "NONE")


def test_a_name_stands_for_one_order(ann: Trader, symbol: str) -> None:
    name = ann.order(symbol, "1", "5", "100")
    first = ann.next(_11=name)
    ann.order(symbol, "1", "5", "100", _11=name)
    again = ann.next(_11=name)
    assert (again[150], again[37]) == ("I", first[37])
    ann.order(symbol, "1", "6", "100", _11=name)
    other = ann.next(_11=name)
    assert (other[150], other[103]) == ("8", "6")


@pytest.mark.parametrize(
    ("fields", "tag", "reason"),
    [
        ({"_44": "abc"}, "44", "6"),
        ({"_44": "-5"}, "44", "6"),
        ({"_44": "1e5"}, "44", "6"),
        ({"_44": "NaN"}, "44", "6"),
        ({"_44": "0"}, "44", "5"),
        ({"_44": None}, "44", "1"),
        ({"_38": None}, "38", "1"),
        ({"_38": "0"}, "38", "5"),
        ({"_55": None}, "55", "1"),
        ({"_54": None}, "54", "1"),
        ({"_54": "5"}, "54", "5"),
        ({"_40": "9"}, "40", "5"),
        ({"_59": "7"}, "59", "5"),
        ({"_126": "tomorrow"}, "126", "6"),
        ({"_59": "6"}, "126", "5"),
        ({"_18": "G"}, "18", "5"),
        ({"_99": "5"}, "99", "5"),
        ({"_40": "3", "_44": None}, "99", "1"),
        ({"_111": "900"}, "111", "5"),
        ({"_25001": "9"}, "25001", "5"),
        ({"_11": " "}, "11", "5"),
    ],
)
def test_a_field_that_cannot_be_is_named(
    ann: Trader, symbol: str, fields: dict[str, str | None], tag: str, reason: str
) -> None:
    ann.order(symbol, "1", "5", "100", **fields)
    said = ann.next("3")
    assert (said[371], said[373], said[372]) == (tag, reason, "D"), said


def test_messages_that_are_not_taken(ann: Trader, symbol: str) -> None:
    ann.send("s", _548="x", _549="1", _550="1", _55=symbol, _40="2", _44="1", _60=stamp())
    said = ann.next("j")
    assert (said[372], said[380]) == ("s", "3")
    ann.order(symbol, "1", "5", "100", _1="bob")
    other = ann.next("j")
    assert (other[380], other[58].partition(":")[0]) == ("6", "not_your_account")


def test_mass_cancel_and_status(trader: NewTrader, symbol: str, sql: Db) -> None:
    sql.execute("SELECT FROM create_instrument(%s)", [f"{symbol}B"])
    ann = trader("mass")
    names = [ann.order(symbol, "1", "5", "100"), ann.order(f"{symbol}B", "2", "1", "7")]
    for name in names:
        ann.next(_11=name)
    ann.send("AF", _584="all", _585="7")
    told = [ann.next(_584="all"), ann.next(_584="all")]
    assert {heard[11] for heard in told} == {*names}
    assert [(heard[911], heard[912], heard[150]) for heard in told] == [
        ("2", "N", "I"), ("2", "Y", "I"),
    ]  # fmt: skip
    ann.send("H", _11=names[0], _55=symbol, _54="1", _790="q1")
    assert (one := ann.next(_790="q1"))[11] == names[0]
    assert (one[150], one[39]) == ("I", "0")
    ann.send("H", _11="nobody", _55=symbol, _54="1")
    assert ann.next(_11="nobody")[39] == "8"
    ann.send("q", _11="m1", _530="1", _55=symbol, _60=stamp())
    done = ann.next("r")
    assert (done[531], done[533], done[11]) == ("1", "1", "m1")
    assert ann.next(_11=names[0])[150] == "4"
    ann.send("q", _11="m2", _530="7", _60=stamp())
    assert ann.next("r")[533] == "1"
    assert ann.next(_11=names[1])[150] == "4"
    ann.send("q", _11="m3", _530="1", _55="NOWHERE", _60=stamp())
    refused = ann.next("r")
    assert (refused[531], refused[532]) == ("0", "1")
    ann.send("AF", _584="none", _585="7")
    assert ann.next(_584="none")[911] == "0"


def test_where_no_key_is_needed_an_account_is_a_name(
    gateway: Gateway, symbol: str, sql: Db
) -> None:
    with (
        Raw(gateway.port, "zed").logon() as named,
        Raw(gateway.port, "copies").logon((9406, "Y"), (1, "*")) as copies,
        Raw(gateway.port, "no\x7fname").logon() as nobody,
    ):
        assert (named.next()[35], copies.next()[35]) == ("A", "A")
        assert nobody.next("5")[58]
        for account in ("zed", None):
            sql.execute(
                "SELECT FROM place_order(%s, 'buy', 1, 10, account => %s)", [symbol, account]
            )
        assert named.next()[1] == "zed"
        assert [copies.next().get(1), copies.next().get(1)] == ["zed", None]
