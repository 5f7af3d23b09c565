"""What each name in JSON means, once for all: OpenAPI and AsyncAPI take their words from here.

A name that means something else in one place stands there as `Schema.name`. Each word comes with
an example, of which those of whole bodies and messages are made.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

Schema = dict[str, Any]


class Word(NamedTuple):
    """A meaning, and an example; None: one that its schema allows."""

    meaning: str
    example: Any = None


WORDS: dict[str, Word] = {
    "access": Word(
        "open: an account is a name; keys: who trades, or sees what is somebody's, says who it is",
        "open",
    ),
    "account": Word("whose it is; null: nobody's in particular", "alice"),
    "action": Word("the function that an operator called", "block_account"),
    "age_seconds": Word("how long ago that was looked at", 0.4),
    "alarms": Word("what an operator should look at; empty: nothing"),
    "amount": Word("how much, exact", "1000"),
    "application": Word("application_name of the session that asked", "rts-main"),
    "ask_order_id": Word("the order that sold", "41"),
    "ask_price": Word("the best ask; null: there is none", "100.50"),
    "ask_quantity": Word("what is shown there", "12"),
    "asks": Word("who sells: [price, quantity], the lowest price first", [["100.50", "12"]]),
    "asset": Word("the code of what can be owned", "EUR"),
    "audit_id": Word("its number in the audit log", "7"),
    "available": Word("may be spent, withdrawn or transferred", "799.80"),
    "average_traded_price": Word("of its fills; null: there is none", "100.25"),
    "band_center": Word("what the price band is around", "last_trade"),
    "base_asset": Word("what is traded; null: trades move no money", "GOLD"),
    "bid_order_id": Word("the order that bought", "42"),
    "bid_price": Word("the best bid; null: there is none", "100.25"),
    "bid_quantity": Word("what is shown there", "300"),
    "bids": Word("who buys: [price, quantity], the highest price first", [["100.25", "300"]]),
    "blocked": Word("whether it may enter no order", True),
    "blocked_at": Word("since when it may enter no order; null: it may", None),
    "blocked_reason": Word("why it may enter no order; null: it may", None),
    "bytes": Word("on disk, indexes included", 81920),
    "cancel_reason": Word("why it was canceled; null: it was not", None),
    "change": Word("how much more or less is available by it", "-200.20"),
    "checks": Word("how many were run", 40),
    "checksum": Word(
        "CRC-32 of the text `price:quantity,…|price:quantity,…`: the ten best bids, a bar, the ten "
        "best asks, each best first and written as in the messages",
        3020881790,
    ),
    "client_order_id": Word("the newest name that its client gave it; null: it has none", "my-1"),
    "clock": Word("the clock under the lock, where it was behind `time`; null: it was not", None),
    "close": Word("price of the last trade", "100.25"),
    "closed": Word("whether it is over and will not change any more", False),
    "code": Word("stable, for programs to tell cases apart", "unknown_symbol"),
    "counter_order_id": Word("the order on the other side of the trade", "41"),
    "created_at": Word("when it came to be", "2026-01-31T16:00:00.000000Z"),
    "created_by": Word("the login, and the key that it acted for", "rts_service@rts"),
    "credit_limit": Word("how far below 0 what is available may go", "0"),
    "database": Word("the state of the database", "up"),
    "day_boundary": Word("time of day (UTC) at which day orders expire", "00:00:00"),
    "database_bytes": Word("what all of it takes on disk, without the WAL", 94371840),
    "db_user": Word("the role in PostgreSQL that asked", "rts_service"),
    "detail": Word("what is wrong, for people", "there is no instrument NOPE"),
    "differ": Word("in how many of them something is not as it must be; 0: all holds", 0),
    "disk_free_bytes": Word("where an embedded server keeps its data; null: it lies elsewhere", 1),
    "display_quantity": Word("the part that books and feeds show; null: all of it", None),
    "displayed_quantity": Word("what books show of it now", "5"),
    "duplicate": Word("it was asked for before: this is what came of it then", False),
    "entered_quote_quantity": Word(
        "of a market order by money, what its trades were to come to at most; null: by quantity",
        None,
    ),
    "entries": Word("the last entry of each asset that was sent", {"EUR": 2}),
    "entry": Word("its number in the statement of the account's asset: 1, 2, 3 …", 2),
    "epoch": Word(
        "the history that this is of. Another one begins when the database was restored or went "
        "back; seqs of one say nothing of another",
        "5f0c2c1e-6f0b-4a55-9a39-0f6d0d3f2f11",
    ),
    "error": Word("why it was refused; null: it was not"),
    "errors": Word("every bad field"),
    "event": Word("what happened", "new"),
    "executed_at": Word("when they traded", "2026-01-31T16:00:00.000000Z"),
    "expected": Word("the revision that this program needs", "0014"),
    "expires_at": Word("when it ends by itself; null: it does not", None),
    "fee": Word("what was paid, in quote; below 0: what was got; null: it is not settled", "0.20"),
    "field": Word("the name of the field as it was sent; empty: all of the body", "price"),
    "fills": Word("what the call traded, in the order in which it happened"),
    "fires_at": Word("when it cancels the orders; null: it is disarmed", None),
    "first_difference": Word("what was found first; null: nothing", None),
    "first_seq": Word("of the first trade in it", 4),
    "from_account": Word("who gave; of a deposit external", "external"),
    "fsync": Word("the server's setting", "on"),
    "full_page_writes": Word("the server's setting", "on"),
    "held": Word("promised to live orders. It is a state, not part of an entry", "200.20"),
    "high": Word("highest price", "101.00"),
    "holders": Word("who keeps orders out of open markets; empty: nobody"),
    "id": Word("comes back in the answer", "me"),
    "index_bytes": Word("of these, of its indexes", 32768),
    "interval": Word("width of the candles", "1m"),
    "items": Word("what was asked for, in order"),
    "key": Word(
        "<key_id>.<secret>, told this once; null: its owner signs with a key of his own",
        "2k7mc4q3xw5yabcdefgh.SECRET",
    ),
    "key_id": Word("of the key; null: nobody said who he is", "2k7mc4q3xw5yabcdefgh"),
    "kind": Word("what it is", "deposit"),
    "label": Word("what people call it; null: nothing", "desk-7"),
    "last_price": Word("of the last trade; null: there is none yet", "100.25"),
    "last_quantity": Word("of this fill; null: it is none", "5"),
    "last_seq": Word("of the last trade in it", 9),
    "liquidity": Word("maker: its order rested; taker: it came", "taker"),
    "lot_size": Word("quantities are multiples of it", "1"),
    "low": Word("lowest price", "99.75"),
    "maker_fee": Word("fraction of price x quantity, in quote; below 0: a rebate", "0.001"),
    "max_notional": Word("bound of price x quantity of a limit order; null: none", None),
    "max_open_notional": Word(
        "of price x remaining of its live orders, in all markets; null: no limit", None
    ),
    "max_open_orders": Word("live orders that one account may have; null: any number", None),
    "max_quantity": Word("most that an order may have; null: any", None),
    "message": Word("what is wrong, for people", "there is no instrument NOPE"),
    "min_quantity": Word("least that an order may have; null: a lot", None),
    "networks": Word("from where it may be used; null: from anywhere", ["10.0.0.0/8"]),
    "newest_entry": Word("the last entry that there is", 2),
    "newest_seq": Word("the last event that there is", 12),
    "next_cursor": Word("leads to the next page, as `cursor`; null: there is none", None),
    "notional": Word("sum of price x quantity", "1002.50"),
    "occurred_at": Word("when it was done", "2026-01-31T16:00:00.000000Z"),
    "oldest_entry": Word("the first entry that can be had", 1),
    "oldest_snapshot": Word(
        "the transaction that has looked at the database for longest; null: none does, or none "
        "that the owner of the database may see"
    ),
    "oldest_seq": Word("the first event that can be had", 1),
    "oco_order_id": Word(
        "the other of its pair, which is canceled when something happens to this; null: none", None
    ),
    "open": Word("price of the first trade", "100.00"),
    "order": Word("the order, and what became of it; null: there is none"),
    "order_id": Word("the order; it stays the same when the order is changed", "42"),
    "order_type": Word("limit has a price, market none", "limit"),
    "orders": Word("each as the body of POST /orders", [{"side": "buy", "quantity": "10"}]),
    "orders_per_second": Word(
        "how many orders it may enter within any second; null: no limit", None
    ),
    "owner": Word("whether its session belongs to one who may change everything", False),
    "permissions": Word("what it may: read, trade, transfer, operate", ["read", "trade"]),
    "pid": Word("its process in PostgreSQL", 4711),
    "place": Word("where the list goes on, as `cursor`; it stays", "1.2"),
    "post_only": Word("refused if any part would trade", False),
    "prev_seq": Word(
        "the one before it in this symbol that the subscription could see; null: it is the first",
        11,
    ),
    "price": Word("exact, in quote for one of base; of a market order null", "100.25"),
    "price_band": Word(
        "largest distance of any trade, and of a limit price, from the band's centre, as a "
        "fraction; null: any",
        None,
    ),
    "priority": Word(
        "place in the queue: among resting orders of a price the smaller trades first", 42
    ),
    "priority_kept": Word("whether a change left it its place; null: it was none", None),
    "probe": Word("what is looked at once a second"),
    "quantity": Word("how much, exact; of an order its total", "10"),
    "quote_asset": Word("what it is paid in; null: trades move no money", "EUR"),
    "quote_quantity": Word(
        "what its trades have come to, price x quantity, without fees", "501.25"
    ),
    "reason": Word("why; null: it needs none", None),
    "received_at": Word("when the call came that brought it", "2026-01-31T16:00:00.000000Z"),
    "reference": Word("whoever asked named it so, once for ever", "bank-1"),
    "reference_price": Word("centre of the band before the first trade; null: none", None),
    "reject_reason": Word("the code of why the market refused it; null: it did not", None),
    "remaining_quantity": Word("what may still trade", "5"),
    "requests_per_second": Word("how many requests it may send; null: as many as it likes", None),
    "revision": Word("the newest that the database has; null: none", "0014"),
    "revoked_at": Word("since when it opens nothing; null: it does", None),
    "role": Word("as whom it is connected", "rts_service"),
    "rows_estimate": Word("as the server's statistics count them", 1200),
    "scale": Word("decimals that deposits, withdrawals and transfers may have", 2),
    "schema": Word("what this program finds in the database"),
    "seconds": Word("how long", 5),
    "self_trade_prevention": Word("what happens before two orders of an account trade", None),
    "seq": Word("number of the event in its symbol: +1 each, no gaps", 12),
    "seqs": Word(
        "everything up to there has been looked at, and what there was of it was sent", {"ACME": 12}
    ),
    "side": Word("buy or sell", "buy"),
    "source": Word("by which door it came", "rest"),
    "start": Word("where it begins; it is as wide as the interval", "2026-01-31T16:00:00.000000Z"),
    "state": Word("how it is", "up"),
    "status": Word("how it stands", "partially_filled"),
    "stop_price": Word("it waits until the last price is there; null: it does not", None),
    "subject": Word("the symbol, account, asset, key or login it was done to", "alice"),
    "symbol": Word("the instrument", "ACME"),
    "synchronous_commit": Word("the server's setting", "on"),
    "taker_buy_notional": Word("the part of notional that takers bought for", "401.00"),
    "taker_buy_volume": Word("the part of volume that takers bought", "4"),
    "table": Word("its name in the database", "core.trade"),
    "tables": Word("the largest first"),
    "taker_fee": Word("fraction of price x quantity, in quote, for who comes", "0.002"),
    "taker_side": Word("the side of the order that came", "buy"),
    "tick_size": Word("prices are multiples of it", "0.01"),
    "trailing_delta": Word(
        "basis points by which its trigger trails the best last price; null: it stays", None
    ),
    "trigger": Word("stop or take_profit: which way it waits for; null: it does not", None),
    "time": Word("when, in UTC", "2026-01-31T16:00:00.000000Z"),
    "time_in_force": Word("how long it may live", "gtc"),
    "title": Word("of the HTTP status", "Not Found"),
    "to_account": Word("who got it; of a withdrawal external", "alice"),
    "total": Word("available and held", "1000"),
    "trade_id": Word("the trade; null: it is of none", "7"),
    "trade_ids": Word("the last trade at that seq (only /trade_updates)", {"ACME": "7"}),
    "traded_quantity": Word("what has traded", "5"),
    "trades": Word("how many", 3),
    "transfer_id": Word("the transfer; null: it is of none", "3"),
    "type": Word("what it is", None),
    "updated_at": Word("when it last changed", "2026-01-31T16:00:00.000000Z"),
    "value": Word("price x quantity, exact", "1002.50"),
    "verification": Word("what `rts verify` noted last; null: it never did"),
    "version": Word("of the server", "17.2"),
    "volume": Word("sum of quantity", "10"),
    "wal_bytes": Word("of its log; null: the owner of the database may not see it", 16777216),
    "write_seconds": Word("until a small write was on disk", 0.002),
    # Where a name means something else.
    "AuditEntry.detail": Word(
        "what exactly: what the function was given", {"reason": "lost its laptop"}
    ),
    "PairReport.orders": Word("both, in the given order"),
    "Balance.account": Word("whose it is", "alice"),
    "Heartbeat.epoch": Word("the history that this is of; null: no database was reached yet", None),
    "BalanceHeartbeat.epoch": Word(
        "the history that this is of; null: no database was reached yet", None
    ),
    "BalanceHeartbeat.held": Word("what live orders hold of each asset now", {"EUR": "200.20"}),
    "BalanceUpdate.account": Word("whose it is", "alice"),
    "BalanceUpdate.available": Word(
        "may be spent, withdrawn or transferred after the entry, as the statement says", "799.80"
    ),
    "BalanceUpdate.change": Word(
        "how much more or less is available by the entry; null: it was told before, only held is "
        "another now",
        "-200.20",
    ),
    "BalanceUpdate.held": Word(
        "promised to live orders when this was sent. It is a state, not part of the entry", "200.20"
    ),
    "BalanceUpdate.kind": Word(
        "what the entry is; null: it was told before, only held is another now", "order"
    ),
    "BalanceUpdate.seq": Word("of the event that it comes from; null: of none", 12),
    "BalanceUpdate.symbol": Word("the instrument that it comes from; null: from none", "ACME"),
    "BalanceUpdate.time": Word("when the entry came to be", "2026-01-31T16:00:00.000000Z"),
    "BalanceUpdate.trade_id": Word("the trade that it comes from; null: from none", None),
    "BalanceUpdate.transfer_id": Word("the transfer that it comes from; null: from none", None),
    "Candles.items": Word("those that changed, oldest first"),
    "Candles.seq": Word("of the last trade in them; 0: there is none", 9),
    "DatabaseHealth.state": Word("busy: all of the service's connections wait for it", "up"),
    "OrderEvent.client_order_id": Word(
        "the name that its client called it by then; null: it had none", "my-1"
    ),
    "Error.symbol": Word("of seq_too_old and seq_in_future: which one", None),
    "Error.asset": Word("of entry_too_old and entry_in_future: which one", None),
    "Error.epoch": Word("of epoch_changed: the present one", None),
    "Holder.state": Word("what its session does", "idle in transaction"),
    "Holder.seconds": Word("since it was first seen to", 3.2),
    "InstrumentStatus.status": Word(
        "open; halted: nothing trades, nothing can be canceled; cancel_only; closed", "halted"
    ),
    "Instrument.status": Word("open: it trades", "open"),
    "ItemResult.status": Word("the HTTP status that it would have had on its own", 201),
    "Health.database": Word("what it says of itself"),
    "Health.status": Word("degraded: see `alarms`", "ok"),
    "LedgerEntry.change": Word("how much more or less is available by it", "-200.20"),
    "LedgerEntry.kind": Word(
        "order, modify: taken for fills and held; proceeds, fee, rebate: of a trade; release: held "
        "before and needed no more",
        "order",
    ),
    "LedgerEntry.seq": Word("of the event that it comes from; null: of none", 12),
    "LedgerEntry.symbol": Word("the instrument that it comes from; null: from none", "ACME"),
    "Levels.prev_seq": Word("seq of the message before it for this symbol", 11),
    "OldestSnapshot.state": Word("what its session does", "idle in transaction"),
    "OldestSnapshot.time": Word("when it began", "2026-01-31T16:00:00.000000Z"),
    "OrderEvent.seq": Word("number of the event in its symbol: +1 each, no gaps", 12),
    "Problem.status": Word("the HTTP status", 404),
    "Problem.type": Word("about:blank: the code says more", "about:blank"),
    "Problem.order": Word("the order that the market refused, as it is recorded", None),
    "Problem.epoch": Word("of epoch_changed: the present one", None),
    "Verification.time": Word("when it ended", "2026-01-31T16:00:00.000000Z"),
    "SchemaHealth.state": Word("older, newer: than this program; damaged: something lacks", "ok"),
}


def describe(name: str, schema: Schema) -> Schema:
    """Return an object's schema, each property of which says what it is."""
    properties: Mapping[str, Schema] = schema.get("properties", {})
    told = {key: _told(name, key, value) for key, value in properties.items()}
    return schema | ({"properties": told} if told else {})


def _told(name: str, key: str, schema: Schema) -> Schema:
    word = WORDS.get(f"{name}.{key}") or WORDS.get(key)
    if word is None or "description" in schema:
        return schema
    return {**schema, "description": word.meaning}


def example(name: str, schemas: Mapping[str, Schema]) -> dict[str, Any]:
    """Return an example of an object: what its schema says, or one of each of its properties."""
    schema = schemas[name]
    if "examples" in schema:
        told: dict[str, Any] = schema["examples"][0]
        return told
    needed: list[str] = schema.get("required") or [*schema["properties"]]
    return {
        key: _example(name, key, value, schemas)
        for key, value in schema["properties"].items()
        if key in needed
    }


def _example(name: str, key: str, schema: Schema, schemas: Mapping[str, Schema]) -> Any:
    word = WORDS.get(f"{name}.{key}") or WORDS.get(key)
    if word is not None and word.example is not None:
        allowed: list[Any] = _enum(schema)
        return allowed[0] if allowed and word.example not in allowed else word.example
    if _nullable(schema):
        return None
    return _of(schema, schemas)


def _of(schema: Schema, schemas: Mapping[str, Schema]) -> Any:
    """Return something that a schema allows."""
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return schema["enum"][0]
    if "examples" in schema:
        return schema["examples"][0]
    for part in schema.get("anyOf", ()):
        return _of(part, schemas)
    if "$ref" in schema:
        return example(schema["$ref"].rpartition("/")[2], schemas)
    if schema.get("type") == "array":
        return [_of(schema["items"], schemas)]
    return {"boolean": False, "integer": 1, "number": 1.5, "object": {}}.get(schema["type"], "text")


def _enum(schema: Schema) -> list[Any]:
    """Return what a property may be, if that is a list; null left out."""
    parts: list[Schema] = [schema, *schema.get("anyOf", ())]
    values: list[Any] = [
        value for part in parts for value in part.get("enum", ()) if value is not None
    ]
    return values + [part["const"] for part in parts if "const" in part]


def _nullable(schema: Schema) -> bool:
    return any(part.get("type") == "null" for part in schema.get("anyOf", ()))
