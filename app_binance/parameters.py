"""What a call was sent, read without losing or inventing anything: all of it is text."""

import re
from collections.abc import Collection, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qsl

import msgspec

from app_binance import refusals
from app_binance.decimals import moment_of

AMOUNT = r"^([0-9]{1,20})(\.[0-9]{1,20})?$"
WHOLE = r"^[0-9]{1,20}$"
_SYMBOL = r"^[A-Z0-9-_.]{1,32}$"

_AMOUNT, _WHOLE, _NAME = re.compile(AMOUNT), re.compile(WHOLE), re.compile(_SYMBOL)
_MOST_FIELDS = 100
_HIGHEST = 2**63 - 1


class Parameters(dict[str, str]):
    """The parameters of a call by name."""

    @classmethod
    def read(cls, query: bytes, body: bytes = b"") -> "Parameters":
        """Return those of a query and a form; the query counts where both have one.

        Raises Refused.
        """
        sent = _fields(body)
        return cls(sent | _fields(query))

    @classmethod
    def of_json(cls, values: Mapping[str, Any]) -> "Parameters":
        """Return those of a message of /ws-api/v3, as a query would have them. Raises Refused."""
        return cls({name: _text_of(name, value) for name, value in values.items()})

    def text(self, name: str) -> str | None:
        """Return a parameter; None: it was not sent. Raises Refused."""
        text = self.get(name)
        if text == "":
            raise refusals.empty(name)
        if text is not None and "\0" in text:
            raise refusals.invalid(name)
        return text

    def need(self, name: str) -> str:
        """Return a parameter that must be there. Raises Refused."""
        if not self.get(name):
            raise refusals.missing(name)
        return self.text(name) or ""

    def symbol(self) -> str:
        """Return the symbol that a call needs. Raises Refused."""
        symbol = self.need("symbol")
        if not _NAME.fullmatch(symbol):
            raise refusals.illegal("symbol", _SYMBOL)
        return symbol

    def amount(self, name: str) -> str | None:
        """Return a price or a quantity. Raises Refused."""
        text = self.text(name)
        if text is not None and not _AMOUNT.fullmatch(text):
            raise refusals.illegal(name, AMOUNT)
        return text

    def whole(self, name: str) -> int | None:
        """Return a whole number. Raises Refused."""
        text = self.text(name)
        if text is None:
            return None
        if not _WHOLE.fullmatch(text):
            raise refusals.illegal(name, WHOLE)
        if int(text) > _HIGHEST:
            raise refusals.Refused(-1108, f"Parameter '{name}' overflowed.")
        return int(text)

    def refuse_others(self, taken: Collection[str]) -> None:
        """Raise Refused if there is one of another name: nothing would act on it."""
        read = sum(name in taken for name in self)
        if read < len(self):
            raise refusals.unread(read, len(self))

    def limit(self, default: int, most: int) -> int:
        """Return how many rows are asked for, and at most `most`. Raises Refused."""
        limit = self.whole("limit")
        if limit == 0:
            raise refusals.invalid("limit")
        return min(default if limit is None else limit, most)

    def moment(self, name: str) -> datetime | None:
        """Return a time, sent in milliseconds or microseconds. Raises Refused."""
        number = self.whole(name)
        if number is None:
            return None
        return moment_of(number // 1000 if number > 10**14 else number)

    def word(self, name: str, words: Mapping[str, str], refused: refusals.Refused) -> str | None:
        """Return what one of these words means. Raises `refused` for another one."""
        text = self.text(name)
        if text is None:
            return None
        if text not in words:
            raise refused
        return words[text]

    def list(self, name: str) -> list[str] | None:
        """Return a JSON array of texts. Raises Refused."""
        text = self.text(name)
        if text is None:
            return None
        try:
            return msgspec.json.decode(text.encode(), type=list[str])
        except (msgspec.MsgspecError, UnicodeEncodeError):
            raise refusals.illegal(
                name, r'^\["[A-Z0-9-_.]{1,32}"(,"[A-Z0-9-_.]{1,32}")*\]$'
            ) from None


def _fields(form: bytes) -> dict[str, str]:
    try:
        pairs = parse_qsl(
            form.decode("ascii"),
            keep_blank_values=True,
            strict_parsing=bool(form),
            errors="strict",
            max_num_fields=_MOST_FIELDS,
        )
    except ValueError:  # its decoding errors are such, too
        raise refusals.unreadable() from None
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise refusals.Refused(-1101, "Duplicate values for a parameter detected.")
    return fields


def _text_of(name: str, value: Any) -> str:
    """Return a value of JSON as text; a Decimal is as wire.decode reads numbers."""
    match value:
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case Decimal() if value.is_finite() and abs(value.adjusted()) < 40:
            return format(value, "f")
        case list():
            return msgspec.json.encode(value).decode()
    raise refusals.illegal(name, AMOUNT)
