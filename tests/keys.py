"""Services in the mode `keys`, and keys for them."""

import base64
import hmac
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import httpx

from db.settings import Settings
from rts.keys import make
from tests.processes import Services, running_services

SECRET = "a master that only tests have, of 40 characters"
SETTINGS = Settings(secret=SECRET)

TRADER = ["read", "trade"]


@dataclass(frozen=True)
class Guarded:
    """Both services, where every caller must say who it is."""

    services: Services
    folder: Path

    def key(self, account: str | None, permissions: list[str], **more: Any) -> str:
        """Make a key, as `rts key create` does."""
        return make(self.services.database_url, SETTINGS, account, permissions, **more)

    @contextmanager
    def client(self, key: str | None, **more: Any) -> Iterator[httpx.Client]:
        """A client of the main service that sends a key with each call."""
        headers = bearer(key) if key else {}
        with httpx.Client(
            base_url=self.services.main_url, timeout=15, headers=headers, **more
        ) as client:
            yield client


@contextmanager
def guarded(database_url: str, folder: Path, **more: Any) -> Iterator[Guarded]:
    """Start both services with keys."""
    with running_services(
        database_url, folder, RTS_ACCESS="keys", RTS_SECRET=SECRET, **more
    ) as services:
        yield Guarded(services, folder)


def bearer(key: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {key}"}


def signed(
    key: str, query: dict[str, str] | None = None, body: bytes = b"", *, age: int = 0, **more: str
) -> tuple[str, dict[str, str]]:
    """Return query and headers of a signed call, made `age` milliseconds ago."""
    key_id, _, secret = key.partition(".")
    text = urlencode({**(query or {}), "timestamp": str(now() - age), **more})
    signature = hmac.digest(secret.encode(), text.encode() + body, "sha256").hex()
    return f"{text}&signature={signature}", {"X-MBX-APIKEY": key_id}


def signed_by(private: Any, key_id: str, body: bytes = b"") -> tuple[str, dict[str, str]]:
    """The same by an Ed25519 key."""
    text = urlencode({"timestamp": str(now())})
    signature = base64.b64encode(private.sign(text.encode() + body)).decode()
    return f"{text}&{urlencode({'signature': signature})}", {"X-RTS-Key": key_id}


def now() -> int:
    return time.time_ns() // 1_000_000
