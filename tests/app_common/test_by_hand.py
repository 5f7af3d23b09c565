"""Services as people start them: whatever protocol uvicorn is told to use, the bounds are there."""

from collections.abc import Iterator
from contextlib import suppress

import httpx
import pytest
from websockets.sync.client import connect

from tests.app_common.test_limits import ENDLESS, KIB, SLOW, answered, opened, status_of
from tests.processes import Services, running_services

WAYS = [
    {"UVICORN_HTTP": "h11"},
    {"UVICORN_HTTP": "h11", "UVICORN_LOOP": "asyncio", "UVICORN_WS": "websockets"},
]


@pytest.fixture(scope="module", params=WAYS, ids=lambda way: "-".join(way.values()))
def by_hand(
    module_database_url: str,
    tmp_path_factory: pytest.TempPathFactory,
    request: pytest.FixtureRequest,
) -> Iterator[Services]:
    folder = tmp_path_factory.mktemp("by_hand")
    with running_services(module_database_url, folder, **request.param) as services:
        yield services


def test_nothing_is_endless(by_hand: Services) -> None:
    for begin, more, status in ENDLESS.values():
        with opened(by_hand.main_url) as client:
            client.sendall(begin)
            with suppress(ConnectionError):
                for _ in range(2 * KIB * KIB // len(more)):
                    client.sendall(more)
            assert status_of(answered(client)) == status


def test_a_slow_head_is_told_and_let_go(by_hand: Services) -> None:
    with opened(by_hand.main_url) as main, opened(by_hand.matching_url) as matching:
        for client in (main, matching):
            client.sendall(SLOW["headers"][0])
        assert [status_of(answered(client)) for client in (main, matching)] == [408, 408]


def test_answers_and_sockets_are_as_ever(by_hand: Services) -> None:
    answer = httpx.get(f"{by_hand.main_url}/health")
    assert answer.headers["x-frame-options"] == "DENY"
    assert "server" not in answer.headers
    refused = httpx.get(f"{by_hand.main_url}/health", headers={"Host": "evil.example"})
    assert refused.status_code == 421
    with connect(f"{by_hand.matching_ws}/trade_updates") as feed:
        assert not feed.response or "sec-websocket-extensions" not in feed.response.headers
        assert "heartbeat" in str(feed.recv(timeout=10))
