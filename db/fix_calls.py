"""Statements that only the FIX gateway sends, beside those of db/calls.py."""

FIND_ORDER = "SELECT * FROM list_orders(account => $1, client_order_id => $2, max_rows => 1)"
OWN_ORDER = "SELECT * FROM orders WHERE order_id = $1 AND account = coalesce($2, account)"
OPEN_ORDERS = """
    SELECT * FROM list_orders(
        symbol => $1, account => $2, before_order_id => $3, max_rows => 1000, open_only => true)
"""
SENTENCES = "SELECT code, meaning || ' ' || advice AS sentence FROM refusals WHERE recorded"
