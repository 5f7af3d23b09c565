"""Signatures: where they stand, what they are of, when they are too old; and keys that are none."""

import base64
from collections.abc import Callable
from typing import Any
from urllib.parse import quote, urlencode

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from rts.keys import make
from tests.app_binance.traders import Pit, Trader, no, now
from tests.keys import SETTINGS

INVALID = (-1022, "Signature for this request is not valid.")
OUTSIDE = (-1021, "Timestamp for this request is outside of the recvWindow.")
AHEAD = (-1021, "Timestamp for this request was 1000ms ahead of the server's time.")


@pytest.fixture
def ann(pit: Pit) -> Trader:
    return pit.trader("ann")


def fields(pit: Pit, **more: Any) -> dict[str, Any]:
    return {
        "symbol": pit.name, "side": "BUY", "type": "LIMIT", "timeInForce": "GTC", "quantity": "1",
        "price": "1", "timestamp": now(), **more,
    }  # fmt: skip


Send = Callable[[Trader, dict[str, Any]], httpx.Response]


def _post(ann: Trader, query: str, body: str) -> httpx.Response:
    return ann.http.post(
        f"/api/v3/order?{query}" if query else "/api/v3/order",
        content=body,
        headers={
            "X-MBX-APIKEY": ann.key.partition(".")[0],
            "content-type": "application/x-www-form-urlencoded",
        },
    )


def in_the_body(ann: Trader, sent: dict[str, Any]) -> httpx.Response:
    text = urlencode(sent)
    return _post(ann, "", f"{text}&signature={ann.signature(text)}")


def in_the_query(ann: Trader, sent: dict[str, Any]) -> httpx.Response:
    text = urlencode(sent)
    return _post(ann, f"{text}&signature={ann.signature(text)}", "")


def in_both(ann: Trader, sent: dict[str, Any]) -> httpx.Response:
    """Signed is the one and the other, with nothing between."""
    items = [*sent.items()]
    query, body = urlencode(items[:3]), urlencode(items[3:])
    return _post(ann, query, f"{body}&signature={ann.signature(query + body)}")


def with_the_signature_in_the_query(ann: Trader, sent: dict[str, Any]) -> httpx.Response:
    items = [*sent.items()]
    query, body = urlencode(items[:3]), urlencode(items[3:])
    return _post(ann, f"{query}&signature={ann.signature(query + body)}", body)


def sorted_by_name(ann: Trader, sent: dict[str, Any]) -> httpx.Response:
    return in_the_body(ann, dict(sorted(sent.items())))


def in_capitals(ann: Trader, sent: dict[str, Any]) -> httpx.Response:
    text = urlencode(sent)
    return _post(ann, "", f"{text}&signature={ann.signature(text).upper()}")


WAYS: tuple[Send, ...] = (
    in_the_body, in_the_query, in_both, with_the_signature_in_the_query, sorted_by_name,
    in_capitals,
)  # fmt: skip


@pytest.mark.parametrize("send", WAYS, ids=lambda send: send.__name__)
def test_every_way_to_sign(pit: Pit, ann: Trader, send: Send) -> None:
    sent = fields(pit, newClientOrderId="ä + b/ü&c=1%", recvWindow="5000")
    answer = send(ann, sent)
    assert answer.status_code == 200, answer.text
    assert answer.json()["clientOrderId"] == "ä + b/ü&c=1%"


class Forger(Trader):
    """Signs another quantity than it sends."""

    def signature(self, text: str) -> str:
        return super().signature(text.replace("quantity=1", "quantity=2"))


@pytest.mark.parametrize("send", WAYS, ids=lambda send: send.__name__)
def test_what_was_changed_on_its_way(pit: Pit, ann: Trader, send: Send) -> None:
    answer = send(Forger(ann.http, ann.account, ann.key), fields(pit))
    assert answer.status_code == 400
    assert no(answer) == INVALID
    assert ann.get("openOrders") == []


def test_ed25519(pit: Pit) -> None:
    private = Ed25519PrivateKey.generate()
    public = private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    url = pit.services.database_url
    key_id = make(url, SETTINGS, "eve", ["read", "trade"], public_key=public)
    text = urlencode({"timestamp": now()})
    signature = base64.b64encode(private.sign(text.encode())).decode()
    headers = {"X-MBX-APIKEY": key_id}
    told = pit.http.get(
        f"/api/v3/account?{text}&signature={quote(signature, safe='')}", headers=headers
    )
    assert told.status_code == 200, told.text
    other = base64.b64encode(private.sign(b"something else")).decode()
    told = pit.http.get(
        f"/api/v3/account?{text}&signature={quote(other, safe='')}", headers=headers
    )
    assert no(told) == INVALID


@pytest.mark.parametrize(
    ("more", "wanted"),
    [
        ({"timestamp": lambda: now() - 4000}, None),
        ({"timestamp": lambda: now() * 1000}, None),
        ({"timestamp": lambda: now() - 5500}, OUTSIDE),
        ({"timestamp": lambda: now() - 50_000, "recvWindow": "60000"}, None),
        ({"timestamp": lambda: now() - 61_000, "recvWindow": "60000"}, OUTSIDE),
        ({"recvWindow": "1000.5"}, None),
        ({"recvWindow": "60001"}, (-1131, "recvWindow must be less than 60000.")),
        ({"timestamp": lambda: now() + 500}, None),
        ({"timestamp": lambda: now() + 3000}, AHEAD),
        ({"timestamp": lambda: (now() + 3000) * 1000}, AHEAD),
        ({"timestamp": lambda: ""}, (-1102, "Mandatory parameter 'timestamp' was not sent, was "
                                            "empty/null, or malformed.")),
        ({"timestamp": lambda: "soon"}, (-1100, "Illegal characters found in parameter 'timestamp';"
                                                " legal range is '^[0-9]{1,20}$'.")),
        ({"recvWindow": "-1"}, (-1100, "Illegal characters found in parameter 'recvWindow'; legal "
                                       "range is '^[0-9]{1,8}(\\.[0-9]{1,3})?$'.")),
        ({"timestamp": lambda: 0}, OUTSIDE),
        ({"timestamp": lambda: "99999999999999999999"}, AHEAD),
    ],
)  # fmt: skip
def test_time_windows(ann: Trader, more: dict[str, Any], wanted: tuple[int, str] | None) -> None:
    sent = {name: value() if callable(value) else value for name, value in more.items()}
    answer = ann.call("GET", "/api/v3/account", **{"timestamp": now(), **sent})
    assert (no(answer) if wanted else answer.status_code) == (wanted or 200)


@pytest.mark.parametrize(
    ("headers", "status", "code", "message"),
    [
        ({}, 401, -2014, "API-key format invalid."),
        ({"X-MBX-APIKEY": ""}, 401, -2014, "API-key format invalid."),
        ({"X-MBX-APIKEY": "no key!"}, 401, -2014, "API-key format invalid."),
        (
            {"X-MBX-APIKEY": "abcdefghijkl12345678"}, 401, -2015,
            "Invalid API-key, IP, or permissions for action.",
        ),
    ],
)  # fmt: skip
def test_keys_that_are_none(
    pit: Pit, ann: Trader, headers: dict[str, str], status: int, code: int, message: str
) -> None:
    for method, path, more in (
        ("GET", "account", {}), ("GET", "openOrders", {}), ("DELETE", "order", {"symbol": "X"}),
    ):  # fmt: skip
        answer = pit.http.request(method, f"/api/v3/{path}?{ann.signed(more)}", headers=headers)
        assert (answer.status_code, *no(answer)) == (status, code, message)


def test_a_revoked_key(pit: Pit, ann: Trader) -> None:
    key_id = ann.key.partition(".")[0]
    pit.ours("DELETE", f"/keys/{key_id}")
    assert ann.refused("GET", "account")[0] == -2015


def test_parts_that_are_missing_or_there_twice(pit: Pit, ann: Trader) -> None:
    headers = {"X-MBX-APIKEY": ann.key.partition(".")[0]}

    def asked(query: str) -> tuple[int, str]:
        return no(pit.http.get(f"/api/v3/account?{query}", headers=headers))

    text = f"timestamp={now()}"
    good = ann.signature(text)
    missing = "Mandatory parameter 'signature' was not sent, was empty/null, or malformed."
    assert asked(text) == (-1102, missing)
    assert asked(f"signature={good}&{text}") == INVALID
    assert asked(f"{text}&signature={good}&signature={good}")[0] == -1101
    assert asked(f"{text}&{text}&signature={ann.signature(f'{text}&{text}')}")[0] == -1101
    assert asked(f"{text}&signature=") == INVALID
    assert asked(f"{text}&signature={good[:-1]}") == INVALID
    assert asked(f"{text}&signature=%zz") == INVALID


def test_a_bearer_is_no_signature(pit: Pit, ann: Trader) -> None:
    answer = pit.http.get("/api/v3/account", headers={"Authorization": f"Bearer {ann.key}"})
    assert (answer.status_code, no(answer)[0]) == (401, -2014)


def test_a_key_of_no_account_has_nothing_here(pit: Pit) -> None:
    key = make(pit.services.database_url, SETTINGS, None, ["operate"])
    operator = Trader(pit.http, "", key)
    assert operator.refused("GET", "openOrders")[0] == -2015
    assert operator.refused("DELETE", "openOrders", symbol=pit.name)[0] == -2015
