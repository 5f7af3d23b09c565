"""Load through REST: keep-alive connections that each wait for their answer.

One thread, one epoll, requests made beforehand: on a machine of few cores the client must cost
little, or it would be the client that is measured.
"""

import json
import random
import re
import selectors
import socket
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import cycle
from statistics import median
from urllib.parse import urlsplit

_LENGTH = re.compile(rb"\r\ncontent-length: *([0-9]+)", re.IGNORECASE)
_REQUESTS = 5000
"""Different orders; a load begins again when it has sent them all."""


@dataclass(frozen=True)
class Load:
    """What a load saw: answers per second and latencies in seconds."""

    rate: float
    p50: float
    p99: float


def orders(seed: int, count: int = _REQUESTS) -> list[dict[str, str]]:
    """Random orders of the benchmark's flow on the default symbol."""
    rng = random.Random(seed)
    return [
        {
            "side": rng.choice(("buy", "sell")),
            "quantity": str(rng.randint(1, 100)),
            "price": f"{99 + cents // 100}.{cents % 100:02d}",
        }
        for cents in (100 + rng.randint(-10, 10) for _ in range(count))
    ]


def load(
    url: str,
    connections: int,
    seconds: float,
    of: Callable[[int], list[dict[str, str]]] = orders,
    written: Callable[[list[dict[str, str]]], list[bytes]] | None = None,
) -> Load:
    """POST orders to `url`/orders, or as they are `written`, over so many connections."""
    requests = (written or _requests)(of(connections))
    latencies: list[float] = []
    with selectors.DefaultSelector() as selector:
        began = time.perf_counter()
        for number in range(connections):
            link = _Link(url)
            selector.register(link.socket, selectors.EVENT_READ, link)
            link.send(requests[number])
        sent, end = connections, began + seconds
        while selector.get_map():
            for key, _ in selector.select():
                link = key.data
                if not link.receive():
                    continue
                now = time.perf_counter()
                latencies.append(now - link.began)
                if now < end:
                    link.send(requests[sent % _REQUESTS])
                    sent += 1
                else:
                    selector.unregister(link.socket)
                    link.socket.close()
        elapsed = time.perf_counter() - began
    latencies.sort()
    return Load(
        rate=len(latencies) / elapsed,
        p50=latencies[len(latencies) // 2],
        p99=latencies[len(latencies) * 99 // 100],
    )


def alternately(urls: Sequence[str], seconds: float) -> list[float]:
    """POST orders as a lone client that goes from one service to the next; return each p50."""
    links = [_Link(url) for url in urls]
    latencies: list[list[float]] = [[] for _ in urls]
    end = time.perf_counter() + seconds
    for request in cycle(_requests(orders(len(urls)))):
        if time.perf_counter() > end:
            break
        for link, seen in zip(links, latencies, strict=True):
            link.send(request)
            while not link.receive():
                pass
            seen.append(time.perf_counter() - link.began)
    for link in links:
        link.socket.close()
    return [median(seen) for seen in latencies]


def _requests(wanted: list[dict[str, str]]) -> list[bytes]:
    bodies = [json.dumps(order).encode() for order in wanted]
    return [
        b"POST /orders HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        b"Content-Length: %d\r\n\r\n%b" % (len(body), body)
        for body in bodies
    ]


class _Link:
    """One connection, with one request under way."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self.socket = socket.create_connection((parts.hostname, parts.port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.began = 0.0
        self._answer = b""

    def send(self, request: bytes) -> None:
        self._answer = b""
        self.began = time.perf_counter()
        self.socket.sendall(request)

    def receive(self) -> bool:
        """Read what is there; say whether the answer is whole. Raises RuntimeError unless 2xx."""
        if not (more := self.socket.recv(65536)):
            raise RuntimeError("the service closed the connection")
        self._answer += more
        head, end, body = self._answer.partition(b"\r\n\r\n")
        if not end:
            return False
        length = _LENGTH.search(head)
        if not head.startswith(b"HTTP/1.1 2") or length is None:
            raise RuntimeError(f"the service answered {self._answer[:500]!r}")
        return len(body) >= int(length[1])
