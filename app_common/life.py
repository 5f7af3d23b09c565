"""What runs beside the handlers of a service, from its start to its end."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from typing import Any

from litestar import Litestar

from app_common.state import Service
from app_common.status import watch_health


@asynccontextmanager
async def alive(
    app: Litestar, service: Service, *more: Coroutine[Any, Any, None]
) -> AsyncIterator[None]:
    """Let handlers have the service; until the body ends, run what belongs to it, and `more`."""
    app.state.service = service
    keepers = [keeper.run() for keeper in (service.probe, service.keeper) if keeper is not None]
    own = (service.hub.run(), service.position.keep(), watch_health(service),
           service.identity.keyring.run(), *keepers)  # fmt: skip
    tasks = [asyncio.create_task(coroutine) for coroutine in (*own, *more)]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
