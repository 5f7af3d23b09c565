import pytest

from tests.conftest import Db
from tests.db.market import Market


@pytest.fixture
def market(db: Db) -> Market:
    """ACME: tick 0.01, lot 1, an empty book."""
    return Market(db)
