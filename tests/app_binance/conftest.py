"""Services in the mode `open`, to which traders sign all the same."""

from collections.abc import Iterator

import httpx
import pytest

from tests.app_binance.traders import Pit
from tests.keys import SECRET
from tests.processes import Services, running_services


@pytest.fixture(scope="module")
def services(
    module_database_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Services]:
    folder = tmp_path_factory.mktemp("services")
    with running_services(module_database_url, folder, RTS_SECRET=SECRET) as services:
        yield services


@pytest.fixture
def pit(services: Services) -> Iterator[Pit]:
    with httpx.Client(base_url=services.main_url, timeout=15) as http:
        yield Pit(services, http)
