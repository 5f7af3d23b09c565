"""The gateway as a process: `python -m app_fix`, which `rts fix` is."""

import asyncio
import logging
import signal
import sys

import uvloop

from app_common.logs import calm
from app_fix.gateway import Busy, running
from db.embedded.server import ServerError
from db.settings import Settings, SettingsError

log = logging.getLogger("app_fix")


async def serve(settings: Settings) -> None:
    """Listen until SIGINT, SIGTERM or SIGHUP."""
    settings.check_address(settings.host)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(number, stop.set)
    async with running(settings) as gateway:
        server = await asyncio.start_server(gateway.serve, settings.host, settings.fix_port)
        log.info("FIX 4.4 on %s:%d", settings.host, settings.fix_port)
        await stop.wait()
        server.close()


def main() -> int:
    """Run it; a foreseeable trouble is one sentence and exit code 1."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    calm()
    try:
        uvloop.run(serve(Settings.from_env()))
    except (Busy, OSError, ServerError, SettingsError) as error:
        print(f"rts: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
