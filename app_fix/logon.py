"""Who logs on: by a key's secret, by an Ed25519 signature, or, where no key is needed, by name."""

import hashlib
from dataclasses import dataclass

from litestar.types import Scope

from app_common.caller import ANYBODY, READ, TRADE, Caller, not_permitted
from app_common.identity import Identity
from app_common.problems import Problem
from app_common.signed import WINDOW, check_time
from app_fix import tags
from app_fix.follow import ALL
from app_fix.session import Ended
from app_fix.wire import VERSION, Message, Rejected
from db.calls import CAN_BE_ACCOUNT, Exchange

LONGEST_HEARTBEAT, LONGEST_NAME = 3600, 64

_EVERYBODY = "*"
"""Account in the Logon of an operator's drop copies. An account may have this name, too."""


@dataclass(frozen=True, slots=True)
class Logon:
    """What a session is: whose, for whose orders, and how."""

    caller: Caller
    account: str
    """`ALL`: everybody's, to be looked at only; no account has this name."""
    copies: bool
    cancels: bool
    resets: bool
    heartbeat: int
    name: str
    """Of the session's file: the same key or account, and the same SenderCompID, is the same one.
    """

    @classmethod
    async def of(
        cls, message: Message, identity: Identity, exchange: Exchange, address: str
    ) -> "Logon":
        """Return what a Logon says. Raises Ended, Rejected, Problem."""
        _check(message)
        username = message.text(tags.USERNAME)
        scope: Scope = {"client": (address, 0)}  # type: ignore[assignment]
        caller = await _caller(message, username, identity, scope)
        if not (caller.may(READ) or caller.may(TRADE)):
            raise not_permitted(READ)
        copies = message.flag(tags.DROP_COPY_FLAG)
        named = message.text(tags.ACCOUNT)
        if caller is ANYBODY and named is None:
            named = username or message.needed(tags.SENDER_COMP_ID)
        account = _whose(caller, named, copies)
        if account != ALL and not await exchange.value(CAN_BE_ACCOUNT, account):
            raise Ended("invalid_account: no account can have this name")
        who = f"key:{caller.key_id}" if caller.key_id is not None else f"account:{account}"
        named_by = f"{who}\0{message.needed(tags.SENDER_COMP_ID)}"
        heartbeat = message.whole(tags.HEART_BT_INT)
        return cls(
            caller, account, copies, message.flag(tags.CANCEL_ON_DISCONNECT) and not copies,
            message.flag(tags.RESET_SEQ_NUM_FLAG), heartbeat or 0,
            hashlib.sha256(named_by.encode()).hexdigest()[:32],
        )  # fmt: skip


def _check(message: Message) -> None:
    """Raise Ended or Rejected unless it is a Logon of FIX 4.4."""
    if message.type != tags.LOGON:
        raise Ended("the first message is a Logon")
    if message.said(tags.BEGIN_STRING) != VERSION:
        raise Ended(f"this is {VERSION}")
    if message.fault is not None:
        raise Rejected(*message.fault)
    if len(message.needed(tags.SENDER_COMP_ID)) > LONGEST_NAME:
        raise Ended(f"SenderCompID has {LONGEST_NAME} characters at most")
    message.needed(tags.TARGET_COMP_ID)
    message.needed(tags.SENDING_TIME)
    message.one_of(tags.ENCRYPT_METHOD, {"0": "none"}, "0")
    if not 1 <= (message.whole(tags.HEART_BT_INT) or 0) <= LONGEST_HEARTBEAT:
        raise Ended(f"HeartBtInt is 1 to {LONGEST_HEARTBEAT} seconds")
    if message.seq < 1:
        raise Ended("MsgSeqNum is required")


async def _caller(
    message: Message, username: str | None, identity: Identity, scope: Scope
) -> Caller:
    """Return who it is. Raises Problem, Rejected."""
    password, signature = message.text(tags.PASSWORD), message.text(tags.RAW_DATA)
    if password is not None:
        return await identity.of_key(f"{username}.{password}", scope)
    if signature is not None:
        moment = message.time(tags.SENDING_TIME)
        text = _signed(message)
        caller = await identity.of_signed(username or "", text, signature.encode(), scope)
        check_time(int(moment.timestamp() * 1000) if moment else 0, WINDOW)
        return caller
    caller = await identity.keyring.stranger()
    if caller is not ANYBODY:
        raise Problem(
            401,
            "key_required",
            "say who you are: Username is the key's id, and Password its secret, or RawData a "
            "signature",
        )
    return caller


def _whose(caller: Caller, named: str | None, copies: bool) -> str:
    """Return for whose orders a session is. Raises Ended, Problem."""
    if copies and caller.operates and named in (None, _EVERYBODY) and caller.account is None:
        return ALL
    account = caller.acts_for(named)
    if account is None:
        raise Ended("say whose orders: Account")
    return account


def _signed(message: Message) -> bytes:
    """Return what RawData is the signature of, as Binance has it."""
    parts = (
        tags.MSG_TYPE, tags.SENDER_COMP_ID, tags.TARGET_COMP_ID, tags.MSG_SEQ_NUM,
        tags.SENDING_TIME,
    )  # fmt: skip
    return "\x01".join(message.needed(tag) for tag in parts).encode()
