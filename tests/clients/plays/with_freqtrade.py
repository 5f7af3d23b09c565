"""freqtrade, dry or live: a strategy that always wants to be in, and leaves after some seconds."""

import json
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.clients.document import blocks, for_stage
from tests.clients.plays.stage import Beat, Stage, tell

stage = Stage.given()
LIVE = sys.argv[1] == "live"

STRATEGY = """
from datetime import timedelta

from freqtrade.strategy import IStrategy


class Always(IStrategy):
    INTERFACE_VERSION = 3
    timeframe = "1m"
    startup_candle_count = 5
    stoploss = -0.5
    minimal_roi = {"0": 10, "1": -0.5}
    process_only_new_candles = False

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
    """Run freqtrade for a while; returns its log."""
    Path("always.py").write_text(STRATEGY)
    Path("config.json").write_text(json.dumps(config()))
    command = [
        sys.executable, "-m", "freqtrade", "trade", "--config", "config.json", "--strategy",
        "Always", "--strategy-path", ".", "--userdir", "user", "--logfile", "log",
        "--db-url", "sqlite:///trades.sqlite",
    ]  # fmt: skip
    Path("user").mkdir()
    with Path("output").open("wb") as output:
        bot = subprocess.Popen(command, stdout=output, stderr=output)
        try:
            bot.wait(stage.seconds)
        except subprocess.TimeoutExpired:
            bot.send_signal(signal.SIGINT)
            bot.wait(30)
    return Path("output").read_text()


def main() -> None:
    with Beat(lambda: stage.both("1", "25.5"), 0.5):
        log = run()
    warnings = [line for line in log.splitlines() if " - WARNING - " in line or "ERROR" in line]
    assert not warnings, "\n".join(warnings) + "\n" + log[-3000:]
    with sqlite3.connect("trades.sqlite") as found:
        found.row_factory = sqlite3.Row
        orders = [dict(row) for row in found.execute("SELECT * FROM orders ORDER BY id")]
        trades = [dict(row) for row in found.execute("SELECT * FROM trades ORDER BY id")]
    closed = [trade for trade in trades if not trade["is_open"]]
    assert closed, log[-3000:]
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
