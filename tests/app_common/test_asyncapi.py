"""The AsyncAPI document and what the sockets really send are the same."""

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import islice
from typing import Any

import httpx
import jsonschema_rs
import msgspec
import pytest
from litestar.handlers import WebsocketRouteHandler

import app_main.main
import app_matching.main
from app_common.asyncapi import DOCUMENT, name_of
from app_common.feeds.channels import CHANNELS
from tests.app_main.feeds.test_balance_updates import Desk
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


def test_balances_are_as_described(services: Services, api: httpx.Client) -> None:
    """Entries of every kind, changes of what is held, heartbeats, errors."""
    desk = Desk(api)
    refused = {
        "asset=NOPE": "unknown_asset",
        "from_entry=x": "invalid_from_entry",
        f"asset={desk.quote}&from_entry=9": "entry_in_future",
    }
    for query, code in refused.items():
        with listening(f"{services.main_ws}/balance_updates?account=ann&{query}") as socket:
            *_, error = validated_rest("/balance_updates", socket)
            assert error["code"] == code
    path = f"/balance_updates?account={desk.ann}&from_entry=1"
    with listening(f"{services.main_ws}{path}") as ann:
        messages = validated(path, ann)
        assert next(messages)["type"] == "heartbeat"
        desk.give(desk.ann, desk.quote, "1000")
        desk.give(desk.bob, desk.base, "100")
        order = desk.place(desk.ann, "buy", "2", "100")
        api.put(f"/orders/{order['order_id']}", json={"price": "101"})
        desk.place(desk.bob, "sell", "1", "100")
        api.delete(f"/orders/{order['order_id']}")
        desk.give(desk.ann, desk.quote, "1", "withdrawal")
        missing = {"deposit", "order", "proceeds", "release", "withdrawal"}
        for message in islice(messages, 60):  # heartbeats are among them, one a second
            missing.discard(message.get("kind"))
            if not missing:
                break
        assert missing == set()
    path = f"/balance_updates?account=fees&asset={desk.quote}"
    with listening(f"{services.main_ws}{path}") as fees:
        assert next(validated(path, fees))["kind"] == "fee"


def validated_rest(path: str, socket: Listener) -> list[dict[str, Any]]:
    messages, code, _ = socket.rest()
    for message in messages:
        validator(path).validate(message)
    assert str(code) in document["x-close-codes"]
    return messages


def described(node: Any, where: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every property of every schema below a node, and where it is."""
    if isinstance(node, dict):
        properties = node.get("properties")
        if isinstance(properties, dict) and node.get("type") == "object":
            for name, schema in properties.items():
                yield f"{where}/{name}", schema
        for key, value in node.items():
            yield from described(value, f"{where}/{key}")
    elif isinstance(node, list):
        for value in node:
            yield from described(value, where)


def test_every_field_and_parameter_says_what_it_is() -> None:
    found = dict(described(document))
    assert len(found) > 150
    assert [where for where, schema in found.items() if not schema.get("description")] == []


def test_every_message_has_an_example_that_it_allows() -> None:
    for name, message in document["components"]["messages"].items():
        schema = {**message["payload"], "components": document["components"]}
        (example,) = message["examples"]
        jsonschema_rs.Draft202012Validator(schema).validate(example["payload"])
        assert message["summary"], name


def test_what_is_described_is_what_the_client_decodes() -> None:
    """The examples as the client has them: numbers, ids and times are no texts any more."""
    kinds = {name_of(kind): kind for channel in CHANNELS for kind in channel.messages}
    for name, kind in kinds.items():
        example = document["components"]["messages"][name]["examples"][0]["payload"]
        decoded = msgspec.convert(example, kind, strict=False)
        assert msgspec.to_builtins(decoded, str_keys=True)["type"] == example["type"]
        for field in msgspec.structs.fields(kind):
            if field.name in ("price", "available", "time", "order_id"):
                assert not isinstance(getattr(decoded, field.name), str), (name, field.name)


class Page(HTMLParser):
    """What stands in a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str | None]] = set()
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {*attrs}

    def handle_data(self, data: str) -> None:
        self.text += data + " "


def test_the_page_tells_all_of_it_offline(services: Services) -> None:
    for url in (services.main_url, services.matching_url):
        answer = httpx.get(f"{url}/asyncapi")
        assert answer.headers["content-type"].startswith("text/html")
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert "/asyncapi" in httpx.get(url).text
        page = Page(answer.text)
        assert page.tags.isdisjoint({"script", "style", "img", "iframe", "link", "object"})
        assert {name for name, _ in page.attributes} <= {
            "lang", "charset", "name", "content", "href", "id",
        }  # fmt: skip
        targets = {value for name, value in page.attributes if name == "href"}
        ids = {f"#{value}" for name, value in page.attributes if name == "id"}
        assert targets - ids == {"/asyncapi.json"}
        text = " ".join(page.text.split())
        for name, message in document["components"]["messages"].items():
            assert f"#message-{name}" in ids
            assert message["summary"] in text
            assert set(message["payload"]["properties"]) <= set(text.replace(",", " ").split())
        for channel in document["channels"].values():
            assert channel["description"] in text
            for schema in channel["bindings"]["ws"]["query"]["properties"].values():
                assert schema["description"] in text
        assert set(document["x-close-codes"]) <= set(text.split())


BINANCES = ("/ws", "/stream")
"""What their clients know without us."""


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
            if {"$ref": f"#/servers/{name}"} in channel["servers"]
        }
        assert described == {route for route in routes if not route.startswith(BINANCES)}
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
