"""Wrong variants of the SQL functions (and a view), one by one: the suite must catch each.

`python -m tests.mutants` installs each into the template database of a test run of its own and
prints a table; exit 1 if one survives. Names on the command line run only those.
"""

import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parents[1]
FUNCTIONS = ROOT / "db" / "functions"
SUITE = [
    "tests/db/test_money_rules.py",
    "tests/db/test_balances.py",
    "tests/db/test_rules.py",
    "tests/db/test_amend.py",
    "tests/db/test_candles.py",
    "tests/db/test_corners.py",
    "tests/db/test_window.py",
    "tests/db/test_batches.py",
    "tests/db/test_news.py",
    "tests/db/test_bad_input.py",
    "tests/races",
    "tests/db/test_model.py",
]
"""Quick and telling tests first."""


PATIENCE = 1200
"""Seconds after which a mutant counts as caught: it never ends."""


@dataclass(frozen=True)
class Mutant:
    """A function file in which `right` is replaced by `wrong`."""

    name: str
    file: str
    right: str
    wrong: str

    def sql(self) -> str:
        text = (FUNCTIONS / self.file).read_text()
        assert self.right in text, f"{self.name}: {self.file} does not contain {self.right!r}"
        return text.replace(self.right, self.wrong)


CREDIT = "../views/02_credit.sql"

MUTANTS = [
    Mutant("last in, first out in a level", "core/match/enter_orders.sql",
           "ORDER BY b.priority LIMIT", "ORDER BY b.priority DESC LIMIT"),
    Mutant("the taker's price", "core/match/enter_orders.sql",
           "taker.side,\n                                    v_price, v_quantity,", "taker.side, coalesce(taker.price, v_price), v_quantity,"),
    Mutant("a maker's fill tells of before", "core/match/enter_orders.sql",
           "maker.quantity - maker.remaining, maker.traded_value,", "maker.quantity - maker.remaining - v_quantity, maker.traded_value,"),
    Mutant("how an order came is forgotten", "core/record/entered.sql",
           "CASE WHEN p_was", "CASE WHEN false AND p_was"),
    Mutant("a partly filled maker loses its place", "core/match/enter_orders.sql",
           "IF maker.shown = 0 AND maker.remaining > 0 THEN", "IF maker.remaining > 0 THEN"),
    Mutant("fok as ioc", "core/match/enter_orders.sql",
           "AND taker.traded_quantity < p_orders[v_at].quantity", "AND false"),
    Mutant("the rest of an ioc rests", "core/match/enter_orders.sql",
           "taker.time_in_force NOT IN ('ioc', 'fok')", "taker.time_in_force NOT IN ('fok')"),
    Mutant("equal price does not match", "core/match/enter_orders.sql",
           "EXIT WHEN v_sign * v_price > v_sign", "EXIT WHEN v_sign * v_price >= v_sign"),
    Mutant("a better price does not match", "core/match/enter_orders.sql",
           "EXIT WHEN v_sign * v_price > v_sign", "EXIT WHEN v_sign * v_price <> v_sign"),
    Mutant("the lock is left out", "core/command/lock_instrument.sql",
           "\n    FOR NO KEY UPDATE OF i;", ";"),
    Mutant("quantity as the new remainder", "core/command/modify.sql",
           "n.quantity := coalesce(p_quantity, o.quantity);",
           "n.quantity := coalesce(p_quantity + o.traded_quantity, o.quantity);"),
    Mutant("less quantity loses the place", "core/command/modify.sql",
           "v_kept := n.quantity > o.traded_quantity AND n.quantity <= o.quantity AND NOT v_moved;",
           "v_kept := false;"),
    Mutant("more quantity keeps the place", "core/command/modify.sql",
           "AND n.quantity <= o.quantity AND NOT v_moved;", "AND NOT v_moved;"),
    Mutant("another client order id costs the place", "core/command/modify.sql",
           "AND n.quantity <= o.quantity AND NOT v_moved;", "AND n.quantity < o.quantity AND NOT v_moved;"),
    Mutant("another client order id was always the order's", "core/command/modify.sql",
           "(o.instrument_id, head.seq + 1, p_order_id", "(o.instrument_id, head.seq, p_order_id"),
    Mutant("what takers bought is all that traded", "core/candle/candles_of.sql",
           "coalesce(sum(t.quantity) FILTER (WHERE t.taker_side = 'buy'), 0)", "sum(t.quantity)"),
    Mutant("a week begins with the epoch", "core/candle/candle_start.sql",
           "1970-01-05", "1970-01-01"),
    Mutant("a modify below what is traded leaves an order", "core/command/modify.sql",
           "IF n.quantity > o.traded_quantity AND NOT v_kept", "IF n.quantity >= o.traded_quantity AND NOT v_kept"),
    Mutant("a modify without change loses the place", "core/command/modify.sql",
           "    IF n.quantity = o.quantity AND NOT v_moved AND", "    IF false AND"),
    Mutant("stops cascade one pass only", "core/stop/trigger_stops.sql",
           "            v_triggered := v_triggered || t.order_ids;\n", "            NULL;\n"),
    Mutant("stops fire by price, not by booking", "core/stop/take_triggered.sql",
           "ORDER BY (g.x).priority)", "ORDER BY (g.x).priority DESC)"),
    Mutant("a stop fires only beyond its price", "core/stop/take_triggered.sql",
           "x.stop_price <= v_price\n                    OR NOT x.rises AND x.stop_price >= v_price",
           "x.stop_price < v_price OR NOT x.rises AND x.stop_price > v_price"),
    Mutant("an iceberg keeps its place", "core/match/enter_orders.sql",
           "                                    maker.priority := head.seq - 1;\n", ""),
    Mutant("an iceberg shows all", "core/match/enter_orders.sql",
           "least(taker.display_quantity, v_left),", "v_left,"),
    Mutant("an iceberg's refill is too large", "core/match/enter_orders.sql",
           "maker.shown := least(maker.display_quantity, maker.remaining);", "maker.shown := maker.remaining;"),
    Mutant("post-only rests after trading", "core/match/enter_orders.sql",
           "IF taker.post_only AND p_event = 'new'", "IF false"),
    Mutant("self-trades happen", "core/match/enter_orders.sql",
           "maker.account_id = taker.account_id", "false"),
    Mutant("orders without account are one account", "core/match/enter_orders.sql",
           "maker.account_id = taker.account_id", "maker.account_id IS NOT DISTINCT FROM taker.account_id"),
    Mutant("cancel_both cancels one", "core/match/pass_over.sql",
           "v_mode IN ('cancel_newest', 'cancel_both')", "v_mode IN ('cancel_newest')"),
    Mutant("decrement leaves the smaller order", "core/match/pass_over.sql",
           "v_mode = 'decrement_and_cancel' AND maker.remaining <= p_left", "false"),
    Mutant("expired makers trade", "core/match/enter_orders.sql",
           "maker.expires_at <= head.clock OR (", "false OR ("),
    Mutant("a repeated client order id is a new order", "core/read/claim_client_orders.sql",
           "CONTINUE WHEN v_claim.order_id = p_orders[i].order_id;", "CONTINUE;"),
    Mutant("a reused client order id is a duplicate", "core/read/claim_client_orders.sql",
           "CASE WHEN v_claim.request = v_request THEN v_claim.order_id END", "v_claim.order_id"),
    Mutant("cancel while halted is refused", "core/command/cancel.sql",
           "    instrument := core.lock_instrument(o.instrument_id);\n",
           "    instrument := core.lock_instrument(o.instrument_id);\n"
           "    IF instrument.status <> 'open' THEN\n"
           "        PERFORM core.refuse_final(p_order_id, 'halted');\n    END IF;\n"),
    Mutant("halted instruments trade", "core/match/check_order.sql",
           "WHEN instrument.status = 'halted' THEN 'instrument_halted'\n", ""),
    Mutant("off-tick prices pass", "core/match/check_order.sql",
           "WHEN o.price % instrument.tick_size <> 0 THEN 'price_off_tick'\n", ""),
    Mutant("NaN passes", "core/read/is_amount.sql", "AND p_value < 1e18 ", ""),
    Mutant("an average of one trade", "core/match/enter_orders.sql",
           "taker.traded_value := taker.traded_value + v_quantity * v_price;",
           "taker.traded_value := taker.traded_quantity * v_price;"),
    Mutant("orders of the same batch are not met", "core/match/enter_orders.sql",
           "ELSE array_position(v_level_of, k) END;", "END;"),
    Mutant("a maker taken in the batch rests on", "core/match/enter_orders.sql",
           "WHEN 'new' THEN 'none'::core.change ELSE 'gone' END;", "WHEN 'new' THEN 'new'::core.change ELSE 'gone' END;"),
    Mutant("what failed is not forgotten", "core/match/enter_orders.sql",
           "                        CONTINUE stretches;  -- it was alone: nothing of it is written\n", "                        CONTINUE;\n"),
    Mutant("levels beyond the window are read too early", "core/match/enter_orders.sql",
           "v_beyond := v_beyond OR v_ladder.more;", "v_beyond := false;"),
    Mutant("a level forgets its orders", "core/match/ladder_take.sql",
           "IF l.orders[p_at] = p_orders THEN", "IF l.orders[p_at] <= p_orders + 1 THEN"),
    Mutant("the window is not refilled", "core/match/ladder_refill.sql",
           "IF v_levels >= 5 OR NOT l.more THEN", "IF true THEN"),
    Mutant("the window forgets that more lies beyond", "core/match/ladder_add.sql",
           "l.more := l.more OR v_levels = 16;", "l.more := l.more;"),
    Mutant("a waiting iceberg shows all", "core/command/shrink_order.sql", "        v_shown := n.display_quantity;\n", ""),
    Mutant("waiting stops are no open orders", "core/match/count_open.sql", "o.stop_price IS NULL\n        AND ", ""),
    Mutant("a total that cancels is judged by the lot", "core/command/check_modify.sql",
           "OR n.quantity > o.traded_quantity", "OR true"),
    Mutant("the sweep is an hour early", "service/due_orders.sql",
           "b.expires_at <= v_now -", "b.expires_at <= v_now + interval '1 hour' -"),
    Mutant("what commits late is no news", "service/touched.sql",
           "FROM pg_snapshot_xip(p_since)", "FROM pg_snapshot_xip('1:1:')"),
    Mutant("a stale snapshot is not noticed", "core/command/newest_head.sql",
           "IF current_setting('transaction_isolation') <> 'read committed' THEN", "IF false THEN"),
    Mutant("a sweep goes through the band", "core/match/enter_orders.sql", "ELSIF NOT v_price <@ v_band THEN", "ELSIF false THEN"),
    Mutant("the band is taken from the whole market's last order only", "core/match/enter_orders.sql",
           "v_band := core.price_band(instrument, head);", "v_band := coalesce(v_band, core.price_band(instrument, head));"),
    Mutant("a stop that fires is not judged", "core/stop/trigger_stops.sql",
           "            ELSE core.check_order(\n                instrument, core.on_tick(o), head.clock, core.price_band(instrument, head))\n", "            ELSE NULL\n"),
    Mutant("a stop that fires is one order too many", "core/stop/trigger_stops.sql", "instrument.max_open_orders := NULL;", "NULL;"),
    Mutant("a reference price set anew is no centre", "core/match/price_band.sql",
           "instrument.reference_trade_id IS NOT DISTINCT FROM head.trade_id", "head.trade_id IS NULL"),
    Mutant("live orders lie beside the new grid", "core/command/change_terms.sql",
           "AND core.off_grid(p_instrument_id, after.tick_size, after.lot_size)", "AND false"),
    Mutant("a hold is a tick too little", "core/money/hold.sql",
           "THEN p_price * p_quantity", "THEN (p_price - 0.01) * p_quantity"),
    Mutant("what was held is released twice", "core/money/release.sql",
           "e.released := p_amount;", "e.released := 2 * p_amount;"),
    Mutant("fees go to nobody", CREDIT, "a.name = 'fees'", "a.name = 'nobody'"),
    Mutant("a better price is kept from who got it", "core/money/cost.sql",
           "p_value * (1", "coalesce(o.price * p_quantity, p_value) * (1"),
    Mutant("the maker gets the taker's price", CREDIT,
           "t.price * t.quantity - t.maker_fee", "coalesce(t.taker_price, t.price) * t.quantity - t.maker_fee"),
    Mutant("what is collected is forgotten", "core/money/collect.sql",
           "purse.available := purse.available + v_given;", "NULL;"),
    Mutant("no credit within the limit", "core/money/purse_with.sql",
           "credit_limit THEN\n        RETURN NULL;", "credit_limit OR purse.available < p_amount THEN\n        RETURN NULL;"),
    Mutant("who is short withdraws", "core/money/book_transfer.sql", "IF v_change < 0 AND NOT p_unbound THEN", "IF false THEN"),
    Mutant("who is short trades", "core/match/enter_orders.sql",
           "IF v_cost > p_purses[v_paying].available + p_purses[v_paying].credit_limit\n", "IF false\n"),
    Mutant("a rebate is not paid", CREDIT, "AND t.maker_fee < 0", "AND false"),
    Mutant("a modify's hold is not taken", "core/command/requeue_order.sql", "core.held_by(o));", "core.held_by(n));"),
    Mutant("a changed stop takes nothing more", "core/money/settle_change.sql", "IF v_cost > 0 THEN", "IF false THEN"),
    Mutant("the taker pays the maker's rate", "core/match/enter_orders.sql", "taker.taker_fee * v_price", "taker.maker_fee * v_price"),
    Mutant("a stop holds as a maker", "core/money/held_by.sql", "greatest(o.maker_fee, o.taker_fee)", "o.maker_fee"),
    Mutant("a batch forgets what its orders took", "core/match/enter_orders.sql",
           "p_purses[v_paying] := core.pay(p_purses[v_paying], v_cost);",
           "p_purses[v_paying] := core.pay(p_purses[v_paying], 0);"),
    Mutant("who is prevented keeps holding", "core/match/pass_over.sql", "maker.account_id, v_released);", "maker.account_id, 0);"),
    Mutant("what expires keeps holding", "core/command/end_order.sql", "IF v_held > 0 THEN", "IF v_held > 0 AND p_status <> 'expired' THEN"),
    Mutant("fees change under live orders", "core/command/change_terms.sql",
           "AND (after.maker_fee, after.taker_fee) <> (before.maker_fee, before.taker_fee)", "AND false"),
    Mutant("an account is not locked", "core/money/lock_purses.sql", "ORDER BY a.account_id FOR NO KEY UPDATE;", ";"),
    Mutant("what is in the base asset is not collected", "service/collect_credits.sql",
           "core.collect_all(v_accounts || v_fees, instrument.base_asset_id)", "0"),
    Mutant("a take-profit fires as a stop", "core/stop/park_stop.sql",
           "(o.side = 'buy') <> coalesce(o.take_profit, false)", "o.side = 'buy'"),
    Mutant("a trailing stop moves both ways", "core/stop/trail.sql", " AND x.best < p_price", ""),
    Mutant("a trailing stop moves before it fires", "core/stop/take_triggered.sql",
           "    FOREACH v_price IN ARRAY v_prices LOOP\n",
           "    FOREACH v_price IN ARRAY v_prices LOOP\n        PERFORM core.trail(head.instrument_id, v_price);\n"),
    Mutant("a part of one leaves the other", "core/match/enter_orders.sql",
           "OR maker.remaining < v_met[i].remaining", "OR false"),
    Mutant("what fires leaves the other of its pair", "core/stop/note_fired.sql",
           "IF x.oco_order_id IS NULL THEN", "IF true THEN"),
    Mutant("a pair holds twice", "core/command/place_pair.sql", "IF instrument.quote_asset_id IS NOT NULL THEN", "IF false THEN"),
    Mutant("what the first of a pair held is lost", "core/stop/trigger_stops.sql", "            o.covered := NULL;", "            NULL;"),
    Mutant("changes of terms leave no version", "core/command/change_terms.sql", "    PERFORM core.write_version(after, head.seq);\n", ""),
]  # fmt: skip


def caught_by(mutant: Mutant) -> str | None:
    """Return the first test that fails with the mutant installed; None if it survives."""
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as file:
        file.write(mutant.sql())
        file.flush()
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-x",
            "-q",
            "--no-header",
            "-p",
            "no:cacheprovider",
        ]
        try:
            run = subprocess.run(
                [*command, *SUITE],
                cwd=ROOT,
                env=os.environ | {"RTS_TEST_MUTANT": file.name},
                capture_output=True,
                text=True,
                check=False,
                timeout=PATIENCE,
            )
        except subprocess.TimeoutExpired:
            return f"no end within {PATIENCE} s"
    failed = [line for line in run.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
    if run.returncode == 0:
        return None
    return (
        failed[0].split(" - ")[0].split("::", 1)[-1] if failed else f"pytest exit {run.returncode}"
    )


def main(names: list[str]) -> int:
    console = Console()
    chosen = [m for m in MUTANTS if not names or m.name in names]
    table = Table("mutant", "file", "caught by")
    survivors = 0
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        for number, (mutant, test) in enumerate(
            zip(chosen, threads.map(caught_by, chosen), strict=True), start=1
        ):
            survivors += test is None
            console.print(f"{number}/{len(chosen)} {mutant.name}: {test or 'SURVIVES'}")
            table.add_row(mutant.name, mutant.file, test or "SURVIVES")
    console.print(table)
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
