"""HEAD wherever GET is: its status and its headers, and no body (RFC 9110, 9.3.2)."""

import http.client
from urllib.parse import urlsplit

import httpx
import pytest

from tests.clients import place
from tests.processes import Services

MAIN = [
    "/", "/health", "/metrics", "/asyncapi.json", "/schema", "/schema/openapi.json",
    "/schema/swagger", "/schema/assets/swagger-ui.css", "/schema/assets/swagger-ui-bundle.js",
    "/orders", "/orders?limit=1", "/orders/1", "/orders/1/history",
    "/accounts", "/trades", "/trades?from_seq=1", "/order_book",
    "/candles", "/candles?interval=1d", "/ticker", "/instruments", "/assets", "/balances",
    "/ledger", "/ledger?account=a", "/transfers", "/keys", "/whoami", "/audit", "/operations",
    "/orders/999999999", "/orders/x", "/orders?limit=0", "/orders?colour=red", "/nothing",
    "/trades?symbol=NOPE", "/schema/assets/nothing", "/order_book?symbol=NOPE",
    "/order_book_updates", "/orders/batch", "/orders/cancel_all_after",
]  # fmt: skip
MATCHING = ["/", "/health", "/metrics", "/asyncapi.json", "/nothing", "/trade_updates"]
OF_ITS_TIME = {"date", "content-length", "etag", "last-modified"}
"""Headers that may differ between two calls: metrics, health and sizes tell what happens."""


def exchange(url: str, method: str, path: str) -> tuple[int, dict[str, str], bytes]:
    """Return status, headers, and all that the server sent before it closed the connection."""
    connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=15)
    connection.request(method, path, headers={"Connection": "close"})
    answer = connection.getresponse()
    fp = answer.fp
    body = answer.read() if method != "HEAD" else (fp.read() if fp is not None else b"")
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body


@pytest.fixture(scope="module")
def order(services: Services) -> None:
    with httpx.Client(base_url=services.main_url) as api:
        place(api, "ACME", "buy", "1", "9")


@pytest.mark.parametrize(
    ("service", "path"),
    [("main", path) for path in MAIN] + [("matching", path) for path in MATCHING],
)
def test_head_is_get_without_a_body(
    services: Services, order: None, service: str, path: str
) -> None:
    url = services.main_url if service == "main" else services.matching_url
    status, headers, body = exchange(url, "GET", path)
    head_status, head_headers, nothing = exchange(url, "HEAD", path)
    assert (head_status, nothing) == (status, b"")
    assert head_headers.keys() == headers.keys()
    same = headers.keys() - (
        OF_ITS_TIME if path in ("/metrics", "/health", "/operations") else {"date"}
    )
    assert {name: head_headers[name] for name in same} == {name: headers[name] for name in same}
    assert int(headers["content-length"]) == len(body)


def test_every_documented_get(services: Services, order: None) -> None:
    """None is forgotten above."""
    with httpx.Client(base_url=services.main_url) as api:
        paths = api.get("/schema/openapi.json").json()["paths"]
        gets = {path.replace("{order_id}", "1") for path, calls in paths.items() if "get" in calls}
        assert gets <= set(MAIN)
        assert not any("head" in calls for calls in paths.values())
        for path in gets:
            assert api.head(path, params={"account": "ann"} if path == "/ledger" else {}).is_success


def test_head_keeps_a_connection_usable(services: Services) -> None:
    """A body where none belongs would be read as the next answer."""
    connection = http.client.HTTPConnection(urlsplit(services.main_url).netloc, timeout=15)
    for _ in range(3):
        connection.request("HEAD", "/orders?limit=1")
        assert connection.getresponse().read() == b""
        connection.request("GET", "/instruments")
        assert b'"items"' in connection.getresponse().read()


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/orders", {"GET", "HEAD", "POST", "DELETE", "OPTIONS"}),
        ("/orders/1", {"GET", "HEAD", "PUT", "DELETE", "OPTIONS"}),
        ("/orders/batch", {"POST", "OPTIONS"}),
        ("/order_book", {"GET", "HEAD", "OPTIONS"}),
        ("/health", {"GET", "HEAD", "OPTIONS"}),
        ("/metrics", {"GET", "HEAD", "OPTIONS"}),
        ("/schema/openapi.json", {"GET", "HEAD", "OPTIONS"}),
    ],
)
def test_what_is_allowed_is_said(services: Services, path: str, allowed: set[str]) -> None:
    with httpx.Client(base_url=services.main_url) as api:
        refused, asked = api.request("PATCH", path), api.options(path)
    assert (refused.status_code, asked.status_code) == (405, 204)
    assert set(refused.headers["allow"].split(", ")) >= allowed - {"OPTIONS"}
    assert set(asked.headers["allow"].split(", ")) == allowed
    assert refused.json()["code"] == "method_not_allowed"


def test_a_socket_is_opened_by_get(services: Services) -> None:
    answer = httpx.get(f"{services.matching_url}/trade_updates")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET")
