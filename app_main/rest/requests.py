"""What clients send: the arguments of the SQL functions, as JSON."""

from typing import Annotated, Any

from pydantic import ConfigDict, Field

from app_main.rest.bodies import Body as Body
from app_main.rest.bodies import FaultyBody as FaultyBody
from app_main.rest.fields import (
    Amount,
    Asset,
    CenterWord,
    Count,
    DayTime,
    Delta,
    MarketWord,
    Moment,
    Name,
    OrderTypeWord,
    Rate,
    Scale,
    Seconds,
    SelfTradeWord,
    SideWord,
    Symbol,
    TimeInForceWord,
    TransferWord,
    TriggerWord,
)
from db.wire import request_of

MAX_BATCH = 1000
"""Orders in one call of POST /orders/batch."""


class NewOrder(Body):
    """The arguments of `place_order`. Side and quantity are enough for a market order."""

    judged_as = "order"
    body_code = "invalid_order"
    amounts = frozenset({"quantity", "price", "stop_price", "display_quantity", "quote_quantity"})
    model_config = ConfigDict(
        json_schema_extra={"examples": [{"side": "buy", "quantity": "10", "price": "100.25"}]}
    )

    side: SideWord
    """bid and ask mean buy and sell"""
    quantity: Amount | None = None
    """total, a multiple of the lot size; or quote_quantity"""
    price: Amount | None = None
    """limit, a multiple of the tick size; without one it is a market order"""
    symbol: Symbol | None = None
    """default: RTS_DEFAULT_SYMBOL"""
    order_type: OrderTypeWord | None = None
    """default: limit with a price, else market"""
    time_in_force: TimeInForceWord | None = None
    """default: gtc"""
    account: Name | None = None
    """registered on first use"""
    client_order_id: Name | None = None
    """unique per account for ever; repeating the call answers the first order"""
    post_only: Annotated[bool | None, Field(strict=True)] = None
    """refused if any part would trade"""
    stop_price: Amount | None = None
    """the order waits until the last price is there"""
    display_quantity: Amount | None = None
    """the part that books and feeds show"""
    expires_at: Moment | None = None
    """for gtd, and only for it"""
    self_trade_prevention: SelfTradeWord | None = None
    """default: cancel_newest"""
    quote_quantity: Amount | None = None
    """instead of quantity, of a market order: what its trades may come to, price x quantity"""
    trigger: TriggerWord | None = None
    """stop (default), or take_profit: a buy waits for a fall to stop_price, a sell for a rise"""
    trailing_delta: Delta | None = None
    """basis points; instead of stop_price: the trigger trails the best last price by so much"""

    def request(self, default_symbol: str) -> str:
        """Return PostgreSQL's text of it as a `api.order_request`."""
        symbol = default_symbol if self.symbol is None else self.symbol
        return request_of({**self.__dict__, "symbol": symbol})


class OrderBatch(Body):
    """Up to 1000 orders; each is placed or refused on its own."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "orders": [
                        {"side": "buy", "quantity": "10", "price": "100.25"},
                        {"side": "sell", "quantity": "10", "price": "100.75"},
                    ]
                }
            ]
        }
    )

    orders: Annotated[
        list[Any],
        Field(
            min_length=1,
            max_length=MAX_BATCH,
            json_schema_extra={"items": {"$ref": "#/components/schemas/NewOrder"}},
        ),
    ]


class OrderPair(Body):
    """Two orders of which one cancels the other, of one symbol, account, side, quantity and end.

    The first is post_only, or waits for a trigger; the second waits for one.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "orders": [
                        {"side": "sell", "quantity": "5", "price": "110", "post_only": True},
                        {"side": "sell", "quantity": "5", "price": "94", "stop_price": "95"},
                    ]
                }
            ]
        }
    )

    orders: Annotated[
        list[Any],
        Field(
            min_length=2,
            max_length=2,
            json_schema_extra={"items": {"$ref": "#/components/schemas/NewOrder"}},
        ),
    ]


class OrderChange(Body):
    """What is missing stays as it is."""

    judged_as = "change"
    amounts = frozenset({"quantity", "price", "stop_price"})
    model_config = ConfigDict(json_schema_extra={"examples": [{"quantity": "5"}]})

    quantity: Amount | None = None
    """the new total, filled part included"""
    price: Amount | None = None
    """the new limit"""
    stop_price: Amount | None = None
    """the new trigger of a stop that waits"""
    client_order_id: Name | None = None
    """what else it is called from now on; repeating the call with it answers the order again"""


class Replacement(Body):
    """The arguments of `replace_order`. What is missing is as the old order has it."""

    judged_as = "replacement"
    amounts = frozenset({"quantity", "price", "stop_price", "display_quantity"})
    model_config = ConfigDict(
        json_schema_extra={"examples": [{"client_order_id": "my-2", "price": "100.50"}]}
    )

    client_order_id: Name
    """of the new order; repeating the call with it answers the new order"""
    quantity: Amount | None = None
    """of the new order alone; default: what is still open of the old one"""
    price: Amount | None = None
    account: Name | None = None
    """if given, the order must be of this account"""
    order_type: OrderTypeWord | None = None
    time_in_force: TimeInForceWord | None = None
    post_only: Annotated[bool | None, Field(strict=True)] = None
    stop_price: Amount | None = None
    """default: that of the old order if it still waits for it"""
    display_quantity: Amount | None = None
    expires_at: Moment | None = None
    self_trade_prevention: SelfTradeWord | None = None
    trigger: TriggerWord | None = None
    trailing_delta: Delta | None = None


class CancelAllAfter(Body):
    """The arguments of `cancel_all_after`."""

    judged_as = "switch"
    model_config = ConfigDict(json_schema_extra={"examples": [{"account": "alice", "seconds": 30}]})

    account: Name | None = None
    """default: that of the key; without one it is needed"""
    seconds: Seconds
    """until all its live orders are canceled, unless armed again before; 0 disarms"""


class Terms(Body):
    """The bounds of an instrument."""

    fault_code = "invalid_instrument"
    amounts = frozenset(
        {
            "tick_size",
            "lot_size",
            "min_quantity",
            "max_quantity",
            "max_notional",
            "price_band",
            "reference_price",
        }
    )

    min_quantity: Amount | None = None
    max_quantity: Amount | None = None
    max_notional: Amount | None = None
    """bound of price x quantity of a limit order"""
    price_band: Amount | None = None
    """largest distance of any trade, and of a limit price, from the band's centre, as a fraction"""
    reference_price: Amount | None = None
    """centre of the band before the first trade, and when set anew, until the next one"""
    max_open_orders: Count | None = None
    """live orders that one account may have"""
    band_center: CenterWord | None = None
    """default: last_trade; reference_price: that is the centre at all times"""


class NewInstrument(Terms):
    """The arguments of `create_instrument`."""

    judged_as = "instrument"
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"symbol": "NOVA", "tick_size": "0.05", "lot_size": "10"},
                {
                    "symbol": "GOLD/EUR",
                    "base_asset": "GOLD",
                    "quote_asset": "EUR",
                    "maker_fee": "0.001",
                    "taker_fee": "0.002",
                },
            ]
        }
    )

    symbol: Symbol
    tick_size: Amount = "0.01"
    """prices are multiples of it"""
    lot_size: Amount = "1"
    """quantities are multiples of it"""
    day_boundary: DayTime | None = None
    """time of day (UTC) at which day orders expire"""
    base_asset: Asset | None = None
    """what is traded; without it and quote_asset trades move no money"""
    quote_asset: Asset | None = None
    """what it is paid in: orders need an account and its means"""
    maker_fee: Rate | None = None
    """fraction of price x quantity, in quote; below 0: a rebate, at most the taker's fee"""
    taker_fee: Rate | None = None
    """as maker_fee, not below 0"""


class NewAsset(Body):
    """The arguments of `create_asset`."""

    fault_code = "invalid_asset"
    model_config = ConfigDict(json_schema_extra={"examples": [{"asset": "EUR", "scale": 2}]})

    asset: Asset
    """its code"""
    scale: Scale = 8
    """decimals that deposits, withdrawals and transfers may have"""


class NewTransfer(Body):
    """Moves money, once for a reference. A deposit or withdrawal has an account, a transfer two."""

    judged_as = "transfer"
    amounts = frozenset({"amount"})
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "kind": "deposit",
                    "account": "alice",
                    "asset": "EUR",
                    "amount": "1000",
                    "reference": "bank-1",
                },
                {
                    "kind": "transfer",
                    "from_account": "alice",
                    "to_account": "bob",
                    "asset": "EUR",
                    "amount": "10.50",
                    "reference": "gift-1",
                },
            ]
        }
    )

    kind: TransferWord
    asset: Asset
    amount: Amount
    """with at most the asset's decimals"""
    reference: Name
    """yours, unique for ever; repeating the call answers the first transfer"""
    account: Name | None = None
    """of a deposit or withdrawal; registered on first use"""
    from_account: Name | None = None
    """of a transfer"""
    to_account: Name | None = None
    """of a transfer"""


class NewCreditLimit(Body):
    """The arguments of `set_credit_limit`."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"account": "alice", "asset": "EUR", "credit_limit": "500"}]
        }
    )

    account: Name
    asset: Asset
    credit_limit: Amount
    """how far below 0 what is available may go; 0: not at all"""


class InstrumentChange(Terms):
    """What is to change; null takes a bound away. Tick and lot: only if live orders fit them."""

    judged_as = "terms"
    model_config = ConfigDict(
        json_schema_extra={"examples": [{"price_band": "0.1", "reference_price": "100"}]}
    )

    tick_size: Amount | None = None
    lot_size: Amount | None = None
    maker_fee: Rate | None = None
    """for orders that enter from now on; only of an instrument with assets"""
    taker_fee: Rate | None = None

    def removed(self) -> list[str]:
        """Return the names of the bounds that are to go."""
        return sorted(name for name in self.model_fields_set if getattr(self, name) is None)


class InstrumentStatus(Body):
    """Opens, halts or closes a market."""

    judged_as = "status"
    model_config = ConfigDict(json_schema_extra={"examples": [{"status": "halted"}]})

    status: MarketWord
