"""Numbers as Binance writes them: decimals as texts of eight places, ids and times as integers."""

from datetime import UTC, datetime, timedelta

PLACES = 8

ZERO = "0.00000000"
"""What clients compare with: a level of this quantity is gone."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_LAST = (datetime.max.replace(tzinfo=UTC) - _EPOCH) // _MILLISECOND


def eight(text: str | None) -> str:
    """Return PostgreSQL's text of a number with eight places; null: 0.

    One that has more keeps them: nothing is rounded.
    """
    if text is None:
        return ZERO
    whole, _, places = text.partition(".")
    return f"{whole}.{places.rstrip('0'):0<{PLACES}}"


def trimmed(text: str) -> str:
    """Return a number without zeros at its end, as multipliers and rates are told."""
    return text.rstrip("0").rstrip(".") if "." in text else text


def milliseconds(moment: datetime) -> int:
    """Return a time as milliseconds since 1970."""
    return (moment - _EPOCH) // _MILLISECOND


def moment_of(milliseconds: int) -> datetime:
    """Return the time of so many milliseconds since 1970; none is later than the last there is."""
    return _EPOCH + timedelta(milliseconds=min(milliseconds, _LAST))
