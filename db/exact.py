"""The one way to compute with prices and quantities in Python: exact, else it raises.

Python's operators round to 28 digits without a word. `EXACT.add(one, other)` and its like do not.
"""

from collections.abc import Callable
from decimal import Context, Inexact, InvalidOperation, localcontext
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

EXACT = Context(prec=200, traps=[Inexact, InvalidOperation])
"""Wide enough for a sum of 2**63 products of two amounts, which are of up to 36 digits each."""


def exactly(function: Callable[P, T]) -> Callable[P, T]:
    """Run a function under EXACT."""

    @wraps(function)
    def run(*args: P.args, **kwargs: P.kwargs) -> T:
        with localcontext(EXACT):
            return function(*args, **kwargs)

    return run
