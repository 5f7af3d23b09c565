"""nautilus_trader: a live node that reconciles, hears ticks, and trades."""

from decimal import Decimal
from typing import Any

import httpx
from nautilus_trader.adapters.binance import (
    BINANCE,
    BinanceAccountType,
    BinanceDataClientConfig,
    BinanceExecClientConfig,
    BinanceKeyType,
    BinanceLiveDataClientFactory,
    BinanceLiveExecClientFactory,
)
from nautilus_trader.config import (
    InstrumentProviderConfig,
    LiveExecEngineConfig,
    LoggingConfig,
    TradingNodeConfig,
)
from nautilus_trader.live.node import TradingNode
from nautilus_trader.model.enums import OrderSide
from nautilus_trader.model.identifiers import InstrumentId, TraderId
from nautilus_trader.trading.strategy import Strategy

from tests.clients.plays.stage import Beat, Stage, tell

stage = Stage.given()
INSTRUMENT = InstrumentId.from_str(f"{stage.symbol}.{BINANCE}")


class Play(Strategy):  # type: ignore[misc]
    """Buys at the market once it hears something, then rests an order and takes it back."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: set[str] = set()
        self.happened: list[str] = []
        self.reconciled = 0
        self.done = False

    def on_start(self) -> None:
        self.instrument = self.cache.instrument(INSTRUMENT)
        self.reconciled = len(self.cache.orders_open(instrument_id=INSTRUMENT))
        self.subscribe_quote_ticks(INSTRUMENT)
        self.subscribe_trade_ticks(INSTRUMENT)

    def on_quote_tick(self, _: Any) -> None:
        self.hear("quote")

    def on_trade_tick(self, _: Any) -> None:
        self.hear("trade")

    def hear(self, kind: str) -> None:
        self.heard.add(kind)
        if self.heard == {"quote", "trade"} and not self.happened:
            self.happened.append("heard")
            quantity = self.instrument.make_qty(Decimal("1.5"))
            self.submit_order(self.order_factory.market(INSTRUMENT, OrderSide.BUY, quantity))

    def on_stop(self) -> None:
        self.happened.append("stopped")

    def on_order_filled(self, event: Any) -> None:
        self.happened.append("filled")
        price = self.instrument.make_price(Decimal("97"))
        quantity = self.instrument.make_qty(Decimal("1"))
        self.submit_order(self.order_factory.limit(INSTRUMENT, OrderSide.BUY, quantity, price))

    def on_order_accepted(self, event: Any) -> None:
        order = self.cache.order(event.client_order_id)
        if self.happened[-1:] == ["filled"] and order.has_price:
            self.happened.append("accepted")
            self.cancel_order(order)

    def on_order_canceled(self, event: Any) -> None:
        self.happened.append("canceled")
        self.done = True
        node.stop()

    def on_order_rejected(self, event: Any) -> None:
        self.happened.append(f"rejected: {event.reason}")
        node.stop()


kind = BinanceKeyType.HMAC if stage.kind == "hmac" else BinanceKeyType.ED25519
key, secret = stage.credentials
if stage.kind == "ed25519":
    secret = "".join(secret.splitlines()[1:-1])  # what stands in the PEM
common: dict[str, Any] = {
    "api_key": key, "api_secret": secret, "key_type": kind,
    "account_type": BinanceAccountType.SPOT,
    "base_url_http": stage.url, "base_url_ws": stage.sockets,
    "instrument_provider": InstrumentProviderConfig(load_ids=frozenset([str(INSTRUMENT)])),
}  # fmt: skip
node = TradingNode(config=TradingNodeConfig(
    trader_id=TraderId("PLAY-001"),
    logging=LoggingConfig(log_level="WARNING", log_colors=False),
    exec_engine=LiveExecEngineConfig(reconciliation=True),
    data_clients={BINANCE: BinanceDataClientConfig(**common)},
    exec_clients={BINANCE: BinanceExecClientConfig(**common)},
    timeout_connection=20, timeout_reconciliation=10, timeout_portfolio=10,
    timeout_disconnection=5, timeout_post_stop=0.5,
))  # fmt: skip


def main() -> None:
    stage.other("buy", "5", "99")
    stage.other("sell", "5", "101")
    stage.both("0.5", "100")
    before = httpx.post(
        f"{stage.url}/orders",
        json={"symbol": stage.native, "side": "buy", "quantity": "1", "price": "90"},
        headers={"Authorization": f"Bearer {stage.key}.{stage.secret}"},
    )
    assert before.status_code == 201, before.text
    play = Play()
    node.trader.add_strategy(play)
    node.add_data_client_factory(BINANCE, BinanceLiveDataClientFactory)
    node.add_exec_client_factory(BINANCE, BinanceLiveExecClientFactory)
    node.build()
    with Beat(lambda: stage.both("0.1", "100")):
        node.run()
    assert play.happened == ["heard", "filled", "accepted", "canceled", "stopped"], play.happened
    assert play.reconciled == 1
    fills = [order for order in node.cache.orders() if order.filled_qty > 0]
    assert [Decimal(str(order.filled_qty)) for order in fills] == [Decimal("1.5")]
    account = node.cache.account_for_venue(INSTRUMENT.venue)
    orders = [
        {
            "orderId": order.venue_order_id.value,
            "clientOrderId": order.client_order_id.value,
            "status": {"ACCEPTED": "NEW"}.get(order.status_string(), order.status_string()),
            "executedQty": str(order.filled_qty),
            "origQty": str(order.quantity),
        }
        for order in node.cache.orders()
    ]
    trades = [
        {
            "orderId": order.venue_order_id.value,
            "id": event.trade_id.value,
            "price": str(event.last_px),
            "qty": str(event.last_qty),
            "commission": str(event.commission.as_decimal()),
        }
        for order in fills
        for event in order.events
        if type(event).__name__ == "OrderFilled"
    ]
    balances = {
        currency.code: (balance.free.as_decimal(), balance.locked.as_decimal())
        for currency, balance in account.balances().items()
        if currency.code in (stage.base, stage.quote)
    }
    node.dispose()
    tell(orders=orders, trades=trades, balances=balances)


main()
