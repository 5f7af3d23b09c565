"""An exchange with keys for all plays, and for each a market and accounts of its own."""

import json
import os
import subprocess
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pytest_postgresql.executors import NoopExecutor

from rts import history
from rts.listings import listings
from tests.clients import environment
from tests.clients.plays.stage import Stage
from tests.conftest import cloned
from tests.keys import Guarded, guarded

DEMO_QUOTE = "USD"
QUOTE = "USDT"
"""Of markets that are a play's own: a coin, for nautilus_trader rounds what it knows as money."""
MONEY = "1000000"
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def python() -> Path:
    """The Python of the clients; skips where there is none."""
    found = environment.python()
    if found is None:
        pytest.skip(environment.told())
    return found


class Exchange:
    """Both services in mode `keys`, and an operator."""

    def __init__(self, keys: Guarded, operator: httpx.Client, key: str, folder: Path) -> None:
        self.keys = keys
        self.operator = operator
        self.key = key
        self.folder = folder
        self.private = Ed25519PrivateKey.generate()
        self.plays = 0

    def stage(self, *, kind: str = "hmac", native: str | None = None, **more: Any) -> Stage:
        """A play's own market, or one that is there, and an account with two keys."""
        self.plays += 1
        base = native or f"PLAY{self.plays}"
        quote = DEMO_QUOTE if native else QUOTE
        symbol = native or f"{base}/{QUOTE}"
        if native is None:
            self.done("/assets", {"asset": base, "scale": 3})
            self.done("/instruments", {
                "symbol": symbol, "base_asset": base, "quote_asset": quote, "tick_size": "0.01",
                "lot_size": "0.001", "maker_fee": "0.001", "taker_fee": "0.002",
            })  # fmt: skip
        account = f"me {self.plays}"
        for whose in (account, f"maker {base}", f"taker {base}"):
            for asset in (base, quote):
                self.done("/transfers", {
                    "kind": "deposit", "account": whose, "asset": asset, "amount": MONEY,
                    "reference": f"{whose} {asset} {self.plays}",
                })  # fmt: skip
        public = self.private.public_key().public_bytes_raw()
        key, secret = self.keys.key(account, ["read", "trade"]).split(".")
        other = self.keys.key(account, ["read", "trade"], public_key=public)
        pem = self.private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        return Stage(
            url=self.keys.services.main_url, sockets=self.keys.services.main_ws, native=symbol,
            base=base, quote=quote, key=key, secret=secret, ed25519_key=other, pem=pem.decode(),
            operator=self.key, account=account, kind=kind, **more,
        )  # fmt: skip

    def done(self, path: str, body: dict[str, str | int]) -> None:
        answer = self.operator.post(path, json=body)
        assert answer.status_code == 201, answer.text


@pytest.fixture(scope="package")
def exchange(
    template: NoopExecutor, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Exchange]:
    """NOVA has an hour behind it, for clients that want candles before they trade."""
    with cloned(template) as url, pytest.MonkeyPatch.context() as patch:
        patch.setattr(history, "MINUTES", 60)
        nova = [listing for listing in listings("ACME") if listing.symbol == "NOVA"]
        history.make_history(url, nova, "7", lambda _: None)
        folder = tmp_path_factory.mktemp("plays")
        with guarded(url, folder) as keys:
            key = keys.key(None, ["operate"])
            with keys.client(key) as operator:
                exchange = Exchange(keys, operator, key, folder)
                exchange.done("/assets", {"asset": QUOTE, "scale": 5})
                yield exchange


LONGEST = 240
"""Seconds after which a play is killed, beside its own: longer than any of them waits itself."""


@dataclass(frozen=True)
class Play:
    """A program, how it is called, by which kind of key it signs, and where it trades."""

    script: str
    argument: str = ""
    kind: str = "hmac"
    native: str | None = None
    seconds: float = 30

    def run(self, python: Path, stage: Stage, folder: Path) -> dict[str, Any]:
        """Run it to its end; returns what it told."""
        ran = subprocess.run(
            [python, "-m", f"tests.clients.plays.{self.script}", self.argument],
            cwd=folder,
            env=os.environ | {"RTS_STAGE": json.dumps(asdict(stage)), "PYTHONPATH": str(ROOT)},
            capture_output=True, text=True, check=False, timeout=self.seconds + LONGEST,
        )  # fmt: skip
        assert ran.returncode == 0, f"{ran.stdout[-3000:]}\n{ran.stderr[-6000:]}"
        told: dict[str, Any] = json.loads(ran.stdout.splitlines()[-1])
        return told


PLAYS = {
    "freqtrade live": Play("with_freqtrade", "live", native="NOVA", seconds=0),
    "freqtrade dry": Play("with_freqtrade", "dry", native="NOVA", seconds=0),
    "freqtrade live, two minutes": Play("with_freqtrade", "live", native="NOVA", seconds=120),
    "freqtrade dry, two minutes": Play("with_freqtrade", "dry", native="NOVA", seconds=120),
    "python-binance": Play("with_python_binance"),
    "python-binance, Ed25519": Play("with_python_binance", kind="ed25519"),
    "ccxt.pro binance": Play("with_ccxt_pro", "binance"),
    "ccxt.pro binanceus, Ed25519": Play("with_ccxt_pro", "binanceus", kind="ed25519"),
    "binance-sdk": Play("with_binance_sdk"),
    "binance-sdk, Ed25519": Play("with_binance_sdk", kind="ed25519"),
    "ccxt binanceus": Play("with_ccxt", "binanceus"),
    "ccxt binanceus, Ed25519": Play("with_ccxt", "binanceus", kind="ed25519"),
    "ccxt binance": Play("with_ccxt", "binance"),
    "ccxt binance, Ed25519": Play("with_ccxt", "binance", kind="ed25519"),
    "nautilus_trader": Play("with_nautilus"),
    "nautilus_trader, Ed25519": Play("with_nautilus", kind="ed25519"),
}
"""Those that take longest come first: they run beside each other."""

AT_ONCE = 4

Played = Callable[[], dict[str, Any]]


@pytest.fixture(scope="package")
def plays(
    request: pytest.FixtureRequest, exchange: Exchange, python: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[dict[str, tuple[Stage, Played]]]:  # fmt: skip
    """Starts the plays of the tests that are to run; each with its stage and how to await it."""
    wanted = {
        item.callspec.params.get("name")
        for item in request.session.items
        if isinstance(item, pytest.Function) and hasattr(item, "callspec")
    }
    chosen = {name: play for name, play in PLAYS.items() if name in wanted}
    stages = {
        name: exchange.stage(kind=play.kind, native=play.native, seconds=play.seconds)
        for name, play in chosen.items()
    }
    folder = tmp_path_factory.mktemp
    with ThreadPoolExecutor(AT_ONCE) as threads:
        futures = {
            name: threads.submit(play.run, python, stages[name], folder("play"))
            for name, play in chosen.items()
        }
        yield {name: (stages[name], future.result) for name, future in futures.items()}
