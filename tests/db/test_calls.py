"""What is sent again, and what is not."""

from typing import Any

import asyncpg
import pytest

from app_common.problems import problem_of
from db.calls import Exchange


class Connection:
    """Fails as told, then answers."""

    def __init__(self, failures: list[Exception], *, closed: bool = False) -> None:
        self.failures = failures
        self.closed = closed
        self.calls = 0

    def is_closed(self) -> bool:
        return self.closed

    async def fetchval(self, *_: Any) -> str:
        self.calls += 1
        if self.failures:
            raise self.failures.pop(0)
        return "done"


class Pool:
    """Lends one connection and wants it back."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.lent = 0

    async def acquire(self, timeout: float) -> Connection:  # noqa: ASYNC109
        self.lent += 1
        return self.connection

    async def release(self, _: Connection) -> None:
        self.lent -= 1


@pytest.mark.parametrize("kind", [asyncpg.SerializationError, asyncpg.DeadlockDetectedError])
async def test_what_did_nothing_is_sent_again(kind: type[Exception]) -> None:
    connection = Connection([kind("met another"), kind("met another")])
    pool = Pool(connection)
    assert await Exchange(pool).value("SELECT 1") == "done"
    assert (connection.calls, pool.lent) == (3, 0)


async def test_not_for_ever() -> None:
    connection = Connection([asyncpg.SerializationError("met another")] * 100)
    with pytest.raises(asyncpg.SerializationError) as failure:
        await Exchange(Pool(connection)).value("SELECT 1")
    assert connection.calls < 10
    problem = problem_of(failure.value)
    assert (problem.status, problem.code, problem.headers) == (
        503,
        "try_again",
        {"Retry-After": "1"},
    )


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (ConnectionResetError("peer"), "database_unavailable"),
        (asyncpg.ConnectionDoesNotExistError("gone"), "database_unavailable"),
        (asyncpg.AdminShutdownError("57P01"), "database_unavailable"),
        (asyncpg.DiskFullError("no space left on /secret/path"), "database_unavailable"),
        (asyncpg.TooManyConnectionsError("sorry"), "saturated"),
        (TimeoutError(), "saturated"),
        (KeyError("secret"), "internal_error"),
        (asyncpg.UndefinedFunctionError("function secret() does not exist"), "internal_error"),
    ],
)
async def test_nothing_else_is_and_no_driver_speaks(error: Exception, code: str) -> None:
    connection = Connection([error])
    with pytest.raises(type(error)):
        await Exchange(Pool(connection)).value("SELECT 1")
    assert connection.calls == 1
    problem = problem_of(error)
    assert (problem.status, problem.code) == (503, code)
    assert b"secret" not in problem.body()


async def test_whatever_a_driver_says_of_a_dead_connection_it_is_the_database_that_is_away() -> (
    None
):
    connection = Connection([KeyError("state")], closed=True)
    with pytest.raises(ConnectionError) as failure:
        await Exchange(Pool(connection)).value("SELECT 1")
    assert problem_of(failure.value).code == "database_unavailable"
