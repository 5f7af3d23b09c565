"""What all calls share: the service, the desk where orders are placed, the symbols."""

from app_binance.symbols import Pair, Symbols
from app_common.caller import Caller
from app_common.desk import Desk
from app_common.state import Service, exchange_for
from db.calls import Exchange


class Floor:
    """The trading floor as this door sees it."""

    def __init__(self, service: Service, desk: Desk) -> None:
        self.service = service
        self.desk = desk
        self.symbols = Symbols(service)

    @property
    def reads(self) -> Exchange:
        """The database for what only reads."""
        return self.service.reads

    def writes(self, caller: Caller) -> Exchange:
        """The database for what a caller changes."""
        return exchange_for(self.service, caller)

    async def pair(self, name: str) -> Pair:
        """Return the pair of a client's symbol. Raises Refused."""
        return await self.symbols.named(name)
