"""What a client may send, and how long it may take: nobody else notices who goes beyond."""

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import urlsplit

import httpx
import psutil
import pytest
from websockets.sync.client import connect

from tests.app_main.rest.test_errors import JSON, assert_problem
from tests.clients import Listener, place
from tests.processes import Services, running_services

KIB = 1024
START = b"GET /health HTTP/1.1\r\nHost: localhost\r\n"
CHUNKED = b"POST /orders/batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"  # noqa: E501
ENDLESS = {
    "URL": (b"GET /", b"x" * KIB, 414),
    "query": (b"GET /orders?symbol=", b"x" * KIB, 414),
    "header value": (START + b"X-A: ", b"x" * KIB, 431),
    "header name": (START, b"x" * KIB, 431),
    "headers": (START, b"X-A: b\r\n" * 100, 431),
    "blank lines": (b"", b"\r\n" * KIB, 431),
    "trailer": (CHUNKED + b"0\r\nX-A: ", b"x" * KIB, 431),
    "trailers": (CHUNKED + b"0\r\n", b"X-A: b\r\n" * 100, 431),
    "chunk extension": (CHUNKED + b"1;", b"x" * KIB, 431),
}  # fmt: skip
SLOW = {
    "nothing": (b"", 0),
    "a request line": (b"GET / HT", 408),
    "headers": (START + b"X-A: b\r\n", 408),
    "blank lines": (b"\r\n", 408),
    "no body": (
        b"POST /orders HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        b"Content-Length: 100\r\n\r\n",
        408,
    ),
    "half a body": (CHUNKED + b'1\r\n"\r\n', 408),
    "another half": (b"GET /order_book HTTP/1.1\r\nHost: localhost\r\n\r\nGET", 200),
    "a body nobody asked for": (START + b"Content-Length: 1000000\r\n\r\nx", 200),
}


def opened(url: str) -> socket.socket:
    parts = urlsplit(url)
    return socket.create_connection((parts.hostname or "", parts.port or 0), timeout=30)


def answered(client: socket.socket) -> bytes:
    """Read until the service ends the connection."""
    data = b""
    with suppress(ConnectionResetError):
        while part := client.recv(65536):
            data += part
    return data


def status_of(answer: bytes) -> int:
    """Return the status of a whole answer, which must be a problem unless it is good; 0: none."""
    if not answer:
        return 0
    head, _, body = answer.partition(b"\r\n\r\n")
    status = int(head.split()[1])
    if status >= 400:
        assert b"application/problem+json" in head
        assert json.loads(body)["status"] == status
    return status


@pytest.fixture(params=["main", "matching"])
def url(services: Services, request: pytest.FixtureRequest) -> str:
    return {"main": services.main_url, "matching": services.matching_url}[request.param]


@pytest.mark.parametrize("kind", ENDLESS)
def test_nothing_is_endless(url: str, kind: str) -> None:
    begin, more, status = ENDLESS[kind]
    with opened(url) as client:
        client.sendall(begin)
        with suppress(ConnectionError):
            for _ in range(2 * KIB * KIB // len(more)):  # more than it takes at one look
                client.sendall(more)
        # Matching has no such call, says so, and lets go of who does not stop.
        wanted = {404, 0} if begin.startswith(CHUNKED) and not takes_orders(url) else {status}
        assert status_of(answered(client)) in wanted


def takes_orders(url: str) -> bool:
    return httpx.options(f"{url}/orders").is_success


def test_a_head_has_up_to_16_kib(url: str) -> None:
    for size, status in ((15_000, 200), (16_500, 431), (40_000, 431)):
        assert httpx.get(f"{url}/health", headers={"X-A": "x" * size}).status_code == status
        many = {f"x-{n}": "x" * 100 for n in range(size // 108)}
        assert httpx.get(f"{url}/health", headers=many).status_code == status
    for size, status in ((15_000, 404), (16_500, 414), (60_000, 414)):
        assert httpx.get(f"{url}/{'x' * size}").status_code == status


def test_who_is_slow_is_told_and_let_go(url: str) -> None:
    """However slowly it goes on: a byte every second is no progress."""
    began = time.monotonic()
    with ExitStack() as stack:
        clients = {kind: stack.enter_context(opened(url)) for kind in SLOW}
        for kind, client in clients.items():
            client.sendall(SLOW[kind][0])
        dripping = stack.enter_context(opened(url))
        dripping.sendall(START + b"X-A: ")
        statuses = {}
        for _ in range(9):  # the client's own slowness, no wait for anything
            time.sleep(1)
            dripping.sendall(b"x")
        for kind, client in [*clients.items(), ("dripping", dripping)]:
            statuses[kind] = status_of(answered(client))
    assert time.monotonic() - began < 25
    matching = {"half a body": 404, "no body": 404, "another half": 404}
    wanted = {kind: status for kind, (_, status) in SLOW.items()} | {"dripping": 408}
    if not takes_orders(url):
        wanted |= matching
    assert statuses == wanted


class Neighbour:
    """Orders one by one, and how long each takes."""

    def __init__(self, api: httpx.Client, symbol: str) -> None:
        self._api = api
        self._symbol = symbol

    def times(self, count: int) -> list[float]:
        """Return the seconds of this many orders."""
        times = []
        for _ in range(count):
            began = time.perf_counter()
            place(self._api, self._symbol, "buy", "1", "1")
            times.append(time.perf_counter() - began)
        return times


@contextmanager
def attacked(clients: int, attack: Callable[[], None]) -> Iterator[None]:
    """Repeat an attack by many clients while the body runs."""
    over = threading.Event()

    def repeat() -> None:
        while not over.is_set():
            try:
                attack()
            except (OSError, httpx.TransportError):
                over.wait(0.01)

    threads = [threading.Thread(target=repeat, daemon=True) for _ in range(clients)]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        over.set()
        for thread in threads:
            thread.join(30)


def pid_of(url: str) -> psutil.Process:
    port = urlsplit(url).port
    for process in psutil.process_iter():
        try:
            links = process.net_connections("tcp")
        except psutil.Error:
            continue
        if any(link.laddr.port == port and link.status == "LISTEN" for link in links):
            return process
    raise AssertionError(f"nobody listens at {url}")


def test_an_endless_header_costs_a_neighbour_nothing(
    services: Services, api: httpx.Client, symbol: str
) -> None:
    neighbour = Neighbour(api, symbol)
    process = pid_of(services.main_url)
    neighbour.times(20)
    quiet, memory = median(neighbour.times(50)), process.memory_info().rss

    def attack() -> None:
        with opened(services.main_url) as client:
            client.sendall(START + b"X-A: ")
            for _ in range(100):
                client.sendall(b"x" * KIB * KIB)

    with attacked(2, attack):
        busy = neighbour.times(50)
    assert median(busy) < max(10 * quiet, 0.1)
    assert max(busy) < 2
    assert process.memory_info().rss - memory < 50 * KIB * KIB


def test_eighty_thousand_unknown_keys_are_sixteen_faults(
    services: Services, api: httpx.Client, symbol: str
) -> None:
    fields = {f"k{n}": 1 for n in range(80_000)}
    order = {"symbol": symbol, "side": "up", "quantity": "1"}
    bodies: list[tuple[str, str, dict[str, Any]]] = [
        ("PUT", "/orders/1", fields),
        ("POST", "/orders/batch", {"orders": [], **fields}),
        ("POST", "/instruments", {"symbol": "", **fields}),
        ("POST", "/orders/cancel_all_after", fields),
        ("PUT", f"/instruments/{symbol}", fields),
        ("POST", "/orders", order | {f"k{n}": 1 for n in range(600)}),
    ]
    for method, path, body in bodies:
        answer = api.request(method, path, content=json.dumps(body), headers=JSON, timeout=10)
        assert len(assert_problem(answer, 400)["errors"]) == 16
        assert len(answer.content) < 4 * KIB
    answer = api.post("/orders/batch", json={"orders": [order | fields, order]})
    first, second = (item["error"]["errors"] for item in answer.json()["items"])
    assert len(first) == 16
    assert [fault["code"] for fault in second] == ["invalid_side"]
    query = "&".join(f"k{n}=1" for n in range(1000))
    assert len(assert_problem(api.delete(f"/orders?{query}"), 400)["errors"]) == 16

    text = json.dumps({"orders": [fields]}).encode()

    def attack() -> None:
        httpx.post(f"{services.main_url}/orders/batch", content=text, headers=JSON, timeout=10)

    neighbour = Neighbour(api, symbol)
    neighbour.times(10)
    with attacked(4, attack):
        assert median(neighbour.times(20)) < 0.5


def test_a_socket_takes_no_large_message_and_no_compression(services: Services) -> None:
    for url in (f"{services.main_ws}/order_updates", f"{services.matching_ws}/trade_updates"):
        with connect(url) as client:
            assert client.protocol.extensions == []
            client.send("x" * 65 * KIB)
            _, code, _ = Listener(client).rest()
            assert code == 1009


def test_what_is_no_http_is_a_problem(url: str) -> None:
    for nonsense in (b"\x16\x03\x01\x02\x00\x01", b"GET\r\n\r\n", b"x" * 100 + b"\r\n\r\n",
                     START + b"Host: localhost\r\n\r\n", b"GET / HTTP/1.1\r\n\r\n"):  # fmt: skip
        with opened(url) as client:
            client.sendall(nonsense)
            client.shutdown(socket.SHUT_WR)
            assert status_of(answered(client)) == 400, nonsense


def test_nonsense_does_not_fill_a_log(database_url: str, tmp_path: Path) -> None:
    with running_services(database_url, tmp_path) as services:
        began = time.monotonic()
        for _ in range(300):
            with opened(services.main_url) as client:
                client.sendall(b"nonsense\r\n\r\n")
                assert client.recv(100)
        seconds = time.monotonic() - began
    said = (tmp_path / "main.log").read_text().count("Invalid HTTP request")
    assert 1 <= said <= seconds + 1
