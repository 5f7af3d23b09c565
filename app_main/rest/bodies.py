"""JSON objects that clients send: what of them cannot be read is told field by field."""

from collections.abc import Iterable
from itertools import islice
from typing import Any, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from app_common.problems import MOST_FAULTS, Fault

Kind = Literal[
    "order", "change", "replacement", "instrument", "terms", "status", "switch", "transfer"
]


class FaultyBody(Exception):
    """A body of which some fields cannot be read.

    `readable` is what a second reader (SQL) may look at to name the faults of the other fields, as
    those of this kind (None: there is no second reader): the fields that could be read, and for
    each unreadable amount the text NaN.
    """

    def __init__(self, kind: Kind | None, faults: list[Fault], readable: dict[str, Any]) -> None:
        super().__init__(faults)
        self.kind = kind
        self.faults = faults
        self.readable = readable


class Body(BaseModel):
    """A JSON object that a client sends."""

    model_config = ConfigDict(
        extra="forbid", validate_assignment=True, use_attribute_docstrings=True
    )

    judged_as: ClassVar[Kind | None] = None
    """How SQL, which says all that is wrong with one, calls such a body; None: it does not."""

    fault_code: ClassVar[str | None] = None
    """The code of every fault of a known field; None: `invalid_` and the field's name."""

    body_code: ClassVar[str] = "invalid_body"
    """The code of a body that is no object."""

    amounts: ClassVar[frozenset[str]] = frozenset()
    """The fields that hold a price or a quantity."""

    @classmethod
    def read(cls, value: object) -> Self:
        """Return decoded JSON as this body. Raises FaultyBody."""
        if isinstance(value, dict) and len(value) > len(cls.model_fields):
            value = cls._with_few_unknown(value)
        try:
            return cls.model_validate(value)
        except ValidationError as error:
            details = error.errors(include_url=False, include_context=False)
        if not isinstance(value, dict):
            raise FaultyBody(cls.judged_as, [Fault("", cls.body_code, "send a JSON object")], {})
        faults = [cls._fault(detail) for detail in details]
        readable = cls._readable(value, {fault.field for fault in faults})
        raise FaultyBody(cls.judged_as, faults, readable)

    @classmethod
    def _with_few_unknown(cls, value: dict[str, Any]) -> dict[str, Any]:
        """Return a body without what no answer would name anyway."""
        fields = cls.model_fields
        unknown = islice((name for name in value if name not in fields), MOST_FAULTS)
        return {name: value[name] for name in [*unknown, *fields] if name in value}

    @classmethod
    def _fault(cls, detail: ErrorDetails) -> Fault:
        field = str(detail["loc"][0])
        if detail["type"] == "extra_forbidden":
            # SQL puts it in its place among the others, and no text of SQL's can hold a NUL.
            name = field[:64].replace("\0", "\ufffd")
            return Fault(name, "unknown_field", "there is no such field")
        message = "this field is required" if detail["type"] == "missing" else detail["msg"]
        return Fault(field, cls.fault_code or f"invalid_{field}", message)

    @classmethod
    def _readable(cls, value: dict[str, Any], bad: Iterable[str]) -> dict[str, Any]:
        good = {name for name in cls.model_fields if name in value and name not in bad}
        body = cls.model_construct()
        for name in good:
            setattr(body, name, value[name])
        amounts = {name: "NaN" for name in bad if name in cls.amounts and name in value}
        return body.model_dump(include=good) | amounts
