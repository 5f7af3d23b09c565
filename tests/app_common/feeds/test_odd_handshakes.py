"""What no client means to send when it opens a socket: each is told, and none is left waiting."""

import json
import socket
from contextlib import suppress
from urllib.parse import urlsplit

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from app_common.feeds.channels import CHANNELS, Channel
from tests.clients import listening
from tests.processes import Services

HANDSHAKE = {
    "Host": "localhost",
    "Upgrade": "websocket",
    "Connection": "Upgrade",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
    "Sec-WebSocket-Version": "13",
}
ADDRESSES = [(service, channel) for channel in CHANNELS for service in channel.servers]


def url_of(services: Services, service: str, address: str) -> str:
    return {"main": services.main_ws, "matching": services.matching_ws}[service] + address


def answered(
    services: Services, path: str, headers: dict[str, str], method: str = "GET"
) -> tuple[int, str, bytes]:
    """Send a handshake; return the status, its head, and what comes until the end, if that comes.

    A service that neither answers nor ends it fails the test.
    """
    parts = urlsplit(services.main_ws)
    lines = [f"{method} {path} HTTP/1.1", *[f"{name}: {text}" for name, text in headers.items()]]
    with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=10) as client:
        client.sendall("\r\n".join([*lines, "", ""]).encode())
        data = b""
        while b"\r\n\r\n" not in data:
            part = client.recv(65536)
            assert part, data
            data += part
        head, _, rest = data.partition(b"\r\n\r\n")
        status = int(head.split()[1])
        with suppress(ConnectionResetError):
            while status != 101 and (part := client.recv(65536)):
                rest += part
    return status, head.decode().lower(), rest


@pytest.mark.parametrize(
    ("query", "more"),
    [
        ("?symbol=" + "x" * 15_000, {}),
        ("", {"X-Long": "y" * 15_000}),
        ("", {f"X-{number}": "y" for number in range(1000)}),
        ("", {"Content-Length": "0"}),
        ("", {"X-Empty": "", "Cookie": "a=b"}),
    ],
    ids=["query", "header", "headers", "an empty body", "an empty header"],
)
def test_a_handshake_has_up_to_16_kib_as_any_call(
    services: Services, query: str, more: dict[str, str]
) -> None:
    for channel in CHANNELS:
        status, _, _ = answered(services, channel.address + query, HANDSHAKE | more)
        assert status == 101, channel.address


@pytest.mark.parametrize(
    ("more", "status"),
    [
        ({"Content-Length": "3"}, 400),
        ({"Sec-WebSocket-Key": "x"}, 400),
        ({"Sec-WebSocket-Version": "8"}, 400),
        ({"Sec-WebSocket-Protocol": "a b"}, 400),
        ({"Connection": "Upgrade, a b"}, 400),
    ],
    ids=lambda value: str(value),
)
def test_what_is_no_handshake_is_a_problem(
    services: Services, more: dict[str, str], status: int
) -> None:
    found, head, body = answered(services, "/ticker_updates", HANDSHAKE | more)
    assert (found, json.loads(body)["code"]) == (status, "invalid_handshake")
    assert "content-type: application/problem+json" in head
    found, _, body = answered(services, "/ticker_updates", HANDSHAKE, "POST")
    assert (found, json.loads(body)["code"]) == (405, "invalid_handshake")


@pytest.mark.parametrize("service", ["main", "matching"])
def test_where_there_is_no_socket_is_not_found(services: Services, service: str) -> None:
    for path in ("/nothing", "/health", "/orders", "/ticker_updates/x", "/%ff", "/%00"):
        with pytest.raises(InvalidStatus) as refused:
            connect(url_of(services, service, path)).close()
        response = refused.value.response
        assert response.status_code == 404, path
        assert json.loads(response.body or b"")["code"] == "not_found"


def needed(channel: Channel, without: str) -> str:
    return "&account=ann" if "account" in channel.parameters and without != "account" else ""


@pytest.mark.parametrize(
    ("service", "channel"), ADDRESSES, ids=[f"{s}{c.address}" for s, c in ADDRESSES]
)
def test_odd_parameters_are_told(services: Services, service: str, channel: Channel) -> None:
    for name in channel.parameters:
        more = needed(channel, name)
        cases: list[tuple[str, str | None]] = [
            (f"{name}=%00{more}", None),
            (f"{name}=a%00b{more}", None),
        ]
        if name in ("symbol", "asset"):
            cases = [(query, f"unknown_{name}") for query, _ in cases]
            cases.append((f"{name}=ACME,%00{more}", f"unknown_{name}"))
        elif not name.startswith("from_"):
            cases.append((f"{name}=1&{name}=1{more}", f"invalid_{name}"))
        for query, code in cases:
            with listening(url_of(services, service, f"{channel.address}?{query}")) as listener:
                messages, close, reason = listener.rest()
            assert (messages[-1]["code"], close) == (reason, 1008), query
            assert reason == (code or reason), query
