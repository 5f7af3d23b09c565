"""Clients of Binance's sockets, as the outside has them."""

import hmac
import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from typing import Any
from urllib.parse import urlencode

import httpx
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from tests.keys import Guarded, now

Json = dict[str, Any]

_numbers = count(1)


class Client:
    """A WebSocket; every wait ends in a failure after `timeout` seconds."""

    def __init__(self, socket: ClientConnection, timeout: float = 15.0) -> None:
        self.socket = socket
        self.timeout = timeout

    def send(self, **message: Any) -> None:
        self.socket.send(json.dumps(message))

    def next(self, wanted: Callable[[Any], bool] = lambda _: True) -> Any:
        """Return the next message that is wanted."""
        deadline = time.monotonic() + self.timeout
        while True:
            message = json.loads(self.socket.recv(timeout=deadline - time.monotonic()))
            if wanted(message):
                return message

    def ask(self, method: str, params: Any = None, number: Any = 1) -> Any:
        """Send a command, return its answer; events meanwhile are lost."""
        self.send(method=method, id=number, **({} if params is None else {"params": params}))
        return self.next(lambda message: "id" in message or "error" in message)

    def event(self, kind: str) -> Any:
        """Return the next event of a kind, raw, or within what names its stream."""
        return self.next(lambda message: event_of(message).get("e") == kind)

    def closed(self) -> tuple[int, str]:
        """Read all until the server closes; return code and reason."""
        try:
            while True:
                self.socket.recv(timeout=self.timeout)
        except ConnectionClosed as closed:
            frame = closed.rcvd
        return (1006, "") if frame is None else (frame.code, frame.reason)


def event_of(message: Any) -> Json:
    found = message.get("data", message.get("event", message)) if isinstance(message, dict) else {}
    return found if isinstance(found, dict) else {}


@contextmanager
def following(url: str, **options: Any) -> Iterator[Client]:
    with connect(url, close_timeout=1, **options) as socket:
        yield Client(socket)


@dataclass(frozen=True)
class Market:
    """A pair with two accounts that have means, and what they do in it."""

    keys: Guarded
    operator: httpx.Client
    symbol: str
    name: str
    base: str
    by: dict[str, str]

    @property
    def ws(self) -> str:
        return self.keys.services.main_ws

    @property
    def stream(self) -> str:
        return self.name.lower()

    def place(self, account: str, side: str, quantity: str, price: str | None = None,
              **more: Any) -> Json:  # fmt: skip
        order = {"symbol": self.symbol, "account": account, "side": side, "quantity": quantity}
        answer = self.operator.post("/orders", json={**order, "price": price, **more})
        assert answer.status_code == 201, answer.text
        report: Json = answer.json()
        return report

    def get(self, path: str, **params: Any) -> Any:
        answer = self.operator.get(path, params=params)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def listen_key(self, account: str) -> str:
        headers = {"X-MBX-APIKEY": self.by[account].partition(".")[0]}
        url = f"{self.keys.services.main_url}/api/v3/userDataStream"
        answer = httpx.post(url, headers=headers)
        assert answer.status_code == 200, answer.text
        return str(answer.json()["listenKey"])


def new_market(keys: Guarded, operator: httpx.Client, **terms: str) -> Market:
    """Make a pair that no other test knows, and two accounts for it."""
    number = next(_numbers)
    base, symbol = f"B{number}", f"B{number}/USD"
    for asset, scale in ((base, 8), ("USD", 8)):
        operator.post("/assets", json={"asset": asset, "scale": scale})
    body = {"symbol": symbol, "base_asset": base, "quote_asset": "USD", **terms}
    answer = operator.post("/instruments", json=body)
    assert answer.status_code == 201, answer.text
    by = {}
    for account in (f"ann{number}", f"bob{number}"):
        for asset in (base, "USD"):
            deposit(operator, account, asset, "1000000")
        by[account] = keys.key(account, ["read", "trade"])
    return Market(keys, operator, symbol, f"B{number}USD", base, by)


def deposit(operator: httpx.Client, account: str, asset: str, amount: str) -> None:
    body = {"kind": "deposit", "account": account, "asset": asset, "amount": amount}
    answer = operator.post("/transfers", json={**body, "reference": f"d{next(_numbers)}"})
    assert answer.status_code == 201, answer.text


def signed_params(key: str, *, encoded: bool = False, age: int = 0, **params: Any) -> Json:
    """Return parameters of /ws-api/v3 with the key's signature; ccxt's way, or python-binance's."""
    key_id, _, secret = key.partition(".")
    sent = {**params, "apiKey": key_id, "timestamp": now() - age}
    pairs = sorted((name, _text(value)) for name, value in sent.items())
    text = urlencode(pairs) if encoded else "&".join(f"{name}={value}" for name, value in pairs)
    return {**sent, "signature": hmac.digest(secret.encode(), text.encode(), "sha256").hex()}


def _text(value: Any) -> str:
    return json.dumps(value) if isinstance(value, bool) else str(value)
