"""Instruments: what can be traded, and on which terms."""

from litestar import Response, get, post, put

from app_common.caller import OPERATE, PUBLIC
from app_common.problems import fault_problem
from app_common.requests import json_of
from app_common.state import exchange_of, service_of
from app_main.rest import responses
from app_main.rest.faults import read_body
from app_main.rest.openapi import documented, reads
from app_main.rest.pages import reply, symbol_page
from app_main.rest.parameters import Connection, Cursor, Limit, Symbol
from app_main.rest.requests import InstrumentChange, InstrumentStatus, NewInstrument
from db import calls
from db.wire import shape

_TERMS = (
    "symbol", "tick_size", "lot_size", "min_quantity", "max_quantity", "max_notional", "price_band",
    "reference_price", "day_boundary", "max_open_orders", "band_center", "base_asset",
    "quote_asset", "maker_fee", "taker_fee",
)  # fmt: skip
"""The arguments of create_instrument in the order of calls.CREATE_INSTRUMENT."""


@get(
    "/instruments", may=PUBLIC, responses=documented({200: responses.InstrumentList}, 400, 404, 503)
)
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
    may=OPERATE,
    operation_class=reads(NewInstrument),
    responses=documented({201: responses.Instrument}, 400, 404, 409, 413, 415, 503),
)
async def create_instrument(request: Connection, body: bytes) -> Response[bytes]:
    """Create an instrument and open its market."""
    instrument = await read_body(service_of(request), NewInstrument, await json_of(body))
    fields = instrument.model_dump()
    row = await exchange_of(request).row(
        calls.CREATE_INSTRUMENT, *[fields[name] for name in _TERMS]
    )
    return reply(shape(row), 201)


@put(
    ["/instruments/{symbol:str}", "/instruments"],
    may=OPERATE,
    operation_class=reads(InstrumentChange),
    responses=documented({200: responses.Instrument}, 400, 404, 409, 413, 415, 503),
)
async def change_instrument(request: Connection, body: bytes, symbol: str) -> Response[bytes]:
    """Change an instrument's terms; a symbol with a slash goes into the query."""
    _check(symbol)
    change = await read_body(service_of(request), InstrumentChange, await json_of(body), symbol)
    row = await exchange_of(request).row(
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
        change.maker_fee,
        change.taker_fee,
    )
    return reply(shape(row))


@put(
    ["/instruments/{symbol:str}/status", "/instruments/status"],
    may=OPERATE,
    operation_class=reads(InstrumentStatus),
    responses=documented({200: responses.Instrument}, 400, 404, 409, 413, 415, 503),
)
async def set_instrument_status(request: Connection, body: bytes, symbol: str) -> Response[bytes]:
    """Open, halt or close an instrument's market; a symbol with a slash goes into the query."""
    _check(symbol)
    wanted = await read_body(service_of(request), InstrumentStatus, await json_of(body), symbol)
    row = await exchange_of(request).row(calls.SET_INSTRUMENT_STATUS, symbol, wanted.status)
    return reply(shape(row))


def _check(symbol: str) -> None:
    if "\0" in symbol:
        raise fault_problem(404, "symbol", "unknown_symbol", "no instrument can have this symbol")
