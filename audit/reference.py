"""The rulebook, executable: one instrument's market in plain Python lists and exact decimals.

It is the second opinion that `rts verify` and the model test hold against the PL/pgSQL engine, so
it shares nothing with it but the rules and is written to be read, not to be fast. A command either
returns, and the events and trades it caused were appended to `events` and `trades`, or raises
`Refused` and has changed nothing. Quantities and prices are in the instrument's units.
"""

from bisect import insort
from collections.abc import Callable
from copy import copy, deepcopy
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from audit.reference_book import Book
from audit.reference_orders import ZERO, Bounds, Order, Refused, Side, Trade
from db.exact import exactly

OTHER: dict[Side, Side] = {"buy": "sell", "sell": "buy"}


@dataclass
class Market(Book):
    """One instrument, and what may be done there."""

    # ------------------------------------------------------------------------------ commands
    @exactly
    def place(self, order: Order, now: datetime) -> None:
        """Enter a new order. One that the market refuses is recorded as `rejected` (rule 22)."""
        order.size(self._makers(order), self.bounds.lot_size, now)
        if (refusal := self._refusal(order, now, is_new=True)) is not None:
            self.refuse(order, refusal)
            return
        self.orders[order.order_id] = order
        order.status = "pending_trigger" if order.waits else "new"
        order.best = self.last_price
        order.shown = order.peak
        order.place = self._record(order, "new")
        self._enter_or_wait(order, now)

    @exactly
    def place_pair(self, first: Order, second: Order, now: datetime) -> None:
        """Enter two orders of which one cancels the other. Raises Refused: neither (rule 43)."""
        tried = copy(first), copy(second)
        without = deepcopy(self)
        for order in tried:
            without.place(order, now)
        for order in tried:
            if order.status == "rejected":
                raise Refused(order.reason or "")
        if any(order.waits and order.status != "pending_trigger" for order in tried):
            raise Refused("stop_would_trigger")
        if not first.waits and (tried[0].status, tried[0].quantity) != ("new", first.quantity):
            raise Refused("post_only_would_trade")
        self.place(first, now)
        self.place(second, now)

    def refuse(self, order: Order, reason: str) -> None:
        """Record an order as refused: for what the rules say, or for its account's means."""
        self.orders[order.order_id], order.status, order.reason = order, "rejected", reason
        self._record(order, "rejected", reason)

    @exactly
    def modify(
        self,
        order_id: int,
        quantity: Decimal | None,
        price: Decimal | None,
        now: datetime,
        stop_price: Decimal | None = None,
        client_order_id: str | None = None,
    ) -> bool:
        """Give a live order another total, limit, trigger or name; return if it kept its place.

        None leaves a value as it is. Raises Refused (rules 14, 16).
        """
        order = self._live(order_id)
        if order.overdue(now):
            raise Refused("order_final")
        new = copy(order)
        new.quantity = order.quantity if quantity is None else quantity
        new.price = order.price if price is None else price
        new.stop_price = order.stop_price if stop_price is None else stop_price
        same_prices = (new.price, new.stop_price) == (order.price, order.stop_price)
        same = same_prices and new.quantity == order.quantity
        if same and client_order_id is None:
            return True  # rule 15: no version
        if self._other(order) is not None:
            raise Refused("part_of_oco")
        if price is not None and order.order_type == "market":
            raise Refused("invalid_price")
        if new.stop_price != order.stop_price and (
            order.status != "pending_trigger" or order.trailing_delta is not None
        ):
            raise Refused("stop_not_waiting")
        if self.status != "open":
            raise Refused(self._closed)
        name = client_order_id or order.client_order_id
        if new.quantity <= order.traded:
            self._remove(order)
            order.quantity, order.client_order_id = order.traded, name
            self._end(order, "canceled", "modified_to_traded")  # rule 12
            return False
        keeps_place = same_prices and new.quantity <= order.quantity  # rules 13, 44
        refusal = None if same else self._refusal(new, now, keeps_place=keeps_place)
        if refusal is not None:
            raise Refused(refusal)  # rule 14

        if not keeps_place:
            self._remove(order)
        order.client_order_id = name
        order.quantity, order.price, order.stop_price = new.quantity, new.price, new.stop_price
        order.shown = min(order.shown, order.remaining) if keeps_place else order.peak
        seq = self._record(order, "replaced", "priority_kept" if keeps_place else "priority_lost")
        if not keeps_place:
            order.place = seq
            self._enter_or_wait(order, now)
        return keeps_place

    @exactly
    def cancel(
        self, order_id: int, now: datetime, reason: str = "requested", stead: int | None = None
    ) -> None:
        """End a live order; `stead`: the order that is about to enter instead of it (rule 29)."""
        order = self._live(order_id)
        if order.overdue(now):
            raise Refused("order_final")  # rule 10
        self._remove(order)
        self._end(order, "canceled", reason, counter=stead)

    @exactly
    def replace(self, order_id: int, new: Order, now: datetime) -> None:
        """Enter an order in the stead of another. Raises Refused: nothing happened (rule 29)."""
        if self._other(self._live(order_id)) is not None:
            raise Refused("part_of_oco")
        without = deepcopy(self)
        without.cancel(order_id, now)
        if (refusal := without._refusal(new, now, is_new=True)) is not None:
            raise Refused(refusal)
        self.cancel(order_id, now, "replaced", new.order_id)
        self.place(new, now)

    @exactly
    def expire(self, order_id: int, now: datetime) -> None:
        """End an order whose time has come (rule 10). Raises Refused before that."""
        order = self._live(order_id)
        if not order.overdue(now):
            raise Refused("not_due")
        self._remove(order)
        self._end(order, "expired", "expired")

    def set_status(self, status: str) -> None:
        self.status = status
        self._record_own("instrument_status", status)

    def reset_clock(self) -> None:
        """Bind the market's time to the clock again; times are the caller's here."""
        self._record_own("clock_reset")

    @exactly
    def change(self, bounds: Bounds, changed: str) -> None:
        """Put other bounds in force; `changed`: the names of those that differ, with commas."""
        for order in filter(lambda order: order.live, self.orders.values()):
            waits = order.status == "pending_trigger" and order.trailing_delta is None
            trigger = order.stop_price if waits else None
            quantities = order.quantity, order.traded, order.shown, order.display_quantity
            if any((price or ZERO) % bounds.tick_size for price in (order.price, trigger)) or any(
                (quantity or ZERO) % bounds.lot_size for quantity in quantities
            ):
                raise Refused("live_orders_off_grid")
        self.bounds = bounds
        self.centered = self.centered or "reference_price" in changed.split(",")
        self._record_own("instrument_changed", changed)

    # ---------------------------------------------------------------------------- what checks
    @property
    def _closed(self) -> str:  # one that went back is halted
        return f"instrument_{'halted' if self.status == 'went_back' else self.status}"

    def _refusal(
        self, order: Order, now: datetime, *, is_new: bool = False, keeps_place: bool = False
    ) -> str | None:
        """Rule 21: the first of the refusals, in the documented order, that holds.

        What keeps its place, and so its price, is not judged by its price again.
        """
        bounds = self.bounds
        if self.status != "open":
            return self._closed
        if order.quantity % bounds.lot_size:
            return "quantity_off_lot"
        if order.quantity < (bounds.min_quantity or bounds.lot_size):
            return "quantity_too_small"
        if order.quantity > (bounds.max_quantity or order.quantity):
            return "quantity_too_large"
        if order.display_quantity is not None and order.display_quantity % bounds.lot_size:
            return "display_quantity_off_lot"
        if (order.price or ZERO) % bounds.tick_size:
            return "price_off_tick"
        if order.trailing_delta is None and (order.stop_price or ZERO) % bounds.tick_size:
            return "stop_price_off_tick"
        notional = order.quote_quantity or ZERO
        if order.price is not None and not keeps_place:
            notional = order.price * order.quantity
            if not self._band()(order.price):
                return "price_out_of_band"
        if bounds.max_notional is not None and notional > bounds.max_notional:
            return "notional_too_large"
        if order.overdue(now):
            return "expires_at_in_past"
        if is_new and self._would_be_too_many(order, now):
            return "too_many_open_orders"
        if order.post_only and self._would_trade(order, now):
            return "post_only_would_trade"  # rule 6
        return None

    def _band(self) -> Callable[[Decimal], bool]:
        """Rule 26: which prices may trade as the market stands."""
        share, reference = self.bounds.price_band, self.bounds.reference_price
        center = self.last_price
        if reference is not None and (self.centered or self.bounds.band_center != "last_trade"):
            center = reference
        if share is None or center is None:
            return lambda price: True
        return lambda price: abs(price - center) <= share * center

    def _would_be_too_many(self, order: Order, now: datetime) -> bool:
        if order.account is None or (order.never_rests and not order.waits):
            return False
        live = [*self.resting["buy"], *self.resting["sell"], *self.waiting]
        most = self.bounds.max_open_orders
        mine = [each for each in live if each.account == order.account and not each.overdue(now)]
        return most is not None and len(mine) >= most

    # --------------------------------------------------------------------------- what matches
    def _enter(self, taker: Order, now: datetime) -> None:
        """Match an order that is in no book, then let what is left rest or end."""
        if taker.time_in_force == "fok" and self._would_trade(taker, now) < taker.remaining:
            self._end(taker, "canceled", "fok_not_filled")  # rule 5
            return
        self._match(taker, now)
        if taker.live and taker.never_rests:
            reason = "remainder_canceled" if taker.traded else "no_liquidity"
            self._end(taker, "canceled", reason)  # rule 4
        elif taker.live:
            insort(self.resting[taker.side], taker, key=Order.rank)
        self._look_at_triggers(now)

    def _look_at_triggers(self, now: datetime) -> None:
        """Rules 7, 42: price by price what the last order traded at; fire first, move then."""
        for price in dict.fromkeys(self.printed):
            for stop in [stop for stop in self.waiting if stop.fires_at(price)]:
                self.waiting.remove(stop)
                self._take(stop, now)
            for stop in self.waiting:
                stop.trail(price)
        self.printed.clear()

    def _take(self, stop: Order, now: datetime) -> None:
        """Note that a trigger was reached, and where; the other of its pair goes (rule 43)."""
        stop.stop_price = stop.waits_for
        self.fired.append(stop)
        self._end_other(stop, expired=stop.overdue(now))

    def _enter_or_wait(self, order: Order, now: datetime) -> None:
        """Rule 7: a stop already through the last price fires at once, any other one waits."""
        if order.status != "pending_trigger":
            self._enter(order, now)
        elif order.fires_at(self.last_price):
            self._take(order, now)
        else:
            self.waiting.append(order)
        self._fire(now)

    def _match(self, taker: Order, now: datetime) -> None:
        makers, in_band = self._makers(taker), self._band()
        while taker.live and makers and taker.meets(makers[0]):
            maker = makers[0]
            assert maker.price is not None
            if maker.overdue(now):
                del makers[0]
                self._end(maker, "expired", "expired")
            elif not taker.may_trade_with(maker):
                self._prevent(taker, maker)
            elif not in_band(maker.price):
                self._end(taker, "canceled", "price_out_of_band")
            else:
                self._trade(taker, maker)

    def _makers(self, taker: Order) -> list[Order]:
        return self.resting[OTHER[taker.side]]

    def _would_trade(self, taker: Order, now: datetime) -> Decimal:
        """What it would trade, by letting it meet copies of its makers (rules 5, 6, 11)."""
        copies = [copy(maker) for maker in self._makers(taker) if taker.meets(maker)]
        rehearsal, resting = copy(taker), {taker.side: [], OTHER[taker.side]: copies}
        Market(
            bounds=self.bounds,
            resting=resting,
            last_price=self.last_price,
            centered=self.centered,
            seq=self.seq,
        )._match(rehearsal, now)
        return rehearsal.traded - taker.traded

    def _trade(self, taker: Order, maker: Order) -> None:
        price, quantity = maker.price, min(taker.remaining, maker.shown)
        assert price is not None  # rule 2: the maker's price
        maker.trade(price, quantity)
        taker.trade(price, quantity)
        maker.shown -= quantity
        taker.shown = taker.peak
        used_up = not maker.shown
        if used_up:  # rule 3: otherwise it stays where it is
            self._remove_resting(maker)
            maker.shown = maker.peak
        place = self._record_fill(maker, taker, price, quantity)
        if used_up and maker.live:
            maker.place = place  # rule 8: a refill goes to the tail of its level
            insort(self.resting[maker.side], maker, key=Order.rank)
        seq = self._record_fill(taker, maker, price, quantity)
        self.trades.append(
            Trade(
                seq=seq,
                maker_id=maker.order_id,
                taker_id=taker.order_id,
                taker_side=taker.side,
                price=price,
                quantity=quantity,
            )
        )
        self.last_price, self.centered = price, False
        self.printed.append(price)
        self._end_other(maker)

    def _prevent(self, taker: Order, maker: Order) -> None:
        """Rule 11: taker and maker are of one account; the taker's mode decides who goes."""
        mode = taker.self_trade_prevention
        assert maker.price is not None
        quantity = min(taker.remaining, maker.remaining)
        maker_goes = mode in ("cancel_oldest", "cancel_both")
        taker_goes = mode in ("cancel_newest", "cancel_both")
        if mode == "decrement_and_cancel":  # both lose the smaller's open quantity
            maker_goes, taker_goes = maker.remaining == quantity, taker.remaining == quantity
            if not taker_goes:
                taker.lose(quantity)
        last = maker.price, quantity
        self._record(taker, "prevented", mode, counter=maker.order_id, last=last)
        if maker_goes:
            self._remove_resting(maker)
            self._end(maker, "canceled", "self_trade_prevention", counter=taker.order_id)
        elif mode == "decrement_and_cancel":
            maker.lose(quantity)
            self._record(maker, "replaced", "decremented", counter=taker.order_id)
            self._end_other(maker)
        if taker_goes:
            self._end(taker, "canceled", "self_trade_prevention")

    def _fire(self, now: datetime) -> None:
        """Rule 7: fired stops enter one after the other; their trades may fire more."""
        while self.fired:
            stop = self.fired.pop(0)
            if stop.overdue(now):
                self._end(stop, "expired", "expired")
                continue
            if (refusal := self._refusal(stop, now)) is not None:
                self._end(stop, "canceled", refusal)  # rule 27
                continue
            stop.status = "new"
            stop.place = self._record(stop, "triggered")
            self._enter(stop, now)
