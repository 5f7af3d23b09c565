"""What a hostile or a careless client sends to Binance's door."""

import json

import httpx
import pytest

from app_binance.calls.table import CALLS, Call
from app_binance.rest import MODULES
from rts.keys import make
from tests.app_binance.traders import Pit, Trader, no, now
from tests.keys import SETTINGS

UNKNOWN = -1000


@pytest.fixture
def ann(pit: Pit) -> Trader:
    return pit.trader("ann")


def form(ann: Trader, text: str) -> bytes:
    return f"{text}&signature={ann.signature(text)}".encode()


def post(
    ann: Trader, content: bytes, media: str = "application/x-www-form-urlencoded"
) -> httpx.Response:
    headers = {"X-MBX-APIKEY": ann.key.partition(".")[0], "content-type": media}
    return ann.http.post("/api/v3/order", content=content, headers=headers)


def test_a_body_that_is_no_form(pit: Pit, ann: Trader) -> None:
    order = {"symbol": pit.name, "side": "BUY", "type": "MARKET", "quantity": "1"}
    body = json.dumps(order | {"timestamp": now()}).encode()
    assert no(post(ann, body, "application/json"))[0] == -1100
    assert no(post(ann, b"\xff\xfe&signature=1"))[0] == -1100
    assert no(post(ann, b"a=%ff&signature=1"))[0] == -1100
    assert no(post(ann, b"a" * 2_000_000))[0] == UNKNOWN
    assert no(post(ann, b"&".join(b"a%d=1" % n for n in range(500))))[0] == -1100
    assert no(post(ann, b""))[0] == -1102
    assert ann.get("allOrders", symbol=pit.name) == []


def test_what_no_text_can_hold(pit: Pit, ann: Trader) -> None:
    text = (
        f"symbol={pit.name}&side=BUY&type=LIMIT_MAKER&quantity=1&price=1&newClientOrderId=a%00b"
        f"&timestamp={now()}"
    )
    assert no(post(ann, form(ann, text)))[0] == -1130
    text = text.replace("a%00b", "a%0Ab")
    assert no(post(ann, form(ann, text)))[0] == -1100
    text = text.replace("a%0Ab", "x" * 65)
    assert no(post(ann, form(ann, text)))[0] == -1100


@pytest.mark.parametrize("call", CALLS.rest.values(), ids=lambda call: f"{call.method} {call.path}")
def test_no_call_takes_what_it_does_not_know(pit: Pit, ann: Trader, call: Call) -> None:
    """Whatever else is sent: it is refused before anything is looked at."""
    assert call.run.__module__ in {module.__name__ for module in MODULES}
    order = pit.limit(ann, "BUY", "1", "1")
    seq = pit.public("depth", symbol=pit.name)["lastUpdateId"]
    sent = {"symbol": pit.name, "orderId": order["orderId"], "side": "SELL", "type": "MARKET"}
    sent |= {"cancelOrderId": order["orderId"], "cancelReplaceMode": "ALLOW_FAILURE"}
    sent = {name: value for name, value in sent.items() if name in call.takes}
    code, message = no(ann.call(call.method, call.path, **sent, quantityy="1"))
    assert (code, message) == (
        -1104,
        f"Not all sent parameters were read; read '{len(sent)}' parameter(s) but was sent "
        f"'{len(sent) + 1}'.",
    )
    for name in sorted(call.takes)[:1]:
        assert no(ann.call(call.method, call.path, **{name: "a\0b"}))[0] in (-1130, -1102)
    assert pit.public("depth", symbol=pit.name)["lastUpdateId"] == seq


def test_where_query_and_form_differ_the_query_counts(pit: Pit, ann: Trader) -> None:
    query = f"symbol={pit.name}&side=BUY&type=LIMIT_MAKER&price=1"
    body = f"price=2&quantity=1&timestamp={now()}"
    signature = ann.signature(query + body)
    headers = {"X-MBX-APIKEY": ann.key.partition(".")[0]}
    answer = ann.http.post(
        f"/api/v3/order?{query}", content=f"{body}&signature={signature}", headers=headers
    )
    assert answer.status_code == 200, answer.text
    (order,) = ann.get("openOrders")
    assert order["price"] == "1.00000000"


def test_head_and_options(pit: Pit) -> None:
    head = pit.http.head("/api/v3/ping")
    assert (head.status_code, head.content) == (200, b"")
    allowed = pit.http.options("/api/v3/order").headers["allow"]
    assert {each.strip() for each in allowed.split(",")} >= {"GET", "POST", "DELETE"}


def test_pages_of_others_and_names_that_are_not_ours(pit: Pit, ann: Trader) -> None:
    origin = {"Origin": "https://elsewhere.example"}
    answer = pit.http.get("/api/v3/ping", headers=origin)
    assert (answer.status_code, no(answer)[0]) == (403, -1002)
    answer = pit.http.get("/api/v3/ping", headers={"Host": "elsewhere.example"})
    assert (answer.status_code, no(answer)[0]) == (421, UNKNOWN)


def test_a_key_that_asks_too_often(pit: Pit) -> None:
    key = make(pit.services.database_url, SETTINGS, "fast", ["read"], rate=1)
    fast = Trader(pit.http, "fast", key)
    answers = [fast.call("GET", "/api/v3/openOrders") for _ in range(4)]
    late = [answer for answer in answers if answer.status_code == 429]
    assert late
    for answer in late:
        assert (no(answer)[0], answer.headers["retry-after"]) == (-1003, "1")


def test_our_own_documents_do_not_tell_of_it(pit: Pit) -> None:
    document = pit.http.get("/schema/openapi.json").json()
    assert not [path for path in document["paths"] if path.startswith("/api")]


def test_no_number_is_rounded(pit: Pit) -> None:
    """More than eight decimals are told as they are."""
    for asset in ("NANO", "WEI"):
        pit.http.post("/assets", json={"asset": asset, "scale": 18})
    pit.ours(
        "POST", "/instruments", symbol="NANO.WEI", base_asset="NANO", quote_asset="WEI",
        tick_size="0.0000000001", lot_size="0.000000001",
    )  # fmt: skip
    ann = pit.trader("ann")
    for asset in ("NANO", "WEI"):
        pit.ours(
            "POST", "/transfers", kind="deposit", account=ann.account, asset=asset, amount="1000",
            reference=f"nano {asset}",
        )  # fmt: skip
    told = ann.post(
        "order", symbol="NANOWEI", side="BUY", type="LIMIT", timeInForce="GTC",
        quantity="0.123456789", price="1.0000000001",
    )  # fmt: skip
    assert (told["origQty"], told["price"]) == ("0.123456789", "1.0000000001")
    assert pit.public("depth", symbol="NANOWEI")["bids"] == [["1.0000000001", "0.123456789"]]
    (symbol,) = pit.public("exchangeInfo", symbol="NANOWEI")["symbols"]
    filters = {each["filterType"]: each for each in symbol["filters"]}
    assert filters["PRICE_FILTER"]["tickSize"] == "0.0000000001"
