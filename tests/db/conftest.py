import pytest

from tests.conftest import Db
from tests.db.market import Market


@pytest.fixture
def market(db: Db) -> Market:
    """ACME: tick 0.01, lot 1, an empty book."""
    return Market(db)


@pytest.fixture
def logins() -> bool:
    """Most of these tests start no service, and there are many."""
    return False
