"""Orders in Binance's way beside the same in ours."""

import hmac
import time
from functools import partial
from urllib.parse import urlencode

from app_common.master import VERSION, Master
from bench import scripts
from bench.client import load
from bench.integrity import prove
from bench.money import made, owned
from bench.report import Report, at_least
from bench.services import service
from bench.setting import Setting
from db.session import connect
from db.settings import Settings

CALLERS = 8
SECRET = "a master that only benchmarks have, 40 chars"  # noqa: S105

Keys = dict[str, tuple[str, bytes]]
"""Id and secret of the key of each account."""


def binance(setting: Setting, report: Report) -> None:
    """POST /api/v3/order beside POST /orders, 8 callers."""
    bench = made(setting, "bench_binance", scripts.SETTLED)
    keys = _keys(bench.url)
    with service("app_main.main:app", bench.url, RTS_SECRET=SECRET) as url:
        ours = partial(load, url, CALLERS, of=owned)
        theirs = partial(load, url, CALLERS, of=owned, written=partial(_signed, keys))
        for each in (ours, theirs):
            each(seconds=1)
        rounds = setting.rounds(
            "binance",
            {
                "ours": lambda: ours(seconds=setting.seconds).rate,
                "binance": lambda: theirs(seconds=setting.seconds).rate,
            },
        )
    report.add(
        f"POST /api/v3/order / POST /orders, {CALLERS} callers",
        rounds.ratio("binance", "ours"),
        f"{rounds.median('binance'):,.0f} and {rounds.median('ours'):,.0f} orders/s",
        goal=at_least(0.85),
    )
    prove(setting, bench)


def _keys(url: str) -> Keys:
    master = Master.of(Settings(secret=SECRET))
    keys: Keys = {}
    with connect(url) as session:
        for number in range(1, scripts.OWNERS + 1):
            key_id = master.new_key_id()
            keys[f"A{number}"] = key_id, master.secret(key_id, VERSION).encode()
            session.execute("SELECT create_key(%s, %s, '{trade}')", [key_id, f"A{number}"])
    return keys


def _signed(keys: Keys, orders: list[dict[str, str]]) -> list[bytes]:
    return [_request(*keys[order["account"]], order) for order in orders]


def _request(key_id: str, secret: bytes, order: dict[str, str]) -> bytes:
    form = urlencode(
        {
            "symbol": "ACMUSD", "side": order["side"].upper(), "type": "LIMIT",
            "timeInForce": "GTC", "quantity": order["quantity"], "price": order["price"],
            "newOrderRespType": "FULL", "timestamp": time.time_ns() // 1_000_000,
            "recvWindow": 60_000,
        }
    )  # fmt: skip
    signature = hmac.digest(secret, form.encode(), "sha256").hex()
    body = f"{form}&signature={signature}".encode()
    return (
        b"POST /api/v3/order HTTP/1.1\r\nHost: localhost\r\nX-MBX-APIKEY: %b\r\n"
        b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%b"
        % (key_id.encode(), len(body), body)
    )
