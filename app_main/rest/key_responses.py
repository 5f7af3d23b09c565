"""What clients get of keys and of what operators did."""

from typing import Any, Literal

from pydantic import BaseModel

from app_main.rest.responses import Id, Number, Time

Permission = Literal["read", "trade", "transfer", "operate"]


class Key(BaseModel):
    """A row of the view `keys`."""

    key_id: str
    account: str | None
    permissions: list[Permission]
    label: str | None
    networks: list[str] | None
    requests_per_second: int | None
    kind: Literal["secret", "ed25519"]
    created_at: Time
    created_by: str
    expires_at: Time | None
    revoked_at: Time | None


class MadeKey(Key):
    """A new key. `key`: <key_id>.<secret>, told once; null: its owner signs."""

    key: str | None


class KeyPage(BaseModel):
    """Keys, by id. `next_cursor` leads to the next page; null: there is none."""

    items: list[Key]
    next_cursor: str | None


class Identity(BaseModel):
    """Who calls. `key_id` null: nobody said; `account` null: nobody in particular."""

    access: Literal["open", "keys"] | None
    key_id: str | None
    account: str | None
    permissions: list[Permission]


class Account(BaseModel):
    """A row of the view `accounts`: null: no limit."""

    account: str
    created_at: Time
    blocked_at: Time | None
    blocked_reason: str | None
    orders_per_second: int | None
    max_open_orders: int | None
    max_open_notional: Number | None


class AccountPage(BaseModel):
    """Accounts, by name. `next_cursor` leads to the next page; null: there is none."""

    items: list[Account]
    next_cursor: str | None


class BlockedAccount(BaseModel):
    """Whether an account may trade, and why that was said."""

    account: str
    blocked: bool
    reason: str | None


class AuditEntry(BaseModel):
    """A row of the view `audit`."""

    audit_id: Id
    occurred_at: Time
    action: str
    subject: str
    detail: dict[str, Any]
    db_user: str
    application: str


class AuditPage(BaseModel):
    """What operators did, newest first. `next_cursor` null: there is no next page."""

    items: list[AuditEntry]
    next_cursor: str | None


class Verification(BaseModel):
    """What `rts verify` found. `differ` 0: all holds."""

    time: Time
    checks: int
    differ: int
    first_difference: str | None
    db_user: str


class OldestSnapshot(BaseModel):
    """A moment of the database that somebody still looks at: nothing since can be cleaned away."""

    time: Time
    pid: int
    db_user: str
    application: str
    state: str


class TableSize(BaseModel):
    """What a table takes on disk."""

    table: str
    bytes: int
    index_bytes: int
    rows_estimate: int


class Operations(BaseModel):
    """What an operator looks at beside `/health`."""

    verification: Verification | None
    oldest_snapshot: OldestSnapshot | None
    database_bytes: int
    wal_bytes: int | None
    tables: list[TableSize]
