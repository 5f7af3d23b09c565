from tests.db.conftest import market

__all__ = ["market"]
