"""What a client of the streams may ask, and the words of the answers."""

from typing import Any

import msgspec

METHODS = ("SUBSCRIBE", "UNSUBSCRIBE", "LIST_SUBSCRIPTIONS", "SET_PROPERTY", "GET_PROPERTY")

_LONGEST = 36
"""Characters of an id that is a text."""

Id = int | str | None


class Invalid(Exception):
    """What is asked cannot be done: {"error":{"code","msg"},"id"}."""

    def __init__(self, code: int, msg: str, number: Id = None) -> None:
        super().__init__(msg)
        self.code = code
        self.msg = msg
        self.number = number

    def told(self) -> dict[str, Any]:
        """Return the answer."""
        error = {"error": {"code": self.code, "msg": self.msg}}
        return error if self.number is None else {**error, "id": self.number}


class Command(msgspec.Struct):
    """A message of a client. number: its id, which the answer has, too."""

    method: str
    params: list[Any]
    number: Id


def command_of(text: str | None) -> Command:
    """Return what a client asks. Raises Invalid."""
    try:
        asked = msgspec.json.decode(text or "")
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        raise Invalid(3, "Invalid JSON: expected value at line 1 column 1") from None
    if not isinstance(asked, dict):
        raise Invalid(2, "Invalid request: expected an object")
    number = asked.get("id")
    is_number = isinstance(number, int) and not isinstance(number, bool)
    if not (number is None or is_number or (isinstance(number, str) and len(number) <= _LONGEST)):
        raise Invalid(2, "Invalid request: request ID must be an unsigned integer")
    if "method" not in asked:
        raise Invalid(2, "Invalid request: missing field `method`", number)
    method, params = asked["method"], asked.get("params", [])
    if method not in METHODS:
        shown = method if isinstance(method, str) and len(method) <= _LONGEST else "?"
        known = ", ".join(f"`{each}`" for each in METHODS)
        message = f"Invalid request: unknown variant `{shown}`, expected one of {known}"
        raise Invalid(2, message, number)
    if not isinstance(params, list):
        raise Invalid(2, "Invalid request: expected a list in `params`", number)
    return Command(method, params, number)


def streams_in(command: Command) -> list[str]:
    """Return the names that a client subscribes to, or not any more. Raises Invalid."""
    if not command.params:
        raise Invalid(2, "Invalid request: missing field `params`", command.number)
    for name in command.params:
        if not isinstance(name, str):
            raise Invalid(2, "Invalid request: stream name must be a string", command.number)
    return [*dict.fromkeys(command.params)]
