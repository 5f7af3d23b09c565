"""Keys: which of them open, for whom, from where and how long; nothing else does, nor is a 500."""

import http.client
import json
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote_from_bytes

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from app_common.identity import COOKIE
from app_common.master import Master
from tests.app_main.rest.test_errors import assert_problem
from tests.clients import Listener, attempts, metric
from tests.conftest import Db, open_session
from tests.keys import SECRET, TRADER, Guarded, bearer, guarded, now, signed, signed_by

ORDER = {"side": "buy", "quantity": "1", "price": "1"}
BODY = json.dumps(ORDER).encode()
JSON = {"content-type": "application/json"}


@pytest.fixture(scope="module")
def keys(module_database_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guarded]:
    with guarded(module_database_url, tmp_path_factory.mktemp("keys")) as found:
        yield found


@pytest.fixture
def sql(keys: Guarded) -> Iterator[Db]:
    with open_session(keys.services.database_url) as session:
        yield session


@pytest.fixture(scope="module")
def alice(keys: Guarded) -> str:
    return keys.key("alice", TRADER)


def code_of(answer: httpx.Response) -> str:
    return str(answer.json()["code"])


def get(keys: Guarded, headers: Any, query: str = "", path: str = "/orders") -> httpx.Response:
    url = f"{keys.services.main_url}{path}"
    return httpx.get(f"{url}?{query}" if query else url, headers=headers)


def test_a_key_trades_for_its_account(keys: Guarded, alice: str) -> None:
    with keys.client(alice) as client:
        order = client.post("/orders", json=ORDER)
        assert (order.status_code, order.json()["account"]) == (201, "alice")
        named = client.post("/orders", json=ORDER | {"account": "alice"})
        assert named.json()["account"] == "alice"
        batch = client.post("/orders/batch", json={"orders": [ORDER, ORDER | {"account": "bob"}]})
        first, second = batch.json()["items"]
        assert first["order"]["account"] == "alice"
        assert (second["status"], second["error"]["code"]) == (403, "not_your_account")
        assert client.get("/whoami").json() == {
            "access": "keys", "key_id": alice.partition(".")[0], "account": "alice",
            "permissions": TRADER,
        }  # fmt: skip


WRONG: dict[str, dict[str, str]] = {
    "nothing": {},
    "basic": {"Authorization": "Basic YWxpY2U6eA=="},
    "empty": bearer(""),
    "dot": bearer("."),
    "no secret": bearer("{id}"),
    "empty secret": bearer("{id}."),
    "another's secret": bearer("{id}.{other}"),
    "truncated": bearer("{id}.{cut}"),
    "longer": bearer("{id}.{secret}A"),
    "spaced": bearer("{id}. {secret}"),
    "case": bearer("{ID}.{secret}"),
    "unknown id": bearer("abcdefghijklmnopqrst.{secret}"),
    "long": bearer("{id}." + "A" * 5000),
    "unicode": bearer("{id}.\u00e9\u00fc"),
    "bytes": bearer("{id}.\u0080\u009f"),
    "id alone": {"X-MBX-APIKEY": "{id}"},
    "id of bytes": {"X-RTS-Key": "\u00ff\u00fe"},
    "key as id": {"X-MBX-APIKEY": "{id}.{secret}"},
    "cookie": {"Cookie": f"{COOKIE}={{id}}.99999999999.AAAA"},
    "cookie of a key": {"Cookie": f"{COOKIE}={{id}}.{{secret}}"},
    "cookie of nothing": {"Cookie": f"{COOKIE}=;{COOKIE}=..;x={COOKIE}"},
}


@pytest.mark.parametrize("way", WRONG)
def test_a_wrong_key_opens_nothing(keys: Guarded, alice: str, way: str) -> None:
    key_id, _, secret = alice.partition(".")
    parts = {
        "id": key_id, "ID": key_id.upper(), "secret": secret, "cut": secret[:-1],
        "other": keys.key("bob", TRADER).partition(".")[2],
    }  # fmt: skip
    headers = {
        name: value.format(**parts).encode("utf-8", "surrogateescape")
        for name, value in WRONG[way].items()
    }
    for path in ("/orders", "/whoami"):
        status, told, problem = raw_get(keys, path, headers)
        assert (status, told["content-type"]) == (401, "application/problem+json")
        assert told["www-authenticate"].startswith("Bearer")
        assert problem["code"] in ("invalid_key", "invalid_signature", "key_required")
        assert secret not in str(problem)
    assert raw_get(keys, "/order_book", headers)[0] == (
        200 if "cookie" in way or way in ("nothing", "basic") else 401
    )


def raw_get(keys: Guarded, path: str, headers: dict[str, bytes]) -> tuple[int, Any, Any]:
    """Ask with headers that no better client would send."""
    server = http.client.HTTPConnection(keys.services.main_url.partition("//")[2], timeout=15)
    server.request("GET", path, headers=headers)
    answer = server.getresponse()
    body = json.loads(answer.read())
    server.close()
    return answer.status, answer.headers, body


def test_two_keys_are_none(keys: Guarded, alice: str) -> None:
    bob = keys.key("bob", TRADER)
    twice = [("Authorization", f"Bearer {alice}"), ("Authorization", f"Bearer {bob}")]
    assert get(keys, twice).status_code == 401
    query, headers = signed(alice)
    assert get(keys, headers | bearer(alice), query).status_code == 401


def test_nothing_is_looked_for_that_was_never_given(keys: Guarded, sql: Db) -> None:
    """Ids are known at sight: while nobody can read the keys, wrong ones are answered as ever."""
    counter = 'rts_problems_total{code="invalid_key"}'
    before = metric(keys.services.main_url, counter)
    with sql.transaction(), keys.client(None) as client:
        sql.execute("LOCK TABLE core.api_key IN ACCESS EXCLUSIVE MODE")
        for number in range(5):
            answer = client.get("/orders", headers=bearer(f"{number:020}.x"))
            assert code_of(answer) == "invalid_key"
        unseen = get(keys, bearer(f"{Master(SECRET.encode()).new_key_id()}.x"))
        assert_problem(unseen, 503, code_of(unseen))
    assert metric(keys.services.main_url, counter) - before == 5


def test_an_id_is_known_by_its_master_only() -> None:
    ours, theirs = Master(SECRET.encode()), Master(b"x" * 40)
    key_id = ours.new_key_id()
    assert ours.gave(key_id)
    assert not theirs.gave(key_id)
    assert ours.secret(key_id, 1) not in (theirs.secret(key_id, 1), ours.secret(key_id, 2))


# ------------------------------------------------------------------------------ what ends a key
def test_an_expired_key_says_so(keys: Guarded, sql: Db) -> None:
    key = keys.key("alice", TRADER)
    assert get(keys, bearer(key)).status_code == 200
    sql.execute(
        "UPDATE core.api_key SET expires_at = clock_timestamp() WHERE key_id = %s",
        [key.partition(".")[0]],
    )
    answer = attempts(lambda: get(keys, bearer(key)), 401)
    assert code_of(answer) == "key_expired"
    assert code_of(get(keys, bearer(key + "x"))) == "invalid_key"


def test_a_revoked_key_opens_nothing_in_any_process_after_a_second(keys: Guarded) -> None:
    """REST in one, sockets in both; what was open is closed."""
    key, operator = keys.key("alice", TRADER), keys.key(None, ["operate"])
    header = bearer(key)
    addresses = [
        f"{keys.services.main_ws}/order_updates", f"{keys.services.matching_ws}/trade_updates",
    ]  # fmt: skip
    sockets = [connect(address, additional_headers=header) for address in addresses]
    try:
        assert get(keys, header).status_code == 200
        with keys.client(operator) as client:
            answer = client.delete(f"/keys/{key.partition('.')[0]}")
            assert answer.json()["revoked_at"]
        revoked = time.monotonic()
        answer = attempts(lambda: get(keys, header), 401)
        assert time.monotonic() - revoked < 1.5
        assert code_of(answer) == "key_revoked"
        for socket in sockets:
            messages, code, reason = Listener(socket).rest()
            assert (messages[-1]["code"], code, reason) == ("key_revoked", 1008, "key_revoked")
        assert time.monotonic() - revoked < 3
        for address in addresses:
            with pytest.raises(InvalidStatus) as refused:
                connect(address, additional_headers=header)
            assert refused.value.response.status_code == 401
    finally:
        for socket in sockets:
            socket.close()


def test_a_key_opens_from_its_networks_only(keys: Guarded) -> None:
    here = keys.key("alice", TRADER, networks=["10.0.0.0/8", "127.0.0.0/8"])
    elsewhere = keys.key("alice", TRADER, networks=["10.0.0.0/8", "2001:db8::/32"])
    assert get(keys, bearer(here)).status_code == 200
    for lie in ({}, {"X-Forwarded-For": "10.0.0.1"}, {"Forwarded": "for=10.0.0.1"}):
        answer = get(keys, bearer(elsewhere) | lie)
        assert_problem(answer, 401, "foreign_network")


def test_a_trusted_proxy_is_believed(
    database_url: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("proxied")
    with guarded(database_url, folder, RTS_TRUSTED_PROXIES="127.0.0.1,192.0.2.0/24") as keys:
        key = keys.key("alice", TRADER, networks=["10.0.0.0/8"])
        told = {
            "": 401, "10.0.0.1": 200, "10.0.0.1, 192.0.2.7": 200, "10.0.0.1, 8.8.8.8": 401,
            "nonsense": 401,
        }  # fmt: skip
        for header, status in told.items():
            more = {"X-Forwarded-For": header} if header else {}
            assert get(keys, bearer(key) | more).status_code == status, header
        https = {"X-Forwarded-For": "10.0.0.1", "X-Forwarded-Proto": "https"}
        cookie = httpx.post(
            f"{keys.services.main_url}/session", json={"key": key}, headers=https
        ).headers["set-cookie"]
        assert "secure" in cookie.lower()


def test_a_key_has_a_rate(keys: Guarded) -> None:
    slow, other = keys.key("alice", TRADER, rate=2), keys.key("alice", TRADER)
    with keys.client(slow) as client:
        answers = [client.get("/orders") for _ in range(10)]
    refused = [answer for answer in answers if answer.status_code == 429]
    assert len(refused) >= 5
    assert refused[0].headers["retry-after"] == "1"
    assert code_of(refused[0]) == "too_many_requests"
    assert get(keys, bearer(other)).status_code == 200


# ---------------------------------------------------------------------------------- signatures
def test_a_signed_request_is_the_keys(keys: Guarded, alice: str) -> None:
    query, headers = signed(alice, {"symbol": "ACME", "limit": "1"}, recvWindow="60000")
    page = get(keys, headers, query)
    assert (page.status_code, len(page.json()["items"])) == (200, 1)
    query, headers = signed(alice, body=BODY)
    url = f"{keys.services.main_url}/orders?{query}"
    order = httpx.post(url, content=BODY, headers=headers | JSON)
    assert (order.status_code, order.json()["account"]) == (201, "alice")
    query, headers = signed(alice)
    path = f"/orders/{order.json()['order_id']}"
    url = f"{keys.services.main_url}{path}?{query}"
    assert httpx.delete(url, headers=headers).json()["status"] == "canceled"
    micros, headers = signed(alice, {}, timestamp=str(now() * 1000))
    assert get(keys, headers, micros).status_code == 200


def test_an_ed25519_key_signs_and_has_no_secret(keys: Guarded, sql: Db) -> None:
    private = Ed25519PrivateKey.generate()
    key_id = keys.key("alice", TRADER, public_key=private.public_key().public_bytes_raw())
    query, headers = signed_by(private, key_id, BODY)
    url = f"{keys.services.main_url}/orders?{query}"
    assert httpx.post(url, content=BODY, headers=headers | JSON).status_code == 201
    assert httpx.post(url, content=BODY + b" ", headers=headers | JSON).status_code == 401
    query, headers = signed_by(Ed25519PrivateKey.generate(), key_id)
    assert code_of(get(keys, headers, query)) == "invalid_signature"
    derived = f"{key_id}.{Master(SECRET.encode()).secret(key_id, 1)}"
    assert code_of(get(keys, bearer(derived))) == "invalid_key"
    query, headers = signed(derived)
    assert code_of(get(keys, headers, query)) == "invalid_signature"
    session = httpx.post(f"{keys.services.main_url}/session", json={"key": derived})
    assert session.status_code == 401


def spoiled(query: str) -> dict[str, tuple[str, str]]:
    """Return what may be done to a signed query, and how that is answered."""
    head, _, signature = query.rpartition("=")
    text = head.removesuffix("&signature")
    return {
        "none": (text, "invalid_signature"),
        "empty": (f"{head}=", "invalid_signature"),
        "truncated": (query[:-1], "invalid_signature"),
        "longer": (query + "0", "invalid_signature"),
        "other": (f"{head}={'0' * 64}", "invalid_signature"),
        "not hex": (f"{head}={'z' * 64}", "invalid_signature"),
        "unicode": (f"{head}=%C3%A9%FF%00", "invalid_signature"),
        "not last": (f"signature={signature}&{text}", "invalid_signature"),
        "twice": (f"{query}&signature={signature}", "invalid_signature"),
        "more before": (f"limit=1&{query}", "invalid_signature"),
        "more after": (f"{query}&limit=1", "invalid_signature"),
        "other time": (query.replace("timestamp=1", "timestamp=2"), "invalid_signature"),
        "no time": (f"signature={signature}", "invalid_signature"),
        "two times": (f"timestamp=1&{query}", "invalid_signature"),
        "no number": (query.replace("timestamp=", "timestamp=x"), "invalid_signature"),
        "window": (f"recvWindow=60001&{query}", "invalid_signature"),
    }


@pytest.mark.parametrize("way", spoiled("timestamp=1&signature=0"))
def test_a_signature_that_is_not_right_opens_nothing(keys: Guarded, alice: str, way: str) -> None:
    query, headers = signed(alice)
    wrong, code = spoiled(query)[way]
    assert_problem(get(keys, headers, wrong), 401, code)


def test_a_signed_request_is_late_or_early_once(keys: Guarded, alice: str) -> None:
    for age, window, status in (
        (0, 5000, 200), (4000, 5000, 200), (6000, 5000, 401), (6000, 10_000, 200),
        (-5000, 5000, 401), (61_000, 60_000, 401),
    ):  # fmt: skip
        query, headers = signed(alice, age=age, recvWindow=str(window))
        answer = get(keys, headers, query)
        assert answer.status_code == status, (age, answer.text)
        if status == 401:
            assert code_of(answer) == "timestamp_outside_window"


def test_what_is_signed_is_what_is_done(keys: Guarded, alice: str) -> None:
    """Another body or query than the signed one is refused, however it reads."""
    query, headers = signed(alice, body=BODY)
    url = f"{keys.services.main_url}/orders?{query}"
    for body in (BODY.replace(b'"1"', b'"9"'), BODY + b"\n", b""):
        assert httpx.post(url, content=body, headers=headers | JSON).status_code == 401
    large = b" " * (1024 * 1024 + 1)
    answer = httpx.post(url, content=large, headers=headers | JSON)
    assert answer.status_code == 413


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    header=st.sampled_from(["Authorization", "X-MBX-APIKEY", "X-RTS-Key", "Cookie"]),
    value=st.binary(max_size=80).filter(lambda text: not {*text} & {0, 10, 13}),
    prefix=st.sampled_from([b"", b"Bearer ", b"bearer ", COOKIE.encode() + b"="]),
    query=st.binary(max_size=80),
)
def test_nothing_that_is_sent_passes_or_is_a_500(
    keys: Guarded, header: str, value: bytes, prefix: bytes, query: bytes
) -> None:
    path = f"/orders?{quote_from_bytes(query, safe='&=')}"
    assert raw_get(keys, path, {header: prefix + value})[0] in (400, 401)


# ------------------------------------------------------------------------------------ sessions
def test_a_page_signs_in_and_out(keys: Guarded, alice: str) -> None:
    with keys.client(None) as page:
        assert page.get("/orders").status_code == 401
        answer = page.post("/session", json={"key": alice})
        assert answer.json()["account"] == "alice"
        cookie = answer.headers["set-cookie"].lower()
        assert "httponly" in cookie
        assert "samesite=strict" in cookie
        assert "max-age=3600" in cookie
        assert alice.partition(".")[2].lower() not in cookie
        assert page.get("/orders").status_code == 200
        assert page.post("/orders", json=ORDER).json()["account"] == "alice"
        assert "set-cookie" in page.get("/whoami").headers
        value = page.cookies[COOKIE]
        matching = httpx.get(f"{keys.services.matching_url}/health", cookies={COOKIE: value})
        assert matching.status_code == 200
        assert page.delete("/session").json()["key_id"] is None
        assert page.get("/orders").status_code == 401
        assert page.post("/session", json={"key": alice + "x"}).status_code == 401
        later = value.replace(value.split(".")[1], str(int(value.split(".")[1]) + 1))
        assert get(keys, {"Cookie": f"{COOKIE}={later}"}).status_code == 401
        assert get(keys, {"Cookie": f"a=b; {COOKIE}={value}"}).status_code == 200


def test_a_page_of_another_origin_cannot_use_a_session(keys: Guarded, alice: str) -> None:
    """Not even one of the same site, to which a browser does send the cookie."""
    with keys.client(None) as page:
        page.post("/session", json={"key": alice})
        cookie = {"Cookie": f"{COOKIE}={page.cookies[COOKIE]}"}
    own = keys.services.main_url
    for origin, fetched, status in (
        ("https://evil.example", "cross-site", 403), ("http://127.0.0.1:1", "same-site", 403),
        ("null", "cross-site", 403), (own, "same-origin", 201),
    ):  # fmt: skip
        headers = cookie | {"Origin": origin, "Sec-Fetch-Site": fetched}
        assert httpx.post(f"{own}/orders", json=ORDER, headers=headers).status_code == status
        address = f"{keys.services.main_ws}/order_updates"
        if status == 403:
            with pytest.raises(InvalidStatus) as refused:
                connect(address, additional_headers=headers)
            assert refused.value.response.status_code == 403
        else:
            with connect(address, additional_headers=headers) as socket:
                assert "heartbeat" in str(socket.recv(timeout=10))


# ------------------------------------------------------------------------------ where it is not
def test_a_secret_is_in_no_log_no_error_and_no_table(keys: Guarded, alice: str, sql: Db) -> None:
    secret = alice.partition(".")[2]
    with keys.client(alice) as client:
        client.get("/orders")
        client.post("/orders", json={"side": secret, "account": secret})
        client.post("/session", json={"key": alice, "more": alice})
        client.get("/nothing")
    logs = "".join(file.read_text("utf-8", "replace") for file in keys.folder.glob("*.log"))
    assert "Access: keys" in logs
    assert secret not in logs
    assert SECRET not in logs
    tables = sql.execute(
        "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables"
        " WHERE schemaname IN ('core', 'public')"
    ).fetchall()
    assert len(tables) > 20
    for table in tables:
        found = sql.execute(
            f"SELECT count(*) AS n FROM {table['name']} AS t WHERE t::text LIKE %s",
            [f"%{secret}%"],
        ).fetchone()
        assert found == {"n": 0}, table["name"]
