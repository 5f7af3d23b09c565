CREATE OR REPLACE VIEW api.refusals AS
SELECT
    precedence, code, sqlstate, recorded, meaning, advice,
    CASE WHEN recorded THEN jsonb_build_object(
        'status', substr(sqlstate, 3)::int,
        'code', code,
        'message', meaning || ' ' || advice,
        'errors', jsonb_build_array(jsonb_build_object(
            'field', CASE
                WHEN code ^@ 'instrument' THEN 'symbol'
                WHEN code ^@ 'account' THEN 'account'
                WHEN code = 'insufficient_funds' OR code ^@ 'quantity' THEN 'quantity'
                WHEN code ^@ 'display_quantity' THEN 'display_quantity'
                WHEN code ^@ 'stop_price' THEN 'stop_price'
                WHEN code ^@ 'expires_at' THEN 'expires_at'
                WHEN code ^@ 'post_only' THEN 'post_only'
                ELSE 'price'
            END,
            'code', code,
            'message', meaning || ' ' || advice))) END AS error
FROM (
    VALUES
    (0, 'invalid_symbol', 'RT400', false,
     'The symbol is no text.', 'Correct it.'),
    (1, 'unknown_symbol', 'RT404', false,
     'No instrument has this symbol.', 'List the instruments.'),
    (2, 'invalid_orders', 'RT400', false,
     'The batch is no array of 1 to 1000 orders.', 'Send such an array.'),
    (3, 'invalid_order', 'RT400', false,
     'An item of the batch is no object.', 'Send an object.'),
    (4, 'unknown_field', 'RT400', false,
     'A field that does not exist.', 'Leave it out; it would never be acted on.'),
    (5, 'invalid_side', 'RT400', false,
     'Neither buy nor sell.', 'Send buy, sell, bid or ask.'),
    (6, 'invalid_quantity', 'RT400', false,
     'No positive number below 1e18 with at most 18 decimals.', 'Correct it.'),
    (7, 'invalid_order_type', 'RT400', false,
     'Neither limit nor market.', 'A stop is either, with a stop_price.'),
    (8, 'invalid_price', 'RT400', false,
     'No such number, or a price on a market order, or none on a limit order.', 'Correct it.'),
    (9, 'invalid_time_in_force', 'RT400', false,
     'Not gtc, ioc, fok, gtd or day.', 'Correct it.'),
    (10, 'invalid_expires_at', 'RT400', false,
     'gtd without a time, a time without gtd, or one outside the years 1 to 9999 UTC.',
     'Correct it.'),
    (11, 'invalid_post_only', 'RT400', false,
     'Only a limit order that can rest at once may be post-only.', 'Correct it.'),
    (12, 'invalid_stop_price', 'RT400', false,
     'No positive number below 1e18 with at most 18 decimals.', 'Correct it.'),
    (13, 'invalid_display_quantity', 'RT400', false,
     'Not between a thousandth of quantity and quantity, or the order cannot rest.', 'Correct it.'),
    (14, 'invalid_self_trade_prevention', 'RT400', false,
     'No such mode.', 'See place_order.'),
    (15, 'invalid_account', 'RT400', false,
     'Not 1 to 64 visible characters in NFC with single spaces between words.', 'Correct it.'),
    (16, 'invalid_client_order_id', 'RT400', false,
     'Not 1 to 64 visible characters in NFC with single spaces between words.', 'Correct it.'),
    (17, 'client_order_id_reused', 'RT409', false,
     'The id stands for an order with other content (rule 18).', 'Take a new id.'),
    (18, 'unknown_order', 'RT404', false,
     'No such order, or not of this account.', 'Check the order id.'),
    (19, 'order_final', 'RT409', false,
     'The order is filled, canceled, rejected or expired (rule 16).', 'Nothing to do.'),
    (20, 'invalid_instrument', 'RT400', false,
     'The terms of an instrument cannot be read, or no order could meet them all.',
     'Correct them.'),
    (21, 'instrument_exists', 'RT409', false,
     'The symbol is taken.', 'Use it, or take another symbol.'),
    (22, 'invalid_status', 'RT400', false,
     'No such status of an instrument, or of orders.',
     'See set_instrument_status and list_orders.'),
    (23, 'invalid_depth', 'RT400', false,
     'The depth is not 1 to 1000.', 'Correct it.'),
    (24, 'invalid_seconds', 'RT400', false,
     'The delay is not 0 to 86400 seconds.', '0 disarms.'),
    (25, 'invalid_moment', 'RT400', false,
     'Neither a seq nor a time, or both.', 'Send one of them.'),
    (26, 'invalid_interval', 'RT400', false,
     'No such width of candles.', 'Send 1s, 1m, 5m, 15m, 1h, 4h or 1d.'),
    (27, 'live_orders_off_grid', 'RT409', false,
     'Live orders are not on the new tick and lot.', 'Cancel them first.'),
    (28, 'stop_not_waiting', 'RT409', false,
     'The order has no trigger that could change: it is no stop, or has fired.',
     'Change quantity or price.'),
    (29, 'instrument_halted', 'RT422', true,
     'Trading is halted; cancels work (rule 17).', 'Wait until it is open.'),
    (30, 'instrument_cancel_only', 'RT422', true,
     'Only cancels are taken.', 'Wait until it is open.'),
    (31, 'instrument_closed', 'RT422', true,
     'The instrument is closed.', 'Trade another one.'),
    (32, 'account_required', 'RT422', true,
     'Orders of a settled instrument belong to an account.', 'Send an account.'),
    (33, 'price_required', 'RT422', true,
     'A stop of a settled instrument holds what it may cost.', 'Send a price, too.'),
    (34, 'quantity_off_lot', 'RT422', true,
     'Not a multiple of the lot size.', 'Round to the lot size.'),
    (35, 'quantity_too_small', 'RT422', true,
     'Below the instrument''s minimum.', 'See the view instruments.'),
    (36, 'quantity_too_large', 'RT422', true,
     'Above the instrument''s maximum.', 'Split the order.'),
    (37, 'display_quantity_off_lot', 'RT422', true,
     'The shown part is not a multiple of the lot size.', 'Round to the lot size.'),
    (38, 'price_off_tick', 'RT422', true,
     'Not a multiple of the tick size.', 'Round to the tick size.'),
    (39, 'stop_price_off_tick', 'RT422', true,
     'The trigger is not a multiple of the tick size.', 'Round to the tick size.'),
    (40, 'price_out_of_band', 'RT422', true,
     'Too far from the centre of the price band (rule 26).', 'Come closer.'),
    (41, 'notional_too_large', 'RT422', true,
     'Price x quantity is above the instrument''s maximum.', 'Split the order.'),
    (42, 'expires_at_in_past', 'RT422', true,
     'The order would be expired at once.', 'Send a later time.'),
    (43, 'too_many_open_orders', 'RT422', true,
     'The account has as many live orders here as the instrument allows.', 'Cancel some first.'),
    (44, 'post_only_would_trade', 'RT422', true,
     'A post-only order would trade at once (rule 6).', 'Choose another price.'),
    (45, 'account_reserved', 'RT422', true,
     'Nobody trades as external or fees.', 'Trade as another account.'),
    (46, 'insufficient_funds', 'RT422', true,
     'The account has less available than this costs or holds.', 'See the view balances.'),
    (47, 'invalid_limit', 'RT400', false,
     'A page of no such size.', 'Send 1 to 1000.'),
    (48, 'invalid_cursor', 'RT400', false,
     'No place where a page could begin.', 'Send a next_cursor as it was answered.'),
    (49, 'invalid_seq', 'RT400', false,
     'No seq that an event could have.', 'Send 0 or more.'),
    (50, 'went_back', 'RT409', false,
     'Acknowledged events were lost, and nobody has accepted that.', 'See accept_loss.'),
    (51, 'kept_out', 'RT429', false,
     'Sessions of this login held markets for too long, three times within a minute.',
     'Commit at once, and wait a minute.'),
    (52, 'unknown_asset', 'RT404', false,
     'No asset has this code.', 'See the view assets.'),
    (53, 'invalid_asset', 'RT400', false,
     'The terms of an asset cannot be read, or an instrument names only one.', 'Correct them.'),
    (54, 'asset_exists', 'RT409', false,
     'The code is taken.', 'Use it, or take another code.'),
    (55, 'invalid_amount', 'RT400', false,
     'No positive number below 1e18 with at most the asset''s decimals.', 'Correct it.'),
    (56, 'invalid_reference', 'RT400', false,
     'Not 1 to 64 visible characters in NFC with single spaces between words.', 'Correct it.'),
    (57, 'reference_reused', 'RT409', false,
     'The reference stands for another transfer.', 'Take a new one.')
) AS r (precedence, code, sqlstate, recorded, meaning, advice);

COMMENT ON VIEW api.refusals IS
    'Every refusal there is, in the order in which they are checked. The one source: functions '
    'raise from it, the services answer from it (the digits of sqlstate are the HTTP status).';
COMMENT ON COLUMN api.refusals.recorded IS
    'true: placing leaves an order with status rejected and this reject_reason (modify raises); '
    'false: the call raises and nothing is stored.';

COMMENT ON COLUMN api.refusals.error IS
    'Of what is recorded: what the services say of such an order, as other errors have it in their '
    'DETAIL: {"status","code","message","errors":[{"field","code","message"}]}.';

GRANT SELECT ON api.refusals TO PUBLIC;
