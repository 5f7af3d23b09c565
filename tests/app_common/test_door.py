"""Who is let in by what a browser says: on every call and every socket of both services."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin

from tests.app_main.rest.test_errors import assert_problem
from tests.processes import Services, running_services

EVIL = "https://evil.example"
CALLS = [
    ("POST", "/orders"), ("POST", "/orders/batch"), ("POST", "/orders/cancel_all_after"),
    ("POST", "/instruments"), ("PUT", "/orders/1"), ("DELETE", "/orders"), ("DELETE", "/orders/1"),
    ("PUT", "/instruments/ACME/status"), ("GET", "/orders"), ("GET", "/order_book"), ("GET", "/"),
    ("GET", "/health"), ("GET", "/metrics"), ("GET", "/schema"), ("GET", "/schema/openapi.json"),
    ("GET", "/asyncapi.json"), ("GET", "/nothing"), ("OPTIONS", "/orders"), ("HEAD", "/orders"),
]  # fmt: skip
SOCKETS = [
    ("main", "/order_book_snapshot"), ("main", "/order_updates"), ("main", "/order_book_updates"),
    ("main", "/candle_updates"), ("main", "/ticker_updates"), ("main", "/trade_updates"),
    ("matching", "/trade_updates"),
]  # fmt: skip


def foreign(port: int) -> list[tuple[dict[str, str], int, str]]:
    """Headers that no page of ours and no program sends, and what they are answered with."""
    return [
        *[
            ({"Origin": origin}, 403, "foreign_origin")
            for origin in (
                EVIL, "null", "", "file://", "http://", f"http://evil.example:{port}",
                f"http://127.0.0.1:{port}.evil.example", f"http://127.0.0.1:{port}@evil.example",
                f"http://evil.example/127.0.0.1:{port}", "http://127.0.0.1", "http://127.0.0.1:1",
                f"http://localhost:{port}", f"ftp://127.0.0.1:{port}", "chrome-extension://abc",
            )
        ],
        ({"Sec-Fetch-Site": "cross-site"}, 403, "foreign_origin"),
        ({"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}, 403, "foreign_origin"),
        (
            {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate",
             "Sec-Fetch-Dest": "iframe"},
            403,
            "foreign_origin",
        ),
        *[
            ({"Host": host}, 421, "foreign_host")
            for host in (
                "evil.example", f"evil.example:{port}", f"127.0.0.1.evil.example:{port}", "main",
                f"localhost.evil.example:{port}", "127.0.0.1:x", "127.1", "2130706433", "",
                f"127.0.0.1:{port}@evil.example", "[::1", "localhost:80,evil.example",
            )
        ],
    ]  # fmt: skip


@pytest.mark.parametrize(("method", "path"), CALLS, ids=str)
def test_a_page_elsewhere_can_call_nothing(services: Services, method: str, path: str) -> None:
    port = urlsplit(services.main_url).port or 0
    with httpx.Client(base_url=services.main_url) as api:
        for headers, status, code in foreign(port):
            for content in (b"", b'{"side":"buy","quantity":"1","account":"victim"}'):
                answer = api.request(method, path, headers=headers, content=content)
                assert answer.status_code == status, (headers, answer.text)
                if method != "HEAD":
                    assert_problem(answer, status, code)
        assert api.get("/orders", params={"account": "victim"}).json()["items"] == []


@pytest.mark.parametrize("path", ["/", "/health", "/metrics", "/asyncapi.json", "/nothing"])
def test_nor_anything_of_matching(services: Services, path: str) -> None:
    port = urlsplit(services.matching_url).port or 0
    for headers, status, code in foreign(port):
        answer = httpx.get(f"{services.matching_url}{path}", headers=headers)
        assert_problem(answer, status, code)


@pytest.mark.parametrize(("service", "path"), SOCKETS)
def test_nor_open_a_socket(services: Services, service: str, path: str) -> None:
    url = {"main": services.main_ws, "matching": services.matching_ws}[service]
    for headers, status, code in foreign(urlsplit(url).port or 0):
        origin, host = headers.get("Origin"), headers.get("Host")
        if host is not None:
            continue  # websockets sends its own; test_a_foreign_host_opens_no_socket does it
        more = {name: value for name, value in headers.items() if name != "Origin"}
        with pytest.raises(InvalidStatus) as refused:
            connect(f"{url}{path}", additional_headers=more | {"Origin": origin or ""}).close()
        response = refused.value.response
        assert response.status_code == status, headers
        assert response.headers["content-type"] == "application/problem+json"
        assert json.loads(response.body or b"")["code"] == code


@pytest.mark.parametrize(("service", "path"), SOCKETS)
def test_a_foreign_host_opens_no_socket(services: Services, service: str, path: str) -> None:
    url = {"main": services.main_url, "matching": services.matching_url}[service]
    handshake = {
        "Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
    }  # fmt: skip
    for host in ("evil.example", f"evil.example:{urlsplit(url).port}"):
        answer = httpx.get(f"{url}{path}", headers=handshake | {"Host": host})
        assert_problem(answer, 421, "foreign_host")


def friendly(port: int, sibling: int) -> list[dict[str, str]]:
    """Headers of programs, and of browsers on pages of ours."""
    return [
        {},
        {"Host": "localhost"},
        {"Host": f"LOCALHOST:{port}"},
        {"Host": "localhost.:8000"},
        {"Host": "192.168.1.5:80"},
        {"Host": f"[::1]:{port}"},
        {"Origin": f"http://127.0.0.1:{port}"},
        {"Origin": f"HTTP://127.0.0.1:{port}"},
        {"Origin": f"http://127.0.0.1:{sibling}"},  # a page of the other service
        {"Host": f"localhost:{port}", "Origin": f"http://localhost:{port}"},
        {"Host": "localhost", "Origin": "http://localhost"},
        {"Host": "localhost:443", "Origin": "https://localhost"},
        {"Sec-Fetch-Site": "same-origin", "Origin": f"http://127.0.0.1:{port}"},
        {"Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate"},
        {
            "Sec-Fetch-Site": "cross-site",
            "Sec-Fetch-Mode": "navigate",
            "Sec-Fetch-Dest": "document",
        },
    ]


def test_programs_and_pages_of_ours_are_let_in(services: Services) -> None:
    main, matching = (urlsplit(url).port or 0 for url in (services.main_url, services.matching_url))
    for url, port, sibling in (
        (services.main_url, main, matching),
        (services.matching_url, matching, main),
    ):
        for headers in friendly(port, sibling):
            assert httpx.get(url, headers=headers).status_code == 200, headers
    with connect(
        f"{services.matching_ws}/trade_updates", origin=Origin(f"http://127.0.0.1:{main}")
    ) as it:
        assert json.loads(it.recv())["type"] == "heartbeat"


def test_a_link_opens_a_page_and_does_nothing(services: Services) -> None:
    clicked = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    assert httpx.get(f"{services.main_url}/schema", headers=clicked).status_code == 200
    for method in ("POST", "DELETE"):
        answer = httpx.request(method, f"{services.main_url}/orders", headers=clicked)
        assert_problem(answer, 403, "foreign_origin")


@pytest.fixture(scope="module")
def listed(
    module_database_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Services]:
    """Services that know a host and an origin more."""
    with running_services(
        module_database_url,
        tmp_path_factory.mktemp("listed"),
        RTS_ALLOWED_HOSTS="exchange.example, Other.Example",
        RTS_ALLOWED_ORIGINS="https://desk.example,http://desk.example:8443",
    ) as services:
        yield services


def test_listed_hosts_are_let_in(listed: Services) -> None:
    for host in ("exchange.example", "OTHER.example:8000", "exchange.example:1"):
        assert httpx.get(f"{listed.main_url}/health", headers={"Host": host}).status_code == 200
    for host in ("a.exchange.example", "exchange.example.evil", "example"):
        answer = httpx.get(f"{listed.main_url}/health", headers={"Host": host})
        assert_problem(answer, 421, "foreign_host")


def test_pages_of_a_listed_origin_call_and_read(listed: Services) -> None:
    order = {"side": "buy", "quantity": "1", "price": "1"}
    cross: dict[str, Any] = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "cors"}
    with httpx.Client(base_url=listed.main_url) as api:
        for origin in ("https://desk.example", "http://desk.example:8443"):
            asked = cross | {"Origin": origin, "Access-Control-Request-Method": "POST"}
            allowed = api.options("/orders", headers=asked)
            assert allowed.is_success
            assert allowed.headers["access-control-allow-origin"] == origin
            assert "POST" in allowed.headers["access-control-allow-methods"]
            assert "content-type" in allowed.headers["access-control-allow-headers"]
            placed = api.post("/orders", json=order, headers=cross | {"Origin": origin})
            assert placed.status_code == 201, placed.text
            assert placed.headers["access-control-allow-origin"] == origin
            with connect(f"{listed.main_ws}/order_updates", origin=Origin(origin)) as socket:
                assert json.loads(socket.recv())["type"] == "heartbeat"
        for origin in ("https://desk.example:8443", "http://desk.example", EVIL):
            answer = api.post("/orders", json=order, headers={"Origin": origin})
            assert_problem(answer, 403, "foreign_origin")
            assert "access-control-allow-origin" not in answer.headers


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("RTS_ALLOWED_HOSTS", "https://exchange.example"), ("RTS_ALLOWED_HOSTS", "*"),
        ("RTS_ALLOWED_ORIGINS", "desk.example"), ("RTS_ALLOWED_ORIGINS", "*"),
        ("RTS_ALLOWED_ORIGINS", "https://desk.example/page"), ("RTS_RATE_PER_ADDRESS", "0"),
        ("RTS_CONNECTIONS_PER_ADDRESS", "many"),
    ],
)  # fmt: skip
def test_a_list_that_cannot_be_meant_is_refused(name: str, value: str) -> None:
    from db.settings import Settings, SettingsError

    with pytest.raises(SettingsError, match=name):
        Settings.from_env({name: value})


def test_answers_tell_browsers_to_be_careful(services: Services, tmp_path: Path) -> None:
    for url in (
        f"{services.main_url}/schema", f"{services.main_url}/order_book", services.matching_url,
        f"{services.main_url}/nothing", f"{services.main_url}/schema/assets/swagger-ui.css",
    ):  # fmt: skip
        headers = httpx.get(url).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
        assert headers["referrer-policy"] == "same-origin"
        assert "server" not in headers
    policy = httpx.get(f"{services.main_url}/schema").headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy


@pytest.mark.parametrize("name", ["%00", "a%00.css", "a" * 300, "%ff", "%2e%2e%2fpy", "\u20ac"])
def test_what_no_file_can_be_called_is_not_there(services: Services, name: str) -> None:
    answer = httpx.get(f"{services.main_url}/schema/assets/{name}")
    assert_problem(answer, 404, "not_found")
