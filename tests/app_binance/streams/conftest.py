"""Services in the mode `keys`, and markets on them."""

from collections.abc import Iterator

import httpx
import pytest

from tests.app_binance.streams.clients import Market, new_market
from tests.keys import Guarded, guarded


@pytest.fixture(scope="module")
def door(module_database_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guarded]:
    folder = tmp_path_factory.mktemp("binance")
    with guarded(module_database_url, folder, UVICORN_WS_PING_INTERVAL="0.5") as keys:
        yield keys


@pytest.fixture(scope="module")
def operator(door: Guarded) -> Iterator[httpx.Client]:
    with door.client(door.key(None, ["operate"])) as client:
        yield client


@pytest.fixture
def market(door: Guarded, operator: httpx.Client) -> Market:
    return new_market(door, operator)
