"""What a play is given, the other side of its trades, and how it tells what its client says."""

import json
import os
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx


@dataclass(frozen=True)
class Stage:
    """Where the exchange is, a market of the play's own, and keys of an account for it."""

    url: str
    sockets: str
    native: str
    base: str
    quote: str
    key: str
    secret: str
    ed25519_key: str
    pem: str
    operator: str
    account: str
    kind: str = "hmac"
    """By which of the two keys the play signs."""
    seconds: float = 30
    """For how long a play goes on that has no end by itself."""

    @classmethod
    def given(cls) -> "Stage":
        return cls(**json.loads(os.environ["RTS_STAGE"]))

    @property
    def symbol(self) -> str:
        return self.base + self.quote

    @property
    def pair(self) -> str:
        return f"{self.base}/{self.quote}"

    @property
    def credentials(self) -> tuple[str, str]:
        """The key's id, and what signs: a secret, or a private key."""
        return (self.key, self.secret) if self.kind == "hmac" else (self.ed25519_key, self.pem)

    def pem_file(self) -> Path:
        """The private key as a file beside the play."""
        file = Path("key.pem")
        file.write_text(self.pem)
        return file

    def other(self, side: str, quantity: str, price: str, account: str = "maker") -> dict[str, Any]:
        """Let another account place an order, by the product's own REST."""
        order = {"symbol": self.native, "account": f"{account} {self.base}", "side": side}
        answer = httpx.post(
            f"{self.url}/orders",
            json={**order, "quantity": quantity, "price": price},
            headers={"Authorization": f"Bearer {self.operator}"},
            timeout=15,
        )
        assert answer.status_code == 201, answer.text
        placed: dict[str, Any] = answer.json()
        return placed

    def both(self, quantity: str = "1", price: str = "100") -> None:
        """Let others trade with each other: something to see in a market."""
        self.other("sell", quantity, price)
        self.other("buy", quantity, price, "taker")


def tell(
    *,
    orders: Iterable[Mapping[str, Any]],
    trades: Iterable[Mapping[str, Any]],
    balances: Mapping[str, tuple[Any, Any]],
    **heard: Any,
) -> None:
    """Say what the client says, by the names of Binance: the last line of a play."""
    told = {"orders": [*orders], "trades": [*trades], "balances": balances, **heard}
    print(json.dumps(told, default=str))


def raises(kind: type[Exception], call: Callable[[], Any], *words: str) -> None:
    """Fail unless a call is refused so, in these words."""
    refused = None
    try:
        answer = call()
    except kind as refusal:
        refused = str(refusal)
    assert refused is not None, f"not refused: {answer}"
    assert all(word in refused for word in words), refused


class Beat(threading.Thread):
    """Does something again and again beside a play, so that there is something to be heard."""

    def __init__(self, act: Callable[[], object], seconds: float = 0.2) -> None:
        super().__init__(daemon=True)
        self.act = act
        self.seconds = seconds
        self.ended = threading.Event()

    def run(self) -> None:
        while not self.ended.wait(self.seconds):
            self.act()

    def __enter__(self) -> "Beat":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.ended.set()
        self.join()


def until(true: Callable[[], bool], what: str, timeout: float = 15.0) -> None:
    deadline = time.monotonic() + timeout
    while not true():
        assert time.monotonic() < deadline, f"not seen: {what}"
        time.sleep(0.02)
