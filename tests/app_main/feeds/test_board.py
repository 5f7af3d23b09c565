"""What is read each second and shown to all who watch: no second without a word."""

import json
import time
from contextlib import suppress

import pytest

from tests.clients import Message, listening
from tests.conftest import open_session
from tests.processes import Services

PATHS = ["/order_book_snapshot", "/ticker_updates", "/candle_updates"]


@pytest.mark.parametrize("path", PATHS)
def test_a_database_that_takes_its_time_silences_nobody(services: Services, path: str) -> None:
    """Neither who watches already nor who comes meanwhile."""
    url = f"{services.main_ws}{path}?symbol=ACME"
    with open_session(services.database_url) as owner, listening(url) as watching:
        assert json.loads(watching.socket.recv(timeout=5))["type"] != "heartbeat"
        with owner.transaction():
            owner.execute("LOCK TABLE core.instrument IN ACCESS EXCLUSIVE MODE")
            with listening(url) as newcomer:
                began = time.monotonic()
                times: dict[str, list[float]] = {"watching": [], "newcomer": []}
                kinds: list[Message] = []
                while time.monotonic() < began + 4:
                    for name, one in (("watching", watching), ("newcomer", newcomer)):
                        with suppress(TimeoutError):
                            kinds.append(json.loads(one.socket.recv(timeout=0.05)))
                            times[name].append(time.monotonic())
        for name, moments in times.items():
            gaps = [later - one for one, later in zip([began, *moments], moments, strict=False)]
            assert len(moments) >= 3, name
            assert max(gaps) < 1.6, (name, gaps)
        assert (kinds[-1]["type"], kinds[-1]["database"]) == ("heartbeat", "away")
