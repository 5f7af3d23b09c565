"""What a play is given, the other side of its trades, and how it tells what its client says."""

import asyncio
import json
import os
import threading
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

LONGEST = 30
"""Seconds until a play gives up what it waits for."""


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


async def all_of(calls: Mapping[str, Awaitable[Any]]) -> dict[str, Any]:
    """Await all of them; fails by the names of those that did not come."""
    tasks = {name: asyncio.ensure_future(call) for name, call in calls.items()}
    _, missing = await asyncio.wait(tasks.values(), timeout=LONGEST)
    for task in missing:
        task.cancel()
    assert not missing, f"not heard: {[name for name in tasks if tasks[name] in missing]}"
    return {name: task.result() for name, task in tasks.items()}


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
