"""Clients as the outside has them: REST, and a socket that reads message by message."""

import json
import socket as sockets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any

import httpx
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

Message = dict[str, Any]

_numbers = count(1)


def new_symbol(api: httpx.Client, **more: str) -> str:
    """Make an instrument that no other test knows."""
    symbol = f"T{next(_numbers)}"
    answer = api.post("/instruments", json={"symbol": symbol, **more})
    assert answer.status_code == 201, answer.text
    return symbol


def place(
    api: httpx.Client, symbol: str, side: str, quantity: str, price: str | None = None, **more: Any
) -> Message:
    """Place an order that must be accepted; return it."""
    order = {"symbol": symbol, "side": side, "quantity": quantity, "price": price, **more}
    answer = api.post("/orders", json=order)
    assert answer.status_code == 201, answer.text
    report: Message = answer.json()
    return report


def batch(api: httpx.Client, orders: list[Message]) -> list[Message]:
    """Place orders that must all be accepted; return them."""
    answer = api.post("/orders/batch", json={"orders": orders}, timeout=30)
    assert answer.status_code == 200, answer.text
    items = answer.json()["items"]
    assert {item["status"] for item in items} == {201}, items
    return [item["order"] for item in items]


class Listener:
    """A WebSocket; every wait ends in a failure after `timeout` seconds."""

    def __init__(self, socket: ClientConnection, timeout: float = 15.0) -> None:
        self.socket = socket
        self.timeout = timeout

    def next(self, kind: str | None = None) -> Message:
        """Return the next message of this type, or the next but heartbeats."""
        deadline = time.monotonic() + self.timeout
        while True:
            message: Message = json.loads(self.socket.recv(timeout=deadline - time.monotonic()))
            if message["type"] == kind or (kind is None and message["type"] != "heartbeat"):
                return message

    def until(self, seq: int) -> list[Message]:
        """Return the messages up to the one with this seq, heartbeats left out."""
        messages = [self.next()]
        while messages[-1]["seq"] < seq:
            messages.append(self.next())
        return messages

    def ready(self) -> "Listener":
        """Return once subscribed: from here on, nothing that happens is missed."""
        self.next("heartbeat")
        return self

    def rest(self) -> tuple[list[Message], int, str]:
        """Read all until the server closes; return messages, close code and reason."""
        messages: list[Message] = []
        while True:
            try:
                messages.append(json.loads(self.socket.recv(timeout=self.timeout)))
            except ConnectionClosed as closed:
                if closed.rcvd is None:
                    return messages, 1006, "closed without a close frame"
                return messages, closed.rcvd.code, closed.rcvd.reason


@contextmanager
def listening(url: str, **options: Any) -> Iterator[Listener]:
    """Open a WebSocket."""
    with connect(url, close_timeout=1, **options) as socket:
        yield Listener(socket)


@contextmanager
def lazily_listening(url: str, port: int) -> Iterator[Listener]:
    """Open a WebSocket that takes next to nothing unless it is read.

    Small segments keep also what the kernel holds for the server down to some 800 kB.
    """
    small = sockets.socket()
    small.setsockopt(sockets.SOL_SOCKET, sockets.SO_RCVBUF, 4096)
    small.setsockopt(sockets.IPPROTO_TCP, sockets.TCP_MAXSEG, 1000)
    small.connect(("127.0.0.1", port))
    with listening(url, sock=small, max_queue=1, compression=None, ping_interval=None) as lazy:
        yield lazy


def metric(url: str, name: str) -> float:
    """Return a service's metric, summed over its labels."""
    lines = httpx.get(f"{url}/metrics").text.splitlines()
    return sum(float(line.rsplit(" ", 1)[1]) for line in lines if line.startswith(name))


def attempts(
    change: Callable[[], httpx.Response], wanted: int, timeout: float = 20.0
) -> httpx.Response:
    """Repeat a call until it answers this status; return that answer."""
    deadline = time.monotonic() + timeout
    while True:
        answer = change()
        if answer.status_code == wanted:
            return answer
        assert time.monotonic() < deadline, answer.text
        time.sleep(0.05)
