"""FIX on the wire: a stream as messages, messages as fields, and back."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import cached_property
from typing import NamedTuple, TypeVar

from app_fix import tags

T = TypeVar("T")

SOH = b"\x01"

VERSION = "FIX.4.4"
"""BeginString of all messages."""

LONGEST = 16 * 1024
"""Bytes of a message's body; a longer one ends the connection."""

Fields = list[tuple[int, str]]

_HEAD = re.compile(rb"8=FIX[^\x01]{1,8}\x019=([0-9]{1,9})\x01")
_LONGEST_HEAD = 32
_TRAILER = 7
"""Bytes of `10=nnn` and its end."""

_DATA = {95: 96, 90: 91, 93: 89, 212: 213, 348: 349, 350: 351, 352: 353, 354: 355}
"""Fields that say how long the one after them is, which may hold anything."""

_HEADER = frozenset((
    tags.MSG_TYPE, tags.MSG_SEQ_NUM, tags.SENDER_COMP_ID, tags.TARGET_COMP_ID, tags.SENDING_TIME,
    tags.POSS_DUP_FLAG, tags.POSS_RESEND,
))  # fmt: skip
"""Fields of the header that count: each stands there once, whatever the message is."""

_TAG = re.compile(rb"[1-9][0-9]{0,5}")
_LENGTH = re.compile("[0-9]{1,5}")
_NUMBER = re.compile(r"[0-9]{1,40}(\.[0-9]{0,40})?|\.[0-9]{1,40}")
_NO_TEXT = re.compile("[\x00-\x1f\x7f\ufffd]")
_TIME = re.compile(r"[0-9]{8}-[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?")


class TooLong(Exception):
    """A message is longer than LONGEST."""


class Rejected(Exception):
    """What a session-level Reject says: SessionRejectReason, the field, a sentence."""

    def __init__(self, reason: str, tag: int | None, text: str) -> None:
        super().__init__(text)
        self.reason = reason
        self.tag = tag
        self.text = text


class Fault(NamedTuple):
    """The first thing that is wrong with how a message is written."""

    reason: str
    tag: int | None
    text: str


class Message:
    """A message that came: its fields in their order."""

    def __init__(self, fields: Fields, fault: Fault | None) -> None:
        self.fields = fields
        self.fault = fault

    @cached_property
    def _first(self) -> dict[int, str]:
        first: dict[int, str] = {}
        for tag, value in self.fields:
            first.setdefault(tag, value)
        return first

    @cached_property
    def type(self) -> str:
        """Its MsgType; empty: it has none."""
        return self._first.get(tags.MSG_TYPE, "")

    @cached_property
    def seq(self) -> int:
        """Its MsgSeqNum; 0: it has none."""
        text = self._first.get(tags.MSG_SEQ_NUM, "")
        return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else 0

    def said(self, tag: int) -> str | None:
        """Return a field as it was sent, whatever it is."""
        return self._first.get(tag)

    def flag(self, tag: int) -> bool:
        """Return a boolean; N if it is not there. Raises Rejected."""
        return self.one_of(tag, {"Y": True, "N": False}, "N")

    def text(self, tag: int) -> str | None:
        """Return a field that stands there once, or not. Raises Rejected."""
        value = self._first.get(tag)
        if value is not None and sum(number == tag for number, _ in self.fields) > 1:
            raise Rejected(tags.TWICE, tag, "send this field once")
        return value

    def needed(self, tag: int) -> str:
        """Return a field that must be there. Raises Rejected."""
        value = self.text(tag)
        if value is None:
            raise Rejected(tags.MISSING, tag, "this field is required")
        return value

    def number(self, tag: int) -> str | None:
        """Return a field that is a number, as text: not a digit is lost. Raises Rejected."""
        value = self.text(tag)
        if value is not None and not _NUMBER.fullmatch(value):
            raise Rejected(tags.MALFORMED, tag, "send a number from 0, such as 100.25")
        return value

    def whole(self, tag: int, most: int = 2**31) -> int | None:
        """Return a field that is a whole number from 0. Raises Rejected."""
        value = self.text(tag)
        if value is None:
            return None
        if not (value.isascii() and value.isdigit() and len(value) < 19 and int(value) <= most):
            raise Rejected(tags.MALFORMED, tag, f"send a whole number from 0 to {most}")
        return int(value)

    def time(self, tag: int) -> datetime | None:
        """Return a field that is a UTCTimestamp. Raises Rejected."""
        value = self.text(tag)
        moment = None if value is None else moment_of(value)
        if value is not None and moment is None:
            raise Rejected(tags.MALFORMED, tag, "send a time such as 20260131-16:00:00.000")
        return moment

    def one_of(self, tag: int, values: dict[str, T], default: str | None = None) -> T:
        """Return what a code means; default None: it must be there. Raises Rejected."""
        value = self.needed(tag) if default is None else self.text(tag) or default
        if value not in values:
            raise Rejected(tags.INCORRECT, tag, f"send one of {', '.join(values)}")
        return values[value]

    def each(self, tag: int) -> list[str]:
        """Return all values of a field of a group."""
        return [value for number, value in self.fields if number == tag]


class Framer:
    """Cuts a stream into messages. What is garbled is left out, as FIX says: it has no number."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    def feed(self, data: bytes) -> Iterator[Message]:
        """Take what came, yield what is whole. Raises TooLong."""
        self._buffer += data
        while (raw := self._next()) is not None:
            if int(raw[-4:-1]) == checksum(raw[:-_TRAILER]):
                yield parse(raw)

    def _next(self) -> bytes | None:
        buffer = self._buffer
        while True:
            start = buffer.find(b"8=FIX")
            if start < 0:
                del buffer[:-4]
                return None
            del buffer[:start]
            head = _HEAD.match(buffer)
            if head is None:
                if len(buffer) < _LONGEST_HEAD:
                    return None
                del buffer[:2]
                continue
            if int(head[1]) > LONGEST:
                raise TooLong
            end = head.end() + int(head[1]) + _TRAILER
            if len(buffer) < end:
                return None
            raw = bytes(buffer[:end])
            if re.fullmatch(rb"\x0110=[0-9]{3}\x01", raw[-_TRAILER - 1 :]):
                del buffer[:end]
                return raw
            del buffer[:2]


def parse(raw: bytes) -> Message:
    """Return the fields of a whole message, and what is wrong with them."""
    fields: Fields = []
    fault: Fault | None = None
    header: set[int] = set()
    position, length = 0, 0
    while position < len(raw):
        equals = raw.find(b"=", position)
        end = raw.find(SOH, position)
        name = raw[position:equals] if 0 <= equals < end else raw[position:end]
        if not (_TAG.fullmatch(name) and 0 <= equals < end):
            fault = fault or Fault(tags.INVALID_TAG, None, "there is a field without a number")
            position = end + 1
            continue
        tag = int(name)
        if (
            length
            and tag in _DATA.values()
            and raw[equals + 1 + length : equals + 2 + length] == SOH
        ):
            end = equals + 1 + length
        value = raw[equals + 1 : end].decode("utf-8", "replace")
        if not value:
            fault = fault or Fault(tags.NO_VALUE, tag, "this field has no value")
        elif _NO_TEXT.search(value) and tag not in _DATA.values():
            fault = fault or Fault(tags.MALFORMED, tag, "this field is no text in UTF-8")
        elif tag in header:
            fault = fault or Fault(tags.TWICE, tag, "send this field once")
        if tag in _HEADER:
            header.add(tag)
        fields.append((tag, value))
        length = int(value) if tag in _DATA and _LENGTH.fullmatch(value) else 0
        position = end + 1
    return Message(fields, fault)


def encode(head: Iterable[tuple[int, str]], body: Iterable[tuple[int, str]]) -> bytes:
    """Return a message as it is sent. No text of others ends a field."""
    text = "".join(
        f"{tag}={value}\x01" if "\x01" not in value else f"{tag}={value.replace(chr(1), ' ')}\x01"
        for part in (head, body)
        for tag, value in part
    ).encode()
    raw = b"8=%b\x019=%d\x01%b" % (VERSION.encode(), len(text), text)
    return b"%b10=%03d\x01" % (raw, checksum(raw))


def checksum(raw: bytes) -> int:
    """Return what CheckSum is to say."""
    return sum(raw) % 256


def stamp(moment: datetime) -> str:
    """Return a UTCTimestamp with milliseconds, which is what FIX 4.4 has."""
    return f"{moment:%Y%m%d-%H:%M:%S}.{moment.microsecond // 1000:03d}"


def stamp_now() -> str:
    """Return the UTCTimestamp of now."""
    return stamp(datetime.now(UTC))


def moment_of(text: str) -> datetime | None:
    """Return the moment of a UTCTimestamp; None: it is none. Digits beyond microseconds go."""
    if not _TIME.fullmatch(text):
        return None
    whole, _, part = text.partition(".")
    try:
        moment = datetime.strptime(whole, "%Y%m%d-%H:%M:%S")
    except ValueError:
        return None
    return moment.replace(microsecond=int(part[:6].ljust(6, "0") or 0), tzinfo=UTC)
