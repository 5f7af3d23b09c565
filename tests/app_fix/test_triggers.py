"""Take profit and trailing stops, as far as FIX 4.4 has words for them."""

from tests.app_fix.gateways import Trader
from tests.conftest import Db


def last_price(sql: Db, symbol: str, price: str) -> None:
    for side in ("buy", "sell"):
        sql.execute(
            "SELECT FROM place_order(%s, %s, 1, %s::numeric, account => 'price')"
            if side == "buy"
            else "SELECT FROM place_order(%s, %s, 1, %s::numeric)",
            [symbol, side, price],
        )


def test_a_take_profit_is_market_if_touched(ann: Trader, symbol: str, sql: Db) -> None:
    last_price(sql, symbol, "100")
    name = ann.order(symbol, "2", "3", "105", _40="J", _99="110", _59="1")
    new = ann.next(_11=name)
    assert (new[150], new[40], new[99], new[636]) == ("0", "J", "110.00", "N")
    last_price(sql, symbol, "110")
    fired = ann.next(_11=name)
    assert (fired[150], fired[378], fired[58], fired.get(636)) == ("D", "99", "triggered", None)


def test_a_trailing_stop_is_pegged(ann: Trader, symbol: str, sql: Db) -> None:
    last_price(sql, symbol, "100")
    name = ann.order(symbol, "2", "3", "80", _40="P", _18="a", _211="500", _836="2", _59="1")
    new = ann.next(_11=name)
    assert (new[150], new[40], new[18], new[211], new[836]) == ("0", "P", "a", "500", "2")
    last_price(sql, symbol, "110")
    last_price(sql, symbol, "104")
    assert ann.next(_11=name)[150] == "D"
    for fields, tag in (({"_836": "0"}, "836"), ({"_18": "6"}, "18"), ({"_211": "0"}, "211")):
        given = {"_40": "P", "_18": "a", "_211": "500", "_836": "2", "_59": "1"} | fields
        ann.order(symbol, "2", "3", "80", **given)
        assert ann.next("3")[371] == tag
