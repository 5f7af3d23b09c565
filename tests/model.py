"""Random commands through SQL and through the reference engine, as a state machine of hypothesis.

    python -m tests.model --commands 1000000

runs that many, in rounds of ROUND commands with a seed and a database each, on an embedded server
of its own; the seed of a round that fails is printed with the shrunk commands, and
`--seed N --commands 1` runs that round again.
"""

from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from random import Random, SystemRandom
from tempfile import TemporaryDirectory
from typing import Annotated, Any
from urllib.parse import urlsplit

import psycopg
import typer
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from psycopg import sql
from rich.progress import MofNCompleteColumn, Progress, TimeRemainingColumn

from audit.reference_orders import Bounds
from db.embedded.server import EmbeddedServer
from db.migrate import migrate
from tests.conftest import Db, open_session
from tests.db import accounts
from tests.db.accounts import settle
from tests.db.market import call
from tests.lockstep import Ask, LockStep
from tests.verified import differences

COMMANDS = 50
"""Of one market; then the next one opens."""

ROUND = 20_000
"""Commands on one seed."""

BOUNDS = [
    Bounds(tick_size=Decimal("0.5")),
    Bounds(tick_size=Decimal("0.25"), max_open_orders=8),
    Bounds(tick_size=Decimal("0.01"), lot_size=Decimal("0.1")),
    Bounds(
        tick_size=Decimal("0.5"),
        price_band=Decimal("0.01"),
        reference_price=Decimal(100),
        band_center="reference_price",
    ),
    Bounds(
        tick_size=Decimal("0.5"),
        lot_size=Decimal(2),
        min_quantity=Decimal(4),
        max_quantity=Decimal(16),
        max_notional=Decimal(1560),
        price_band=Decimal("0.04"),
        reference_price=Decimal(100),
    ),
]

CHANGES: list[dict[str, Any]] = [
    *[{"price_band": each and Decimal(each)} for each in ("0.01", "0.02", "0.04", None)],
    *[{"reference_price": Decimal(each)} for each in (98, 100, 102)],
    {"price_band": Decimal("0.02"), "reference_price": Decimal(101)},
    {"band_center": "last_trade"},
    {"max_quantity": Decimal(8)},
    {"max_quantity": None},
    {"min_quantity": Decimal(3), "max_open_orders": 6},
    {"min_quantity": None, "max_notional": None, "max_open_orders": None},
    *[{"tick_size": Decimal(each)} for each in ("0.25", "0.5", "1")],
    *[{"lot_size": Decimal(each)} for each in ("1", "2")],
]
"""Terms that an operator puts in force; None takes a bound away."""

prices = st.integers(194, 206).map(lambda half: Decimal(half) / 2)
quantities = st.sampled_from([*range(2, 21, 2), *range(4, 13, 2), 1, 3, 7, 15]).map(Decimal)
names = st.sampled_from(["ann", "ann", "bob", None])
modes = st.sampled_from(
    ["cancel_newest", "cancel_oldest", "cancel_both", "decrement_and_cancel", "none"]
)
money = st.integers(50, 1800).map(lambda half: Decimal(half) / 2)
which = st.integers(0, 11)


@st.composite
def asks(draw: st.DrawFn) -> Ask:
    """A readable order: what the market may refuse, but never what cannot be understood."""
    kind = draw(
        st.sampled_from(["gtc"] * 8 + ["market", "money", "ioc", "fok", "fok", "post", "gtd"])
    )
    quantity = draw(quantities)
    stop = kind not in ("post", "money") and draw(st.integers(0, 6)) == 0
    delta = draw(st.none() | st.sampled_from([50, 100, 200])) if stop else None
    rests = kind in ("gtc", "gtd", "post")
    iceberg = rests and draw(st.integers(0, 3)) == 0
    return Ask(
        side=draw(st.sampled_from(["buy", "sell"])),
        quantity=None if kind == "money" else quantity,
        quote_quantity=draw(money) if kind == "money" else None,
        price=None if kind in ("market", "money") else draw(prices),
        time_in_force=kind if kind in ("ioc", "fok") else "gtc",
        account=draw(names),
        post_only=kind == "post",
        stop_price=draw(prices) if stop and delta is None else None,
        trailing_delta=delta,
        trigger=draw(st.sampled_from([None, "stop", "take_profit"]))
        if stop and delta is None
        else None,
        display_quantity=draw(st.integers(1, int(quantity)).map(Decimal)) if iceberg else None,
        self_trade_prevention=draw(modes),
        lives_ms=draw(st.sampled_from([6, 60_000])) if kind == "gtd" else None,
    )


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Ask, Ask]:
    """Two orders of one side around the market, of which one cancels the other."""
    side, far = draw(st.sampled_from([("sell", 1), ("buy", -1)])), Decimal(draw(st.integers(0, 8)))
    common: dict[str, Any] = {
        "side": side[0], "quantity": draw(quantities), "account": draw(names),
        "lives_ms": draw(st.sampled_from([None, None, 60_000])),
        "self_trade_prevention": draw(modes),
    }  # fmt: skip
    better = 100 + side[1] * far / 2
    limit = draw(prices)
    if draw(st.booleans()):
        first = Ask(**common, price=better, post_only=True)
    else:
        first = Ask(**common, price=limit, stop_price=better, trigger="take_profit")
    worse = better - side[1] * Decimal(draw(st.integers(1, 8))) / 2
    if draw(st.booleans()):
        return first, Ask(**common, price=draw(st.none() | prices), stop_price=worse)
    return first, Ask(**common, price=limit, trailing_delta=draw(st.sampled_from([50, 100])))


class Model(RuleBasedStateMachine):
    """One market; every command goes to both engines, and both must have done the same.

    What may be done next depends on what was asked, never on what became of it: that depends on
    the time, and hypothesis would find its own draws irreproducible.
    """

    def __init__(self, db: Db) -> None:
        super().__init__()
        self.db = db

    @initialize(bounds=st.sampled_from(BOUNDS))
    def open(self, bounds: Bounds) -> None:
        self.step = LockStep(self.db, bounds)

    @rule(ask=asks())
    def place(self, ask: Ask) -> None:
        self.step.place(ask)

    @rule(one=asks(), other=asks())
    def place_two(self, one: Ask, other: Ask) -> None:
        """Most commands place: what is not in the book can't go wrong there."""
        self.step.place(one)
        self.step.place(other)

    @rule(batch=st.lists(asks(), min_size=1, max_size=5))
    def place_batch(self, batch: list[Ask]) -> None:
        self.step.place_batch(batch)

    @rule(pair=pairs(), ask=asks())
    def place_pair(self, pair: tuple[Ask, Ask], ask: Ask) -> None:
        self.step.place_pair(*pair)
        self.step.place(ask)

    @rule(
        which=which,
        quantity=st.none() | quantities,
        price=st.none() | prices,
        rename=st.sampled_from([False, False, True]),
    )
    def modify(
        self, which: int, quantity: Decimal | None, price: Decimal | None, rename: bool
    ) -> None:
        self.step.modify(which, quantity, price, rename=rename)

    @rule(
        which=which,
        quantity=st.none() | quantities,
        stop_price=st.none() | prices,
        rename=st.booleans(),
    )
    def modify_stop(
        self, which: int, quantity: Decimal | None, stop_price: Decimal | None, rename: bool
    ) -> None:
        waiting = self.step.market.waiting
        if waiting:
            order = waiting[which % len(waiting)]
            self.step.modify_order(order.order_id, quantity, None, stop_price, rename=rename)

    @rule(which=which)
    def cancel(self, which: int) -> None:
        self.step.cancel(which)

    @rule(which=which, ask=asks())
    def replace(self, which: int, ask: Ask) -> None:
        self.step.replace(which, ask)

    @rule(account=st.sampled_from(["ann", "bob"] * 5 + [None]))
    @precondition(lambda self: len(self.step.market.orders) > 20)
    def cancel_all(self, account: str | None) -> None:
        self.step.cancel_all(account)

    @rule()
    @precondition(lambda self: any(o.expires_at for o in self.step.market.orders.values()))
    def sweep(self) -> None:
        self.step.sweep()

    @rule(side=st.sampled_from(["buy", "sell"]))
    @precondition(lambda self: len(self.step.market.orders) > 20)
    def lay(self, side: str) -> None:
        self.step.lay(side)

    @rule(
        status=st.sampled_from(["halted", "cancel_only", "closed"]),
        ask=asks(),
        which=which,
        quantity=quantities,
    )
    def while_not_open(self, status: str, ask: Ask, which: int, quantity: Decimal) -> None:
        self.step.while_not_open(status, ask, which, quantity)

    @rule(changes=st.sampled_from(CHANGES))
    def change(self, changes: dict[str, Any]) -> None:
        self.step.change(changes)

    @invariant()
    def same_book(self) -> None:
        self.step.compare_book()

    def teardown(self) -> None:
        self.step.compare_everything()


def agree(db: Db, commands: int, number: int, machine: type[Model] = Model) -> None:
    """Run that many commands from the seed; raise at the first difference, shrunk."""

    class Bound(machine):  # type: ignore[misc, valid-type]
        def __init__(self) -> None:
            super().__init__(db)

    run_state_machine_as_test(
        seed(number)(Bound),
        settings=settings(
            max_examples=-(-commands // COMMANDS),
            stateful_step_count=COMMANDS,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.generate, Phase.shrink],
        ),
    )


def play(url: str, commands: int, number: int) -> None:
    """One round in a database of its own, and `rts verify` of it."""
    name = f"model_{number}"
    with closing(psycopg.connect(url, autocommit=True)) as server:
        server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        database = urlsplit(url)._replace(path=f"/{name}").geturl()
        migrate(database, report=lambda _: None)
        with open_session(database) as db:
            agree(db, commands, number)
            call(db, "create_asset", asset="USD", scale=2)
            call(db, "create_asset", asset="ACM", scale=0)
            settle(db, "ACM/USD")
            accounts.play(db, Random(number), commands // 20)  # noqa: S311
        assert differences(database) == []
        server.execute(sql.SQL("DROP DATABASE {}").format(sql.Identifier(name)))


def main(
    commands: Annotated[int, typer.Option(help="how many, in whole rounds")] = 1_000_000,
    first: Annotated[int | None, typer.Option("--seed", help="of the first round")] = None,
    jobs: Annotated[int, typer.Option(help="rounds at a time")] = 2,
) -> None:
    """Random commands through SQL and through the reference engine until one differs."""
    first = SystemRandom().randrange(10**9) if first is None else first
    rounds = range(first, first + -(-commands // ROUND))
    columns = (*Progress.get_default_columns()[:2], MofNCompleteColumn(), TimeRemainingColumn())
    with (
        TemporaryDirectory() as folder,
        EmbeddedServer(Path(folder)) as server,
        ProcessPoolExecutor(jobs) as processes,
        Progress(*columns) as progress,
    ):
        progress.console.print(f"seeds {rounds[0]} to {rounds[-1]}, {ROUND} commands each")
        task = progress.add_task("commands", total=len(rounds) * ROUND)
        played = {processes.submit(play, server.url, ROUND, number): number for number in rounds}
        for future in as_completed(played):
            if future.exception():
                progress.console.print(f"seed {played[future]} differs")
                processes.shutdown(cancel_futures=True)
                future.result()
            progress.advance(task, ROUND)


if __name__ == "__main__":
    typer.run(main)
