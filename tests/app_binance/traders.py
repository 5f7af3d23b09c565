"""Traders with Binance's clients: they sign raw requests, as the documents say, and no library."""

import hmac
import time
from dataclasses import dataclass, field
from itertools import count
from typing import Any
from urllib.parse import urlencode

import httpx

from rts.keys import make
from tests.keys import SETTINGS
from tests.processes import Services

_numbers = count(1)


def now() -> int:
    return time.time_ns() // 1_000_000


@dataclass
class Trader:
    """An account with a key."""

    http: httpx.Client
    account: str
    key: str

    def call(self, method: str, path: str, **params: Any) -> httpx.Response:
        """Make a signed call; parameters of what changes something go as a form."""
        text = self.signed(params)
        headers = {"X-MBX-APIKEY": self.key.partition(".")[0]}
        if method in ("GET", "DELETE"):
            return self.http.request(method, f"{path}?{text}", headers=headers)
        headers["content-type"] = "application/x-www-form-urlencoded"
        return self.http.request(method, path, content=text, headers=headers)

    def signed(self, params: dict[str, Any]) -> str:
        sent = {"timestamp": now(), **{k: v for k, v in params.items() if v is not None}}
        text = urlencode(sent)
        return f"{text}&signature={self.signature(text)}"

    def signature(self, text: str) -> str:
        secret = self.key.partition(".")[2]
        return hmac.digest(secret.encode(), text.encode(), "sha256").hex()

    def get(self, path: str, **params: Any) -> Any:
        return ok(self.call("GET", f"/api/v3/{path}", **params))

    def post(self, path: str, **params: Any) -> Any:
        return ok(self.call("POST", f"/api/v3/{path}", **params))

    def delete(self, path: str, **params: Any) -> Any:
        return ok(self.call("DELETE", f"/api/v3/{path}", **params))

    def refused(self, method: str, path: str, **params: Any) -> tuple[int, str]:
        return no(self.call(method, f"/api/v3/{path}", **params))


def ok(answer: httpx.Response) -> Any:
    assert answer.status_code == 200, answer.text
    return answer.json()


def no(answer: httpx.Response) -> tuple[int, str]:
    """Return code and text of a refusal."""
    assert answer.status_code >= 400, answer.text
    said = answer.json()
    assert {*said} <= {"code", "msg", "data"}
    assert answer.headers["content-type"].startswith("application/json")
    return said["code"], said["msg"]


@dataclass
class Pit:
    """A pair of its own, traders with money, and our own REST beside."""

    services: Services
    http: httpx.Client
    terms: dict[str, Any] = field(default_factory=dict)
    number: int = field(default_factory=lambda: next(_numbers))

    def __post_init__(self) -> None:
        self.base, self.quote = f"ACME{self.number}", f"USD{self.number}"
        self.symbol, self.name = f"{self.base}/{self.quote}", f"{self.base}{self.quote}"
        for asset in (self.base, self.quote):
            self.ours("POST", "/assets", asset=asset, scale=8)
        self.ours(
            "POST", "/instruments", symbol=self.symbol, base_asset=self.base,
            quote_asset=self.quote, maker_fee="0.001", taker_fee="0.002", lot_size="0.001",
            **self.terms,
        )  # fmt: skip

    def ours(self, method: str, path: str, **body: Any) -> Any:
        answer = self.http.request(method, path, json=body)
        assert answer.status_code in (200, 201), answer.text
        return answer.json()

    def trader(
        self, name: str, base: str = "1000", quote: str = "100000", may: tuple[str, ...] = (
            "read", "trade",
        ),
    ) -> Trader:  # fmt: skip
        """Return a trader who has so much."""
        account = f"{name} {self.number}"
        for asset, amount in ((self.base, base), (self.quote, quote)):
            if amount != "0":
                self.ours(
                    "POST", "/transfers", kind="deposit", account=account, asset=asset,
                    amount=amount, reference=f"r{next(_numbers)}",
                )  # fmt: skip
        key = make(self.services.database_url, SETTINGS, account, list(may))
        return Trader(self.http, account, key)

    def limit(self, who: Trader, side: str, quantity: str, price: str, **more: Any) -> Any:
        """Place a limit order."""
        return who.post(
            "order", symbol=self.name, side=side, type="LIMIT",
            **{"timeInForce": "GTC", "quantity": quantity, "price": price, **more},
        )  # fmt: skip

    def public(self, path: str, **params: Any) -> Any:
        return ok(self.http.get(f"/api/v3/{path}", params=params))
