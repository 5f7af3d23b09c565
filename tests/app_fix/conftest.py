"""A gateway for the module, and traders on it."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from tests.app_fix.gateways import Gateway, Trader, running_gateway
from tests.conftest import Db, open_session

_numbers = count(1)

NewTrader = Callable[..., Trader]


@pytest.fixture(scope="module")
def gateway(
    module_database_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Gateway]:
    """A gateway where an account is a name."""
    with running_gateway(module_database_url, tmp_path_factory.mktemp("fix")) as gateway:
        yield gateway


@pytest.fixture
def sql(module_database_url: str) -> Iterator[Db]:
    """A session on the gateway's database."""
    with open_session(module_database_url) as session:
        yield session


@pytest.fixture
def symbol(sql: Db) -> str:
    """An instrument of this test's own: tick 0.01, lot 1."""
    name = f"F{next(_numbers)}"
    sql.execute("SELECT FROM create_instrument(%s)", [name])
    return name


@pytest.fixture
def trader(gateway: Gateway, tmp_path: Path) -> Iterator[NewTrader]:
    """Makes traders, who are logged on."""
    traders: list[Trader] = []

    def make(account: str, *, comp_id: str | None = None, wait: bool = True, **more: str) -> Trader:
        logon = {553: account} | {int(tag[1:]): value for tag, value in more.items()}
        name = comp_id or f"{account}-{next(_numbers)}"
        made = Trader(gateway.port, tmp_path, logon, name).start()
        traders.append(made)
        return made.logged_on() if wait else made

    yield make
    for one in traders:
        one.kill()


@pytest.fixture(scope="module")
def ann(gateway: Gateway, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trader]:
    """One trader for all tests of a module that need only one."""
    one = Trader(gateway.port, tmp_path_factory.mktemp("ann"), {553: "ann"}, "ANN").start()
    yield one.logged_on()
    one.kill()
