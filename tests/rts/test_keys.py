"""`rts key`, and keys of the Python client."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import psycopg
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from typer.testing import CliRunner

from rts import client
from rts.cli import app
from tests.clients import attempts
from tests.keys import SECRET, TRADER, Guarded, bearer, guarded, signed_by


@pytest.fixture(scope="module")
def keys(module_database_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guarded]:
    with guarded(module_database_url, tmp_path_factory.mktemp("keys")) as found:
        yield found


def rts(keys: Guarded, *arguments: str) -> list[str]:
    """Run `rts key …`; return the lines of its standard output."""
    ran = called(keys, *arguments)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.splitlines()


def called(keys: Guarded, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {
        "RTS_DATABASE_URL": keys.services.database_url, "RTS_SECRET": SECRET,
        "RTS_DATA_DIR": str(keys.folder), "NO_COLOR": "1",
    }  # fmt: skip
    return subprocess.run(
        [sys.executable, "-m", "rts.cli", "key", *arguments],
        env=environment, capture_output=True, text=True, timeout=30, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["create", "--account", "ann", "--may", "read,fly"], "invalid_permissions"),
        (["create", "--may", "read"], "invalid_account"),
        (["create", "--account", "ann", "--may", "read", "--rate", "0"],
         "invalid_requests_per_second"),
        (["create", "--account", "ann", "--may", "read", "--network", "1.2.3.4/8"],
         "invalid_networks"),
        (["create", "--account", "ann", "--may", "read", "--expires", "2020-01-01T00:00:00Z"],
         "invalid_expires_at"),
        (["revoke", "nothing"], "unknown_key"),
    ],
)  # fmt: skip
def test_what_the_database_refuses_is_one_sentence(
    keys: Guarded, arguments: list[str], code: str
) -> None:
    ran = called(keys, *arguments)
    assert (ran.returncode, ran.stdout) == (1, "")
    (line,) = ran.stderr.splitlines()
    assert line.startswith(f"rts: The database says: {code}: ")
    assert not any(word in line for word in ("DETAIL", "CONTEXT", "PL/pgSQL", "{"))


def test_a_key_is_made_listed_and_revoked(keys: Guarded) -> None:
    key = rts(
        keys, "create", "--account", "ann", "--may", "read,trade", "--expires", "90d",
        "--network", "127.0.0.0/8", "--network", "::1/128", "--rate", "50", "--label", "desk 7",
    )[-1]  # fmt: skip
    key_id, _, secret = key.partition(".")
    url = f"{keys.services.main_url}/orders"
    assert httpx.get(url, headers=bearer(key)).status_code == 200
    (line,) = [line for line in rts(keys, "list") if line.startswith(key_id)]
    expires = datetime.now(UTC) + timedelta(days=90)
    assert secret not in line
    for part in ("ann", "read,trade", "open", f"{expires:%Y-%m-%d}", "127.0.0.0/8", "50/s"):
        assert part in line
    assert "revoked" in rts(keys, "revoke", key_id)[-1]
    assert "revoked" in rts(keys, "revoke", key_id)[-1]
    answer = attempts(lambda: httpx.get(url, headers=bearer(key)), 401, timeout=2)
    assert answer.json()["code"] == "key_revoked"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["create", "--account", "ann", "--may", "all"], "invalid_permissions"),
        (["create", "--account", "ann", "--may", ""], "invalid_permissions"),
        (["create", "--account", "ann", "--may", "read,read,read,read,read"], "invalid_perm"),
        (["create", "--may", "read,trade"], "invalid_account"),
        (["create", "--account", " ann", "--may", "read"], "invalid_account"),
        (["create", "--account", "ann", "--may", "read", "--network", "10.0.0.1/8"], "invalid_net"),
        (["create", "--account", "ann", "--may", "read", "--network", "home"], "invalid_networks"),
        (["create", "--account", "ann", "--may", "read", "--rate", "0"], "invalid_requests_per"),
        (["create", "--account", "ann", "--may", "read", "--label", "a\tb"], "invalid_label"),
        (["create", "--account", "ann", "--may", "read", "--expires", "soon"], "send a time"),
        (["create", "--account", "ann", "--may", "read", "--expires", "2020-01-01T00:00:00Z"],
         "invalid_expires_at"),
        (["create", "--account", "ann", "--may", "read", "--public-key", "AAAA"], "Ed25519"),
        (["revoke", "nosuchkeynosuchkey"], "unknown_key"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said(
    keys: Guarded, monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str
) -> None:
    monkeypatch.setenv("RTS_DATABASE_URL", keys.services.database_url)
    monkeypatch.setenv("RTS_SECRET", SECRET)
    ran = CliRunner().invoke(app, ["key", *arguments])
    assert ran.exit_code != 0
    assert isinstance(ran.exception, psycopg.Error | SystemExit)
    assert said in f"{ran.output} {ran.exception}"


def test_a_public_key_is_read_as_openssl_writes_it(keys: Guarded, tmp_path: Path) -> None:
    private = Ed25519PrivateKey.generate()
    pem = private.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    file = tmp_path / "ann.pem"
    file.write_bytes(pem)
    create = ("create", "--account", "ann", "--may", "read", "--public-key")
    for given in (str(file), pem.decode().splitlines()[1]):
        key_id = rts(keys, *create, given)[-1]
        query, headers = signed_by(private, key_id)
        answer = httpx.get(f"{keys.services.main_url}/orders?{query}", headers=headers)
        assert answer.status_code == 200


async def test_the_client_sends_its_key(keys: Guarded, monkeypatch: pytest.MonkeyPatch) -> None:
    key = keys.key("ann", TRADER)
    url, ws = keys.services.main_url, keys.services.main_ws
    async with asyncio.timeout(20), client.Client(url) as nobody:
        with pytest.raises(client.Refused, match="key_required"):
            await nobody.place("buy", 1, 1)
        with pytest.raises(client.FeedError, match="key_required"):
            async for _ in client.order_events(url=ws):
                pass
        with pytest.raises(client.FeedError, match="invalid_key"):
            async for _ in client.order_events(url=ws, key=key + "x"):
                pass
    async with asyncio.timeout(20), client.Client(url, key=key) as ann:
        order = await ann.place("buy", 1, 1)
        assert order.account == "ann"
        async for event in client.order_events(url=ws, key=key, from_seq=1):
            assert event.account == "ann"
            break
    monkeypatch.setenv("RTS_KEY", key)
    async with asyncio.timeout(20), client.Client(url) as ann:
        assert (await ann.cancel(order.order_id)).status == "canceled"
