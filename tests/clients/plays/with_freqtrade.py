"""freqtrade, dry or live: a strategy that always wants to be in, and leaves after some seconds."""

import json
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.clients.document import blocks, for_stage
from tests.clients.plays.stage import Beat, Stage, tell

stage = Stage.given()
PATIENCE = 180
"""Seconds in which it starts, does its first trade, and ends, beside what else it has to do."""

ENDED = 130
"""How it exits by a signal."""

LIVE = sys.argv[1] == "live"

STRATEGY = """
import os
import signal
from datetime import timedelta
from pathlib import Path

from freqtrade.strategy import IStrategy


class Always(IStrategy):
    INTERFACE_VERSION = 3
    timeframe = "1m"
    startup_candle_count = 5
    stoploss = -0.5
    minimal_roi = {"0": 10, "1": -0.5}
    process_only_new_candles = False

    def bot_loop_start(self, current_time, **more):
        if Path("enough").exists():
            os.kill(os.getpid(), signal.SIGTERM)

    def populate_indicators(self, dataframe, metadata):
        return dataframe

    def populate_entry_trend(self, dataframe, metadata):
        dataframe["enter_long"] = 1
        return dataframe

    def populate_exit_trend(self, dataframe, metadata):
        return dataframe

    def custom_exit(self, pair, trade, current_time, current_rate, current_profit, **more):
        stop = not self.config["dry_run"] and not trade.open_sl_orders
        return None if stop or current_time < trade.open_date_utc + timedelta(seconds=6) else "over"
"""


def config() -> dict[str, Any]:
    """What docs/CLIENTS.md says of where the exchange is, and how this play trades."""
    (where,) = blocks("json")
    exchange: dict[str, Any] = json.loads(for_stage(where, stage))
    return exchange | {
        "dry_run": not LIVE, "dry_run_wallet": 1000, "max_open_trades": 1,
        "stake_currency": stage.quote, "stake_amount": 200, "tradable_balance_ratio": 0.99,
        "trading_mode": "spot", "margin_mode": "", "timeframe": "1m",
        "entry_pricing": {"price_side": "other", "use_order_book": True, "order_book_top": 1},
        "exit_pricing": {"price_side": "other", "use_order_book": True, "order_book_top": 1},
        "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "seconds"},
        "order_types": {
            "entry": "limit", "exit": "limit", "stoploss": "limit", "emergency_exit": "market",
            "stoploss_on_exchange": LIVE, "stoploss_on_exchange_interval": 5,
        },
        "pairlists": [{"method": "StaticPairList"}],
        "bot_name": "play", "initial_state": "running",
        "internals": {"process_throttle_secs": 1},
    }  # fmt: skip


def run() -> str:
    """Run freqtrade until it has traded, and for a while; returns its log.

    It gets its signal at the start of a round, where no order is on its way that it would forget;
    and SIGTERM, for it takes SIGINT only if that is not ignored where the tests were started.
    """
    Path("always.py").write_text(STRATEGY)
    Path("config.json").write_text(json.dumps(config()))
    command = [
        sys.executable, "-m", "freqtrade", "trade", "--config", "config.json", "--strategy",
        "Always", "--strategy-path", ".", "--userdir", "user", "--logfile", "log",
        "--db-url", "sqlite:///trades.sqlite",
    ]  # fmt: skip
    Path("user").mkdir()
    output = Path("output")
    began = time.monotonic()
    with output.open("wb") as file, subprocess.Popen(command, stdout=file, stderr=file) as bot:
        try:
            await_(lambda: "state='RUNNING'" in output.read_text(), bot, began)
            until = time.monotonic() + stage.seconds
            await_(lambda: bool(rows("trades WHERE NOT is_open")), bot, began)
            await_(lambda: time.monotonic() >= until, bot, began)
            Path("enough").touch()
            await_(lambda: bot.poll() is not None, bot, began)
        finally:
            bot.kill()
    assert bot.returncode == ENDED, output.read_text()[-4000:]
    return output.read_text()


def await_(seen: Callable[[], bool], bot: subprocess.Popen[bytes], began: float) -> None:
    while not seen():
        if bot.poll() is not None or time.monotonic() > began + stage.seconds + PATIENCE:
            raise RuntimeError(Path("output").read_text()[-4000:])
        time.sleep(0.5)


def rows(source: str) -> list[dict[str, Any]]:
    """What freqtrade wrote down."""
    with closing(sqlite3.connect("file:trades.sqlite?mode=ro", uri=True)) as found:
        found.row_factory = sqlite3.Row
        return [dict(row) for row in found.execute(f"SELECT * FROM {source}")]


def main() -> None:
    with Beat(lambda: stage.both("1", "25.5"), 0.5):
        log = run()
    warnings = [line for line in log.splitlines() if " - WARNING - " in line or "ERROR" in line]
    assert not warnings, "\n".join(warnings) + "\n" + log[-3000:]
    orders = rows("orders ORDER BY id")
    closed = rows("trades WHERE NOT is_open")
    tell(
        orders=[
            {"orderId": order["order_id"], "executedQty": order["filled"] or 0,
             "origQty": order["amount"]}
            for order in orders
        ],
        trades=[],
        balances={},
        closed=len(closed),
        sides=sorted({order["ft_order_side"] for order in orders}),
    )  # fmt: skip


main()
