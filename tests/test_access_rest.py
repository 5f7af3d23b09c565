"""The table of docs/ACCESS.md, cell by cell: by REST and by sockets, in the mode `keys`."""

import base64
import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import httpx
import pytest
from litestar.handlers import WebsocketRouteHandler
from litestar.routes import HTTPRoute

import app_main.main
import app_matching.main
from tests.clients import Listener, listening
from tests.keys import Guarded, bearer, guarded, signed

DOCUMENT = (Path(__file__).parents[1] / "docs" / "ACCESS.md").read_text("utf-8")
PERMISSIONS = ("read", "trade", "transfer", "operate")
REFUSALS = {"key_required", *[f"{permission}_not_permitted" for permission in PERMISSIONS]}
OTHERS = {(404, "unknown_order"), (403, "not_your_account")}

FIRST = {"ws": "LIST_SUBSCRIPTIONS", "stream": "LIST_SUBSCRIPTIONS", "ws-api": "ping"}
"""Of sockets that say nothing by themselves: what they are asked, by the first part of the path."""

_numbers = count(1)


def table() -> dict[str, list[str]]:
    """Return the cells of each call, by what a key may: nothing without a key, then one each."""
    lines = re.findall(
        r"^\| ((?:socket )?`(?:GET|PUT|POST|DELETE|/).*) \|$", DOCUMENT, re.MULTILINE
    )
    rows = [line.split(" | ") for line in lines if line.count(" | ") == 5]
    return {row[0]: row[1:] for row in rows}


TABLE = table()
DOOR = dict(re.findall(r"^\| `([A-Z]+ /[a-z0-9]+/v.*)` \| (.*) \|$", DOCUMENT, re.MULTILINE))
"""The calls of Binance's door, and what each needs."""
CELLS = [
    (call, *cell)
    for call, cells in TABLE.items()
    for cell in zip(("", *PERMISSIONS), cells, strict=True)
]


@dataclass
class Exchange:
    """Services with two accounts, and a key of the first for each permission."""

    keys: Guarded
    operator: httpx.Client
    by: dict[str, str]

    @contextmanager
    def caller(self, permission: str) -> Iterator[httpx.Client]:
        key = self.by.get(permission)
        with self.keys.client(key) as client:
            yield client

    def order(self, account: str, **more: Any) -> dict[str, Any]:
        """Place an order of an account that rests."""
        body = {"side": "buy", "quantity": "2", "price": "1", "account": account, **more}
        answer = self.operator.post("/orders", json=body)
        assert answer.status_code == 201, answer.text
        order: dict[str, Any] = answer.json()
        return order


@pytest.fixture(scope="module")
def exchange(
    module_database_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Exchange]:
    with guarded(module_database_url, tmp_path_factory.mktemp("access")) as keys:
        by = {
            permission: keys.key(None if permission == "operate" else "alice", [permission])
            for permission in PERMISSIONS
        }
        with keys.client(by["operate"]) as operator:
            operator.post("/assets", json={"asset": "EUR", "scale": 2})
            for account in ("alice", "bob"):
                moved(operator, kind="deposit", account=account, amount="1000")
            yield Exchange(keys, operator, by)


def number() -> str:
    return f"n{next(_numbers)}"


def deposit(client: httpx.Client, account: str) -> httpx.Response:
    return moved(client, kind="deposit", account=account)


def moved(client: httpx.Client, **more: str) -> httpx.Response:
    body = {"asset": "EUR", "amount": "1", "reference": number(), **more}
    return client.post("/transfers", json=body)


def batch(exchange: Exchange, client: httpx.Client, account: str) -> httpx.Response:
    order = {"side": "buy", "quantity": "1", "price": "1", "account": account}
    answer = client.post("/orders/batch", json={"orders": [order]})
    if answer.status_code != 200 or answer.json()["items"][0]["error"] is None:
        return answer
    item = answer.json()["items"][0]
    return httpx.Response(item["status"], json=item["error"])


Act = Callable[[Exchange, httpx.Client, str], httpx.Response]
ORDER = {"side": "buy", "quantity": "1", "price": "1"}
BODIES: dict[str, Act] = {
    "`GET /page/{version}/{name}`": lambda e, c, who: c.get(
        re.findall(r'href="(/page/[^"]+)"', c.get("/").text)[0]
    ),
    "`GET /trades?account=`": lambda e, c, who: c.get("/trades", params={"account": who}),
    "`GET /trades?order_id=`": lambda e, c, who: c.get(
        "/trades", params={"order_id": e.order(who)["order_id"]}
    ),
    "`GET /orders`": lambda e, c, who: c.get("/orders", params={"account": who}),
    "`GET /orders/{order_id}`": lambda e, c, who: c.get(f"/orders/{e.order(who)['order_id']}"),
    "`GET /orders/{order_id}/history`": lambda e, c, who: c.get(
        f"/orders/{e.order(who)['order_id']}/history"
    ),
    "`GET /balances`": lambda e, c, who: c.get("/balances", params={"account": who}),
    "`GET /ledger`": lambda e, c, who: c.get("/ledger", params={"account": who}),
    "`GET /transfers`": lambda e, c, who: c.get("/transfers", params={"account": who}),
    "`POST /orders`": lambda e, c, who: c.post("/orders", json=ORDER | {"account": who}),
    "`POST /orders/batch`": batch,
    "`POST /orders/oco`": lambda e, c, who: c.post(
        "/orders/oco",
        json={
            "orders": [
                ORDER | {"account": who, "post_only": True},
                ORDER | {"account": who, "price": "9", "stop_price": "9"},
            ]
        },
    ),
    "`PUT /orders/{order_id}`": lambda e, c, who: c.put(
        f"/orders/{e.order(who)['order_id']}", json={"quantity": "1"}
    ),
    "`POST /orders/{order_id}/replace`": lambda e, c, who: c.post(
        f"/orders/{e.order(who)['order_id']}/replace", json={"client_order_id": number()}
    ),
    "`DELETE /orders/{order_id}`": lambda e, c, who: c.delete(
        f"/orders/{e.order(who)['order_id']}"
    ),
    "`DELETE /orders`": lambda e, c, who: c.delete("/orders", params={"account": who}),
    "`DELETE /orders?client_order_id=`": lambda e, c, who: c.delete(
        "/orders",
        params={
            "client_order_id": e.order(who, client_order_id=number())["client_order_id"],
            "account": who,
        },
    ),
    "`POST /orders/cancel_all_after`": lambda e, c, who: c.post(
        "/orders/cancel_all_after", json={"account": who, "seconds": 0}
    ),
    "`POST /transfers`, a transfer from": lambda e, c, who: moved(
        c, kind="transfer", from_account=who, to_account="carol"
    ),
    "`POST /transfers`, a deposit": lambda e, c, who: deposit(c, who),
    "`POST /transfers`, a withdrawal": lambda e, c, who: moved(c, kind="withdrawal", account=who),
    "`PUT /credit_limits`": lambda e, c, who: c.put(
        "/credit_limits", json={"account": who, "asset": "EUR", "credit_limit": "1000"}
    ),
    "`POST /assets`": lambda e, c, who: c.post("/assets", json={"asset": number()}),
    "`POST /instruments`": lambda e, c, who: c.post("/instruments", json={"symbol": number()}),
    "`PUT /instruments/{symbol}`": lambda e, c, who: c.put(
        "/instruments/ACME", json={"max_open_orders": 100000}
    ),
    "`PUT /instruments/{symbol}/status`": lambda e, c, who: c.put(
        "/instruments/ACME/status", json={"status": "open"}
    ),
    "`POST /keys`": lambda e, c, who: c.post(
        "/keys", json={"account": who, "permissions": ["read"]}
    ),
    "`DELETE /keys/{key_id}`": lambda e, c, who: c.delete(
        f"/keys/{e.keys.key(who, ['read']).partition('.')[0]}"
    ),
    "`PUT /accounts/{account}/limits`": lambda e, c, who: c.put(
        f"/accounts/{who}/limits", json={"orders_per_second": 10000}
    ),
    "`POST /accounts/{account}/block`": lambda e, c, who: c.post(
        f"/accounts/blocked-{who}/block", json={"reason": "a test"}
    ),
    "`DELETE /accounts/{account}/block`": lambda e, c, who: c.delete(
        f"/accounts/blocked-{who}/block"
    ),
    "`POST /session`": lambda e, c, who: c.post(
        "/session", json={"key": e.keys.key(who, ["read"])}
    ),
}


def act(exchange: Exchange, client: httpx.Client, call: str, account: str) -> httpx.Response:
    """Do what a row of the table names, for an account."""
    if call in BODIES:
        return BODIES[call](exchange, client, account)
    method, path = call.strip("`").split(" ")
    return client.request(method, path)


@pytest.mark.parametrize(
    ("call", "permission", "cell"),
    [cell for cell in CELLS if not cell[0].startswith("socket")],
    ids=lambda value: value.strip("`") or "no-key",
)
def test_rest_is_as_the_table_says(
    exchange: Exchange, call: str, permission: str, cell: str
) -> None:
    assert cell in ("all", "own", "no")
    with exchange.caller(permission) as client:
        own, others = [act(exchange, client, call, who) for who in ("alice", "bob")]
    if cell == "no":
        for answer in (own, others):
            assert answer.status_code == (403 if permission else 401)
            assert answer.json()["code"] in REFUSALS
        return
    assert own.status_code in (200, 201, 204), own.text
    if cell == "all":
        assert others.status_code in (200, 201, 204), others.text
    else:
        assert (others.status_code, others.json()["code"]) in OTHERS


@pytest.mark.parametrize("first_message", [False, True], ids=["header", "message"])
@pytest.mark.parametrize(
    ("call", "permission", "cell"),
    [cell for cell in CELLS if cell[0].startswith("socket")],
    ids=lambda value: value.strip("`") or "no-key",
)
def test_sockets_are_as_the_table_says(
    exchange: Exchange, call: str, permission: str, cell: str, first_message: bool
) -> None:
    path = call.split("`")[1]
    private = "no" in TABLE[call]
    key = exchange.by.get(permission, "")
    told = [
        told_by(exchange, path, {"account": who} if private else {}, key, first_message and private)
        for who in ("alice", "bob")
    ]
    if cell == "no":
        assert {*told} <= REFUSALS
    elif cell == "own":
        assert told == ["", "not_your_account"]
    else:
        assert told == ["", ""]


def told_by(
    exchange: Exchange, path: str, query: dict[str, str], key: str, first_message: bool
) -> str:
    """Return the code of the error that a socket says; empty: its feed begins."""
    services = exchange.keys.services
    base = services.matching_ws if path == "/trade_updates" else services.main_ws
    address = base + path.replace("{names}", "1")
    address += "".join(f"?{name}={value}" for name, value in query.items())
    headers = {} if first_message or not key else bearer(key)
    with listening(address, additional_headers=headers) as listener:
        if first_message:
            listener.socket.send(json.dumps({"type": "auth", "key": key or "a.b"}))
        elif not key and query:
            listener.socket.send('{"type":"ping"}')
        elif first := FIRST.get(path.split("/")[1]):
            listener.socket.send(json.dumps({"method": first, "id": 1}))
        message = json.loads(listener.socket.recv(timeout=15))
    code = str(message.get("code", ""))
    return "key_required" if code == "invalid_key" and not key else code


@pytest.mark.parametrize("permission", ["", *PERMISSIONS])
@pytest.mark.parametrize("call", DOOR)
def test_binances_door_is_as_its_table_says(exchange: Exchange, call: str, permission: str) -> None:
    """Who may come in is told what is missing of the call at most."""
    method, path = call.split(" ")
    needs = DOOR[call].partition("`")[2].partition("`")[0]
    key = exchange.keys.key("alice", [permission]) if permission else "."
    query, headers = signed(key)
    with exchange.keys.client(None) as client:
        answer = client.request(method, f"{path}?{query}", headers=headers if permission else {})
    code = answer.json()["code"] if answer.status_code != 200 else 0
    if needs in ("", permission) or permission == "operate":
        assert answer.status_code in (200, 400), answer.text
        assert code not in (-1022, -2014, -2015), answer.text
    else:
        assert (answer.status_code, code) == (401, -2015 if permission else -2014)


def test_the_table_has_every_call_and_every_socket() -> None:
    named = {call.split("`")[1].partition("?")[0] for call in TABLE} | {*DOOR}
    found = set()
    for app in (app_main.main.app, app_matching.main.app):
        for route in app.routes:
            path = re.sub(r":(str|path)\}", "}", route.path_format)
            if isinstance(route, HTTPRoute):
                found |= {f"{method} {path}" for method in route.methods if method != "OPTIONS"}
            else:
                assert isinstance(route.route_handler, WebsocketRouteHandler)
                found.add(path)
    # The page of /schema; instruments and accounts whose names have a slash.
    more = {call for call in found if "/schema/" in call}
    more |= {"PUT /instruments", "PUT /instruments/status"}
    more |= {"POST /accounts/block", "DELETE /accounts/block", "PUT /accounts/limits"}
    assert found - named - more == set()
    assert named - found == set()


# ------------------------------------------------------------------------------- what is told
def test_no_id_of_anothers_order_is_told(exchange: Exchange) -> None:
    """Neither in reports, nor in lists, nor by sockets."""
    symbol = number().upper()
    exchange.operator.post("/instruments", json={"symbol": symbol})
    services = exchange.keys.services
    reader = exchange.keys.key("alice", ["read", "trade"])
    addresses: tuple[tuple[str, dict[str, str]], ...] = (
        (f"{services.matching_ws}/trade_updates?symbol={symbol}", {}),
        (f"{services.matching_ws}/trade_updates?symbol={symbol}", bearer(reader)),
        (f"{services.main_ws}/order_updates?symbol={symbol}", bearer(reader)),
        (f"{services.matching_ws}/trade_updates?symbol={symbol}", bearer(exchange.by["operate"])),
    )
    with exchange.keys.client(reader) as alice:
        theirs = exchange.order("bob", symbol=symbol, side="sell", price="5")["order_id"]
        sockets = [
            listening(f"{address}&from_seq=1", additional_headers=headers)
            for address, headers in addresses
        ]
        body = {"symbol": symbol, "side": "buy", "quantity": "1", "price": "5"}
        report = alice.post("/orders", json=body).json()
        own = report["order_id"]
        assert report["fills"][0]["counter_order_id"] is None
        (trade,) = alice.get("/trades", params={"symbol": symbol}).json()["items"]
        assert (trade["bid_order_id"], trade["ask_order_id"]) == (own, None)
        (fill,) = alice.get("/trades", params={"order_id": own}).json()["items"]
        assert (fill["bid_order_id"], fill["ask_order_id"]) == (own, None)
        with exchange.keys.client(None) as anybody:
            (trade,) = anybody.get("/trades", params={"symbol": symbol}).json()["items"]
            assert (trade["bid_order_id"], trade["ask_order_id"]) == (None, None)
        (trade,) = exchange.operator.get("/trades", params={"symbol": symbol}).json()["items"]
        assert (trade["bid_order_id"], trade["ask_order_id"]) == (own, theirs)
        messages = []
        for socket in sockets:
            with socket as listener:
                messages.append(first_trade(listener))
    assert [(one["bid_order_id"], one["ask_order_id"]) for one in messages[:2]] == [
        (None, None), (None, None),
    ]  # fmt: skip
    assert (messages[2]["account"], messages[2]["counter_order_id"]) == ("alice", None)
    assert (messages[3]["bid_order_id"], messages[3]["ask_order_id"]) == (own, theirs)


def first_trade(listener: Listener) -> dict[str, Any]:
    while True:
        message = listener.next()
        if message.get("trade_id"):
            return message


def test_an_account_is_meant_where_none_is_named(exchange: Exchange) -> None:
    """And it is the key's: nothing of another comes, nothing of another goes."""
    reader = exchange.keys.key("alice", ["read", "trade", "transfer"])
    with exchange.keys.client(reader) as alice:
        theirs = exchange.order("bob")["order_id"]
        for path in ("/orders", "/balances", "/ledger"):
            items = alice.get(path).json()["items"]
            assert items
            assert {item["account"] for item in items} == {"alice"}
        moved(alice, kind="transfer", to_account="dora")
        transfers = alice.get("/transfers").json()["items"]
        assert all("alice" in (t["from_account"], t["to_account"]) for t in transfers)
        armed = alice.post("/orders/cancel_all_after", json={"seconds": 0})
        assert armed.json()["account"] == "alice"
        assert {order["account"] for order in alice.delete("/orders").json()} <= {"alice"}
    assert exchange.operator.get(f"/orders/{theirs}").json()["status"] == "new"


def test_another_order_looks_like_one_that_never_was(exchange: Exchange) -> None:
    theirs = exchange.order("bob")["order_id"]
    reader = exchange.keys.key("alice", ["read", "trade"])
    with exchange.keys.client(reader) as alice:
        for method, path, body in (
            ("GET", "/orders/{}", None), ("PUT", "/orders/{}", {"quantity": "1"}),
            ("DELETE", "/orders/{}", None), ("GET", "/trades?order_id={}", None),
            ("POST", "/orders/{}/replace", {"client_order_id": "one-and-the-same"}),
        ):  # fmt: skip
            answers = [
                alice.request(method, path.format(order_id), json=body)
                for order_id in (theirs, "987654321")
            ]
            texts = [
                answer.text.replace(each, "#")
                for answer, each in zip(answers, (theirs, "987654321"), strict=True)
            ]
            assert texts[0] == texts[1]
            assert answers[0].status_code == answers[1].status_code == 404


def test_the_journal_says_which_operator_did_it(exchange: Exchange) -> None:
    key_id = exchange.by["operate"].partition(".")[0]
    exchange.order("bob")
    made = exchange.operator.post("/keys", json={"account": "bob", "permissions": ["read"]}).json()
    exchange.operator.delete(f"/keys/{made['key_id']}")
    audit = exchange.operator.get("/audit", params={"subject": made["key_id"]}).json()["items"]
    assert [entry["action"] for entry in audit] == ["revoke_key", "create_key"]
    assert {entry["application"] for entry in audit} == {f"rts-main key={key_id}"}
    assert made["key"].partition(".")[2] not in json.dumps(audit)


def test_who_moved_money_for_an_account_is_told_to_operators_only(exchange: Exchange) -> None:
    """With a key's id others could follow its account: Binance's clients send no more for that."""
    body = {
        "kind": "transfer", "from_account": "alice", "to_account": "bob", "asset": "EUR",
        "amount": "1", "reference": number(),
    }  # fmt: skip
    assert deposit(exchange.operator, "alice").status_code == 201
    told = exchange.operator.post("/transfers", json=body).json()
    assert " key=" in told["application"]
    reader = exchange.keys.key("alice", ["read", "transfer"])
    with exchange.keys.client(reader) as alice:
        again = alice.post("/transfers", json=body)
        assert again.status_code == 200
        for transfer in (again.json(), *alice.get("/transfers").json()["items"]):
            assert (transfer["db_user"], transfer["application"]) == (None, None)
    newest, *_ = exchange.operator.get("/transfers").json()["items"]
    assert newest["application"] == told["application"]


def test_no_cursor_tells_whether_there_is_an_account(exchange: Exchange) -> None:
    exchange.order("bob")
    with exchange.keys.client(exchange.keys.key("alice", ["read"])) as alice:
        for name in ("bob", "somebody-who-never-was"):
            cursor = base64.urlsafe_b64encode(f"EUR/{name}".encode()).decode().rstrip("=")
            answer = alice.get("/balances", params={"cursor": cursor})
            assert (answer.status_code, answer.json()["code"]) == (403, "not_your_account")
        mine = base64.urlsafe_b64encode(b"EUR/alice").decode().rstrip("=")
        assert alice.get("/balances", params={"cursor": mine}).status_code == 200
