"""The table of calls: what each is called, who may make it, what it takes."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from app_binance import refusals
from app_binance.floor import Floor
from app_binance.parameters import Parameters
from app_common.caller import PUBLIC, Caller

KEY = "key"
"""What a call may need instead of a permission: a key's id, and no signature."""

SIGNING = frozenset({"timestamp", "recvWindow", "signature", "apiKey"})
"""Parameters of what is signed, which no call sees."""

Run = Callable[[Floor, Caller, Parameters], Awaitable[Any]]


@dataclass(frozen=True)
class Call:
    """A call.

    needs: PUBLIC, KEY, or the permission that the key must have which signs it.
    takes: the names of all its parameters.
    """

    method: str
    path: str
    needs: str
    run: Run
    takes: frozenset[str]
    sockets: tuple[str, ...]
    orders: int
    """How many orders it enters."""

    async def __call__(self, floor: Floor, caller: Caller, sent: Parameters) -> Any:
        """Run it. Raises Refused, and whatever `refusal_of` makes one of."""
        sent.refuse_others(self.takes)
        if self.needs not in (PUBLIC, KEY) and caller.account is None:
            raise refusals.bad_key()  # an operator's key of no account: there is nothing of its own
        return await self.run(floor, caller, sent)


@dataclass
class Table:
    """All calls, by method and path, and by what they are called on /ws-api/v3."""

    rest: dict[tuple[str, str], Call] = field(default_factory=dict)
    sockets: dict[str, Call] = field(default_factory=dict)

    def add(
        self,
        method: str,
        path: str,
        needs: str,
        takes: str = "",
        *,
        socket: str = "",
        orders: int = 0,
    ) -> Callable[[Run], Run]:
        """Return what enters a function as this call; socket: its names there, space between."""

        def enter(run: Run) -> Run:
            names = tuple(socket.split())
            call = Call(method, path, needs, run, frozenset(takes.split()), names, orders)
            self.rest[method, path] = call
            self.sockets.update(dict.fromkeys(names, call))
            return run

        return enter


CALLS = Table()
