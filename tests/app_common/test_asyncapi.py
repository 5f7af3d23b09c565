"""The AsyncAPI document and what the sockets really send are the same."""

import json
from collections.abc import Iterator
from typing import Any

import httpx
import jsonschema_rs
import pytest
from litestar.handlers import WebsocketRouteHandler

import app_main.main
import app_matching.main
from app_common.asyncapi import DOCUMENT
from tests.clients import Listener, listening, place
from tests.conftest import Db
from tests.processes import Services

document: dict[str, Any] = json.loads(DOCUMENT)

WANTED = {
    "/trade_updates?from_seq=1": {"trade", "heartbeat"},
    "/order_updates?from_seq=1": {"order", "instrument", "heartbeat"},
    "/order_book_snapshot?": {"snapshot"},
    "/order_book_updates?": {"snapshot", "levels", "heartbeat"},
    "/candle_updates?interval=1s": {"candles", "heartbeat"},
    "/ticker_updates?": {"ticker", "heartbeat"},
}
REFUSED = {
    "/trade_updates?from_seq=x": "invalid_from_seq",
    "/trade_updates?symbol=ACME&from_seq=999999": "seq_in_future",
    "/order_updates?symbol=NOPE": "unknown_symbol",
    "/order_book_snapshot?depth=17": "invalid_depth",
    "/order_book_updates?conflate=1": "invalid_conflate",
    "/candle_updates?interval=7m": "invalid_interval",
    "/ticker_updates?simbol=ACME": "unknown_parameter",
}


def base(services: Services, path: str) -> str:
    return services.matching_ws if path.startswith("/trade") else services.main_ws


def validator(path: str) -> jsonschema_rs.Draft202012Validator:
    """Accepts the messages that the document lets the server send on a channel."""
    names = document["channels"][path.strip("/").partition("?")[0]]["messages"]
    schema = {
        "anyOf": [
            {"$ref": f"#/components/messages/{name}/payload"} for name in names if name != "ping"
        ],
        "components": document["components"],
    }
    return jsonschema_rs.Draft202012Validator(schema)


def validated(path: str, socket: Listener) -> Iterator[dict[str, Any]]:
    check = validator(path)
    while True:
        message = json.loads(socket.socket.recv(timeout=15))
        check.validate(message)
        yield message


@pytest.fixture
def busy(api: httpx.Client, symbol: str, sql: Db) -> str:
    """A market in which something of every kind has happened."""
    place(
        api, symbol, "sell", "5", "10", account="ann", client_order_id=symbol, display_quantity="2"
    )
    place(api, symbol, "buy", "3", "11", account="bob")
    place(api, symbol, "buy", "1", "9", stop_price="12")
    sql.execute("SELECT set_instrument_status(%s, 'halted')", [symbol])
    sql.execute("SELECT set_instrument_status(%s, 'open')", [symbol])
    api.post("/orders", json={"symbol": symbol, "side": "buy", "quantity": 1, "price": "1.001"})
    return symbol


@pytest.mark.parametrize("path", WANTED)
def test_what_is_sent_is_what_is_described(
    services: Services, api: httpx.Client, busy: str, path: str
) -> None:
    with listening(f"{base(services, path)}{path}&symbol={busy}") as socket:
        missing = set(WANTED[path])
        messages = validated(path, socket)
        missing -= {next(messages)["type"]}
        place(api, busy, "buy", "1", "8.5")
        socket.socket.send('{"type":"ping","id":"me"}')
        socket.socket.send("hello")
        missing |= {"pong", "error"}
        while missing:
            missing -= {next(messages)["type"]}


@pytest.mark.parametrize("path", REFUSED)
def test_what_is_refused_is_described(services: Services, path: str) -> None:
    more = "" if "symbol=" in path or "simbol" in path else "&symbol=ACME"
    with listening(f"{base(services, path)}{path}{more}") as socket:
        messages, code, reason = socket.rest()
    check = validator(path)
    for message in messages:
        check.validate(message)
    assert messages[-1]["code"] == reason == REFUSED[path]
    assert str(code) in document["x-close-codes"]


def test_every_socket_is_described_and_no_other() -> None:
    for name, app in (("main", app_main.main.app), ("matching", app_matching.main.app)):
        routes = {
            route.path
            for route in app.routes
            if isinstance(getattr(route, "route_handler", None), WebsocketRouteHandler)
        }
        described = {
            channel["address"]
            for channel in document["channels"].values()
            if channel["servers"] == [{"$ref": f"#/servers/{name}"}]
        }
        assert described == routes
        assert routes


def test_both_services_hand_it_out(services: Services) -> None:
    for url in (services.main_url, services.matching_url):
        answer = httpx.get(f"{url}/asyncapi.json")
        assert answer.headers["content-type"].startswith("application/json")
        assert answer.json() == document
        assert "/asyncapi.json" in httpx.get(url).text


def test_references_exist() -> None:
    def check(node: Any) -> None:
        if isinstance(node, dict):
            if "$ref" in node:
                found: Any = document
                for part in node["$ref"].removeprefix("#/").split("/"):
                    found = found[part]
            for value in node.values():
                check(value)
        elif isinstance(node, list):
            for value in node:
                check(value)

    check(document)
