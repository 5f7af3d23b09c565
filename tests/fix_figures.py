"""From a new order to its report: FIX beside REST, in turn. `python -m tests.fix_figures`"""

import statistics
import sys
import tempfile
import time
from itertools import count
from pathlib import Path

import httpx

from db.embedded.server import EmbeddedServer
from db.migrate import migrate
from tests.app_fix.gateways import Raw, running_gateway, stamp
from tests.processes import running_services

ROUNDS, TOGETHER = 30, 20
WANTED = 1.5
"""What the median through FIX may be of that through REST."""

_numbers = count(1)


def by_fix(raw: Raw) -> float:
    """Return the seconds from a NewOrderSingle to its ExecutionReport."""
    name = f"f{next(_numbers)}"
    began = time.perf_counter()
    raw.say(
        "D", (11, name), (55, "ACME"), (54, "1"), (38, "1"), (40, "2"), (44, "10"), (59, "1"),
        (60, stamp()),
    )  # fmt: skip
    while raw.next("8").get(11) != name:
        pass
    return time.perf_counter() - began


def by_rest(api: httpx.Client) -> float:
    """Return the seconds from a POST to its answer."""
    order = {
        "client_order_id": f"r{next(_numbers)}", "symbol": "ACME", "side": "buy", "quantity": "1",
        "price": "10", "account": "rest",
    }  # fmt: skip
    began = time.perf_counter()
    answer = api.post("/orders", json=order)
    taken = time.perf_counter() - began
    assert answer.status_code == 201, answer.text
    return taken


def main() -> int:
    """Measure, print, and return 1 if it is more than is wanted."""
    fix: list[float] = []
    rest: list[float] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with EmbeddedServer(folder / "data") as server:
            migrate(server.url, report=lambda _: None)
            with (
                running_services(server.url, folder) as services,
                running_gateway(server.url, folder) as gateway,
                httpx.Client(base_url=services.main_url, timeout=20) as api,
                Raw(gateway.port, "F").logon((553, "fix")) as raw,
            ):
                raw.next("A")
                for _ in range(ROUNDS):
                    fix += [by_fix(raw) for _ in range(TOGETHER)]
                    rest += [by_rest(api) for _ in range(TOGETHER)]
    medians = [1000 * statistics.median(times) for times in (fix, rest)]
    ratio = medians[0] / medians[1]
    print(f"FIX {medians[0]:.2f} ms, REST {medians[1]:.2f} ms: {ratio:.2f}, wanted {WANTED}")
    return int(ratio > WANTED)


if __name__ == "__main__":
    sys.exit(main())
