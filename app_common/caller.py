"""Who calls, and what he may."""

from dataclasses import dataclass

from app_common.problems import Problem, fault_problem

PUBLIC, ANY_KEY = "public", "any key"
"""What a call may need instead of a permission: nothing, or only to be known."""

READ, TRADE, TRANSFER, OPERATE = "read", "trade", "transfer", "operate"


@dataclass(frozen=True, slots=True)
class Caller:
    """A key as its account, or somebody without a key.

    account: for whom it acts where a call names nobody; None: for nobody in particular.
    """

    account: str | None
    permissions: frozenset[str]
    key_id: str | None = None

    @property
    def operates(self) -> bool:
        """Whether it acts for anybody and sees all."""
        return OPERATE in self.permissions

    def may(self, permission: str) -> bool:
        """Whether it may do what needs this permission; who operates may all."""
        return permission in self.permissions or self.operates

    def acts_for(self, account: str | None, field: str = "account") -> str | None:
        """Return for whom a call is that names this account. Raises Problem."""
        if account == self.account or (self.operates and account is not None):
            return account
        if account is None:
            return self.account
        raise fault_problem(403, field, "not_your_account", "this key is of another account")


ANYBODY = Caller(None, frozenset((READ, TRADE, TRANSFER, OPERATE)))
"""Who calls without a key where none is needed."""

NOBODY = Caller(None, frozenset())
"""Who calls without a key where one is needed."""

UNKNOWN = Caller(None, frozenset())
"""Who calls without a key while it is not known yet whether one is needed."""


def check_permission(caller: Caller, needed: str) -> None:
    """Raise Problem if a caller may not do what needs this permission, or what stands for one."""
    if needed == PUBLIC:
        return
    if caller is NOBODY:
        raise key_required()
    if needed != ANY_KEY and not caller.may(needed):
        raise not_permitted(needed)


def key_required() -> Problem:
    """Return the answer to who must say who he is."""
    return Problem(
        401,
        "key_required",
        "say who you are: Authorization: Bearer <key_id>.<secret>, or sign the request",
        headers={"WWW-Authenticate": 'Bearer realm="rts"'},
    )


def wrong_key(code: str, detail: str) -> Problem:
    """Return the answer to a key that does not open."""
    challenge = f'Bearer realm="rts", error="invalid_token", error_description="{code}"'
    return Problem(401, code, detail, headers={"WWW-Authenticate": challenge})


def not_permitted(permission: str) -> Problem:
    """Return the answer to a key that may not do this."""
    return Problem(
        403,
        f"{permission}_not_permitted",
        f"this key has no permission {permission}",
        headers={
            "WWW-Authenticate": (
                f'Bearer realm="rts", error="insufficient_scope", scope="{permission}"'
            )
        },
    )
