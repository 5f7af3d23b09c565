"""OrderCancelReplaceRequest: FIX's OrderQty is the total of the chain, and less keeps its place."""

from tests.app_fix.conftest import NewTrader
from tests.app_fix.gateways import Trader, stamp
from tests.conftest import Db


def change(ann: Trader, symbol: str, original: str, name: str, **fields: str) -> None:
    given = {"_11": name, "_41": original, "_55": symbol, "_54": "1", "_40": "2", "_60": stamp()}
    ann.send("G", **(given | fields))


def test_less_keeps_its_place_and_its_id_under_another_name(
    ann: Trader, symbol: str, sql: Db
) -> None:
    name = ann.order(symbol, "1", "5", "100")
    first = ann.next(_11=name)
    sql.execute("SELECT FROM place_order(%s, 'buy', 1, 100, account => 'behind')", [symbol])
    change(ann, symbol, name, f"{name}-b", _38="3", _44="100")
    changed = ann.next(_11=f"{name}-b")
    assert (changed[150], changed[39], changed[41]) == ("5", "0", name)
    assert (changed[37], changed[38], changed[151]) == (first[37], "3", "3")
    sql.execute("SELECT FROM place_order(%s, 'sell', 3, 100)", [symbol])
    filled = ann.next(_11=f"{name}-b")  # before the one behind
    assert (filled[150], filled[39], filled[32]) == ("F", "2", "3")


def test_what_was_traded_counts_in_the_total(ann: Trader, symbol: str, sql: Db) -> None:
    name = ann.order(symbol, "1", "5", "100")
    ann.next(_11=name)
    sql.execute("SELECT FROM place_order(%s, 'sell', 2, 100)", [symbol])
    ann.next(_11=name, _150="F")
    change(ann, symbol, name, f"{name}-b", _38="6", _44="99.5")
    changed = ann.next(_11=f"{name}-b")
    assert (changed[150], changed[39], changed[38]) == ("5", "1", "6")
    assert (changed[14], changed[151], changed[44]) == ("2", "4", "99.50")
    change(ann, symbol, f"{name}-b", f"{name}-c", _38="2", _44="99.5")
    done = ann.next(_11=f"{name}-c")
    assert (done[150], done[41], done[151], done[14]) == ("4", f"{name}-b", "0", "2")


def test_a_chain_of_names_leads_to_one_order(ann: Trader, symbol: str) -> None:
    name = ann.order(symbol, "1", "5", "100")
    first = ann.next(_11=name)
    for before, after in ((name, f"{name}-b"), (f"{name}-b", f"{name}-c")):
        change(ann, symbol, before, after, _38="5", _44="100")
        changed = ann.next(_11=after)
        assert (changed[150], changed[41], changed[37]) == ("5", before, first[37])
    ann.send("H", _11=name, _55=symbol, _54="1", _790="old")
    assert ann.next(_790="old")[37] == first[37]
    ann.send("F", _11=f"{name}-d", _41=f"{name}-c", _55=symbol, _54="1", _60=stamp())
    gone = ann.next(_11=f"{name}-d")
    assert (gone[150], gone[41], gone[37]) == ("4", f"{name}-c", first[37])


def test_a_change_that_is_refused_leaves_the_order(
    ann: Trader, symbol: str, sql: Db, trader: NewTrader
) -> None:
    name = ann.order(symbol, "1", "5", "100")
    ann.next(_11=name)
    for number, (fields, reason) in enumerate(
        [({"_44": "100.001"}, "99"), ({"_41": "nobody"}, "1"), ({"_11": name}, "6")]
    ):
        change(ann, symbol, name, f"{name}-{number}", **({"_38": "4", "_44": "100"} | fields))
        refused = ann.next("9")
        assert (refused[434], refused[102]) == ("2", reason), refused
    for fields, tag in (
        ({"_54": "2"}, "54"), ({"_40": "1"}, "40"), ({"_59": "3"}, "59"), ({"_44": "x"}, "44"),
    ):  # fmt: skip
        change(ann, symbol, name, f"{name}-x", **({"_38": "4", "_44": "100"} | fields))
        assert ann.next("3")[371] == tag
    other = trader("eve")
    change(other, symbol, name, "mine", _38="1", _44="100")
    assert other.next("9")[102] == "1"
    ann.send("H", _11=name, _55=symbol, _54="1", _790="left")
    left = ann.next(_790="left")
    assert (left[38], left[44]) == ("5", "100.00")
    sql.execute("SELECT FROM cancel_order(%s)", [int(left[37])])
    gone = ann.next(_37=left[37])
    assert (gone[150], gone[11], gone.get(41)) == ("4", name, None)


def test_what_others_rename_is_told_with_both_names(ann: Trader, symbol: str, sql: Db) -> None:
    name = ann.order(symbol, "1", "5", "100")
    order_id = ann.next(_11=name)[37]
    sql.execute(
        "SELECT FROM modify_order(%s, quantity => 4, client_order_id => %s)",
        [int(order_id), f"{name}-sql"],
    )
    changed = ann.next(_11=f"{name}-sql")
    assert (changed[150], changed[41]) == ("5", name)
