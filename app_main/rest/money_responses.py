"""What clients get of money: the columns of the SQL views, as JSON."""

from typing import Literal

from pydantic import BaseModel

from app_main.rest.responses import Id, Number, Time


class Asset(BaseModel):
    """A row of the view `assets`."""

    asset: str
    scale: int
    created_at: Time


class AssetList(BaseModel):
    """Assets, by code. `next_cursor` leads to the next page; null: there is none."""

    items: list[Asset]
    next_cursor: str | None


class Balance(BaseModel):
    """A row of the view `balances`: available may be spent, held is promised to live orders."""

    account: str
    asset: str
    available: Number
    held: Number
    total: Number
    credit_limit: Number


class BalancePage(BaseModel):
    """Balances. `next_cursor` leads to the next page; null: there is none."""

    items: list[Balance]
    next_cursor: str | None


class LedgerEntry(BaseModel):
    """A row of the view `ledger`: a change, what it comes from, and what is available after it."""

    account: str
    asset: str
    entry: int
    kind: Literal[
        "deposit",
        "withdrawal",
        "transfer",
        "order",
        "modify",
        "proceeds",
        "fee",
        "rebate",
        "release",
    ]
    change: Number
    available: Number
    symbol: str | None
    seq: int | None
    order_id: Id | None
    trade_id: Id | None
    transfer_id: Id | None
    created_at: Time
    place: str


class LedgerPage(BaseModel):
    """A statement, newest first. `next_cursor` leads to the next page; null: there is none."""

    items: list[LedgerEntry]
    next_cursor: str | None


class Transfer(BaseModel):
    """A row of the view `transfers`."""

    transfer_id: Id
    kind: Literal["deposit", "withdrawal", "transfer"]
    from_account: str
    to_account: str
    asset: str
    amount: Number
    reference: str
    created_at: Time
    db_user: str | None
    application: str | None
    """null to who does not operate"""


class TransferReport(Transfer):
    """A transfer. `duplicate`: its reference was used before, and nothing moved."""

    duplicate: bool


class TransferPage(BaseModel):
    """Transfers, newest first. `next_cursor` leads to the next page; null: there is none."""

    items: list[Transfer]
    next_cursor: str | None
