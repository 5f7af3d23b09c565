"""The kinds of fields that clients send, each read without losing or inventing anything.

What a word may be is for SQL to decide; the words listed here are for the OpenAPI document.
"""

import re
from contextlib import suppress
from datetime import UTC, datetime, time, timedelta
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

_EXACT_DIGITS = 15
"""Significant digits that every IEEE double carries: a JSON number with more may have lost some."""

_PLAIN_DECIMAL = re.compile(r"[+-]?[0-9]{1,60}(\.[0-9]{1,60})?")
_DAY_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?")
A_MOMENT = 'an RFC 3339 time such as "2030-01-31T16:00:00Z"'
_RFC_3339 = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})[Tt ]"
    r"([0-9]{2}):([0-5][0-9]):([0-5][0-9]|60)(?:\.([0-9]{1,6}))?"
    r"(?:[Zz]|([+-])(0[0-9]|1[0-5]):([0-5][0-9]))"
)


def _amount(value: object) -> str:
    """Return a decimal as plain text, exactly as sent; refuse what may have lost digits."""
    if isinstance(value, Decimal):
        if not value.is_finite() or abs(value.adjusted()) > 30:
            raise _fault("this number is out of range")
        text = format(value, "f")
        if len(text.replace(".", "").strip("-0")) > _EXACT_DIGITS:
            raise _fault(
                f"a number of more than {_EXACT_DIGITS} digits may have lost some on its way: "
                "send it as a string"
            )
    elif isinstance(value, str):
        text = value
    else:
        raise _fault('send a decimal string such as "10.25"')
    if not _PLAIN_DECIMAL.fullmatch(text):
        raise _fault('send a plain decimal such as "10.25"')
    return text


def _count(value: object) -> int:
    return _whole(value, 1, "send a whole number above 0")


def _scale(value: object) -> int:
    return _whole(value, 0, "send 0 to 18")


def _seconds(value: object) -> int:
    return _whole(value, 0, "send a whole number of seconds, 0 to disarm")


def _delta(value: object) -> int:
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 10:
        return int(value)
    return _whole(value, 0, "send 1 to 5000 basis points")


def _whole(value: object, lowest: int, advice: str) -> int:
    # NaN, as which wire.decode reads what is beyond any Decimal, must not be compared.
    finite = isinstance(value, Decimal) and value.is_finite()
    if isinstance(value, Decimal) and finite and lowest <= value < 2**31 and value == int(value):
        return int(value)
    raise _fault(advice)


def _storable(text: str) -> str:
    if "\0" in text:
        raise _fault("a text must not contain the character NUL")
    return text


def moment_of(text: str) -> datetime | None:
    """Return the time that a text tells, in UTC; None: none of the years 1 to 9999 in RFC 3339.

    As core.read_time: 24:00:00 is the next midnight, a second 60 the first of the next minute.
    """
    found = _RFC_3339.fullmatch(text)
    if found is None:
        return None
    year, month, day, hours, minutes, seconds = map(int, found.groups()[:6])
    fraction, sign, *offset = found.groups(default="0")[6:]
    micros = int(fraction.ljust(6, "0"))
    clock = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=micros)
    if clock > timedelta(days=1):
        return None
    east = timedelta(hours=int(offset[0]), minutes=int(offset[1])) * (-1 if sign == "-" else 1)
    with suppress(ValueError, OverflowError):
        return datetime(year, month, day, tzinfo=UTC) + (clock - east)
    return None


def _moment(value: object) -> datetime:
    moment = moment_of(value) if isinstance(value, str) else None
    if moment is None:
        raise _fault(f"send {A_MOMENT}")
    return moment


def _day_time(value: object) -> time:
    if isinstance(value, str) and _DAY_TIME.fullmatch(value):
        return time.fromisoformat(value)
    raise _fault('send a time of day such as "16:00"')


def _fault(message: str) -> PydanticCustomError:
    return PydanticCustomError("fault", "{message}", {"message": message})


def _documented(**schema: Any) -> WithJsonSchema:
    return WithJsonSchema(schema, mode="validation")


def _words(*words: str) -> WithJsonSchema:
    return _documented(type="string", enum=list(words))


Amount = Annotated[
    str,
    BeforeValidator(_amount),
    _documented(
        anyOf=[
            {"type": "string", "pattern": f"^{_PLAIN_DECIMAL.pattern}$"},
            {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1e15},
        ],
        examples=["10.25"],
    ),
]
Rate = Annotated[
    str,
    BeforeValidator(_amount),
    _documented(
        anyOf=[
            {"type": "string", "pattern": f"^{_PLAIN_DECIMAL.pattern}$"},
            {"type": "number", "exclusiveMinimum": -1, "exclusiveMaximum": 1},
        ],
        examples=["0.001"],
    ),
]
"""A fraction, which may be below 0."""
Count = Annotated[
    int, BeforeValidator(_count), _documented(type="integer", minimum=1, maximum=2**31 - 1)
]
Seconds = Annotated[
    int, BeforeValidator(_seconds), _documented(type="integer", minimum=0, maximum=86400)
]
Scale = Annotated[int, BeforeValidator(_scale), _documented(type="integer", minimum=0, maximum=18)]
Delta = Annotated[
    int, BeforeValidator(_delta), _documented(type="integer", minimum=1, maximum=5000)
]
Moment = Annotated[
    datetime, BeforeValidator(_moment), _documented(type="string", format="date-time")
]
DayTime = Annotated[
    time, BeforeValidator(_day_time), _documented(type="string", pattern=f"^{_DAY_TIME.pattern}$")
]
Text = Annotated[str, Field(strict=True), AfterValidator(_storable)]
Name = Annotated[Text, _documented(type="string", minLength=1, maxLength=64)]
Symbol = Annotated[Text, _documented(type="string", pattern="^[A-Za-z0-9][A-Za-z0-9._:/-]{0,31}$")]
Asset = Annotated[Text, _documented(type="string", pattern="^[A-Za-z0-9][A-Za-z0-9._-]{0,15}$")]
SideWord = Annotated[Text, _words("buy", "sell", "bid", "ask")]
OrderTypeWord = Annotated[Text, _words("limit", "market")]
TimeInForceWord = Annotated[Text, _words("gtc", "ioc", "fok", "gtd", "day")]
SelfTradeWord = Annotated[
    Text, _words("cancel_newest", "cancel_oldest", "cancel_both", "decrement_and_cancel", "none")
]
TriggerWord = Annotated[Text, _words("stop", "take_profit")]
CenterWord = Annotated[Text, _words("last_trade", "reference_price")]
TransferWord = Annotated[Text, _words("deposit", "withdrawal", "transfer")]
PermissionWord = Annotated[Text, _words("read", "trade", "transfer", "operate")]
MarketWord = Annotated[Text, _words("open", "halted", "cancel_only", "closed")]
