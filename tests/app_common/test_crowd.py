"""Many clients at once: how many connections and requests one may have, and who is let go first."""

import asyncio
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from urllib.parse import urlsplit

import httpx
import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from app_common.crowd import BURST, CONNECTIONS, RATE, Crowd
from db.settings import Settings
from tests.app_main.rest.test_errors import assert_problem
from tests.clients import new_symbol, place
from tests.conftest import open_session
from tests.processes import Services, running_services

FILES = 200

Start = Callable[..., Services]


@pytest.fixture
def start(database_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Start]:
    """Starts both services with these limits."""
    with ExitStack() as stack:

        def _start(**more: str) -> Services:
            folder = tmp_path_factory.mktemp("limited")
            return stack.enter_context(running_services(database_url, folder, **more))  # type: ignore[arg-type]

        yield _start


def idle(url: str) -> socket.socket:
    parts = urlsplit(url)
    return socket.create_connection((parts.hostname or "", parts.port or 0), timeout=10)


def test_idle_sockets_make_room(
    database_url: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """More than there are files, of one who never says a word or stops in the middle of it."""
    with (
        running_services(database_url, tmp_path_factory.mktemp("few"), files=FILES) as services,
        ExitStack() as stack,
    ):
        for url in (services.main_url, services.matching_url):
            for number in range(2 * FILES):
                client = stack.enter_context(idle(url))
                if number % 2:
                    client.sendall(b"GET / HTTP/1.1\r\nHost: local")
                if number % 50 == 0:
                    assert httpx.get(f"{url}/health").status_code == 200, number
            assert httpx.get(f"{url}/health").status_code == 200
        with httpx.Client(base_url=services.main_url) as api:
            place(api, "ACME", "buy", "1", "1")


def test_sockets_leave_room_for_those_who_only_ask(
    database_url: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with (
        running_services(database_url, tmp_path_factory.mktemp("few"), files=FILES) as services,
        ExitStack() as stack,
        httpx.Client(base_url=services.main_url) as api,
    ):
        with pytest.raises(InvalidStatus) as refused:
            fill(stack, f"{services.main_ws}/order_book_snapshot")
        assert refused.value.response.status_code == 503
        assert refused.value.response.headers["retry-after"] == "1"
        place(api, "ACME", "buy", "1", "1")
        stack.pop_all().close()
        connect_again(f"{services.main_ws}/order_book_snapshot")


def fill(stack: ExitStack, url: str) -> None:
    for _ in range(FILES):
        stack.enter_context(connect(url))


def connect_again(url: str) -> None:
    deadline = time.monotonic() + 10
    while True:
        try:
            with connect(url):
                return
        except InvalidStatus:
            assert time.monotonic() < deadline


def test_an_address_has_so_many_connections(start: Start) -> None:
    services = start(RTS_CONNECTIONS_PER_ADDRESS="20")
    for url, ws in (
        (services.main_url, f"{services.main_ws}/order_updates"),
        (services.matching_url, f"{services.matching_ws}/trade_updates"),
    ):
        with ExitStack() as stack:
            for number in range(20):
                stack.enter_context(connect(ws) if number % 2 else idle(url))
            answer = httpx.get(f"{url}/health")
            assert_problem(answer, 429, "too_many_requests")
            assert answer.headers["retry-after"] == "1"
            with pytest.raises(InvalidStatus) as refused:
                fill(stack, ws)
            assert refused.value.response.status_code == 429
        connect_again(ws)


def test_an_address_asks_so_often(start: Start) -> None:
    services = start(RTS_RATE_PER_ADDRESS="30")
    for url in (services.main_url, services.matching_url):

        async def ask(url: str = url) -> list[httpx.Response]:
            async with httpx.AsyncClient(base_url=url) as client:
                return [await client.get("/") for _ in range(300)]

        answers = asyncio.run(ask())
        good = [answer for answer in answers if answer.status_code == 200]
        assert 30 <= len(good) < 200
        refused = next(answer for answer in answers if answer.status_code != 200)
        assert_problem(refused, 429, "too_many_requests")
        assert refused.headers["retry-after"] == "1"
        deadline = time.monotonic() + 10
        while httpx.get(url).status_code != 200:
            assert time.monotonic() < deadline


def test_this_machine_is_free_and_others_are_not() -> None:
    crowd = Crowd(Settings(), files=100_000)
    for address in ("127.0.0.1", "127.9.9.9", "::1", None):
        visitor, problem = crowd.enter(address, 0.0)
        assert (visitor.rate, visitor.most, problem) == (None, float("inf"), None)
    for address in ("10.0.0.1", "2001:db8::1", "::ffff:10.0.0.2", "fe80::1%eth0"):
        visitor, problem = crowd.enter(address, 0.0)
        assert (visitor.rate, visitor.most, problem) == (RATE, CONNECTIONS, None)
        assert [visitor.take(0.0) for _ in range(RATE * BURST)].count(True) == 0
        assert visitor.take(0.0)
        assert not visitor.take(1.0)
    assert crowd.enter("2001:db8::2:1", 0.0)[0] is crowd.enter("2001:db8::1", 0.0)[0]
    assert crowd.enter("10.0.0.2", 0.0)[0] is crowd.enter("::ffff:10.0.0.2", 0.0)[0]


@contextmanager
def reading(services: Services, clients: int, path: str) -> Iterator[list[httpx.Response]]:
    """Read by many clients at once; yields the answers, which grow until the body ends."""
    from threading import Event, Thread

    answers: list[httpx.Response] = []
    over = Event()

    def read() -> None:
        with httpx.Client(base_url=services.main_url, timeout=30) as client:
            while not over.is_set():
                answers.append(client.get(path))

    threads = [Thread(target=read) for _ in range(clients)]
    for thread in threads:
        thread.start()
    try:
        yield answers
    finally:
        over.set()
        for thread in threads:
            thread.join()


def test_reads_that_hang_hold_up_no_order(services: Services, api: httpx.Client) -> None:
    """What they need is locked, all of their connections wait for it, and are told so."""
    symbol = new_symbol(api)
    path = f"/candles?symbol={symbol}"
    assert api.get(path).status_code == 200
    with open_session(services.database_url) as session, reading(services, 30, path) as answers:
        with session.transaction():
            session.execute("LOCK TABLE core.candle IN ACCESS EXCLUSIVE MODE")
            seen = len(answers)
            deadline = time.monotonic() + 20
            while len(answers) < seen + 60:
                began = time.monotonic()
                order = place(api, symbol, "buy", "1", "1")
                assert api.delete(f"/orders/{order['order_id']}").status_code == 200
                assert time.monotonic() - began < 2
                assert began < deadline
        late = [answer for answer in answers[seen:] if answer.status_code != 200]
        assert late
        for answer in late:
            assert_problem(answer, 503, "saturated")
            assert answer.headers["retry-after"] == "1"
    assert api.get(path).status_code == 200


def test_a_flood_of_reads_leaves_orders_their_turn(services: Services, api: httpx.Client) -> None:
    symbol = new_symbol(api)
    order = {"symbol": symbol, "side": "buy", "quantity": "1", "price": "1"}
    for _ in range(3):
        api.post("/orders/batch", json={"orders": [order] * 1000}, timeout=30)
    with reading(services, 20, f"/orders?symbol={symbol}&status=expired") as answers:
        times: list[float] = []
        while len(times) < 40 or len(answers) < 100:
            began = time.monotonic()
            place(api, symbol, "buy", "1", "1")
            times.append(time.monotonic() - began)
    assert sorted(times)[len(times) // 2] < 0.3
    assert {answer.status_code for answer in answers} <= {200, 503}
