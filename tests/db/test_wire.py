"""Reading and writing JSON without losing a digit."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from db.wire import MalformedJson, decode, encode, shape

SAME_DIGITS = [
    "12345678901234567.89", "0.1", "1e400", "-0.0", "1E-7", "123456789012345678901234567890",
    "0." + "1" * 200, "9" * 5000,
]  # fmt: skip

MALFORMED = [
    b"", b"{", b"nonsense", b"NaN", b'{"a": Infinity}', b'{"a": -Infinity}', b'{"a": 1, "a": 2}',
    b'{"a": 01}', b'{"a": +1}', b'{"a": .5}', b'{"a": 1_0}', b"{'a': 1}", b'{"a": 1} x',
    b"\xff\xfe{}", b'{"a": "\xed\xa0\x80"}', b'{"a": "\\ud800"}', b'{"\\udfff": 1}',
    "{\"a\": \u0661}".encode(), b"[" * 100_000, b'{"a":' * 100_000, b'{"a": "\x00"}',
    b"\xef\xbb\xbf{}",
]  # fmt: skip


@pytest.mark.parametrize("text", SAME_DIGITS)
def test_numbers_keep_every_digit(text: str) -> None:
    value = decode(f'{{"a": [{text}]}}'.encode())["a"][0]
    assert isinstance(value, Decimal)
    assert str(value) == str(Decimal(text))


def test_a_number_beyond_decimals_is_no_number() -> None:
    assert decode(b"1e9999999999999999999").is_nan()


@pytest.mark.parametrize("body", MALFORMED, ids=lambda body: repr(body[:20]))
def test_what_is_no_json_is_malformed(body: bytes) -> None:
    with pytest.raises(MalformedJson):
        decode(body)


def test_surrogate_pairs_are_text() -> None:
    assert decode(b'"\\ud83d\\ude00"') == "\U0001f600"


def test_rows_go_out_with_ids_as_text_and_times_in_utc() -> None:
    row = {
        "order_id": 2**62, "seq": 7, "price": "0.0000001", "trade_id": None,
        "time": datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), "done": True,
    }  # fmt: skip
    assert encode(shape(row)) == (
        b'{"order_id":"4611686018427387904","seq":7,"price":"0.0000001","trade_id":null,'
        b'"time":"2026-01-02T03:04:05.000000Z","done":true}'
    )
