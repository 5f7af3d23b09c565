"""Random commands through SQL and through the reference engine, in lock-step."""

import os
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st

from rts.reference import Bounds
from tests.conftest import open_session
from tests.lockstep import Ask, LockStep
from tests.verified import differences

EXAMPLES = int(os.environ.get("RTS_MODEL_EXAMPLES", "70"))
COMMANDS = 50
PHASES = [Phase.generate, Phase.shrink]

EVENTS = {
    "new", "replaced", "triggered", "partial_fill", "fill", "prevented", "canceled", "expired",
    "rejected", "instrument_status",
}  # fmt: skip
BOUNDS = [
    Bounds(tick_size=Decimal("0.5")),
    Bounds(tick_size=Decimal("0.25"), max_open_orders=8),
    Bounds(tick_size=Decimal("0.01"), lot_size=Decimal("0.1")),
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

prices = st.integers(194, 206).map(lambda half: Decimal(half) / 2)
quantities = st.sampled_from([*range(2, 21, 2), *range(4, 13, 2), 1, 3, 7, 15]).map(Decimal)
accounts = st.sampled_from(["ann", "ann", "bob", None])
modes = st.sampled_from(
    ["cancel_newest", "cancel_oldest", "cancel_both", "decrement_and_cancel", "none"]
)


@st.composite
def asks(draw: st.DrawFn) -> Ask:
    """A readable order: what the market may refuse, but never what cannot be understood."""
    kind = draw(st.sampled_from(["gtc"] * 8 + ["market", "ioc", "fok", "fok", "post", "gtd"]))
    quantity = draw(quantities)
    stop = kind != "post" and draw(st.integers(0, 6)) == 0
    rests = kind in ("gtc", "gtd", "post")
    iceberg = rests and draw(st.integers(0, 3)) == 0
    return Ask(
        side=draw(st.sampled_from(["buy", "sell"])),
        quantity=quantity,
        price=None if kind == "market" else draw(prices),
        time_in_force=kind if kind in ("ioc", "fok") else "gtc",
        account=draw(accounts),
        post_only=kind == "post",
        stop_price=draw(prices) if stop else None,
        display_quantity=draw(st.integers(1, int(quantity)).map(Decimal)) if iceberg else None,
        self_trade_prevention=draw(modes),
        lives_ms=draw(st.sampled_from([6, 60_000])) if kind == "gtd" else None,
    )


which = st.integers(0, 11)
commands = st.one_of(
    st.none(),  # what a command shrinks to
    *[st.tuples(st.just("place"), asks())] * 10,
    st.tuples(st.just("place_batch"), st.lists(asks(), min_size=1, max_size=5)),
    *[st.tuples(st.just("modify"), which, st.none() | quantities, st.none() | prices)] * 3,
    st.tuples(st.just("modify"), which, st.none() | quantities, st.none(), prices),
    *[st.tuples(st.just("cancel"), which)] * 2,
    st.tuples(st.just("cancel_all"), st.sampled_from(["ann", "bob"] * 5 + [None])),
    st.tuples(st.just("sweep")),
    st.tuples(st.just("lay"), st.sampled_from(["buy", "sell"])),
    st.tuples(
        st.just("while_not_open"),
        st.sampled_from(["halted", "cancel_only", "closed"]),
        asks(),
        which,
        quantities,
    ),
)  # fmt: skip


@pytest.mark.filterwarnings("ignore::hypothesis.errors.HypothesisWarning")
def test_sql_and_reference_agree_on_random_commands(module_database_url: str) -> None:
    db = open_session(module_database_url)

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        print_blob=True,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=PHASES,
    )
    @given(
        bounds=st.sampled_from(BOUNDS),
        script=st.lists(commands, min_size=COMMANDS, max_size=COMMANDS),
    )
    def agree(bounds: Bounds, script: list[tuple[Any, ...] | None]) -> None:
        step = LockStep(db, bounds)
        for name, *arguments in filter(None, script):
            note(f"{name} {arguments}")
            getattr(step, name)(*arguments)
        step.compare_everything()

    with db:
        agree()
        seen = {row["event"] for row in db.execute("SELECT DISTINCT event FROM order_events")}
    assert seen == EVENTS
    assert differences(module_database_url) == []
