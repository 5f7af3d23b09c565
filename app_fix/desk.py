"""What a session asks for: every message of the application level, and its answer."""

import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import asyncpg
import msgspec

from app_common.caller import READ, TRADE, Caller, not_permitted
from app_common.crowd import too_many
from app_common.feeds.hub import Hub
from app_common.feeds.level_board import LevelBoard
from app_common.problems import Problem, problem_of
from app_fix import reports, tags
from app_fix.follow import ALL
from app_fix.logon import Logon
from app_fix.market import Market
from app_fix.orders import FIELDS, amendment, order_of, place_statement, unlike
from app_fix.session import Session
from app_fix.store import Told
from app_fix.wire import Fields, Message, Rejected
from db.calls import CANCEL_ALL_ORDERS, CANCEL_ORDER, ORDER_PAGES, Exchange
from db.fix_calls import FIND_ORDER, OPEN_ORDERS, OWN_ORDER

log = logging.getLogger(__name__)

ASKED = 1000
"""Requests whose reports are still to come; older ones are told as what nobody asked for."""

_LONGEST_ID = 19
"""Digits of an order's id."""

NAMES = 10_000
"""Orders whose last name is known, to tell it when another door gives them another."""

_CANCEL_REASONS = {"unknown_order": "1", "order_final": "0", "client_order_id_reused": "6"}

NOTHING: dict[str, str] = {}
"""What most reports have beside their events."""

Handler = Callable[[Message], Awaitable[None]]


@dataclass(frozen=True)
class Exchanges:
    """How the gateway reaches the exchange."""

    writes: Exchange
    reads: Exchange
    hub: Hub
    board: LevelBoard
    sentences: Mapping[str, str]
    """What the codes of recorded refusals mean."""


class Desk:
    """Answers the messages of one session."""

    def __init__(
        self,
        exchanges: Exchanges,
        session: Session,
        logon: Logon,
        is_too_fast: Callable[[Caller], bool],
    ) -> None:
        caller = logon.caller
        self._exchanges = exchanges
        self._writes = exchanges.writes
        if caller.operates and caller.key_id is not None:
            self._writes = exchanges.writes.by(caller.key_id)
        self._session = session
        self._caller = caller
        self._account = logon.account
        self._whose = None if logon.account == ALL else logon.account
        self._copies = logon.copies
        self._is_too_fast = is_too_fast
        self._asked: OrderedDict[tuple[str, str | None], dict[str, str]] = OrderedDict()
        self._names: OrderedDict[str, str] = OrderedDict()
        self.market = Market(exchanges.reads, exchanges.board, session)
        self._handlers: dict[str, tuple[str, Handler]] = {
            "D": (TRADE, self._place),
            "F": (TRADE, self._cancel),
            "G": (TRADE, self._amend),
            "q": (TRADE, self._cancel_all),
            "H": ("", self._tell_order),
            "AF": ("", self._tell_orders),
            "V": (READ, self.market.data),
            "x": (READ, self.market.securities),
            "e": (READ, self.market.status),
            "g": (READ, self.market.trading_session),
        }

    async def take(self, message: Message) -> None:
        """Do what a message asks for. Raises Rejected."""
        permission, handler = self._handlers.get(message.type, ("", None))
        try:
            if handler is None:
                self._refuse(message, "3", "this message is not taken: see docs/FIX.md")
                return
            if self._is_too_fast(self._caller):
                raise too_many("this key asks too often: ask for less, or later")
            if permission and not self._caller.may(permission):
                raise not_permitted(permission)
            if permission == TRADE and self._copies:
                raise Problem(403, "drop_copy", "a drop copy session sends no orders")
            if message.text(tags.ACCOUNT) not in (None, self._account) and self._account != ALL:
                raise Problem(403, "not_your_account", "Account(1) is another than at Logon")
            await handler(message)
        except Rejected:
            raise
        except Exception as error:
            await self._tell_problem(message, problem_of(error))

    def tell(self, event: dict[str, Any]) -> None:
        """Send the report of an event of the journal; never waits."""
        if event["type"] == "instrument":
            self.market.changed(event)
            return
        more = self._names_of(event)
        body = reports.execution(event, more, self._exchanges.sentences)
        self._session.tell(event["symbol"], event["seq"], body, more)

    def _names_of(self, event: dict[str, Any]) -> dict[str, str]:
        """Return the names that the report of an event has beside the order's own.

        A change has the name that it brought; a cancel is the one that was asked for.
        """
        order_id, name = event["order_id"], event["client_order_id"]
        before = self._names.pop(order_id, name)
        self._names[order_id] = name
        if len(self._names) > NAMES:
            self._names.popitem(last=False)
        asked = None
        if event["event"] in ("canceled", "replaced"):
            asked = self._asked.pop((order_id, name), None)
        if asked is None and event["event"] == "canceled" and event["reason"] == "requested":
            asked = self._asked.pop((order_id, None), None)
        return asked or (NOTHING if before == name else {"41": before})

    async def texts(self, told: Sequence[Told]) -> list[Fields | None]:
        """Return reports that were sent before, from the tables."""
        rows = await self._exchanges.reads.rows(
            ORDER_PAGES, [one.symbol for one in told], [one.seq - 1 for one in told],
            [one.seq for one in told], 1,
        ) if told else []  # fmt: skip
        events = {}
        for row in rows:
            for text in row["messages"] or ():
                event = msgspec.json.decode(text)
                events[event["symbol"], event["seq"]] = event
        found = [events.get((one.symbol, one.seq)) for one in told]
        return [
            event and reports.execution(event, one.more, self._exchanges.sentences)
            for one, event in zip(told, found, strict=True)
        ]

    # ------------------------------------------------------------------------------- orders
    async def _place(self, message: Message) -> None:
        """D: the journal tells what became of it."""
        order = order_of(message) | {"account": self._account}
        report = await self._writes.row(place_statement(order), *order.values())
        if report["duplicate"]:
            self._say(reports.status(report, self._answer_id(), []))

    async def _cancel(self, message: Message) -> None:
        """F."""
        message.needed(tags.CL_ORD_ID)
        order = await self._order(message)
        await self._ask(message, order, None, CANCEL_ORDER, order["order_id"], self._account)

    async def _amend(self, message: Message) -> None:
        """G: OrderQty is the total of the chain, and who asks for less keeps his place."""
        name = message.needed(tags.CL_ORD_ID)
        order = await self._order(message)
        if (other := unlike(message, order)) is not None:
            raise Rejected(tags.INCORRECT, other, "this cannot be changed: cancel, and enter anew")
        statement, values = amendment(message, order["order_id"], self._account, name)
        report = await self._ask(message, order, name, statement, *values)
        if report["duplicate"]:
            self._say(reports.status(report, self._answer_id(), []))

    async def _ask(
        self,
        message: Message,
        order: Mapping[str, Any],
        name: str | None,
        statement: str,
        *values: Any,
    ) -> Any:
        """Change an order, and know by which request when the journal tells it."""
        original = message.said(tags.ORIG_CL_ORD_ID) or order["client_order_id"]
        more = {"11": message.needed(tags.CL_ORD_ID)} | ({"41": original} if original else {})
        key = (str(order["order_id"]), name)
        asked = self._asked.setdefault(key, more)  # one whose event is still to come goes first
        if len(self._asked) > ASKED:
            self._asked.popitem(last=False)
        try:
            report = await self._writes.row(statement, *values)
        except asyncpg.PostgresError:
            if asked is more:
                self._asked.pop(key, None)
            raise
        if report["duplicate"] and asked is more:
            self._asked.pop(key, None)
        return report

    async def _cancel_all(self, message: Message) -> None:
        """q: r says how many there were, a report of its own each of them."""
        name = message.needed(tags.CL_ORD_ID)
        kind = message.one_of(tags.MASS_CANCEL_REQUEST_TYPE, {"1": "1", "7": "7"})
        symbol = message.needed(tags.SYMBOL) if kind == "1" else None
        if message.said(tags.SIDE) is not None:
            raise Rejected(tags.INCORRECT, tags.SIDE, "both sides are canceled: leave it out")
        head = [
            (tags.ORDER_ID, f"mass:{name}"),
            (tags.CL_ORD_ID, name),
            (tags.MASS_CANCEL_REQUEST_TYPE, kind),
        ]
        try:
            rows = await self._writes.rows(CANCEL_ALL_ORDERS, symbol, self._account)
        except Exception as error:
            problem = problem_of(error)
            if problem.status >= 500:
                raise
            reason = "1" if problem.code == "unknown_symbol" else "99"
            tail = [
                (tags.MASS_CANCEL_RESPONSE, "0"),
                (tags.MASS_CANCEL_REJECT_REASON, reason),
                (tags.TEXT, _said(problem)),
            ]
        else:
            tail = [(tags.MASS_CANCEL_RESPONSE, kind), (tags.TOTAL_AFFECTED_ORDERS, str(len(rows)))]
        self._session.send("r", head + tail, kept=True)

    async def _tell_order(self, message: Message) -> None:
        """H."""
        more = [
            (tag, value)
            for tag in (tags.ORD_STATUS_REQ_ID,)
            if (value := message.text(tag)) is not None
        ]
        order_id = message.text(tags.ORDER_ID)
        name = message.text(tags.CL_ORD_ID) if order_id else message.needed(tags.CL_ORD_ID)
        order = await self._find(message, name)
        if order is None:
            text = "unknown_order: no such order, or not of this account"
            self._say(
                reports.refusal(self._asked_for(message), self._answer_id(), "I", "5", text) + more
            )
        else:
            self._say(reports.status(order, self._answer_id(), more))

    async def _tell_orders(self, message: Message) -> None:
        """AF: all live orders, of one symbol or of all."""
        request = message.needed(tags.MASS_STATUS_REQ_ID)
        kind = message.one_of(tags.MASS_STATUS_REQ_TYPE, {"1": "1", "7": "7"})
        symbol = message.needed(tags.SYMBOL) if kind == "1" else None
        orders: list[Any] = []
        before = None
        while page := await self._exchanges.reads.rows(OPEN_ORDERS, symbol, self._whose, before):
            orders += page
            before = page[-1]["order_id"]
        more = [(tags.MASS_STATUS_REQ_ID, request), (tags.TOT_NUM_REPORTS, str(len(orders)))]
        if not orders:
            asked = [(tags.SYMBOL, symbol or "NONE"), (tags.SIDE, "1")]
            text = "there is no live order"
            self._say(reports.refusal(asked, self._answer_id(), "I", "5", text) + more)
        for number, order in enumerate(orders, 1):
            last = [(tags.LAST_RPT_REQUESTED, "Y" if number == len(orders) else "N")]
            body = reports.status(order, self._answer_id(), more + last)
            self._session.send(tags.EXECUTION_REPORT, body)
            if number % 100 == 0:
                await self._session.line.drain()

    async def _order(self, message: Message) -> Any:
        """Return the order that a request is about. Raises Problem, Rejected."""
        name = message.text(tags.ORIG_CL_ORD_ID)
        if name is None and message.text(tags.ORDER_ID) is None:
            raise Rejected(tags.MISSING, tags.ORIG_CL_ORD_ID, "send OrigClOrdID or OrderID")
        order = await self._find(message, name)
        if order is None:
            raise Problem(404, "unknown_order", "no such order, or not of this account")
        return order

    async def _find(self, message: Message, name: str | None) -> Any:
        """Return the order that a message means by OrderID, else by a name of the client's.

        None: there is none, or what it says is of different orders.
        """
        order_id = message.text(tags.ORDER_ID)
        order = named = None if name is None else await self._named(name)
        if order_id is not None and order_id.isascii() and order_id.isdigit():
            order = await self._of_id(order_id)
            if order is not None and named is not None and named["order_id"] != order["order_id"]:
                return None
        if order is None or message.text(tags.SYMBOL) not in (None, order["symbol"]):
            return None
        return order

    async def _of_id(self, digits: str) -> Any:
        if len(digits) > _LONGEST_ID or int(digits) >= 2**63:
            return None
        return await self._exchanges.reads.row(OWN_ORDER, int(digits), self._whose)

    async def _named(self, name: str) -> Any:
        try:
            return await self._exchanges.reads.row(FIND_ORDER, self._whose, name)
        except asyncpg.PostgresError as error:
            if problem_of(error).code == "invalid_client_order_id":
                return None  # no order can be called so
            raise

    # --------------------------------------------------------------------------- what is said
    def _say(self, body: Fields) -> None:
        self._session.send(tags.EXECUTION_REPORT, body, kept=True)

    def _answer_id(self) -> str:
        """Return an ExecID of what is no event: the message's number makes it another each time."""
        return f"answer:{self._session.store.next_out}"

    async def _tell_problem(self, message: Message, problem: Problem) -> None:
        """Say no, as FIX does for this message, and name the field."""
        code = problem.code
        if problem.status == 403:
            self._refuse(message, "6", _said(problem))
        elif code == "too_many_requests":
            self._refuse(message, "0", _said(problem))
        elif problem.status >= 500:
            self._refuse(message, "4", _said(problem))
        elif problem.status == 400:
            fields = [FIELDS.get(error.field) for error in problem.errors]
            raise Rejected(tags.INCORRECT, next(iter(fields), None), _said(problem))
        elif message.type == "D":
            asked = self._asked_for(message)
            reason = reports.reject_reason(code)
            self._say(reports.refusal(asked, self._answer_id(), "8", reason, _said(problem)))
        elif message.type in ("F", "G"):
            await self._refuse_change(message, _CANCEL_REASONS.get(code, "99"), _said(problem))
        else:
            self._refuse(message, "2" if code == "unknown_symbol" else "0", _said(problem))

    async def _refuse_change(self, message: Message, reason: str, text: str) -> None:
        """Send an OrderCancelReject."""
        order_id, name = message.said(tags.ORDER_ID), message.said(tags.ORIG_CL_ORD_ID)
        order = None
        if reason != "1":
            with suppress(Exception):  # it is told without how the order stands
                order = await self._find(message, name)
        status = reports.STATUSES[order["status"]] if order else "8"
        body = [
            (tags.ORDER_ID, str(order["order_id"]) if order else order_id or "NONE"),
            (tags.CL_ORD_ID, message.said(tags.CL_ORD_ID) or ""),
            (tags.ORIG_CL_ORD_ID, name or "NONE"),
            (tags.ORD_STATUS, status),
            (tags.CXL_REJ_RESPONSE_TO, "1" if message.type == "F" else "2"),
            (tags.CXL_REJ_REASON, reason),
            (tags.TEXT, text),
        ]
        self._session.send(tags.CANCEL_REJECT, body, kept=True)

    def _refuse(self, message: Message, reason: str, text: str) -> None:
        """Send a BusinessMessageReject."""
        body = [
            (tags.REF_SEQ_NUM, str(message.seq)),
            (tags.REF_MSG_TYPE, message.type),
            (tags.BUSINESS_REJECT_REASON, reason),
            (tags.TEXT, text),
        ]
        if (name := message.said(tags.CL_ORD_ID)) is not None:
            body.insert(2, (tags.BUSINESS_REJECT_REF_ID, name))
        self._session.send(tags.BUSINESS_REJECT, body, kept=True)

    def _asked_for(self, message: Message) -> Fields:
        """Return what a message says of an order that there is not."""
        said = [
            (tag, message.said(tag))
            for tag in (tags.CL_ORD_ID, tags.SYMBOL, tags.SIDE, tags.ORDER_QTY)
        ]
        return [(tag, value) for tag, value in said if value is not None]


def _said(problem: Problem) -> str:
    return f"{problem.code}: {problem.detail}"
