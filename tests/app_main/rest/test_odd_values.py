"""What no client means to send, in every place where a call takes something from one."""

import base64
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import httpx
import pytest

from tests.app_main.rest.test_errors import assert_problem
from tests.clients import place

LAST = 2**63 - 1

CURSORS = [
    "", "0", "1", "-1", "59", str(2**31), str(LAST), str(LAST + 1), "9" * 40, "253402300740",
    "253402300799", "253402300800", "1.1", "1.", ".1", ".", f"{LAST}.{LAST}", "EUR/ann", "EUR/",
    "/ann", "/", "ACME", "x" * 100, "\u0661", " 1", "1e5", "1.2.3.fee", "a\0b", "\ud800",
]  # fmt: skip
"""What cursors of some calls say, and what those of none do."""

NUMBERS = ["-1", "0", "1", str(2**31), str(LAST), str(LAST + 1), "9" * 40, "1.0", "1e2", "\u0661"]

TIMES = [
    "0001-01-01T00:00:00Z", "0001-01-01T00:00:00+15:59", "9999-12-31T23:59:59.999999Z",
    "9999-12-31T23:59:60Z", "9999-12-31T24:00:00Z", "9999-12-31T23:59:59-15:59",
    "2026-01-01T00:00:00+24:00", "infinity", "-infinity", "0000-01-01T00:00:00Z",
]  # fmt: skip

TEXTS = ["", "\0", "a\0b", "%", "'", "\\", "\u202e", "\ufffd", "\U0001f600", "x" * 5000, "null"]

PARTS = [
    *[quote(text, safe="") for text in [*TEXTS[1:], *NUMBERS]], "%ff", "%ed%a0%80", "%C0%80",
    "%2F", "a%2Fb", "%2e%2e", "%", "%zz",
]  # fmt: skip
"""Of a path, as they are sent."""

Call = tuple[str, str, dict[str, Any]]


@pytest.fixture(scope="module")
def calls(services: Any) -> list[Call]:
    """Every documented call: method, path and what is said of it."""
    document = httpx.get(f"{services.main_url}/schema/openapi.json", timeout=15).json()
    return [
        (method.upper(), path, call)
        for path, of_path in document["paths"].items()
        for method, call in of_path.items()
    ]


def encoded(text: str) -> str:
    data = text.encode("utf-8", "surrogatepass")
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def parameters(call: dict[str, Any], place: str) -> list[str]:
    return [each["name"] for each in call.get("parameters", ()) if each["in"] == place]


def send(api: httpx.Client, method: str, path: str, call: dict[str, Any]) -> None:
    """Send a call that may be refused, as it is documented, and never for a fault of ours."""
    body = b"{}" if "requestBody" in call else None
    headers = {"content-type": "application/json"} if body else {}
    answer = api.request(method, path, content=body, headers=headers)
    known = {*call["responses"], "405" if "%2F" in path else "", "404" if "%2F" in path else ""}
    assert str(answer.status_code) in known, (method, path[:200], answer.text)
    assert answer.status_code < 500, (method, path[:200], answer.text)


def queries(call: dict[str, Any]) -> Iterator[str]:
    names = parameters(call, "query")
    for name in names:
        for text in [*TEXTS, *NUMBERS, *TIMES]:
            yield f"{name}={quote(text, safe='')}"
        yield f"{name}=1&{name}=2"
        yield f"{name}=%ff"
    more = {"from": "2026-01-01T00:00:00Z", "from_seq": "1", "from_trade_id": "0", "account": "ann"}
    for text in CURSORS if "cursor" in names else ():
        cursor = f"cursor={encoded(text)}"
        yield cursor
        for name in more.keys() & {*names}:
            yield f"{cursor}&{name}={more[name]}"


def test_no_parameter_makes_a_fault_of_ours(api: httpx.Client, calls: list[Call]) -> None:
    api.post("/assets", json={"asset": "EUR"})
    api.post("/orders", json={"side": "buy", "quantity": "1", "price": "1", "account": "ann"})
    for method, path, call in calls:
        if method == "GET":  # the others take few, and change what these read
            for query in queries(call):
                send(api, method, f"{path.replace('{order_id}', '1')}?{query}", call)


def test_no_path_makes_a_fault_of_ours(api: httpx.Client, calls: list[Call]) -> None:
    for method, path, call in calls:
        for name in parameters(call, "path"):
            for part in PARTS:
                send(api, method, path.replace(f"{{{name}}}", part), call)


def test_every_call_documents_that_a_parameter_may_be_none(
    api: httpx.Client, calls: list[Call]
) -> None:
    for method, path, call in calls:
        if method == "GET":
            answer = api.get(f"{path.replace('{order_id}', '1')}?nothing=1")
            assert_problem(answer, 400, "unknown_parameter")
        assert "400" in call["responses"], (method, path)


@pytest.mark.parametrize("path", ["/orders/", "/orders//", "//orders", "/orders/%2F", "/orders/?"])
def test_who_has_no_id_cancels_nothing(api: httpx.Client, symbol: str, path: str) -> None:
    order = place(api, symbol, "buy", "5", "9")
    with httpx.Client(base_url=str(api.base_url)) as raw:
        assert_problem(raw.request("DELETE", f"{api.base_url}".rstrip("/") + path), 404)
    assert api.get(f"/orders/{order['order_id']}").json()["status"] == "new"


def test_a_history_goes_on_beyond_two_thousand_million_events(
    api: httpx.Client, symbol: str
) -> None:
    order = place(api, symbol, "buy", "5", "9")
    cursor = {"cursor": encoded(str(2**31))}
    answer = api.get(f"/orders/{order['order_id']}/history", params=cursor)
    assert (answer.status_code, json.loads(answer.text)["items"]) == (200, [])
