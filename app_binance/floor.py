"""What all calls share: the service, the desk where orders are placed, the symbols."""

from app_binance.listen_keys import ListenKeys
from app_binance.symbols import Pair, Symbols
from app_binance.tally import Tally
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
        self.listen_keys = ListenKeys(service.identity)
        self._weight = Tally(60)
        self._orders = {"10S": Tally(10), "1D": Tally(86_400)}

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

    def weighed(self, address: str) -> dict[str, str]:
        """Count a call of an address, return the header that tells how many there were."""
        return {"X-MBX-USED-WEIGHT-1M": str(self._weight.add(address))}

    def counted(self, caller: Caller, orders: int) -> dict[str, str]:
        """Count orders of an account, return the headers that tell how many there were."""
        name = caller.account or ""
        return {
            f"X-MBX-ORDER-COUNT-{period}": str(number)
            for period, number in self.orders_of(name, orders).items()
        }

    def orders_of(self, account: str, more: int = 0) -> dict[str, int]:
        """Return how many orders an account sent in the periods of its limits."""
        return {period: tally.add(account, more) for period, tally in self._orders.items()}
