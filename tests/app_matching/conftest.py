"""A REST client of the module's services, and an instrument per test."""

from collections.abc import Iterator

import httpx
import pytest

from tests.clients import new_symbol
from tests.conftest import Db, open_session
from tests.processes import Services


@pytest.fixture
def api(services: Services) -> Iterator[httpx.Client]:
    """Speaks to the main service."""
    with httpx.Client(base_url=services.main_url, timeout=15) as client:
        yield client


@pytest.fixture
def symbol(api: httpx.Client) -> str:
    """An instrument of this test's own: tick 0.01, lot 1."""
    return new_symbol(api)


@pytest.fixture
def sql(services: Services) -> Iterator[Db]:
    """A session on the services' database."""
    with open_session(services.database_url) as session:
        yield session
