"""Every field of every body and every parameter, with every number that readers choke on.

Each is a 400 that names the field, nothing is stored, and no service calls it the database's fault.
"""

import json
from typing import Any

import httpx
import pytest

from app_main.rest import key_requests, requests
from tests.app_main.rest.test_errors import JSON, assert_problem
from tests.clients import listening, place
from tests.processes import Services

NUMBERS = [
    "1e9999999999999999999", "-1e9999999999999999999", "1e-9999999999999999999", "1e999999999999",
    "1e-999999999999", "1e400", "1e-400", "-1e400", "1e31",
    "9" * 5000, "-" + "9" * 5000, "0." + "0" * 5000 + "1", "-1", "-0.5", "0.30000000000000004",
    "18446744073709551616", "9223372036854775808", "-9223372036854775809",
]  # fmt: skip
"""JSON numbers that no field takes."""

ORDER = {"side": "buy", "quantity": "1", "price": "9"}
CALLS: list[tuple[str, str, type[requests.Body], dict[str, Any]]] = [
    ("POST", "/orders", requests.NewOrder, ORDER),
    ("POST", "/orders/batch", requests.OrderBatch, {"orders": [ORDER]}),
    ("POST", "/orders/oco", requests.OrderPair, {"orders": [ORDER, ORDER]}),
    ("PUT", "/orders/{order_id}", requests.OrderChange, {"quantity": "2"}),
    ("POST", "/orders/cancel_all_after", requests.CancelAllAfter, {"account": "amy", "seconds": 5}),
    (
        "POST",
        "/instruments",
        requests.NewInstrument,
        {"symbol": "NASTY", "base_asset": "NB", "quote_asset": "NQ"},
    ),
    ("PUT", "/instruments/{symbol}", requests.InstrumentChange, {"max_quantity": "1000"}),
    ("PUT", "/instruments/{symbol}/status", requests.InstrumentStatus, {"status": "halted"}),
    ("POST", "/orders/{order_id}/replace", requests.Replacement, {"client_order_id": "r"}),
    ("POST", "/assets", requests.NewAsset, {"asset": "NEW"}),
    (
        "POST",
        "/transfers",
        requests.NewTransfer,
        {"kind": "deposit", "account": "amy", "asset": "NQ", "amount": "1", "reference": "r"},
    ),
    (
        "PUT",
        "/credit_limits",
        requests.NewCreditLimit,
        {"account": "amy", "asset": "NQ", "credit_limit": "1"},
    ),
    ("POST", "/keys", key_requests.NewKey, {"account": "amy", "permissions": ["read"]}),
    ("PUT", "/accounts/amy/limits", key_requests.AccountLimits, {"max_open_notional": "1"}),
    ("POST", "/accounts/amy/block", key_requests.Block, {"reason": "r"}),
    ("POST", "/session", key_requests.SessionKey, {"key": "no.key"}),
]
FIELDS = [(*call, field) for call in CALLS for field in call[2].model_fields]

PARAMETERS = [
    ("GET", "/orders", "limit"), ("GET", "/orders", "cursor"), ("GET", "/trades", "limit"),
    ("GET", "/trades", "cursor"), ("GET", "/trades", "from_seq"), ("GET", "/order_book", "depth"),
    ("GET", "/candles", "limit"), ("GET", "/candles", "cursor"), ("GET", "/candles", "from"),
    ("GET", "/candles", "to"), ("GET", "/instruments", "limit"), ("GET", "/instruments", "cursor"),
    ("GET", "/ticker", "limit"), ("GET", "/ticker", "cursor"), ("GET", "/candles", "interval"),
    ("GET", "/orders", "status"),
]  # fmt: skip
TEXTS = [
    *NUMBERS, "", " ", "NaN", "nan", "Infinity", "-Infinity", "inf", "+", "-", "1e2", "0x10",
    "1_0", "1.5", "0e-999999999999", "-0", "+5", "5 ", "NULL",
    "\u0661", "\uff11", "\u00b2", "true", "null", "[1]", "1" * 5000, "1\n", "\t1",
]  # fmt: skip

SOCKETS = [
    ("main", "order_book_snapshot", "depth"), ("main", "order_updates", "from_seq"),
    ("main", "order_book_updates", "conflate"), ("main", "candle_updates", "interval"),
    ("matching", "trade_updates", "from_seq"),
]  # fmt: skip


def test_every_body_is_listed() -> None:
    known = {
        model
        for model in (vars(requests) | vars(key_requests)).values()
        if isinstance(model, type) and issubclass(model, requests.Body) and model.model_fields
    }
    assert {call[2] for call in CALLS} == known - {requests.Terms}  # what two of them share


@pytest.mark.parametrize(
    ("method", "path", "model", "good", "field"),
    FIELDS,
    ids=[f"{method} {path} {field}" for method, path, _, _, field in FIELDS],
)
def test_a_number_that_no_field_takes_is_its_fields_fault(
    api: httpx.Client,
    symbol: str,
    method: str,
    path: str,
    model: type[requests.Body],
    good: dict[str, Any],
    field: str,
) -> None:
    order = place(api, symbol, "buy", "5", "9")
    path = path.format(order_id=order["order_id"], symbol=symbol)
    for asset in ("NB", "NQ"):
        api.post("/assets", json={"asset": asset})
    for number in NUMBERS:
        content = json.dumps(good | {field: "@"}).replace('"@"', number)
        answer = api.request(method, path, content=content, headers=JSON)
        problem = assert_problem(answer, 400, model.fault_code or f"invalid_{field}")
        assert [error["field"] for error in problem["errors"]] == [field]
    assert api.get(f"/orders/{order['order_id']}").json()["quantity"] == "5"


@pytest.mark.parametrize("field", requests.NewOrder.model_fields)
def test_an_item_of_a_batch_too(api: httpx.Client, symbol: str, field: str) -> None:
    items = ",".join(
        json.dumps(ORDER | {"symbol": symbol, field: "@"}).replace('"@"', n) for n in NUMBERS
    )
    answer = api.post(
        "/orders/batch",
        content=f'{{"orders":[{items}]}}',
        headers=JSON,
    )
    assert answer.status_code == 200, answer.text
    told = [(item["status"], item["error"]["code"]) for item in answer.json()["items"]]
    assert told == [(400, f"invalid_{field}")] * len(NUMBERS)


@pytest.mark.parametrize(("method", "path", "name"), PARAMETERS)
def test_a_parameter_that_is_no_such_number_is_named(
    api: httpx.Client, method: str, path: str, name: str
) -> None:
    for text in TEXTS:
        answer = api.request(method, path, params={name: text})
        assert (text, answer.status_code) == (text, 400)
        assert_problem(answer, 400, f"invalid_{name}")


@pytest.mark.parametrize(("service", "path", "name"), SOCKETS)
def test_a_parameter_of_a_socket_too(
    services: Services, service: str, path: str, name: str
) -> None:
    base = services.main_ws if service == "main" else services.matching_ws
    for text in TEXTS:
        url = f"{base}/{path}?{httpx.QueryParams({name: text})}"
        with listening(url) as socket:
            messages, closed_with, reason = socket.rest()
        assert (messages[-1]["code"], closed_with, reason) == (
            f"invalid_{name}",
            1008,
            f"invalid_{name}",
        )
