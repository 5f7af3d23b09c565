CREATE OR REPLACE FUNCTION core.order_faults(p api.order_request, o core.orders)
RETURNS core.fault[]
LANGUAGE sql IMMUTABLE AS $$
    SELECT array_remove(ARRAY[
        CASE WHEN o.side IS NULL THEN
            core.fault('side', 'invalid_side', 'send buy or sell (bid or ask)') END,
        CASE WHEN p.quantity IS NULL AND p.quote_quantity IS NULL THEN
            core.fault('quantity', 'invalid_quantity',
                'this field is required, or quote_quantity of a market order')
        WHEN core.is_amount(p.quantity) = false THEN
            core.bad_amount('quantity') END,
        CASE WHEN o.order_type IS NULL THEN
            core.fault('order_type', 'invalid_order_type',
                'send limit or market; a stop is either, with a stop_price') END,
        CASE WHEN o.order_type = 'market' AND p.price IS NOT NULL THEN
            core.fault('price', 'invalid_price', 'a market order has no price: leave it out')
        WHEN o.order_type = 'limit' AND core.is_amount(p.price) IS NOT TRUE THEN
            core.bad_amount('price') END,
        CASE WHEN o.time_in_force IS NULL THEN
            core.fault('time_in_force', 'invalid_time_in_force', 'send gtc, ioc, fok, gtd or day')
        WHEN (o.time_in_force = 'gtd') <> (p.expires_at IS NOT NULL)
            OR NOT core.is_moment(p.expires_at) THEN
            core.fault('expires_at', 'invalid_expires_at',
                'gtd needs a time in the years 1 to 9999 UTC; no other time in force takes one')
        END,
        CASE WHEN o.post_only AND (o.order_type = 'market' OR o.time_in_force IN ('ioc', 'fok')
            OR num_nonnulls(p.stop_price, p.trailing_delta) > 0) THEN
            core.fault('post_only', 'invalid_post_only',
                'only a limit order that can rest at once may be post-only') END,
        CASE WHEN core.is_amount(p.stop_price) = false THEN
            core.bad_amount('stop_price') END,
        CASE WHEN core.is_amount(p.display_quantity) = false
            OR p.display_quantity > p.quantity OR p.quantity > 1000 * p.display_quantity
            OR p.display_quantity IS NOT NULL
                AND (o.order_type = 'market' OR o.time_in_force IN ('ioc', 'fok')) THEN
            core.fault('display_quantity', 'invalid_display_quantity',
                'only a limit order that can rest shows a part: above 0, at most quantity, '
                'at least a thousandth of it') END,
        CASE WHEN o.self_trade_prevention IS NULL THEN
            core.fault('self_trade_prevention', 'invalid_self_trade_prevention',
                'send cancel_newest, cancel_oldest, cancel_both, decrement_and_cancel or none') END,
        CASE WHEN core.is_name(p.account) = false THEN
            core.bad_name('account') END,
        CASE WHEN core.is_name(p.client_order_id) = false THEN
            core.bad_name('client_order_id') END,
        CASE WHEN core.is_amount(p.quote_quantity) = false
            OR p.quote_quantity IS NOT NULL AND (p.quantity IS NOT NULL OR o.order_type = 'limit'
                OR num_nonnulls(p.stop_price, p.trailing_delta) > 0
                OR o.time_in_force = 'fok') THEN
            core.fault('quote_quantity', 'invalid_quote_quantity',
                'a positive number below 1e18 with at most 18 decimals, for a market order without '
                'quantity, stop_price and fok') END,
        CASE WHEN lower(p.trigger COLLATE "C") NOT IN ('stop', 'take_profit')
            OR p.trigger IS NOT NULL AND num_nonnulls(p.stop_price, p.trailing_delta) = 0 THEN
            core.fault('trigger', 'invalid_trigger',
                'send stop or take_profit, with the stop_price that it waits for') END,
        CASE WHEN p.trailing_delta NOT BETWEEN 1 AND 5000
            OR p.trailing_delta IS NOT NULL AND (p.stop_price IS NOT NULL OR o.take_profit) THEN
            core.fault('trailing_delta', 'invalid_trailing_delta',
                '1 to 5000 basis points, of a stop without a stop_price') END
    ], NULL)
$$;

COMMENT ON FUNCTION core.order_faults(api.order_request, core.orders) IS
    'Every field of a request that cannot be read, in the documented order of checks; '
    'o is what could be read of it.';
