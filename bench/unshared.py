"""The main service but for one thing: every order is placed by a call of its own."""

from typing import Any

from litestar import Litestar

from app_common.state import Service
from app_main.main import create_app
from app_main.rest.requests import NewOrder
from db.calls import Exchange

_PLACE_ORDER = (
    "SELECT *, NULL AS reject FROM place_order($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13)"
)
_ARGUMENTS = (
    "symbol", "side", "quantity", "price", "order_type", "time_in_force", "account",
    "client_order_id", "post_only", "stop_price", "display_quantity", "expires_at",
    "self_trade_prevention",
)  # fmt: skip


class UnsharedDesk:
    """What a handler does that nobody told to share calls."""

    def __init__(self, exchange: Exchange, default_symbol: str) -> None:
        self._exchange = exchange
        self._default = {"symbol": default_symbol}

    async def place(self, order: NewOrder) -> Any:
        """Place an order, return its api.order_report."""
        fields = self._default | order.model_dump(exclude_none=True)
        return await self._exchange.row(_PLACE_ORDER, *map(fields.get, _ARGUMENTS))


def _replace_desk(app: Litestar) -> None:
    service: Service = app.state.service
    app.state.desk = UnsharedDesk(service.exchange, service.settings.default_symbol)


app = create_app()
app.on_startup.append(_replace_desk)
