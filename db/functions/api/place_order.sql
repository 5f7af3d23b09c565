CREATE OR REPLACE FUNCTION api.place_order(
    symbol text,
    side text,
    quantity numeric DEFAULT NULL,
    price numeric DEFAULT NULL,
    order_type text DEFAULT NULL,
    time_in_force text DEFAULT 'gtc',
    account text DEFAULT NULL,
    client_order_id text DEFAULT NULL,
    post_only boolean DEFAULT false,
    stop_price numeric DEFAULT NULL,
    display_quantity numeric DEFAULT NULL,
    expires_at timestamptz DEFAULT NULL,
    self_trade_prevention text DEFAULT 'cancel_newest',
    quote_quantity numeric DEFAULT NULL,
    trigger text DEFAULT NULL,
    trailing_delta int DEFAULT NULL
)
RETURNS api.order_report
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    v_trusted CONSTANT boolean := core.is_trusted();
    v_report api.order_report;
BEGIN
    IF NOT v_trusted THEN
        account := core.callers_account(account);
    END IF;
    v_report := (core.place(
        ARRAY[ROW(
            symbol, side, quantity, price, order_type, time_in_force, account, client_order_id,
            post_only, stop_price, display_quantity, expires_at, self_trade_prevention, NULL,
            quote_quantity, trigger, trailing_delta
        )::api.order_request],
        core.origin_here()))[1];
    IF v_report.error IS NOT NULL THEN
        PERFORM core.refuse(v_report.error);
    END IF;
    IF v_trusted OR v_report.fills = '[]' THEN
        RETURN v_report;
    END IF;
    RETURN core.own_report(v_report);
END
$$;

COMMENT ON FUNCTION api.place_order IS
'Places one order: matches it at once, rests what is left, in this transaction.
Call it in FROM: SELECT (f(…)).* would run it once for every column.

symbol      an instrument of the view instruments
side        buy or sell (bid or ask)
quantity    total, a multiple of the lot size
price       limit, a multiple of the tick size; without one the order is a market order
order_type  limit or market; default: limit with a price, else market
time_in_force  gtc rests, ioc cancels the rest, fok all or nothing, day and gtd expire (expires_at)
account     1-64 printable characters, registered on first use; a login that is bound to one is
            that account
client_order_id  yours, unique per account for ever; repeating a call with it returns the first
                 order
post_only   refused if any part would trade
stop_price  waits until the last price reaches it: a buy until it rises, a sell until it falls
display_quantity  iceberg: the part that books and feeds show
self_trade_prevention  cancel_newest, cancel_oldest, cancel_both, decrement_and_cancel, none
quote_quantity  a market order by money, instead of quantity: so much quote to spend or receive
                (price x quantity, without fees); what is less than a lot is left
trigger     stop (default), or take_profit: a buy waits for a fall to stop_price, a sell for a rise
trailing_delta  a stop without stop_price: its trigger is so many basis points (1 to 5000) below
                (a buy: above) the best last price since it entered

Answers one row: the order as it stands when the call ends (columns of the view orders), fills,
duplicate. An order that the market refuses is recorded and answered with status rejected and
reject_reason. A call that cannot be read raises SQLSTATE RT400, an unknown symbol RT404, a
client_order_id used for something else RT409, another''s account RT403; then nothing is stored. See
the view refusals.';
