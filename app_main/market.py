"""Trades, books and instruments."""

from typing import Annotated, Any

import msgspec
from litestar import Request, Response, get, post, put
from litestar.params import Parameter

from app_main import answers
from app_main.bodies import InstrumentChange, InstrumentStatus, NewInstrument, Unreadable
from app_main.openapi import documented, reads
from app_main.orders import Cursor, Limit, Symbol
from app_main.refusals import merged, unreadable
from app_main.replies import key_of, must_know, page, reply, symbol_page
from db import calls
from db.wire import shape
from rts.service.problems import Problem, problem_of
from rts.service.requests import json_of
from rts.service.state import Service, service_of

Connection = Request[Any, Any, Any]

_TERMS = (
    "symbol", "tick_size", "lot_size", "min_quantity", "max_quantity", "max_notional", "price_band",
    "reference_price", "day_boundary", "max_open_orders", "band_center",
)  # fmt: skip
"""The arguments of create_instrument in the order of calls.CREATE_INSTRUMENT."""


@get("/trades", responses=documented({200: answers.TradePage}, 400, 404, 409, 503))
async def list_trades(
    request: Connection,
    symbol: Symbol = None,
    from_seq: Annotated[
        int | None,
        Parameter(
            ge=1,
            le=2**63 - 1,
            description="oldest first from here on, of one symbol (default: RTS_DEFAULT_SYMBOL)",
        ),
    ] = None,
    limit: Limit = 100,
    cursor: Cursor = None,
    epoch: Annotated[
        str | None,
        Parameter(description="the history that you have a part of; 409 if another began since"),
    ] = None,
) -> Response[bytes]:
    """All trades, newest first; with from_seq those of one symbol, in order."""
    service = service_of(request)
    key = key_of(cursor)
    if from_seq is not None:
        symbol = symbol or service.settings.default_symbol
        first = from_seq if key is None else max(from_seq, key + 1)
        rows = await _trades_from(service, symbol, first, limit + 1)
        if not rows:
            await must_know(service, symbol)
    elif symbol is not None:
        rows = await service.reads.rows(calls.LIST_TRADES, symbol, key, limit + 1)
    else:
        before = 2**63 - 1 if key is None else key
        rows = await service.reads.rows(calls.ALL_TRADES, before, limit + 1)
    present = str(await service.reads.value(calls.EPOCH))  # after what is of it was read
    if epoch not in (present, None):
        raise Problem(
            409, "epoch_changed",
            "another history began: what you have is not of it, begin anew",
            more={"epoch": present},
        )  # fmt: skip
    return page(rows, "trade_id" if symbol is None else "seq", limit, epoch=present)


@get("/order_book", responses=documented({200: answers.OrderBook}, 400, 404, 503))
async def get_order_book(
    request: Connection,
    symbol: Annotated[str | None, Parameter(description="default: RTS_DEFAULT_SYMBOL")] = None,
    depth: Annotated[int, Parameter(ge=1, le=1000, description="levels a side")] = 5,
) -> Response[bytes]:
    """The best levels of both sides at one consistent moment, each [price, quantity]."""
    service = service_of(request)
    symbol = service.settings.default_symbol if symbol is None else symbol
    book = msgspec.json.decode(await service.reads.value(calls.BOOK_SNAPSHOT, symbol, depth))
    return reply({name: book[name] for name in answers.OrderBook.model_fields})


@get("/instruments", responses=documented({200: answers.InstrumentList}, 400, 404, 503))
async def list_instruments(
    request: Connection, symbol: Symbol = None, limit: Limit = 100, cursor: Cursor = None
) -> Response[bytes]:
    """What can be traded, by symbol."""
    service = service_of(request)
    return await symbol_page(
        service, calls.INSTRUMENTS, calls.INSTRUMENT_PAGE,
        symbol=symbol, limit=limit, cursor=cursor,
    )  # fmt: skip


@post(
    "/instruments",
    operation_class=reads(NewInstrument),
    responses=documented({201: answers.Instrument}, 400, 409, 413, 415, 503),
)
async def create_instrument(request: Connection, body: bytes) -> Response[bytes]:
    """Create an instrument and open its market."""
    service = service_of(request)
    try:
        instrument = NewInstrument.read(await json_of(body))
    except Unreadable as error:
        raise await _unreadable_instrument(service, error) from None
    row = await _create(service, instrument.model_dump())
    return reply(shape(row), 201)


@put(
    ["/instruments/{symbol:str}", "/instruments"],
    operation_class=reads(InstrumentChange),
    responses=documented({200: answers.Instrument}, 400, 404, 409, 413, 415, 503),
)
async def change_instrument(request: Connection, body: bytes, symbol: str) -> Response[bytes]:
    """Change an instrument's terms; a symbol with a slash goes into the query."""
    service = service_of(request)
    try:
        change = InstrumentChange.read(await json_of(body))
    except Unreadable as error:
        raise await unreadable(service, error.faults) from None
    row = await service.exchange.row(
        calls.CHANGE_INSTRUMENT,
        symbol,
        change.tick_size,
        change.lot_size,
        change.min_quantity,
        change.max_quantity,
        change.max_notional,
        change.price_band,
        change.reference_price,
        change.max_open_orders,
        change.band_center,
        change.removed(),
    )
    return reply(shape(row))


@put(
    ["/instruments/{symbol:str}/status", "/instruments/status"],
    operation_class=reads(InstrumentStatus),
    responses=documented({200: answers.Instrument}, 400, 404, 409, 413, 415, 503),
)
async def set_instrument_status(request: Connection, body: bytes, symbol: str) -> Response[bytes]:
    """Open, halt or close an instrument's market; a symbol with a slash goes into the query."""
    service = service_of(request)
    try:
        wanted = InstrumentStatus.read(await json_of(body))
    except Unreadable as error:
        raise await unreadable(service, error.faults) from None
    row = await service.exchange.row(calls.SET_INSTRUMENT_STATUS, symbol, wanted.status)
    return reply(shape(row))


async def _trades_from(service: Service, symbol: str, first: int, wanted: int) -> list[Any]:
    """Return trades from a seq on, in order; each read is bounded by a range of seqs."""
    rows: list[Any] = []
    last = await service.reads.value(calls.LAST_SEQ, symbol) or 0
    span = 2 * wanted
    while first <= last and len(rows) < wanted:
        missing = wanted - len(rows)
        rows += await service.reads.rows(
            calls.TRADES_PAGE, symbol, first, first + span - 1, missing
        )
        first, span = first + span, 2 * span
    return rows


async def _create(service: Service, fields: dict[str, Any]) -> Any:
    arguments = [fields.get(name) for name in _TERMS]
    return await service.exchange.row(calls.CREATE_INSTRUMENT, *arguments)


async def _unreadable_instrument(service: Service, error: Unreadable) -> Problem:
    """Return the answer to an instrument that cannot be read.

    An unreadable amount goes to SQL as NaN, which it refuses together with all else it minds.
    """
    theirs = []
    if "NaN" in error.readable.values():
        defaults = {name: field.default for name, field in NewInstrument.model_fields.items()}
        try:
            await _create(service, defaults | {"symbol": ""} | error.readable)
        except Exception as refused:
            problem = problem_of(refused)
            if problem.status != 400:
                return problem
            theirs = problem.errors
    return await unreadable(service, await merged(service, error.faults, theirs))
