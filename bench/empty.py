"""What Litestar alone costs: POST /orders reads the same body and answers an order, no database."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from litestar import Litestar, Request, Response, get, post

from app_common.caller import ANYBODY
from app_main.rest.pages import reply, report_of
from app_main.rest.requests import NewOrder
from db.wire import decode

_ROW: dict[str, Any] = {
    "order_id": 1,
    "symbol": "B1",
    "account": None,
    "client_order_id": None,
    "side": "buy",
    "order_type": "limit",
    "time_in_force": "gtc",
    "price": Decimal("100.05"),
    "quantity": Decimal(50),
    "traded_quantity": Decimal(0),
    "remaining_quantity": Decimal(50),
    "average_traded_price": None,
    "status": "new",
    "reject_reason": None,
    "cancel_reason": None,
    "priority": 1,
    "post_only": False,
    "stop_price": None,
    "display_quantity": None,
    "expires_at": None,
    "self_trade_prevention": "cancel_newest",
    "created_at": datetime.now(UTC),
    "updated_at": datetime.now(UTC),
    "fills": [],
    "duplicate": False,
    "priority_kept": None,
    "error": None,
}


@get("/health")
async def health() -> None:
    """Is the service there?"""


@post("/orders")
async def place_order(request: Request[Any, Any, Any], body: bytes) -> Response[bytes]:
    """Read an order, answer another one."""
    NewOrder.read(decode(body))
    return reply(report_of(_ROW, ANYBODY), 201)


app = Litestar([health, place_order])
