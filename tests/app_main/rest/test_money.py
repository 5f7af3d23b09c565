"""Money over REST: assets, transfers, balances, statements, fees, and every refusal."""

from decimal import Decimal
from itertools import count
from typing import Any

import httpx
import pytest

from app_main.rest import money_responses as responses
from tests.app_main.rest.test_errors import assert_problem
from tests.clients import Message, place
from tests.conftest import Db

_numbers = count(1)


class Desk:
    """A settled instrument of its own: BASE bought with QUOTE, fees 0.1 % and 0.2 %."""

    def __init__(self, api: httpx.Client, **terms: Any) -> None:
        number = next(_numbers)
        self.api = api
        self.number = number
        self.base, self.quote, self.symbol = f"B{number}", f"Q{number}", f"B{number}/Q{number}"
        self.asset(self.base, 3)
        self.asset(self.quote, 2)
        body = {
            "symbol": self.symbol, "base_asset": self.base, "quote_asset": self.quote,
            "maker_fee": "0.001", "taker_fee": "0.002", "lot_size": "0.001", **terms,
        }  # fmt: skip
        answer = api.post("/instruments", json=body)
        assert answer.status_code == 201, answer.text
        self.instrument: Message = answer.json()

    def asset(self, code: str, scale: int) -> None:
        answer = self.api.post("/assets", json={"asset": code, "scale": scale})
        assert answer.status_code == 201, answer.text

    def name(self, who: str) -> str:
        return f"{who} {self.number}"

    def deposit(self, who: str, asset: str, amount: str) -> Message:
        return self.move(
            kind="deposit", account=self.name(who), asset=asset, amount=amount,
            reference=f"r{next(_numbers)}",
        )  # fmt: skip

    def move(self, **body: Any) -> Message:
        answer = self.api.post("/transfers", json=body)
        assert answer.status_code == 201, answer.text
        moved: Message = answer.json()
        return moved

    def place(self, who: str, side: str, quantity: str, price: str | None = None) -> Message:
        return place(self.api, self.symbol, side, quantity, price, account=self.name(who))

    def has(self, who: str) -> dict[str, tuple[str, str]]:
        page = self.api.get("/balances", params={"account": self.name(who)}).json()
        responses.BalancePage.model_validate(page)
        return {item["asset"]: (item["available"], item["held"]) for item in page["items"]}

    def total(self, asset: str) -> Decimal:
        """All that there is of an asset: nought, at any moment."""
        items = pages(self.api, "/balances", asset=asset, limit=2)
        assert {item["asset"] for item in items} == {asset}
        return sum((Decimal(item["total"]) for item in items), Decimal())


def pages(api: httpx.Client, path: str, **params: Any) -> list[Message]:
    """Return all items of all pages."""
    items: list[Message] = []
    cursor: dict[str, str] = {}
    while True:
        answer = api.get(path, params=params | cursor)
        assert answer.status_code == 200, answer.text
        page = answer.json()
        items += page["items"]
        assert len(page["items"]) <= params.get("limit", 100)
        if page["next_cursor"] is None:
            return items
        assert page["items"]
        cursor = {"cursor": page["next_cursor"]}


@pytest.fixture
def desk(api: httpx.Client) -> Desk:
    return Desk(api)


def test_what_a_trade_moves(api: httpx.Client, desk: Desk) -> None:
    desk.deposit("buyer", desk.quote, "1000")
    desk.deposit("seller", desk.base, "10")
    sell = desk.place("seller", "sell", "4", "100")
    assert (sell["fee"], sell["fills"]) == ("0", [])
    assert desk.has("seller") == {desk.base: ("6", "4")}
    buy = desk.place("buyer", "buy", "5", "101")
    (fill,) = buy["fills"]
    assert (buy["fee"], fill["fee"]) == ("0.8", "0.8")  # 0.2 % of 400
    assert desk.has("buyer") == {desk.base: ("4", "0"), desk.quote: ("498.099", "101.101")}
    assert desk.has("seller") == {desk.base: ("6", "0"), desk.quote: ("399.6", "0")}
    assert api.get(f"/orders/{sell['order_id']}").json()["fee"] == "0.4"
    assert [desk.total(asset) for asset in (desk.base, desk.quote)] == [0, 0]
    canceled = api.delete(f"/orders/{buy['order_id']}").json()
    assert (canceled["status"], canceled["fee"]) == ("canceled", "0.8")
    assert desk.has("buyer")[desk.quote] == ("599.2", "0")
    repeated = api.get("/orders", params={"symbol": desk.symbol}).json()["items"]
    assert {order["order_id"]: order["fee"] for order in repeated} == {
        buy["order_id"]: "0.8", sell["order_id"]: "0.4",
    }  # fmt: skip


def test_a_fill_says_the_same_fee_through_every_answer(
    api: httpx.Client, desk: Desk, sql: Db
) -> None:
    """A single taker, a batch, a repeated call, and what is asked for later."""
    desk.deposit("buyer", desk.quote, "10000")
    desk.deposit("seller", desk.base, "10")
    seller, buyer = desk.name("seller"), desk.name("buyer")
    desk.place("seller", "sell", "1", "100")
    order = {"symbol": desk.symbol, "side": "buy", "quantity": "1", "price": "100.00"}
    order |= {"account": buyer, "client_order_id": "one"}
    single = api.post("/orders", json=order).json()
    again = api.post("/orders", json=order).json()
    assert again["duplicate"]
    sell = order | {"side": "sell", "account": seller, "client_order_id": "two"}
    batch = [sell, order | {"client_order_id": "three"}]
    items = api.post("/orders/batch", json={"orders": batch}).json()["items"]
    maker, taker = (item["order"] for item in items)
    assert [x["fills"][0]["fee"] for x in (single, again, maker, taker)] == [
        "0.2", "0.2", "0.1", "0.2",
    ]  # fmt: skip
    assert [x["fee"] for x in (single, again, maker, taker)] == ["0.2", "0.2", "0.1", "0.2"]
    rows = sql.execute("SELECT fee::text FROM orders WHERE symbol = %s", [desk.symbol]).fetchall()
    assert sorted(row["fee"] for row in rows) == ["0.1", "0.1", "0.2", "0.2"]


def test_a_rebate_is_a_fee_below_nought(api: httpx.Client) -> None:
    desk = Desk(api, maker_fee="-0.001")
    assert (desk.instrument["maker_fee"], desk.instrument["taker_fee"]) == ("-0.001", "0.002")
    desk.deposit("maker", desk.quote, "100")
    desk.deposit("taker", desk.base, "1")
    bid = desk.place("maker", "buy", "1", "50")
    desk.place("taker", "sell", "1", "50")
    assert api.get(f"/orders/{bid['order_id']}").json()["fee"] == "-0.05"
    assert desk.has("maker") == {desk.base: ("1", "0"), desk.quote: ("50.05", "0")}
    kinds = [e["kind"] for e in pages(api, "/ledger", account=desk.name("maker"), limit=1)]
    assert sorted(kinds) == ["deposit", "order", "proceeds", "rebate"]


def test_fees_stay_while_an_order_is_live(api: httpx.Client) -> None:
    desk = Desk(api, maker_fee="-0.001")
    desk.deposit("maker", desk.quote, "100")
    bid = desk.place("maker", "buy", "1", "50")
    lower, whose = {"taker_fee": "0", "maker_fee": "0"}, {"symbol": desk.symbol}
    answer = api.put("/instruments", params=whose, json=lower)
    problem = assert_problem(answer, 409, "fees_of_live_orders")
    assert [error["field"] for error in problem["errors"]] == ["taker_fee"]
    api.delete(f"/orders/{bid['order_id']}")
    changed = api.put("/instruments", params=whose, json=lower)
    assert (changed.status_code, changed.json()["taker_fee"]) == (200, "0")


def test_an_instrument_without_assets_has_no_fees(api: httpx.Client, symbol: str) -> None:
    place(api, symbol, "sell", "1", "10")
    bought = place(api, symbol, "buy", "1", "10")
    assert (bought["fee"], bought["fills"][0]["fee"]) == (None, None)
    (listed,) = api.get("/instruments", params={"symbol": symbol}).json()["items"]
    names = ("base_asset", "quote_asset", "maker_fee", "taker_fee")
    assert [listed[name] for name in names] == [None] * 4


@pytest.mark.parametrize(
    ("order", "code", "field"),
    [
        ({"account": None}, "account_required", "account"),
        ({"account": "fees"}, "account_reserved", "account"),
        ({"account": "external"}, "account_reserved", "account"),
        ({"account": "poor"}, "insufficient_funds", "price"),
        ({"account": "poor", "price": None, "stop_price": "2"}, "price_required", "price"),
    ],
)
def test_orders_that_cannot_pay_are_refused_and_recorded_through_every_door(
    api: httpx.Client, desk: Desk, sql: Db, order: Message, code: str, field: str
) -> None:
    desk.deposit("seller", desk.base, "1")
    desk.place("seller", "sell", "1", "1")
    order = {"symbol": desk.symbol, "side": "buy", "quantity": "1", "price": "1"} | order
    problem = assert_problem(api.post("/orders", json=order), 422, code)
    assert [error["field"] for error in problem["errors"]] == [field]
    assert (problem["order"]["status"], problem["order"]["reject_reason"]) == ("rejected", code)
    assert (problem["order"]["fills"], problem["order"]["fee"]) == ([], "0")
    (item,) = api.post("/orders/batch", json={"orders": [order]}).json()["items"]
    assert (item["status"], item["error"]["code"]) == (422, code)
    rows = sql.execute(
        "SELECT reject_reason FROM orders WHERE symbol = %s AND side = 'buy'", [desk.symbol]
    ).fetchall()
    assert [row["reject_reason"] for row in rows] == [code] * 2
    assert desk.has("seller") == {desk.base: ("0", "1")}


# ------------------------------------------------------------------------------- transfers
def test_a_transfer_happens_once_whatever_is_retried(api: httpx.Client, desk: Desk) -> None:
    body = {
        "kind": "deposit", "account": desk.name("a"), "asset": desk.quote, "amount": "10.50",
        "reference": f"bank {desk.number}",
    }  # fmt: skip
    first = api.post("/transfers", json=body)
    again = api.post("/transfers", json=body | {"amount": 10.5})
    assert (first.status_code, again.status_code) == (201, 200)
    assert again.json() == first.json() | {"duplicate": True}
    responses.TransferReport.model_validate(first.json())
    assert (first.json()["from_account"], first.json()["to_account"]) == (
        "external", desk.name("a"),
    )  # fmt: skip
    for other in ({"amount": "10.51"}, {"account": desk.name("b")}, {"kind": "withdrawal"}):
        answer = api.post("/transfers", json=body | other)
        assert_problem(answer, 409, "reference_used")
    moved = desk.move(
        kind="transfer", from_account=desk.name("a"), to_account=desk.name("b"), asset=desk.quote,
        amount="4", reference=f"gift {desk.number}",
    )  # fmt: skip
    desk.move(
        kind="withdrawal", account=desk.name("b"), asset=desk.quote, amount="1.25",
        reference=f"out {desk.number}",
    )  # fmt: skip
    assert desk.has("a") == {desk.quote: ("6.5", "0")}
    assert desk.has("b") == {desk.quote: ("2.75", "0")}
    listed = pages(api, "/transfers", account=desk.name("b"), asset=desk.quote, limit=1)
    assert [item["kind"] for item in listed] == ["withdrawal", "transfer"]
    assert moved == listed[1] | {"duplicate": False}
    kinds = [item["kind"] for item in pages(api, "/transfers", account=desk.name("a"), limit=1)]
    assert kinds == ["transfer", "deposit"]
    kinds = [item["kind"] for item in pages(api, "/transfers", asset=desk.quote, limit=2)]
    assert kinds == ["withdrawal", "transfer", "deposit"]
    assert {first.json()["transfer_id"], moved["transfer_id"]} <= {
        item["transfer_id"] for item in pages(api, "/transfers", limit=1000)
    }


def test_what_is_held_or_not_there_cannot_be_taken_but_within_a_credit_limit(
    api: httpx.Client, desk: Desk
) -> None:
    desk.deposit("a", desk.quote, "10")
    desk.place("a", "buy", "1", "9")  # holds 9.009
    take = {"kind": "withdrawal", "account": desk.name("a"), "asset": desk.quote, "amount": "1"}
    answer = api.post("/transfers", json=take | {"reference": f"x {desk.number}"})
    assert_problem(answer, 422, "insufficient_funds")
    limit = {"account": desk.name("a"), "asset": desk.quote, "credit_limit": "5"}
    answer = api.put("/credit_limits", json=limit)
    assert answer.status_code == 200, answer.text
    responses.Balance.model_validate(answer.json())
    assert answer.json() == {
        "account": desk.name("a"), "asset": desk.quote, "available": "0.991", "held": "9.009",
        "total": "10", "credit_limit": "5",
    }  # fmt: skip
    assert api.post("/transfers", json=take | {"reference": f"x {desk.number}"}).status_code == 201
    assert desk.has("a") == {desk.quote: ("-0.009", "9.009")}
    api.put("/credit_limits", json=limit | {"credit_limit": 0})
    answer = api.post("/transfers", json=take | {"reference": f"y {desk.number}"})
    assert_problem(answer, 422, "insufficient_funds")


BAD = [
    ({"amount": "NaN"}, 400, {"amount": "invalid_amount"}),
    ({"amount": "0"}, 400, {"amount": "invalid_amount"}),
    ({"amount": "-1"}, 400, {"amount": "invalid_amount"}),
    ({"amount": "1e400"}, 400, {"amount": "invalid_amount"}),
    ({"amount": True}, 400, {"amount": "invalid_amount"}),
    ({"amount": "1000000000000000000"}, 400, {"amount": "invalid_amount"}),
    ({"amount": "0.001"}, 400, {"amount": "amount_off_scale"}),
    ({"asset": "NOPE"}, 404, {"asset": "unknown_asset"}),
    ({"asset": 5}, 400, {"asset": "invalid_asset"}),
    ({"reference": ""}, 400, {"reference": "invalid_reference"}),
    ({"reference": "x" * 65}, 400, {"reference": "invalid_reference"}),
    ({"reference": None}, 400, {"reference": "invalid_reference"}),
    ({"kind": "gift"}, 400, {"kind": "invalid_kind"}),
    ({"kind": None}, 400, {"kind": "invalid_kind"}),
    ({"account": " "}, 400, {"account": "invalid_account"}),
    ({"account": None}, 400, {"account": "invalid_account"}),
    ({"account": "external"}, 400, {"account": "invalid_account"}),
    ({"to_account": "b"}, 400, {"to_account": "invalid_account"}),
    ({"memo": "hi"}, 400, {"memo": "unknown_field"}),
    ({"kind": "transfer"}, 400,
     dict.fromkeys(("account", "from_account", "to_account"), "invalid_account")),
    ({"kind": "transfer", "account": None, "from_account": "a", "to_account": "a"}, 400,
     {"to_account": "invalid_account"}),
    ({"amount": "NaN", "asset": "NOPE", "reference": "", "account": "\x7f", "kind": "withdrawal"},
     400, {"asset": "unknown_asset", "amount": "invalid_amount",
           "reference": "invalid_reference", "account": "invalid_account"}),
    ({"amount": "-1", "asset": "NOPE", "reference": "", "account": "\x7f", "kind": "withdrawal"},
     400, {"account": "invalid_account", "asset": "unknown_asset", "amount": "invalid_amount",
           "reference": "invalid_reference"}),
    ({"amount": "-1", "reference": ""}, 400,
     {"amount": "invalid_amount", "reference": "invalid_reference"}),
]  # fmt: skip


@pytest.mark.parametrize(("change", "status", "faults"), BAD, ids=lambda value: str(value)[:40])
def test_bad_transfers_name_every_field_and_move_nothing(
    api: httpx.Client, desk: Desk, sql: Db, change: Message, status: int, faults: dict[str, str]
) -> None:
    body = {"kind": "deposit", "account": "a", "asset": desk.quote, "amount": "1"}
    body |= {"reference": f"bad {desk.number}"} | change
    before = sql.execute("SELECT count(*) AS n FROM transfers").fetchone()
    problem = assert_problem(api.post("/transfers", json=body), status)
    assert {error["field"]: error["code"] for error in problem["errors"]} == faults
    assert problem["code"] == problem["errors"][0]["code"]
    precedence = {
        row["code"]: row["precedence"] for row in sql.execute("SELECT * FROM refusals").fetchall()
    }
    order = [precedence[error["code"]] for error in problem["errors"]]
    assert order == sorted(order)
    assert sql.execute("SELECT count(*) AS n FROM transfers").fetchone() == before
    assert not pages(api, "/balances", asset=desk.quote)


# --------------------------------------------------------------------------- assets and terms
def test_assets_are_made_once_and_listed(api: httpx.Client, desk: Desk) -> None:
    answer = api.post("/assets", json={"asset": f"N{desk.number}"})
    assert (answer.status_code, answer.json()["scale"]) == (201, 8)
    assert_problem(api.post("/assets", json={"asset": desk.base}), 409, "asset_exists")
    listed = {item["asset"]: item for item in pages(api, "/assets", limit=1)}
    assert listed[f"N{desk.number}"] == answer.json()
    assert [listed[code]["scale"] for code in (desk.base, desk.quote)] == [3, 2]
    for bad in ({}, {"asset": ""}, {"asset": "a b"}, {"asset": "x" * 17}, {"asset": 1},
                {"asset": "OK", "scale": -1}, {"asset": "OK", "scale": 19},
                {"asset": "OK", "scale": 0.5}, {"asset": "OK", "scale": "2"}):  # fmt: skip
        assert_problem(api.post("/assets", json=bad), 400, "invalid_asset")
    assert_problem(api.post("/assets", json={"asset": "OK", "more": 1}), 400, "unknown_field")


@pytest.mark.parametrize(
    ("terms", "status", "faults"),
    [
        ({"base_asset": "NOPE"}, 404, {"base_asset": "unknown_asset"}),
        ({"quote_asset": "NOPE"}, 404, {"quote_asset": "unknown_asset"}),
        ({"quote_asset": None}, 400, {"quote_asset": "invalid_asset"}),
        ({"base_asset": None, "quote_asset": None}, 400,
         {"base_asset": "invalid_asset", "quote_asset": "invalid_asset"}),
        ({"maker_fee": "-0.003"}, 400, {"maker_fee": "invalid_instrument"}),
        ({"maker_fee": "1"}, 400, {"maker_fee": "invalid_instrument"}),
        ({"taker_fee": "-0.001"}, 400, {"taker_fee": "invalid_instrument"}),
        ({"taker_fee": "NaN"}, 400, {"taker_fee": "invalid_instrument"}),
        ({"taker_fee": "0.0000000000000000001"}, 400, {"taker_fee": "invalid_instrument"}),
    ],
    ids=str,
)  # fmt: skip
def test_terms_that_do_not_go_together(
    api: httpx.Client, desk: Desk, terms: Message, status: int, faults: dict[str, str]
) -> None:
    body = {
        "symbol": f"NEW{desk.number}", "base_asset": desk.base, "quote_asset": desk.quote,
        "maker_fee": "0.001", "taker_fee": "0.002",
    }  # fmt: skip
    problem = assert_problem(api.post("/instruments", json=body | terms), status)
    assert {error["field"]: error["code"] for error in problem["errors"]} == faults
    assert api.get("/instruments", params={"symbol": body["symbol"]}).status_code == 404


def test_fees_change_where_there_are_assets(api: httpx.Client, desk: Desk, symbol: str) -> None:
    change = api.put(f"/instruments?symbol={desk.symbol}", json={"taker_fee": "0.01"})
    assert (change.status_code, change.json()["taker_fee"]) == (200, "0.01")
    change = api.put("/instruments", params={"symbol": symbol}, json={"taker_fee": "0.01"})
    assert_problem(change, 400, "invalid_instrument")


# ------------------------------------------------------------------------------- statements
def test_the_statement_adds_up_page_by_page_and_is_the_view(
    api: httpx.Client, desk: Desk, sql: Db
) -> None:
    """Whatever the size of a page, and wherever what was given is collected meanwhile."""
    other = Desk(api)
    body = {
        "symbol": f"{desk.base}/X{desk.number}", "base_asset": desk.base,
        "quote_asset": other.quote, "maker_fee": "0", "taker_fee": "0.01", "lot_size": "0.001",
    }  # fmt: skip
    assert api.post("/instruments", json=body).status_code == 201
    maker, taker = desk.name("maker"), desk.name("taker")
    for who, asset in (("maker", desk.quote), ("maker", other.quote), ("taker", desk.base)):
        desk.deposit(who, asset, "1000")

    def trade() -> None:
        for symbol in (desk.symbol, body["symbol"]):
            bid = place(api, symbol, "buy", "3", "10", account=maker)
            place(api, symbol, "sell", "1", "10", account=taker)
            place(api, symbol, "sell", "1", "10", account=taker)
            api.delete(f"/orders/{bid['order_id']}")

    def lines(**filters: Any) -> list[Message]:
        return pages(api, "/ledger", account=maker, **filters)

    for _ in range(3):
        trade()
        place(api, desk.symbol, "sell", "0.5", "20", account=maker)  # collects base
    trade()
    for asset in (desk.base, desk.quote, other.quote):
        rows = sql.execute(
            "SELECT * FROM ledger WHERE account = %s AND asset = %s ORDER BY entry DESC",
            [maker, asset],
        ).fetchall()
        assert len(rows) > 5
        whole = lines(asset=asset, limit=1000)
        assert [line["place"] for line in whole] == [row["place"] for row in rows]
        for name in ("entry", "kind", "seq", "symbol"):
            assert [line[name] for line in whole] == [row[name] for row in rows], name
        for name in ("change", "available"):
            told = [Decimal(line[name]) for line in whole]
            assert told == [row[name] for row in rows], name
        assert [line["entry"] for line in whole] == list(range(len(whole), 0, -1))
        available = Decimal()
        for line in reversed(whole):
            available += Decimal(line["change"])
            assert Decimal(line["available"]) == available
        (balance,) = pages(api, "/balances", account=maker, asset=asset)
        assert Decimal(balance["available"]) == available
        for limit in (1, 2, 3, 7):
            assert lines(asset=asset, limit=limit) == whole
    everything = lines(limit=1000)
    assert [line["asset"] for line in everything] == sorted(
        (line["asset"] for line in everything), key=[desk.base, desk.quote, other.quote].index
    )
    assert lines(limit=4) == everything


def test_a_page_goes_on_where_it_ended_though_more_was_collected_and_given(
    api: httpx.Client, desk: Desk
) -> None:
    desk.deposit("maker", desk.quote, "1000")
    desk.deposit("taker", desk.base, "100")
    bid = desk.place("maker", "buy", "20", "10")
    for _ in range(5):
        desk.place("taker", "sell", "1", "10")
    account = desk.name("maker")
    params: dict[str, Any] = {"account": account, "asset": desk.base, "limit": 2}
    page = api.get("/ledger", params=params).json()
    told = [item["seq"] for item in page["items"]]
    desk.place("taker", "sell", "1", "10")
    desk.place("maker", "sell", "5", "30")  # collects what is told and what is not
    desk.place("taker", "sell", "1", "10")
    while page["next_cursor"]:
        page = api.get("/ledger", params=params | {"cursor": page["next_cursor"]}).json()
        told += [item["seq"] for item in page["items"]]
    assert told == [order["seq"] for order in told_before(api, desk, bid["order_id"])]


def told_before(api: httpx.Client, desk: Desk, order_id: str) -> list[Message]:
    """Return the first five fills of a bid, newest first."""
    trades = api.get("/trades", params={"symbol": desk.symbol}).json()["items"]
    return [trade for trade in trades if trade["bid_order_id"] == order_id][-5:]


@pytest.mark.parametrize("path", ["/ledger", "/balances", "/transfers"])
def test_filters_that_nothing_can_pass_are_named(api: httpx.Client, desk: Desk, path: str) -> None:
    desk.deposit("a", desk.quote, "1")
    known = {"account": desk.name("a")}
    assert len(api.get(path, params=known | {"asset": desk.quote}).json()["items"]) == 1
    assert api.get(path, params={"account": "nobody at all"}).json()["items"] == []
    assert api.get(path, params=known | {"asset": desk.base}).json()["items"] == []
    assert_problem(api.get(path, params=known | {"asset": "NOPE"}), 404, "unknown_asset")
    assert_problem(api.get(path, params={"account": " x"}), 400, "invalid_account")
    assert_problem(api.get(path, params={"account": ""}), 400, "invalid_account")
    assert_problem(api.get(path, params=known | {"limit": "0"}), 400, "invalid_limit")
    assert_problem(api.get(path, params=known | {"limit": "1001"}), 400, "invalid_limit")
    for cursor in ("x", "AA", "MS4x4", "eA", "L3g", "MQAx", "MS4y"):
        answer = api.get(path, params=known | {"cursor": cursor})
        assert answer.status_code == 200 or assert_problem(answer, 400, "invalid_cursor")
    assert_problem(api.get(path, params={"acount": "a"}), 400, "unknown_parameter")


def test_a_statement_is_somebodys(api: httpx.Client) -> None:
    assert_problem(api.get("/ledger"), 400)


def test_all_that_own_something_page_by_page(api: httpx.Client, desk: Desk, sql: Db) -> None:
    for who in ("a", "b", "c"):
        desk.deposit(who, desk.quote, "1")
        desk.deposit(who, desk.base, "1")
    limit = {"account": desk.name("d"), "asset": desk.base, "credit_limit": "7"}
    api.put("/credit_limits", json=limit)
    api.post("/orders", json={"side": "buy", "quantity": 1, "price": 1, "account": "owns nothing"})
    rows = sql.execute("SELECT account, asset FROM balances").fetchall()
    for size in (1, 3, 1000):
        items = pages(api, "/balances", limit=size)
        found = [(item["account"], item["asset"]) for item in items]
        assert len(found) == len(set(found))
        assert set(found) == {(row["account"], row["asset"]) for row in rows}
    assert [i["account"] for i in pages(api, "/balances", asset=desk.base, limit=1)] == [
        "external", *(desk.name(who) for who in "abcd"),
    ]  # fmt: skip


# ---------------------------------------------------------------------------- orders by money
def test_rule_39_a_market_order_by_money_says_what_was_spent(api: httpx.Client) -> None:
    desk = Desk(api, lot_size="0.5")
    desk.deposit("ann", desk.base, "10")
    desk.deposit("bob", desk.quote, "1000")
    desk.place("ann", "sell", "10", "30")
    body = {"symbol": desk.symbol, "side": "buy", "account": desk.name("bob")}
    answer = api.post("/orders", json=body | {"quote_quantity": "100"})
    assert answer.status_code == 201
    report = answer.json()
    spent, asked, fee = "90", "100", "0.18"
    assert (report["quantity"], report["status"]) == ("3.0", "filled")
    assert [report[name] for name in ("quote_quantity", "entered_quote_quantity", "fee")] == [
        spent, asked, fee,
    ]  # fmt: skip
    listed = api.get(f"/orders/{report['order_id']}").json()
    assert [listed[name] for name in ("quote_quantity", "entered_quote_quantity")] == [spent, asked]
    responses_ = api.post("/orders/batch", json={"orders": [body | {"quote_quantity": 45}] * 2})
    assert [item["order"]["quote_quantity"] for item in responses_.json()["items"]] == ["45"] * 2
    for more in ({"quantity": "1"}, {"price": "1"}, {"time_in_force": "fok"}):
        refused = api.post("/orders", json=body | {"quote_quantity": "100"} | more)
        assert_problem(refused, 400, "invalid_quote_quantity")
    small = api.post("/orders", json=body | {"quote_quantity": "14.99"})
    assert_problem(small, 422, "quantity_too_small")


def test_rule_40_too_many_orders_and_a_blocked_account(api: httpx.Client, sql: Db) -> None:
    body = {"side": "buy", "quantity": "1", "price": "1", "account": "hasty"}
    sql.execute("SELECT set_account_limits('hasty', orders_per_second => 1)")
    answers = [api.post("/orders", json=body) for _ in range(50)]
    late = next(answer for answer in answers if answer.status_code != 201)
    assert_problem(late, 429, "too_many_orders")
    assert late.headers["retry-after"] == "1"
    sql.execute("SELECT set_account_limits('hasty')")
    sql.execute("SELECT block_account('hasty', 'too hasty')")
    assert_problem(api.post("/orders", json=body), 422, "account_blocked")
    assert api.get("/orders", params={"account": "hasty", "open": "true"}).json()["items"] == []
    sql.execute("SELECT unblock_account('hasty')")
    assert api.post("/orders", json=body).status_code == 201
