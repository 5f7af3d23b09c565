"""Over REST: cancel and place in one call, and cancel by the id that the client gave."""

from typing import Any

import httpx
import pytest

from tests.clients import place


def problem(answer: httpx.Response, status: int, code: str) -> Any:
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    return answer.json()


@pytest.fixture
def ask(api: httpx.Client, symbol: str) -> str:
    """An order of ann's, its id unlike all others."""
    order = place(api, symbol, "sell", "10", "100", account="ann", client_order_id=f"{symbol}-1")
    place(api, symbol, "buy", "4", "100")
    return str(order["order_id"])


def test_an_order_is_replaced(api: httpx.Client, symbol: str, ask: str) -> None:
    body = {"client_order_id": f"{symbol}-2", "quantity": "7", "price": "101.5"}
    answer = api.post(f"/orders/{ask}/replace", json=body)
    assert answer.status_code == 201
    new = answer.json()
    assert (new["status"], new["quantity"], new["price"]) == ("new", "7", "101.50")
    assert (new["account"], new["side"], new["symbol"]) == ("ann", "sell", symbol)
    assert (new["fills"], new["duplicate"], new["traded_quantity"]) == ([], False, "0")
    old = api.get(f"/orders/{ask}").json()
    assert (old["status"], old["cancel_reason"]) == ("canceled", "replaced")
    book = api.get("/order_book", params={"symbol": symbol}).json()
    assert book["asks"] == [["101.50", "7"]]
    again = api.post(f"/orders/{ask}/replace", json=body | {"price": 101.50})
    assert (again.status_code, again.json()["order_id"]) == (200, new["order_id"])
    assert again.json()["duplicate"] is True
    problem(
        api.post(f"/orders/{ask}/replace", json=body | {"price": "102"}),
        409, "client_order_id_reused",
    )  # fmt: skip
    problem(
        api.post(f"/orders/{ask}/replace", json={"client_order_id": f"{symbol}-3"}),
        409, "order_final",
    )  # fmt: skip


def test_when_the_new_order_is_refused_the_old_one_stays(
    api: httpx.Client, symbol: str, ask: str
) -> None:
    name = f"{symbol}-2"
    before = api.get(f"/orders/{ask}").json(), api.get("/orders", params={"symbol": symbol}).json()
    url = f"/orders/{ask}/replace"
    refused: list[tuple[dict[str, Any], int, str]] = [
        ({"price": "100.001"}, 422, "price_off_tick"),
        ({"quantity": "0.5"}, 422, "quantity_off_lot"),
        ({"price": "1e400"}, 400, "invalid_price"),
        ({"quantity": None, "price": "-1"}, 400, "invalid_price"),
        ({"quantity": 0.12345678901234567}, 400, "invalid_quantity"),
        ({"post_only": "yes"}, 400, "invalid_post_only"),
        ({"symbol": "ACME"}, 400, "unknown_field"),
        ({"side": "buy"}, 400, "unknown_field"),
        ({"account": "bob"}, 404, "unknown_order"),
        ({"client_order_id": ""}, 400, "invalid_client_order_id"),
    ]
    for body, status, code in refused:
        problem(api.post(url, json={"client_order_id": name} | body), status, code)
    problem(api.post(url, json={"price": "101"}), 400, "invalid_client_order_id")
    problem(api.post(url, content=b"[]"), 415, "unsupported_media_type")
    problem(api.post(url, json=[]), 400, "invalid_body")
    problem(api.post("/orders/x/replace", json={"client_order_id": "x"}), 404, "unknown_order")
    told = problem(
        api.post(url, json={"client_order_id": name, "quantity": [], "side": "buy", "price": "-1"}),
        400, "unknown_field",
    )  # fmt: skip
    assert {error["field"] for error in told["errors"]} == {"side", "quantity", "price"}
    api.put(f"/instruments/{symbol}/status", json={"status": "halted"})
    problem(api.post(url, json={"client_order_id": name}), 422, "instrument_halted")
    api.put(f"/instruments/{symbol}/status", json={"status": "open"})
    after = api.get(f"/orders/{ask}").json(), api.get("/orders", params={"symbol": symbol}).json()
    assert after == before
    answer = api.post(url, params={"account": "ann"}, json={"client_order_id": name})
    assert (answer.status_code, answer.json()["quantity"]) == (201, "6")


def test_the_account_of_the_query_and_of_the_body_must_not_differ(
    api: httpx.Client, symbol: str, ask: str
) -> None:
    body = {"client_order_id": f"{symbol}-2", "account": "ann"}
    url = f"/orders/{ask}/replace"
    problem(api.post(url, params={"account": "bob"}, json=body), 400, "invalid_account")
    problem(api.post(url, params={"account": ""}, json=body), 400, "invalid_account")
    assert api.post(url, params={"account": "ann"}, json=body).status_code == 201


def cancel(api: httpx.Client, **query: str) -> httpx.Response:
    return api.delete("/orders", params=query)


def test_an_order_is_canceled_by_the_id_of_its_client(
    api: httpx.Client, symbol: str, ask: str
) -> None:
    name = f"{symbol}-1"
    other = place(api, symbol, "sell", "1", "100", account="ann")
    problem(cancel(api, client_order_id=name, account="bob"), 404, "unknown_order")
    problem(cancel(api, client_order_id=f"{name}x", account="ann"), 404, "unknown_order")
    problem(cancel(api, client_order_id="", account="ann"), 400, "invalid_client_order_id")
    problem(cancel(api, client_order_id=name, symbol=symbol), 400, "invalid_symbol")
    for text in ("", "=", "=null", "=None", "=%20", "=%00", "=x&client_order_id=y"):
        answer = api.delete(f"/orders?client_order_id{text}")
        assert answer.status_code in (400, 404), text  # never: all orders
    assert api.get(f"/orders/{ask}").json()["status"] == "partially_filled"
    answer = cancel(api, client_order_id=name, account="ann")
    assert answer.status_code == 200
    (report,) = answer.json()
    assert (report["order_id"], report["status"]) == (ask, "canceled")
    assert report["traded_quantity"] == "4"
    problem(cancel(api, client_order_id=name, account="ann"), 409, "order_final")
    assert api.get(f"/orders/{other['order_id']}").json()["status"] == "new"


def test_without_an_account_an_id_means_nobodys_order_or_the_only_one(
    api: httpx.Client, symbol: str, ask: str
) -> None:
    name = f"{symbol}-1"
    bob = place(api, symbol, "sell", "1", "100", account="bob", client_order_id=name)
    problem(cancel(api, client_order_id=name), 400, "invalid_account")
    nobody = place(api, symbol, "sell", "1", "100", client_order_id=name)
    assert cancel(api, client_order_id=name).json()[0]["order_id"] == nobody["order_id"]
    assert cancel(api, client_order_id=name, account="bob").json()[0]["order_id"] == bob["order_id"]
    only = place(api, symbol, "sell", "1", "100", account="bob", client_order_id=f"{name}b")
    assert cancel(api, client_order_id=f"{name}b").json()[0]["order_id"] == only["order_id"]
