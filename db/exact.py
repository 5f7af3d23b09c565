"""The one way to compute with prices and quantities in Python: exact, else it raises.

Python's operators round to 28 digits without a word. `EXACT.add(one, other)` and its like do not.
"""

from decimal import Context, Inexact, InvalidOperation

EXACT = Context(prec=200, traps=[Inexact, InvalidOperation])
"""Wide enough for a sum of 2**63 products of two amounts, which are of up to 36 digits each."""
