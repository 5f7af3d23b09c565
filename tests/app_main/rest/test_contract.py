"""The names that callers rely on: models, views, functions and OpenAPI say the same."""

import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from pydantic import BaseModel

from app_main.rest import money_responses, requests, responses
from tests.conftest import Db

CALLS = {
    ("/orders", "post"), ("/orders", "get"), ("/orders", "delete"), ("/orders/batch", "post"),
    ("/orders/oco", "post"),
    ("/orders/{order_id}", "put"), ("/orders/{order_id}", "get"), ("/orders/{order_id}", "delete"),
    ("/trades", "get"), ("/order_book", "get"),
    ("/candles", "get"), ("/ticker", "get"), ("/instruments", "get"), ("/instruments", "post"),
    ("/instruments", "put"), ("/instruments/{symbol}", "put"),
    ("/instruments/{symbol}/status", "put"), ("/instruments/status", "put"), ("/health", "get"),
    ("/orders/cancel_all_after", "post"), ("/orders/{order_id}/replace", "post"),
    ("/orders/{order_id}/history", "get"),
    ("/assets", "get"), ("/assets", "post"),
    ("/balances", "get"), ("/ledger", "get"), ("/transfers", "get"), ("/transfers", "post"),
    ("/credit_limits", "put"), ("/keys", "post"), ("/keys", "get"), ("/keys/{key_id}", "delete"),
    ("/accounts/{account}/block", "post"), ("/accounts/{account}/block", "delete"),
    ("/accounts/block", "post"), ("/accounts/block", "delete"), ("/accounts", "get"),
    ("/accounts/{account}/limits", "put"), ("/accounts/limits", "put"),
    ("/whoami", "get"), ("/session", "post"), ("/session", "delete"), ("/audit", "get"),
    ("/operations", "get"),
}  # fmt: skip


def columns(sql: Db, view: str) -> list[str]:
    cursor = sql.execute(f"SELECT * FROM {view} LIMIT 0".encode())
    return [column.name for column in cursor.description or ()]


def arguments(sql: Db, function: str) -> list[str]:
    row = sql.execute(
        "SELECT proargnames AS names FROM pg_proc WHERE proname = %s", [function]
    ).fetchone()
    assert row is not None
    names: list[str] = row["names"]
    return names


@pytest.mark.parametrize(
    ("model", "view"),
    [
        (responses.Order, "orders"),
        (responses.OrderEvent, "order_events"),
        (responses.Instrument, "instruments"),
        (responses.Ticker, "ticker"),
        (responses.Candle, "candles('ACME')"),
        (money_responses.Asset, "assets"),
        (money_responses.Balance, "balances"),
        (money_responses.LedgerEntry, "ledger"),
        (money_responses.Transfer, "transfers"),
    ],
)
def test_models_are_the_views(sql: Db, model: type[BaseModel], view: str) -> None:
    assert set(model.model_fields) == set(columns(sql, view))


def test_the_tape_is_the_view_without_what_each_side_paid(sql: Db) -> None:
    assert {*responses.Trade.model_fields, "buyer_fee", "seller_fee"} == {*columns(sql, "trades")}


def test_reports_are_what_trading_functions_answer(sql: Db) -> None:
    answered = columns(sql, "place_order('ACME', 'buy', 1, 1, account => 'contract')")
    assert set(answered) == {*responses.OrderReport.model_fields, "error"}


@pytest.mark.parametrize(
    ("model", "function", "elsewhere"),
    [
        (requests.NewOrder, "place_order", set()),
        (requests.OrderChange, "modify_order", {"order_id", "account"}),
        (requests.NewInstrument, "create_instrument", set()),
        (requests.InstrumentChange, "change_instrument", {"symbol", "remove"}),
        (requests.InstrumentStatus, "set_instrument_status", {"symbol"}),
        (requests.NewAsset, "create_asset", set()),
        (requests.NewCreditLimit, "set_credit_limit", set()),
    ],
)
def test_bodies_are_the_arguments(
    sql: Db, model: type[BaseModel], function: str, elsewhere: set[str]
) -> None:
    assert {*model.model_fields, *elsewhere} == set(arguments(sql, function))


def test_answers_have_the_documented_fields(api: httpx.Client, symbol: str) -> None:
    order = api.post(
        "/orders", json={"symbol": symbol, "side": "buy", "quantity": 1, "price": 1}
    ).json()
    responses.OrderReport.model_validate(order)
    assert list(order) == list(responses.OrderReport.model_fields)
    sold = api.post("/orders", json={"symbol": symbol, "side": "sell", "quantity": 1}).json()
    responses.OrderReport.model_validate(sold)
    responses.TradePage.model_validate(api.get("/trades", params={"symbol": symbol}).json())
    responses.OrderPage.model_validate(api.get("/orders", params={"symbol": symbol}).json())
    responses.OrderBook.model_validate(api.get("/order_book", params={"symbol": symbol}).json())
    candles = api.get("/candles", params={"symbol": symbol}).json()
    assert len(responses.CandlePage.model_validate(candles).items) == 1
    responses.TickerList.model_validate(api.get("/ticker", params={"symbol": symbol}).json())
    responses.InstrumentList.model_validate(api.get("/instruments").json())
    responses.Health.model_validate(api.get("/health").json())


@pytest.fixture
def document(api: httpx.Client) -> Any:
    answer = api.get("/schema/openapi.json")
    assert answer.status_code == 200
    return answer.json()


def test_openapi_lists_every_call(document: Any) -> None:
    assert document["openapi"].startswith("3.1")
    assert {
        (path, method) for path, calls in document["paths"].items() for method in calls
    } == CALLS


def test_openapi_references_exist(document: Any) -> None:
    def references(node: Any) -> Iterator[str]:
        if isinstance(node, dict):
            if "$ref" in node:
                yield node["$ref"]
            for value in node.values():
                yield from references(value)
        elif isinstance(node, list):
            for value in node:
                yield from references(value)

    names = {reference.removeprefix("#/components/schemas/") for reference in references(document)}
    assert names
    assert names <= set(document["components"]["schemas"])


def test_every_error_is_a_problem(document: Any) -> None:
    for path, calls in document["paths"].items():
        for method, call in calls.items():
            for status, response in call["responses"].items():
                if int(status) >= 400 and path != "/health":
                    assert list(response["content"]) == ["application/problem+json"], (path, method)


def test_the_page_needs_no_network(api: httpx.Client) -> None:
    page = api.get("/schema")
    assert page.status_code == 200
    sources = re.findall(r'(?:src|href)=["\']([^"\']+)', page.text)
    assert len(sources) >= 3
    for source in sources:
        assert source.startswith("/")
        assert api.get(source).status_code == 200
