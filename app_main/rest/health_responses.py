"""What `/health` tells of each part."""

from typing import Literal

from pydantic import BaseModel


class DatabaseHealth(BaseModel):
    """What the database says of itself; only `state` when it cannot be asked.

    `busy`: all of the service's connections wait for it. `role`: as whom the service is connected;
    `owner`: its session belongs to one who may change everything.
    """

    state: Literal["up", "busy", "away"]
    role: str | None = None
    owner: bool | None = None
    version: str | None = None
    fsync: str | None = None
    full_page_writes: str | None = None
    synchronous_commit: str | None = None


class SchemaHealth(BaseModel):
    """What this program finds in the database, compared with what it needs."""

    state: Literal["ok", "missing", "older", "newer", "damaged"]
    revision: str | None
    expected: str


class Alarm(BaseModel):
    """What an operator should look at; `code` is stable."""

    code: str
    message: str


class ProbeHealth(BaseModel):
    """What is looked at once a second, and how long ago that was."""

    age_seconds: float
    write_seconds: float
    """Until a small write was on disk."""
    disk_free_bytes: int | None
    """Where an embedded server keeps its data; null: the database lies elsewhere."""


class Holder(BaseModel):
    """A transaction that keeps orders out of an open market."""

    symbol: str
    pid: int | None
    role: str | None
    application: str | None
    state: str | None
    seconds: float
    """Since it was first seen to."""
