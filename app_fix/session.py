"""The session layer of FIX 4.4: numbers, heartbeats, what is sent again, and how it ends."""

import asyncio
import logging
import socket
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from contextlib import suppress
from itertools import islice
from typing import Any, Protocol

from app_fix import tags
from app_fix.store import Said, Sent, Store, Told
from app_fix.wire import (
    LONGEST,
    VERSION,
    Fields,
    Framer,
    Message,
    Rejected,
    TooLong,
    encode,
    stamp_now,
)

log = logging.getLogger(__name__)

RATE, BURST = 500, 500
"""Messages a second that a session is heard, and how many more at once; the rest waits unread."""

BUFFER = 256 * 1024
"""Bytes that may wait for a reader; then nothing more is written until it takes them."""

PATIENCE = 5.0
"""Seconds for a reader to take what waits; then it is cut."""

AHEAD = 1000
"""Messages that are kept while what is missing before them is asked for."""

_AGAIN = 5.0
"""Seconds until what is missing is asked for again."""

_TOGETHER = 200
"""Reports that are read from the tables together when they are sent again."""


class Ended(Exception):
    """The connection is to end; the text is told in a Logout. Empty: it was agreed."""


class Line:
    """What is written to one connection."""

    def __init__(self, writer: asyncio.StreamWriter) -> None:
        self._writer = writer
        writer.transport.set_write_buffer_limits(BUFFER)
        line = writer.get_extra_info("socket")
        line.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, BUFFER // 4)

    @property
    def writable(self) -> bool:
        """Whether the reader takes what it is sent."""
        return self._writer.transport.get_write_buffer_size() < BUFFER

    def write(self, raw: bytes) -> None:
        """Write a message; never waits."""
        self._writer.write(raw)

    async def drain(self) -> None:
        """Return when more can be written. Raises Ended for a reader that does not read."""
        try:
            async with asyncio.timeout(PATIENCE):
                await self._writer.drain()
        except TimeoutError:
            raise Ended("slow consumer: read faster, and log on again for the rest") from None

    def finish(self) -> None:
        """Write no more: the other side hears that at once."""
        with suppress(OSError, RuntimeError):
            self._writer.write_eof()

    async def close(self) -> None:
        """End the connection; what was written may have a second to arrive."""
        with suppress(Exception):
            async with asyncio.timeout(1):
                self._writer.close()
                await self._writer.wait_closed()
        self._writer.transport.abort()


class Application(Protocol):
    """What a session is for."""

    async def take(self, message: Message) -> None:
        """Do what a message asks for. Raises Rejected."""

    async def texts(self, told: Sequence[Told]) -> list[Fields | None]:
        """Return reports that were sent before, from the tables; None: there is none any more."""


class Session:
    """One connection of a session, from the Logon on."""

    def __init__(self, line: Line, store: Store, logon: Message, heartbeat: int) -> None:
        self.store = store
        self.line = line
        self._logon = logon
        self._heartbeat = heartbeat
        self._comp_ids = (logon.said(tags.SENDER_COMP_ID), logon.said(tags.TARGET_COMP_ID))
        self._clock = asyncio.get_running_loop().time
        self._sent_at = self._heard_at = self._counted = self._clock()
        self._tokens = float(BURST)
        self._busy = False
        self._asked = False
        self._ahead: dict[int, Message] = {}
        self._answered: set[int] = set()
        self._gap_at: float | None = None
        self._application: Application

    # ------------------------------------------------------------------------ what is sent
    def send(self, kind: str, body: Fields, *, kept: bool = False) -> None:
        """Send a message; kept: it can be asked for again. Never waits."""
        now = stamp_now()
        self._write(kind, self.store.send(Said(kind, now, body) if kept else None), now, body)

    def tell(self, symbol: str, seq: int, body: Fields, more: dict[str, str]) -> None:
        """Send the report of an event; more: what of it the event does not say. Never waits."""
        now = stamp_now()
        number = self.store.send(Told(symbol, seq, now, more))
        extra = [(tags.POSS_RESEND, "Y")] if self.store.in_doubt else []
        self._write(tags.EXECUTION_REPORT, number, now, body, extra)

    def reject(self, message: Message, rejected: Rejected) -> None:
        """Send a session-level Reject."""
        body = [(tags.REF_SEQ_NUM, str(message.seq))]
        if message.type:
            body.append((tags.REF_MSG_TYPE, message.type))
        if rejected.tag is not None:
            body.append((tags.REF_TAG_ID, str(rejected.tag)))
        body += [(tags.SESSION_REJECT_REASON, rejected.reason), (tags.TEXT, rejected.text)]
        self.send(tags.REJECT, body, kept=True)

    def _write(
        self, kind: str, number: int, sent_at: str, body: Fields, more: Fields | None = None
    ) -> None:
        theirs, ours = self._comp_ids
        head = [
            (tags.MSG_TYPE, kind), (tags.SENDER_COMP_ID, ours or ""),
            (tags.TARGET_COMP_ID, theirs or ""), (tags.MSG_SEQ_NUM, str(number)),
            (tags.SENDING_TIME, sent_at), *(more or ()),
        ]  # fmt: skip
        self.line.write(encode(head, body))
        self._sent_at = self._clock()

    # ------------------------------------------------------------------------------ its life
    def greet(self) -> None:
        """Answer the Logon. Raises Ended, Rejected."""
        seq, expected = self._logon.seq, self.store.next_in
        resets = self._logon.flag(tags.RESET_SEQ_NUM_FLAG)
        if resets:
            if seq != 1:
                raise Ended("a Logon with ResetSeqNumFlag has MsgSeqNum 1")
            self.store.restart()
            expected = 1
        if seq < expected:
            raise Ended(f"MsgSeqNum too low, expecting {expected} but received {seq}")
        body = [(tags.ENCRYPT_METHOD, "0"), (tags.HEART_BT_INT, str(self._heartbeat))]
        self.send(tags.LOGON, body + [(tags.RESET_SEQ_NUM_FLAG, "Y")] * resets)
        if seq == expected:
            self.store.got(seq + 1)
        else:
            self._ask_for_missing()

    async def run(
        self,
        reader: asyncio.StreamReader,
        framer: Framer,
        waiting: Sequence[Message],
        application: Application,
        *more: Coroutine[Any, Any, None],
    ) -> None:
        """Serve until the connection ends; waiting: what came behind the Logon."""
        self._application = application
        parts = [self._read(reader, framer, waiting), self._beat(), *more]
        tasks = [asyncio.create_task(part) for part in parts]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
        except Ended as end:
            if str(end):
                log.info("%r is told: %s", self._comp_ids[0], end)
            self.bid(str(end))
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    def bid(self, text: str) -> None:
        """Send a Logout."""
        self.send(tags.LOGOUT, [(tags.TEXT, text)] if text else [])

    async def _read(
        self, reader: asyncio.StreamReader, framer: Framer, waiting: Sequence[Message]
    ) -> None:
        for message in waiting:
            await self._hear(message)
        while data := await reader.read(65536):
            self._heard_at, self._asked = self._clock(), False
            try:
                for message in framer.feed(data):
                    await self._pace()
                    await self._hear(message)
            except TooLong:
                raise Ended(f"a message is longer than {LONGEST} bytes") from None

    async def _pace(self) -> None:
        """Return when the session may be heard again."""
        now = self._clock()
        self._tokens = min(BURST, self._tokens + (now - self._counted) * RATE) - 1
        self._counted = now
        if self._tokens < 0:
            await asyncio.sleep(-self._tokens / RATE)

    async def _beat(self) -> None:
        """Send heartbeats, and look whether the other side is there."""
        while self._heartbeat:
            await asyncio.sleep(min(1.0, self._heartbeat / 4))
            now = self._clock()
            if self._busy:
                self._heard_at = now
            if now - self._sent_at >= self._heartbeat:
                self.send(tags.HEARTBEAT, [])
            silence = now - self._heard_at
            if silence > 2.4 * self._heartbeat:
                raise Ended("no answer to a TestRequest")
            if silence > 1.2 * self._heartbeat and not self._asked:
                self._asked = True
                self.send(tags.TEST_REQUEST, [(tags.TEST_REQ_ID, stamp_now())])
        await asyncio.Event().wait()

    # -------------------------------------------------------------------------- what is heard
    async def _hear(self, message: Message) -> None:
        if (message.said(tags.SENDER_COMP_ID), message.said(tags.TARGET_COMP_ID)) != self._comp_ids:
            self.reject(message, Rejected(tags.COMP_ID, tags.SENDER_COMP_ID, "CompID problem"))
            raise Ended("SenderCompID or TargetCompID is another than in the Logon")
        if message.said(tags.BEGIN_STRING) != VERSION:
            raise Ended(f"this is {VERSION}")
        if not message.seq:
            raise Ended("MsgSeqNum is required")
        self._busy = True
        try:
            await self.line.drain()
            await self._in_order(message)
        finally:
            self._busy = False

    async def _in_order(self, message: Message) -> None:
        """Take a message, and what waited for it; ask for what is missing before it."""
        store = self.store
        if message.type == tags.SEQUENCE_RESET and message.said(tags.GAP_FILL_FLAG) in (None, "N"):
            await self._reset(message)
        elif message.seq > store.next_in:
            if len(self._ahead) < AHEAD:
                self._ahead[message.seq] = message
            if message.type == tags.RESEND_REQUEST:  # both sides may miss something
                self._answered.add(message.seq)
                await self._guarded(message, self._resend)
            if self._gap_at is None or self._clock() - self._gap_at > _AGAIN:
                self._ask_for_missing()
        elif message.seq < store.next_in:
            if message.said(tags.POSS_DUP_FLAG) != "Y":
                raise Ended(
                    f"MsgSeqNum too low, expecting {store.next_in} but received {message.seq}"
                )
        else:
            await self._take(message)
        while (waiting := self._ahead.pop(store.next_in, None)) is not None:
            await self._take(waiting)
        if not self._ahead or store.next_in > max(self._ahead):
            self._ahead.clear()
            self._gap_at = None

    def _ask_for_missing(self) -> None:
        self._gap_at = self._clock()
        body = [(tags.BEGIN_SEQ_NO, str(self.store.next_in)), (tags.END_SEQ_NO, "0")]
        self.send(tags.RESEND_REQUEST, body)

    async def _take(self, message: Message) -> None:
        """Do what a message asks for; only then it counts, so that nothing is lost in a crash."""
        seq = message.seq
        if seq in self._answered:
            self._answered.discard(seq)
        elif message.type == tags.SEQUENCE_RESET:
            await self._guarded(message, self._fill_gap)
        else:
            await self._guarded(message, self._of_type)
        self.store.got(max(seq + 1, self.store.next_in))

    async def _guarded(self, message: Message, take: Callable[[Message], Awaitable[None]]) -> None:
        try:
            if message.fault is not None:
                raise Rejected(*message.fault)
            message.needed(tags.MSG_TYPE)
            message.needed(tags.SENDING_TIME)
            message.time(tags.SENDING_TIME)
            await take(message)
        except Rejected as rejected:
            self.reject(message, rejected)

    async def _of_type(self, message: Message) -> None:
        match message.type:
            case tags.HEARTBEAT | tags.REJECT:
                pass
            case tags.TEST_REQUEST:
                text = message.needed(tags.TEST_REQ_ID)
                self.send(tags.HEARTBEAT, [(tags.TEST_REQ_ID, text)])
            case tags.RESEND_REQUEST:
                await self._resend(message)
            case tags.LOGOUT:
                self.store.got(message.seq + 1)
                raise Ended("")
            case tags.LOGON:
                raise Rejected(tags.OTHER, tags.MSG_TYPE, "this session is logged on")
            case _:
                await self._application.take(message)

    async def _fill_gap(self, message: Message) -> None:
        message.flag(tags.GAP_FILL_FLAG)
        self.store.got(self._new_number(message))

    async def _reset(self, message: Message) -> None:
        async def reset(message: Message) -> None:
            self.store.got(self._new_number(message))

        await self._guarded(message, reset)

    def _new_number(self, message: Message) -> int:
        number = message.whole(tags.NEW_SEQ_NO, 2**53)
        if number is None or number < self.store.next_in:
            raise Rejected(tags.INCORRECT, tags.NEW_SEQ_NO, f"at least {self.store.next_in}")
        return number

    # ------------------------------------------------------------------------- what is sent again
    async def _resend(self, message: Message) -> None:
        """Send again what can be, and fill the gaps between."""
        begin = message.whole(tags.BEGIN_SEQ_NO, 2**53)
        end = message.whole(tags.END_SEQ_NO, 2**53)
        if begin is None or end is None:
            missing = tags.BEGIN_SEQ_NO if begin is None else tags.END_SEQ_NO
            raise Rejected(tags.MISSING, missing, "this field is required")
        newest = self.store.next_out - 1
        if not 1 <= begin <= newest or (end and end < begin):
            text = f"BeginSeqNo is 1 to {newest}, and EndSeqNo not less, or 0"
            raise Rejected(tags.INCORRECT, tags.BEGIN_SEQ_NO, text)
        end = min(end or newest, newest)
        numbers = iter([number for number in sorted(self.store.sent) if begin <= number <= end])
        while some := [*islice(numbers, _TOGETHER)]:
            sent = [self.store.sent[number] for number in some if number in self.store.sent]
            for number, again, body in zip(some, sent, await self._bodies(sent), strict=True):
                if body is None:
                    continue
                self._write_gap(begin, number)
                kind = again.type if isinstance(again, Said) else tags.EXECUTION_REPORT
                self._write_again(kind, number, again.sent_at, body)
                begin = number + 1
            await self.line.drain()
        self._write_gap(begin, end + 1)

    async def _bodies(self, sent: Sequence[Sent]) -> list[Fields | None]:
        told = iter(await self._application.texts([one for one in sent if isinstance(one, Told)]))
        return [next(told) if isinstance(one, Told) else one.fields for one in sent]

    def _write_again(self, kind: str, number: int, sent_at: str, body: Fields) -> None:
        again = [(tags.POSS_DUP_FLAG, "Y"), (tags.ORIG_SENDING_TIME, sent_at)]
        self._write(kind, number, stamp_now(), body, again)

    def _write_gap(self, begin: int, end: int) -> None:
        """Say that nothing from `begin` on and before `end` is sent again."""
        if begin < end:
            body = [(tags.GAP_FILL_FLAG, "Y"), (tags.NEW_SEQ_NO, str(end))]
            self._write_again(tags.SEQUENCE_RESET, begin, stamp_now(), body)
