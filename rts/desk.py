"""Carries out over REST what simulated traders plan, and what an operator does to open a market."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import httpx

from rts.answers import NewOrder, Report
from rts.listings import Listing
from rts.rest import Client, Refused, Unanswered
from rts.traders import Change, Market, Plan, Terms, Trader, next_of

LIFE = timedelta(hours=1)
"""How long an order rests that nobody touches: what a run leaves behind ends by itself."""

LOOK_AT_MONEY = 100
"""Turns of a trader between two looks at what it still has."""

PAUSE = 1.0
"""Seconds until the next attempt where the service does not answer."""


@dataclass
class Tally:
    """What became of what was sent to one market."""

    orders: int = 0
    trades: int = 0
    refusals: Counter[str] = field(default_factory=Counter)


class Exchange(Client):
    """The exchange over REST, with what an operator does to open a market."""

    async def get(self, path: str, **query: Any) -> Any:
        """Return what a path answers, as it was read. Raises Refused."""
        return await self._one("GET", path, dict[str, Any], params=query)

    async def post(self, path: str, body: dict[str, Any]) -> Any:
        """Create or do something, as it was answered; sent until it is. Raises Refused."""
        return await self._one("POST", path, dict[str, Any], json=body)

    async def ensure(self, path: str, body: dict[str, Any]) -> None:
        """Create what may be there already. Raises Refused if it cannot be."""
        try:
            await self.post(path, body)
        except Refused as refused:
            if refused.status != httpx.codes.CONFLICT:
                raise

    async def is_there(self) -> bool:
        """Whether the service answers, and has its database."""
        try:
            answer = await self._http.get("/health")
        except httpx.TransportError:
            return False
        return answer.is_success


class Desk:
    """Trades one market for its traders, one after the other: their turns can be repeated."""

    def __init__(
        self, exchange: Exchange, market: Market, traders: Sequence[Trader], run: str
    ) -> None:
        self.exchange = exchange
        self.market = market
        self.traders = traders
        self.tally = Tally()
        self.answered = asyncio.get_running_loop().time()
        self._run = run
        self._references = 0
        self._turns: Counter[str] = Counter()

    async def trade(self, rate: float) -> None:
        """Let the traders take `rate` turns a second until cancelled."""
        clock = asyncio.get_running_loop().time
        due = clock()
        while True:
            await self._turn(next_of(self.market, self.traders))
            self.answered = clock()
            # Who is behind does not make up for it: that would be a burst.
            due = max(due + 1 / rate, self.answered - 1)
            await asyncio.sleep(max(0.0, due - self.answered))

    async def _turn(self, trader: Trader) -> None:
        symbol = self.market.terms.symbol
        try:
            self._turns[trader.account] += 1
            if self._turns[trader.account] % LOOK_AT_MONEY == 1:
                await self._fund(trader)
            tape = (await self.exchange.get("/trades", symbol=symbol, limit=20))["items"]
            self.market.tape.clear()
            self.market.tape.extend(self.market.ticks(Decimal(each["price"])) for each in tape)
            if trader is self.traders[0]:
                self.market.wander(1)
            self.market.closes = datetime.now(UTC) + LIFE
            await self._carry_out(trader, trader.decide())
        except Unanswered:
            await asyncio.sleep(PAUSE)
            await self._look_again(trader, [*trader.live])
        except Refused as refused:
            self._refused(trader, refused)
            await self._look_again(trader, [*trader.live])

    async def _carry_out(self, trader: Trader, plan: Plan) -> None:
        """Do what a trader plans. Raises Refused and Unanswered."""
        if plan.renew:
            before = {*trader.live}
            for report in await self.exchange.cancel_all(
                symbol=self.market.terms.symbol, account=trader.account
            ):
                trader.learn(report)
            await self._look_again(trader, [each for each in before if each in trader.live])
        for order_id in plan.cancel:
            trader.learn(await self.exchange.cancel(order_id, account=trader.account))
        for change in plan.change:
            self._take_note(trader, await self._changed(trader, change))
        if len(plan.place) == 1:
            order = plan.place[0]
            self._take_note(trader, await self._placed(order))
        elif plan.place:
            for result in await self.exchange.place_many(plan.place):
                self._take_note(trader, result)

    async def _placed(self, order: NewOrder) -> Report | Refused:
        fields = {name: getattr(order, name) for name in order.__dataclass_fields__}
        try:
            return await self.exchange.place(**fields)
        except Refused as refused:
            return refused

    async def _changed(self, trader: Trader, change: Change) -> Report:
        price = self.market.price(change.ticks)
        if change.anew:
            report = await self.exchange.replace(
                change.order_id, account=trader.account, price=price,
                quantity=self.market.quantity(change.lots), expires_at=self.market.closes,
            )  # fmt: skip
            await self._look_again(trader, [change.order_id])
        else:
            total = change.lots + trader.live[change.order_id].traded
            report = await self.exchange.modify(
                change.order_id, account=trader.account, price=price,
                quantity=self.market.quantity(total),
            )  # fmt: skip
        return report

    async def _look_again(self, trader: Trader, order_ids: Sequence[int]) -> None:
        """Learn what became of orders: they may have traded, or ended, without a word to us."""
        for order_id in order_ids:
            try:
                trader.learn(await self.exchange.order(order_id))
            except Refused:  # it was lost with the history that it was of
                trader.live.pop(order_id, None)

    def _take_note(self, trader: Trader, report: Report | Refused) -> None:
        self.tally.orders += 1
        if isinstance(report, Refused):
            self._refused(trader, report)
        else:
            trader.learn(report)
            self.tally.trades += sum(fill.liquidity == "taker" for fill in report.fills)

    def _refused(self, trader: Trader, refused: Refused) -> None:
        if refused.code == "order_final":  # it traded before it could be changed
            return
        self.tally.refusals[refused.code] += 1
        if refused.code == "insufficient_funds":
            self._turns[trader.account] = 0  # look at its money before it goes on

    async def _fund(self, trader: Trader) -> None:
        """Bring a trader's means back to its budget where less than half of it is left."""
        budget = self.market.budget()
        if not budget:
            return
        balances = await self._balances(trader.account)
        for asset, wanted in budget.items():
            has = balances.get(asset, Decimal(0))
            if has < wanted / 2:
                self._references += 1
                transfer = {
                    "kind": "deposit", "account": trader.account, "asset": asset,
                    "amount": str(wanted - max(0, int(has))),
                    "reference": f"{self._run}-{self.market.terms.symbol}-{self._references}",
                }  # fmt: skip
                await self.exchange.post("/transfers", transfer)

    async def _balances(self, account: str) -> dict[str, Decimal]:
        try:
            page = await self.exchange.get("/balances", account=account)
        except Refused:  # nobody knows the account yet
            return {}
        return {each["asset"]: Decimal(each["available"]) for each in page["items"]}


async def open_market(exchange: Exchange, listing: Listing, seed: str) -> Market:
    """Make an instrument unless it is there; begin at its last price."""
    item = await _instrument(exchange, listing.symbol)
    if item is None:
        for asset, scale in listing.assets.items():
            await exchange.ensure("/assets", {"asset": asset, "scale": scale})
        await exchange.ensure("/instruments", {"symbol": listing.symbol} | listing.terms)
        item = await _instrument(exchange, listing.symbol) or {}
    terms = Terms(
        symbol=listing.symbol, tick_size=Decimal(item["tick_size"]),
        lot_size=Decimal(item["lot_size"]), base_asset=item.get("base_asset"),
        quote_asset=item.get("quote_asset"),
    )  # fmt: skip
    last = (await exchange.get("/trades", symbol=listing.symbol, limit=1))["items"]
    price = last[0]["price"] if last else item["reference_price"] or listing.price
    return Market(terms, Decimal(price), seed)


async def _instrument(exchange: Exchange, symbol: str) -> dict[str, Any] | None:
    """Return an instrument's terms; None: there is none. Raises Refused if there cannot be."""
    try:
        items: list[dict[str, Any]] = (await exchange.get("/instruments", symbol=symbol))["items"]
    except Refused as refused:
        if refused.status != httpx.codes.NOT_FOUND:
            raise
        return None
    return items[0]
