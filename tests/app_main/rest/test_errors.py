"""What cannot be accepted: which answer it gets, and that it leaves nothing behind."""

from typing import Any

import httpx
import pytest

from tests.clients import place
from tests.conftest import Db

GOOD: dict[str, Any] = {"side": "buy", "quantity": "1", "price": "9"}
JSON = {"Content-Type": "application/json"}

BAD_NUMBERS: list[Any] = [
    "NaN", "nan", "Infinity", "-Infinity", "inf", "1e400", "1e2", "1E-2", "0x10", "1_0", " 1", "1 ",
    "1\n", "", "+", "-", ".", ".5", "5.", "1.2.3", "1,5", "0", "0.0", "-0", "-1", "\u0663",
    "\uff11", "1" * 200, "0." + "1" * 200, "1" * 5_000, "1000000000000000000",
    "0.0000000000000000001", True, False, [], {}, [1], {"value": 1}, 0, -1, -0.0,
]  # fmt: skip

RAW_NUMBERS = [
    "12345678901234567.89", "0.30000000000000004", "1e400", "1E+40", "1e-400",
    "1e9999999999999999999", "9" * 5000,
]  # fmt: skip

BAD_FIELDS: list[tuple[str, Any, str]] = [
    ("side", "up", "invalid_side"),
    ("side", None, "invalid_side"),
    ("side", 1, "invalid_side"),
    ("side", "", "invalid_side"),
    ("order_type", "stop", "invalid_order_type"),
    ("order_type", 5, "invalid_order_type"),
    ("time_in_force", "forever", "invalid_time_in_force"),
    ("time_in_force", "gtd", "invalid_expires_at"),
    ("expires_at", "2030-01-01T00:00:00Z", "invalid_expires_at"),
    ("expires_at", "tomorrow", "invalid_expires_at"),
    ("expires_at", "infinity", "invalid_expires_at"),
    ("expires_at", "2030-01-01", "invalid_expires_at"),
    ("expires_at", "2030-02-30T00:00:00Z", "invalid_expires_at"),
    ("expires_at", "2030-01-01T00:00:00", "invalid_expires_at"),
    ("expires_at", "0000-01-01T00:00:00Z", "invalid_expires_at"),
    ("expires_at", "0001-01-01T00:00:00+23:59", "invalid_expires_at"),
    ("expires_at", "9999-12-31T23:59:59-23:59", "invalid_expires_at"),
    ("expires_at", 1893456000, "invalid_expires_at"),
    ("account", "", "invalid_account"),
    ("account", "a" * 65, "invalid_account"),
    ("account", "a\0b", "invalid_account"),
    ("account", "a\nb", "invalid_account"),
    ("account", 7, "invalid_account"),
    ("client_order_id", "x" * 65, "invalid_client_order_id"),
    ("client_order_id", "\0", "invalid_client_order_id"),
    ("client_order_id", {}, "invalid_client_order_id"),
    ("post_only", "true", "invalid_post_only"),
    ("post_only", 1, "invalid_post_only"),
    ("stop_price", "NaN", "invalid_stop_price"),
    ("stop_price", -1, "invalid_stop_price"),
    ("display_quantity", "2", "invalid_display_quantity"),
    ("display_quantity", [], "invalid_display_quantity"),
    ("self_trade_prevention", "maybe", "invalid_self_trade_prevention"),
    ("symbol", "NOPE", "unknown_symbol"),
    ("symbol", "", "unknown_symbol"),
    ("symbol", "x'; DROP TABLE orders; --", "unknown_symbol"),
    ("symbol", 5, "invalid_symbol"),
    ("symbol", "A\0", "invalid_symbol"),
    ("colour", "red", "unknown_field"),
    ("order_id", "1", "unknown_field"),
    ("__proto__", {}, "unknown_field"),
    ("\0", 1, "unknown_field"),
]

BAD_BODIES: list[tuple[bytes, str]] = [
    (b"", "malformed_json"),
    (b"{", "malformed_json"),
    (b'{"side":"buy","quantity":NaN}', "malformed_json"),
    (b'{"side":"buy","quantity":1,"quantity":2}', "malformed_json"),
    (b'{"a":' * 1_000, "malformed_json"),
    (b"\xff\xfe", "malformed_json"),
    (b'{"side":"buy","quantity":1,"account":"\\ud800"}', "malformed_json"),
    (b"side=buy&quantity=1", "malformed_json"),
    (b"null", "invalid_order"),
    (b"[]", "invalid_order"),
    (b'"buy"', "invalid_order"),
    (b"12", "invalid_order"),
    (b"{}", "invalid_side"),
]


@pytest.fixture
def stored(sql: Db) -> Any:
    """Counts what the database holds: it must not change."""

    def count() -> Any:
        return sql.execute("SELECT count(*), max(seq) FROM order_events").fetchone()

    return count


def assert_problem(answer: httpx.Response, status: int, code: str | None = None) -> dict[str, Any]:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    problem: dict[str, Any] = answer.json()
    assert {"type", "title", "status", "detail", "code", "errors"} <= set(problem)
    assert problem["status"] == status
    assert problem["code"] == (code or problem["code"])
    assert "Traceback" not in answer.text
    assert "asyncpg" not in answer.text
    return problem


def shown(value: object) -> str:
    return repr(value)[:30]


@pytest.mark.parametrize("field", ["quantity", "price"])
@pytest.mark.parametrize("value", BAD_NUMBERS, ids=shown)
def test_bad_numbers(api: httpx.Client, stored: Any, field: str, value: object) -> None:
    before = stored()
    answer = api.post("/orders", json=GOOD | {field: value})
    problem = assert_problem(answer, 400, f"invalid_{field}")
    assert [error["field"] for error in problem["errors"]] == [field]
    assert stored() == before


@pytest.mark.parametrize("text", RAW_NUMBERS, ids=shown)
def test_json_numbers_that_may_have_lost_digits(api: httpx.Client, stored: Any, text: str) -> None:
    before = stored()
    body = f'{{"side":"buy","quantity":1,"price":{text}}}'
    assert_problem(api.post("/orders", content=body, headers=JSON), 400, "invalid_price")
    assert stored() == before


def test_as_a_string_the_same_digits_are_taken(api: httpx.Client, symbol: str) -> None:
    order = place(api, symbol, "buy", "1", "12345678901234567.89")
    assert order["price"] == "12345678901234567.89"


@pytest.mark.parametrize(("field", "value", "code"), BAD_FIELDS, ids=shown)
def test_bad_fields(api: httpx.Client, stored: Any, field: str, value: object, code: str) -> None:
    before = stored()
    answer = api.post("/orders", json=GOOD | {field: value})
    assert_problem(answer, 404 if code == "unknown_symbol" else 400, code)
    assert stored() == before


@pytest.mark.parametrize(("body", "code"), BAD_BODIES, ids=shown)
@pytest.mark.parametrize(
    "call", [("POST", "/orders"), ("PUT", "/orders/1"), ("POST", "/orders/batch")]
)
def test_bad_bodies(
    api: httpx.Client, stored: Any, call: tuple[str, str], body: bytes, code: str
) -> None:
    before = stored()
    if call[0] == "PUT" and body == b"{}":
        return  # a change of nothing is none (rule 15)
    problem = assert_problem(api.request(*call, content=body, headers=JSON), 400)
    if code == "malformed_json" or call[1] == "/orders":
        assert problem["code"] == code
    assert stored() == before


def test_every_bad_field_is_named_in_the_documented_order(api: httpx.Client) -> None:
    order = {"side": "up", "quantity": "abc", "price": "-1", "post_only": 5, "account": "",
             "symbol": "NOPE", "colour": 1}  # fmt: skip
    problem = assert_problem(api.post("/orders", json=order), 404, "unknown_symbol")
    assert [error["code"] for error in problem["errors"]] == [
        "unknown_symbol", "unknown_field", "invalid_side", "invalid_quantity", "invalid_price",
        "invalid_post_only", "invalid_account",
    ]  # fmt: skip


def test_missing_fields_are_named(api: httpx.Client) -> None:
    problem = assert_problem(api.post("/orders", json={"price": "1"}), 400, "invalid_side")
    assert [(error["field"], error["message"]) for error in problem["errors"]] == [
        ("side", "this field is required"),
        ("quantity", "this field is required, or quote_quantity of a market order"),
    ]


@pytest.mark.parametrize(
    ("method", "path", "most"),
    [
        ("POST", "/orders", 8 * 1024),
        ("PUT", "/orders/1", 1024 * 1024),
        ("POST", "/orders/batch", 1024 * 1024),
        ("POST", "/instruments", 1024 * 1024),
    ],
)
def test_a_body_that_is_too_large(api: httpx.Client, method: str, path: str, most: int) -> None:
    for size, status in ((most, 400), (most + 1, 413)):
        body = b"[" * size
        assert_problem(api.request(method, path, content=body, headers=JSON), status)
        chunks = (body[at : at + 1000] for at in range(0, size, 1000))
        assert_problem(api.request(method, path, content=chunks, headers=JSON), status)


def test_a_batch_has_1_to_1000_items(api: httpx.Client, symbol: str) -> None:
    item = {"symbol": symbol, "side": "buy", "quantity": 1, "price": 1}
    bad: tuple[Any, ...] = ([], [item] * 1001, {}, "x", None)
    for orders in bad:
        assert_problem(api.post("/orders/batch", json={"orders": orders}), 400, "invalid_orders")
    assert api.get("/orders", params={"symbol": symbol}).json()["items"] == []


@pytest.mark.parametrize("value", ["NaN", "1e2", 0, -1, "", True, "1" * 100, 1e300], ids=shown)
@pytest.mark.parametrize("field", ["quantity", "price"])
def test_bad_changes(api: httpx.Client, symbol: str, field: str, value: object) -> None:
    order = place(api, symbol, "buy", "5", "9")
    path = f"/orders/{order['order_id']}"
    assert_problem(api.put(path, json={field: value}), 400, f"invalid_{field}")
    both = assert_problem(api.put(path, json={"quantity": value, "price": "-1"}), 400)
    assert [error["field"] for error in both["errors"]] == ["quantity", "price"]
    assert api.get(path).json() == {key: order[key] for key in api.get(path).json()}


def test_a_change_of_nothing_is_no_change(api: httpx.Client, symbol: str) -> None:
    order = place(api, symbol, "buy", "5", "9")
    for body in ({}, {"quantity": None}):
        answer = api.put(f"/orders/{order['order_id']}", json=body)
        assert (answer.status_code, answer.json()["priority_kept"]) == (200, True)


@pytest.mark.parametrize(
    "order_id", ["0", "999999999", "x", "-1", "1.0", "9" * 30, "1%00", "%E2%82%AC"]
)
def test_unknown_orders(api: httpx.Client, order_id: str) -> None:
    for answer in (
        api.get(f"/orders/{order_id}"),
        api.delete(f"/orders/{order_id}"),
        api.put(f"/orders/{order_id}", json={"quantity": "1"}),
    ):
        assert_problem(answer, 404, "unknown_order")


def test_final_orders_name_their_status(api: httpx.Client, symbol: str) -> None:
    order = place(api, symbol, "buy", "5", "9")
    api.delete(f"/orders/{order['order_id']}")
    for answer in (
        api.delete(f"/orders/{order['order_id']}"),
        api.put(f"/orders/{order['order_id']}", json={"quantity": "1"}),
    ):
        assert "canceled" in assert_problem(answer, 409, "order_final")["detail"]


def test_a_client_order_id_with_other_content(api: httpx.Client, symbol: str) -> None:
    place(api, symbol, "buy", "5", "9", client_order_id=f"r-{symbol}")
    again = GOOD | {"symbol": symbol, "client_order_id": f"r-{symbol}"}
    assert_problem(api.post("/orders", json=again), 409, "client_order_id_reused")


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/orders?limit=0", 400, "invalid_limit"),
        ("GET", "/orders?limit=1001", 400, "invalid_limit"),
        ("GET", "/orders?limit=ten", 400, "invalid_limit"),
        ("GET", "/orders?cursor=%21", 400, "invalid_cursor"),
        ("GET", "/orders?cursor=eHl6", 400, "invalid_cursor"),
        ("GET", "/orders?status=done", 400, "invalid_status"),
        ("GET", "/orders?symbol=NOPE", 404, "unknown_symbol"),
        ("GET", "/orders?simbol=ACME", 400, "unknown_parameter"),
        ("GET", "/orders?symbol=A&symbol=B", 400, "invalid_symbol"),
        ("GET", "/orders?symbol=%00", 400, "invalid_symbol"),
        ("DELETE", "/orders?simbol=ACME", 400, "unknown_parameter"),
        ("DELETE", "/orders?symbol=NOPE", 404, "unknown_symbol"),
        ("DELETE", "/orders?symbol=", 404, "unknown_symbol"),
        ("GET", "/trades?from_seq=0", 400, "invalid_from_seq"),
        ("GET", "/trades?from_seq=99999999999999999999", 400, "invalid_from_seq"),
        ("GET", "/trades?symbol=NOPE&from_seq=1", 404, "unknown_symbol"),
        ("GET", "/order_book?depth=0", 400, "invalid_depth"),
        ("GET", "/order_book?depth=1001", 400, "invalid_depth"),
        ("GET", "/order_book?symbol=NOPE", 404, "unknown_symbol"),
        ("GET", "/nothing", 404, "not_found"),
        ("PATCH", "/orders", 405, "method_not_allowed"),
        ("GET", "/orders/batch/x", 404, "not_found"),
    ],
)
def test_bad_calls(api: httpx.Client, method: str, path: str, status: int, code: str) -> None:
    assert_problem(api.request(method, path), status, code)


@pytest.mark.parametrize(
    "instrument",
    [
        {"symbol": ""}, {"symbol": "a b"}, {"symbol": "x" * 33}, {"symbol": 5}, {},
        {"symbol": "OK", "tick_size": "0"}, {"symbol": "OK", "tick_size": "NaN"},
        {"symbol": "OK", "lot_size": "-1"}, {"symbol": "OK", "tick_size": "abc", "lot_size": "-1"},
        {"symbol": "OK", "day_boundary": "16:30", "tick_size": []},
        {"symbol": "OK", "max_open_orders": 5, "tick_size": "x", "price_band": 1e-7},
        {"symbol": "OK", "day_boundary": "25:00"}, {"symbol": "OK", "max_open_orders": 0},
        {"symbol": "OK", "max_open_orders": "5"},
    ],
)  # fmt: skip
def test_bad_instruments(api: httpx.Client, instrument: dict[str, Any]) -> None:
    assert_problem(api.post("/instruments", json=instrument), 400, "invalid_instrument")
    assert "OK" not in {item["symbol"] for item in api.get("/instruments").json()["items"]}


def test_bad_instrument_statuses(api: httpx.Client, symbol: str) -> None:
    path = f"/instruments/{symbol}/status"
    assert_problem(api.put(path, json={"status": "asleep"}), 400, "invalid_status")
    assert_problem(api.put(path, json={"status": 5}), 400, "invalid_status")
    assert_problem(
        api.put("/instruments/NOPE/status", json={"status": "open"}), 404, "unknown_symbol"
    )


def test_problems_are_json_whatever_the_caller_accepts(api: httpx.Client) -> None:
    answer = api.get("/orders/x", headers={"Accept": "text/html"})
    assert_problem(answer, 404, "unknown_order")


MIXED: list[tuple[str, str, dict[str, Any], list[str]]] = [
    ("POST", "/orders", {"quantity": "1e5", "account": "", "x": 1}, ["x", "quantity", "account"]),
    ("POST", "/orders", {"x": 1, "side": "up", "symbol": "NONE"}, ["symbol", "x", "side"]),
    ("PUT", "/orders/{order}", {"quantity": "x", "price": 0}, ["quantity", "price"]),
    ("PUT", "/orders/{order}", {"x": 1, "stop_price": "0"}, ["x", "stop_price"]),
    ("POST", "/instruments", {"symbol": "a b", "lot_size": []}, ["symbol", "lot_size"]),
    ("POST", "/instruments", {"symbol": "A", "max_open_orders": 0, "tick_size": 0, "x": 1},
     ["x", "tick_size", "max_open_orders"]),
    ("POST", "/instruments", {"symbol": "A", "day_boundary": "x", "band_center": "y"},
     ["band_center", "day_boundary"]),
    ("PUT", "/instruments/{symbol}", {"tick_size": "x", "lot_size": 0, "band_center": "y"},
     ["band_center", "tick_size", "lot_size"]),
    ("PUT", "/instruments/{symbol}", {"x": 1, "tick_size": None, "max_open_orders": 0.5,
     "price_band": None, "max_quantity": "-1"},
     ["x", "tick_size", "max_quantity", "max_open_orders"]),
    ("PUT", "/instruments?symbol={symbol}", {"max_notional": [], "band_center": "reference_price"},
     ["band_center", "max_notional"]),
    ("PUT", "/instruments/{symbol}/status", {"x": 1, "status": "up"}, ["x", "status"]),
    ("PUT", "/instruments/status?symbol=NO/NE", {"x": 1, "status": "open"}, ["symbol", "x"]),
    ("POST", "/orders/cancel_all_after", {"account": "", "seconds": "x"}, ["account", "seconds"]),
    ("POST", "/orders/cancel_all_after", {"account": "a", "seconds": 86401, "x": 1},
     ["x", "seconds"]),
    ("PUT", "/instruments/NONE", {"lot_size": "x", "tick_size": 0}, ["symbol", "lot_size"]),
]  # fmt: skip
"""Bodies with a field that we cannot read and one that only SQL finds bad."""


@pytest.mark.parametrize(("method", "path", "bad", "fields"), MIXED)
def test_every_bad_field_is_named_whoever_found_it(
    api: httpx.Client, symbol: str, method: str, path: str, bad: dict[str, Any], fields: list[str]
) -> None:
    order = place(api, symbol=symbol, **GOOD)
    body = (GOOD if path == "/orders" else {}) | bad
    answer = api.request(method, path.format(order=order["order_id"], symbol=symbol), json=body)
    problem = answer.json()
    assert [error["field"] for error in problem["errors"]] == fields
    first = problem["errors"][0]
    status = 404 if first["code"] == "unknown_symbol" else 400
    assert_problem(answer, status, first["code"])
    assert problem["detail"] == f"{first['field']}: {first['message']}"
    assert api.get(f"/orders/{order['order_id']}").json()["updated_at"] == order["updated_at"]
    if path == "/orders":
        item = api.post("/orders/batch", json={"orders": [body]}).json()["items"][0]
        assert (item["status"], item["order"]) == (status, None)
        assert item["error"] == {
            "code": first["code"], "message": first["message"], "errors": problem["errors"],
        }  # fmt: skip


@pytest.mark.parametrize("name", ["a\0", "\0", "\ud7ff\u202e", "x" * 500, "'\\\"{}"], ids=ascii)
def test_a_field_of_any_name_is_unknown(api: httpx.Client, symbol: str, name: str) -> None:
    order = place(api, symbol=symbol, **GOOD)["order_id"]
    calls: list[tuple[str, str, dict[str, Any]]] = [
        ("POST", "/orders", GOOD),
        ("PUT", f"/orders/{order}", {}),
        ("POST", "/instruments", {"symbol": "ODD"}),
        ("PUT", f"/instruments/{symbol}", {}),
        ("POST", "/orders/cancel_all_after", {"account": "a", "seconds": 0}),
    ]
    for method, path, body in calls:
        assert_problem(api.request(method, path, json=body | {name: 1}), 400, "unknown_field")
    batch = api.post("/orders/batch", json={"orders": [GOOD | {name: 1}]})
    assert batch.json()["items"][0]["error"]["code"] == "unknown_field"


def test_a_reject_says_what_the_list_says(api: httpx.Client, symbol: str, sql: Db) -> None:
    order = {"symbol": symbol, "side": "buy", "quantity": "1", "price": "1.001"}
    row = sql.execute("SELECT * FROM refusals WHERE code = 'price_off_tick'").fetchone()
    assert row is not None
    sentence = f"{row['meaning']} {row['advice']}"
    answer = api.post("/orders", json=order)
    assert_problem(answer, 422, "price_off_tick")
    error = {"field": "price", "code": "price_off_tick", "message": sentence}
    assert (answer.json()["detail"], answer.json()["errors"]) == (sentence, [error])
    assert answer.json()["order"]["reject_reason"] == "price_off_tick"
    item = api.post("/orders/batch", json={"orders": [order]}).json()["items"][0]
    assert (item["status"], item["order"]["status"]) == (422, "rejected")
    assert item["error"] == {"code": error["code"], "message": sentence, "errors": [error]}
