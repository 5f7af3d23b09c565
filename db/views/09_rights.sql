CREATE OR REPLACE VIEW api.rights AS
SELECT f.function, 'public' AS role
FROM unnest(ARRAY[
        'api.book_snapshot', 'api.book_snapshot_at', 'api.caller', 'api.cancel_all_after',
        'api.cancel_all_orders', 'api.cancel_client_order', 'api.cancel_order', 'api.candles',
        'api.last_seqs', 'api.level_changes', 'api.list_balances', 'api.list_fills',
        'api.list_ledger', 'api.list_orders', 'api.list_trades', 'api.list_transfers',
        'api.newest_trades', 'api.modify_order', 'api.order_book', 'api.order_book_at',
        'api.order_history', 'api.place_oco', 'api.place_order', 'api.place_orders',
        'api.place_requests', 'api.replace_order', 'api.whoami', 'api.whole_book'
    ]) AS f (function)
UNION ALL
-- What operators do; the services do it for who stands before them.
SELECT f.function, g.role
FROM unnest(ARRAY[
        'api.create_instrument', 'api.change_instrument', 'api.set_instrument_status',
        'api.create_asset', 'api.deposit', 'api.withdraw', 'api.transfer',
        'api.set_credit_limit', 'api.block_account', 'api.unblock_account',
        'api.set_account_limits', 'api.set_access', 'api.list_audit', 'api.create_key',
        'api.list_keys', 'api.revoke_key', 'api.operations'
    ]) AS f (function)
CROSS JOIN (VALUES ('rts_service'), ('rts_operator')) AS g (role)
UNION ALL
SELECT f.function, 'rts_auditor'
FROM unnest(ARRAY['api.list_audit', 'api.operations']) AS f (function)
UNION ALL
SELECT f.function, 'rts_operator'
FROM unnest(ARRAY['api.bind_login', 'api.note_verification']) AS f (function)
UNION ALL
SELECT f.function, 'rts_service'
FROM unnest(ARRAY[
        'service.access_mode', 'service.account_orders', 'service.account_pairs',
        'service.balance_heads', 'service.balance_page', 'service.book_texts',
        'service.can_be_account', 'service.candle_page', 'service.chain_lengths',
        'service.collect_account', 'service.declare_loss', 'service.event_before',
        'service.executions', 'service.fill_slice', 'service.find_faults', 'service.find_keys',
        'service.head_levels', 'service.held_markets', 'service.last_seq', 'service.move_money',
        'service.news', 'service.order_page', 'service.own_orders', 'service.position',
        'service.scan_end', 'service.set_access', 'service.test_order', 'service.trade_page',
        'service.under_way'
    ]) AS f (function)
UNION ALL
SELECT f.function, 'rts_house'
FROM unnest(ARRAY[
        'service.take_lease', 'service.end_lease', 'service.fire_cancel_after',
        'service.due_orders', 'service.end_due_orders', 'service.market_holders',
        'service.long_holders', 'service.note_ended', 'service.end_session', 'service.end_holder',
        'service.end_holders', 'service.end_idle_transactions', 'service.watchdog_faults',
        'service.touched', 'service.roll_candles', 'service.prune_heads', 'service.note_leap',
        'service.next_markets', 'service.market_times', 'service.make_checkpoints',
        'service.collect_credits', 'service.seal_markets', 'service.books_off'
    ]) AS f (function)
UNION ALL
SELECT f.function, 'owner' FROM unnest(ARRAY['api.accept_loss', 'api.reset_clock']) AS f (function);

COMMENT ON VIEW api.rights IS
    'Who may call which function beside the owner; public: any login. The loader grants just that '
    'to these roles, at every migration. What is not named here is the owner''s.';
COMMENT ON COLUMN api.rights.role IS
    'owner: nobody else; public; rts_operator; rts_auditor; rts_service: the services; rts_house: '
    'the housekeeping, which may what they may, too.';

GRANT SELECT ON api.rights TO PUBLIC;
