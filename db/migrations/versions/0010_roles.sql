CREATE SCHEMA service;
COMMENT ON SCHEMA service IS
    'What the services call beside schema api: the feeds, and the housekeeping. Granted function '
    'by function to the groups rts_service and rts_house, see the view rights.';
COMMENT ON SCHEMA core IS
    'The engine. Written by the functions of the schemas api and service only; read it, never '
    'write it.';

-- Whoever may trade may name it.
ALTER TYPE core.order_request SET SCHEMA api;

-- They are made in schema service after this.
DROP ROUTINE IF EXISTS core.book_texts, core.due_orders, core.end_due_orders, core.end_holders,
    core.end_idle_transactions, core.end_lease, core.event_before, core.fire_cancel_after,
    core.market_holders, core.news, core.order_page, core.prune_heads, core.roll_candles,
    core.take_lease, core.touched, core.trade_page, core.watchdog_faults;
