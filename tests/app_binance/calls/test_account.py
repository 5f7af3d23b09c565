"""What an account has and has traded, beside our own REST."""

import pytest

from tests.app_binance.traders import Pit, Trader


def test_balances(pit: Pit) -> None:
    ann = pit.trader("ann", "10", "1000.12345678")
    pit.limit(ann, "BUY", "2", "100")
    told = ann.get("account")
    balances = {each["asset"]: each for each in told["balances"]}
    assert balances[pit.base] == {
        "asset": pit.base, "free": "10.00000000", "locked": "0.00000000",
    }  # fmt: skip
    ours = {
        item["asset"]: item for item in pit.ours("GET", f"/balances?account={ann.account}")["items"]
    }
    quote = balances[pit.quote]
    assert (quote["free"], quote["locked"]) == ("799.92345678", "200.20000000")
    assert quote["free"] == ours[pit.quote]["available"]
    assert told["accountType"] == "SPOT"
    assert (told["canTrade"], told["permissions"]) == (True, ["SPOT"])
    assert told["commissionRates"]["taker"] == "0.00200000"
    short = ann.get("account", omitZeroBalances="true")["balances"]
    assert {each["asset"] for each in short} == {pit.base, pit.quote}
    assert ann.refused("GET", "account", omitZeroBalances="maybe")[0] == -1130


def test_fills(pit: Pit) -> None:
    ann, bob = pit.trader("ann"), pit.trader("bob")
    maker = pit.limit(bob, "SELL", "3", "100")
    takers = [pit.limit(ann, "BUY", "1", "100") for _ in range(3)]
    told = ann.get("myTrades", symbol=pit.name)
    ids = [order["fills"][0]["tradeId"] for order in takers]
    assert [trade["id"] for trade in told] == ids
    first = told[0]
    time = first.pop("time")
    assert first == {
        "symbol": pit.name, "id": ids[0], "orderId": takers[0]["orderId"], "orderListId": -1,
        "price": "100.00000000", "qty": "1.00000000", "quoteQty": "100.00000000",
        "commission": "0.20000000", "commissionAsset": pit.quote, "isBuyer": True,
        "isMaker": False, "isBestMatch": True,
    }  # fmt: skip
    first["time"] = time
    made = bob.get("myTrades", symbol=pit.name, orderId=maker["orderId"])
    assert [(each["id"], each["isMaker"], each["commission"]) for each in made] == [
        (number, True, "0.10000000") for number in ids
    ]
    assert ann.get("myTrades", symbol=pit.name, limit=1) == told[2:]
    assert ann.get("myTrades", symbol=pit.name, fromId=ids[1]) == told[1:]
    assert ann.get("myTrades", symbol=pit.name, fromId=ids[0], limit=1) == told[:1]
    assert ann.get("myTrades", symbol=pit.name, startTime=time) == [
        trade for trade in told if trade["time"] >= time
    ]
    assert ann.get("myTrades", symbol=pit.name, startTime=told[2]["time"] + 1) == []
    assert ann.get("myTrades", symbol=pit.name, endTime=time - 1) == []
    assert ann.refused("GET", "myTrades", symbol=pit.name, orderId=maker["orderId"])[0] == -2013
    assert ann.refused("GET", "myTrades", symbol=pit.name, fromId=1, startTime=1)[0] == -1128
    assert ann.refused("GET", "myTrades")[0] == -1102


def test_fees(pit: Pit) -> None:
    ann = pit.trader("ann")
    told = ann.get("account/commission", symbol=pit.name)["standardCommission"]
    assert (told["maker"], told["taker"]) == ("0.00100000", "0.00200000")
    (fee,) = ann.call("GET", "/sapi/v1/asset/tradeFee", symbol=pit.name).json()
    assert fee == {
        "symbol": pit.name, "makerCommission": "0.00100000", "takerCommission": "0.00200000",
    }  # fmt: skip
    assert fee in ann.call("GET", "/sapi/v1/asset/tradeFee").json()


def test_how_many_orders_were_sent(pit: Pit) -> None:
    ann = pit.trader("ann")
    for price in ("1", "2"):
        pit.limit(ann, "BUY", "1", price)
    day = {each["interval"]: each for each in ann.get("rateLimit/order")}["DAY"]
    assert (day["rateLimitType"], day["count"]) == ("ORDERS", 2)


@pytest.mark.parametrize("may", [("trade",), ("read",), ("transfer",)])
def test_a_key_may_what_it_may(pit: Pit, may: tuple[str, ...]) -> None:
    one: Trader = pit.trader("one", may=may)
    refused = (-2015, "Invalid API-key, IP, or permissions for action.")
    order = {"symbol": pit.name, "side": "BUY", "type": "LIMIT_MAKER", "quantity": "1"}
    placed = one.call("POST", "/api/v3/order", **order, price="1")
    looked = one.call("GET", "/api/v3/account")
    for answer, permission in ((placed, "trade"), (looked, "read")):
        if permission in may:
            assert answer.status_code == 200, answer.text
        else:
            assert answer.status_code == 401
            assert (answer.json()["code"], answer.json()["msg"]) == refused
