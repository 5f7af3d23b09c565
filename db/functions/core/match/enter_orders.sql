CREATE OR REPLACE FUNCTION core.enter_orders(
    head core.head, p_orders core.orders[], p_event core.event_type, p_reason text,
    instrument core.instrument, origin core.origin, p_purses core.purse[] DEFAULT NULL,
    p_prepaid numeric DEFAULT 0, p_named boolean DEFAULT true)
RETURNS core.outcome
LANGUAGE plpgsql AS $$
DECLARE
    v_at int := 1;                -- the order that enters
    taker core.orders;
    v_sign int;                   -- prices of both sides compare alike: times 1 for a buy, else -1
    v_makers core.side;
    v_left numeric;
    v_why text;                   -- it is refused, or what is left of it is canceled
    v_failed text;                -- fok or post-only: it was tried, and must have changed nothing
    head_before core.head;      -- and what it found
    v_takers_before core.orders[];
    v_ladder core.ladder;         -- the makers' side, then its own
    v_price numeric;
    v_band numrange;              -- outside of it nothing trades; null: no band
    v_first bigint;               -- of the level: bound of its live priorities,
    v_taken numeric;              -- shown quantity taken from it
    v_gone int;                   -- and orders gone from it
    maker core.book;
    v_quantity numeric;
    v_trade core.trade;
    v_closing core.closing;
    v_step core.step;
    v_pass core.passing;
    v_firing core.firing;
    v_settled CONSTANT boolean := instrument.quote_asset_id IS NOT NULL;
    v_paying int;                 -- the purse that the order takes from
    v_tight boolean := false;     -- it may turn out that it cannot pay
    o core.orders;                -- as it came
    v_cost numeric;
    v_limited CONSTANT boolean := p_event = 'new' AND p_named AND core.any_limited(p_orders);
    v_clock CONSTANT timestamptz := nullif(head.clock, head.time);
    v_chunk int := CASE cardinality(p_orders) WHEN 1 THEN 2 ELSE 8 END;
    i int;                        -- a maker in v_met
    k int;                        -- a level in v_levels
    v_own int;                    -- a maker among the takers
    v_takers core.orders[];
    v_ids bigint[];
    v_written int := 0;           -- takers whose row is in core.orders
    v_result core.outcome;
BEGIN
    <<stretches>>
    WHILE v_at <= cardinality(p_orders) LOOP
        -- A stretch of orders: what they do is collected here and written at its end. Arrays that
        -- grow are cheap as variables, not as fields of a row; null: empty.
        DECLARE
            v_met core.book[];            -- makers and rested takers,
            v_change core.change[];       -- and what of each there is to write
            -- Levels by price times sign: which of v_met were read from the book and not used up,
            -- and whether it has more. Takers that rested stand behind them: v_level_of says where.
            v_levels numeric[];
            v_next int[];
            v_last int[];
            v_unread boolean[];
            v_level_of int[];
            v_closings core.closing[];
            v_trades core.trade[];
            v_events core.event[];
            v_cash core.cash[];
            v_entry int;                  -- its first event in v_events; null: its row is it
            v_seq CONSTANT bigint := head.seq;
            v_first_trade int;            -- of the order that enters
            v_beyond boolean := false;    -- something was placed beyond the window
            v_others core.stop_order[];   -- they wait no more, for their pairs ended
            v_fire boolean := false;
        BEGIN
            LOOP
                -- -------------------------------------------------------------------- check
                taker := p_orders[v_at];
                v_why := v_failed;
                IF instrument.price_band IS NOT NULL THEN
                    v_band := core.price_band(instrument, head);  -- once per order
                END IF;
                IF p_event = 'new' THEN
                    IF taker.time_in_force = 'day' THEN
                        taker.expires_at := core.day_end(instrument.day_boundary, head.clock);
                    END IF;
                    IF taker.quote_quantity IS NOT NULL THEN
                        taker.quantity := core.money_quantity(instrument, taker, head.clock);
                    END IF;
                    v_why := coalesce(
                        core.check_order(instrument, taker, head.clock, v_band), v_failed);
                    -- From here on it has the decimals of its instrument.
                    taker.price := core.in_steps(taker.price, instrument.tick_size);
                    taker.quantity := core.in_steps(taker.quantity, instrument.lot_size);
                    IF taker.stop_price IS NOT NULL OR taker.display_quantity IS NOT NULL THEN
                        taker.stop_price := core.in_steps(taker.stop_price, instrument.tick_size);
                        taker.display_quantity := core.in_steps(
                            taker.display_quantity, instrument.lot_size);
                    END IF;
                    taker.created_at := head.time;
                END IF;
                IF v_limited THEN
                    v_why := coalesce(v_why, core.limit_refusal(taker, head.clock));
                END IF;
                v_left := taker.quantity - taker.traded_quantity;
                v_first_trade := coalesce(cardinality(v_trades), 0) + 1;
                IF taker.side = 'buy' THEN
                    v_sign := 1;
                    v_makers := 'sell';
                    v_ladder := head.asks;
                ELSE
                    v_sign := -1;
                    v_makers := 'buy';
                    v_ladder := head.bids;
                END IF;
                IF v_settled THEN
                    IF p_event = 'new' THEN
                        taker.maker_fee := instrument.maker_fee;
                        taker.taker_fee := instrument.taker_fee;
                    END IF;
                    o := taker;
                    v_tight := false;
                    IF v_why IS NULL AND p_event <> 'triggered' THEN
                        v_paying := core.purse_at(p_purses, taker.account_id, CASE v_sign
                            WHEN 1 THEN instrument.quote_asset_id ELSE instrument.base_asset_id
                        END);
                        IF v_paying IS NULL THEN
                            v_why := 'account_reserved';
                        ELSE
                            p_purses[v_paying] := core.ready_purse(
                                p_purses[v_paying], taker, v_left, p_prepaid);
                            v_tight := p_purses[v_paying].tight;
                        END IF;
                        IF v_tight AND p_event = 'new' AND taker.stop_price IS NOT NULL THEN
                            v_why := 'insufficient_funds';  -- what it holds is known now
                        END IF;
                    END IF;
                END IF;
                -- It may have to be forgotten, or to see levels beyond the window.
                EXIT WHEN head.seq > v_seq AND (
                        taker.time_in_force = 'fok' OR v_tight
                        OR taker.quote_quantity IS NOT NULL OR taker.post_only
                        AND (v_sign * v_ladder.price[1] <= v_sign * taker.price) IS NOT FALSE)
                    OR v_beyond AND v_ladder.more AND (
                        v_sign * v_ladder.price[greatest(cardinality(v_ladder.price) - 4, 1)]
                        <= v_sign * taker.price) IS NOT FALSE;

                IF v_why <> 'fok_not_filled' OR p_event = 'new' AND taker.stop_price IS NOT NULL
                THEN
                    v_step := CASE
                        WHEN v_why IS NOT NULL THEN core.reject_order(head, taker, v_why)
                        ELSE core.park_stop(head, taker)
                    END;
                    head := v_step.head;
                    taker := v_step.order_row;
                    v_events := v_events || v_step.events;
                    v_result.fired := v_result.fired OR taker.trailing_delta IS NOT NULL;
                ELSE
                    -- ---------------------------------------------------------------- match
                    IF taker.post_only OR taker.time_in_force = 'fok' OR v_tight THEN
                        head_before := head;
                        v_takers_before := v_takers;
                    END IF;
                    head.seq := head.seq + 1;
                    taker.priority := CASE
                        WHEN taker.order_type = 'limit'
                            AND taker.time_in_force NOT IN ('ioc', 'fok') THEN head.seq
                    END;
                    taker.status := CASE
                        WHEN taker.traded_quantity > 0
                            THEN 'partially_filled'::core.order_status ELSE 'new'
                    END;
                    taker.updated_at := head.time;
                    IF p_event = 'new' THEN
                        taker.seq := head.seq;  -- its row is the event
                    ELSE
                        v_events := v_events
                            || core.event_of(taker, head.seq, p_event, p_reason);
                        v_entry := cardinality(v_events);
                    END IF;

                    WHILE v_left > 0 AND v_why IS NULL AND cardinality(v_ladder.price) > 0 LOOP
                        v_price := v_ladder.price[1];
                        EXIT WHEN v_sign * v_price > v_sign * taker.price;  -- never: market order
                        k := array_position(v_levels, -v_sign * v_price);
                        IF k IS NULL THEN
                            k := coalesce(cardinality(v_levels), 0) + 1;
                            v_levels[k] := -v_sign * v_price;
                            v_next[k] := 1;
                            v_last[k] := 0;
                            v_unread[k] := true;
                        END IF;
                        v_first := v_ladder.first[1];
                        v_taken := 0;
                        v_gone := 0;
                        WHILE v_left > 0 AND v_why IS NULL LOOP
                            IF v_next[k] > v_last[k] AND v_unread[k] THEN
                                v_next[k] := coalesce(cardinality(v_met), 0) + 1;
                                FOREACH maker IN ARRAY ARRAY(
                                    SELECT b FROM core.book AS b
                                    WHERE b.instrument_id = head.instrument_id
                                        AND b.side = v_makers
                                        AND b.price = v_price AND b.priority >= v_first
                                    ORDER BY b.priority LIMIT v_chunk)
                                LOOP
                                    v_met := v_met || maker;
                                    v_change := v_change || 'none'::core.change;
                                END LOOP;
                                v_last[k] := coalesce(cardinality(v_met), 0);
                                v_unread[k] := v_last[k] - v_next[k] + 1 = v_chunk;
                                v_chunk := least(2 * v_chunk, 256);
                            END IF;
                            i := CASE WHEN v_next[k] <= v_last[k] THEN v_next[k]
                                ELSE array_position(v_level_of, k) END;
                            EXIT WHEN i IS NULL;
                            maker := v_met[i];
                            v_first := maker.priority;

                            IF maker.expires_at <= head.clock OR (
                                maker.account_id = taker.account_id
                                AND taker.self_trade_prevention <> 'none')
                            THEN
                                v_pass := core.pass_over(head, taker, v_left, maker);
                                head.seq := head.seq + cardinality(v_pass.events);
                                v_events := v_events || v_pass.events;
                                IF v_pass.cut > 0 AND p_event = 'new' THEN
                                    taker.entered_quantity := coalesce(
                                        taker.entered_quantity, taker.quantity);
                                END IF;
                                taker.quantity := taker.quantity - v_pass.cut;
                                v_left := v_left - v_pass.cut;
                                v_why := v_pass.why;
                                v_taken := v_taken + maker.shown - (v_pass.maker).shown;
                                maker := v_pass.maker;
                                v_closing := v_pass.closing;
                            ELSIF NOT v_price <@ v_band THEN
                                v_why := 'price_out_of_band';
                                EXIT;
                            ELSE
                                v_quantity := least(v_left, maker.shown);
                                v_left := v_left - v_quantity;
                                taker.traded_quantity := taker.traded_quantity + v_quantity;
                                taker.traded_value := taker.traded_value + v_quantity * v_price;
                                taker.status := CASE v_left
                                    WHEN 0 THEN 'filled'::core.order_status
                                    ELSE 'partially_filled' END;
                                maker.remaining := maker.remaining - v_quantity;
                                maker.shown := maker.shown - v_quantity;
                                maker.traded_value := maker.traded_value + v_quantity * v_price;
                                maker.updated_at := head.time;
                                v_taken := v_taken + v_quantity;
                                head.seq := head.seq + 2;
                                IF maker.shown = 0 AND maker.remaining > 0 THEN
                                    maker.shown := least(maker.display_quantity, maker.remaining);
                                    maker.priority := head.seq - 1;
                                    v_taken := v_taken - maker.shown;
                                END IF;
                                v_trade := ROW(
                                    head.seq, nextval('core.trade_id_seq'), maker.order_id,
                                    taker.order_id, maker.priority, taker.priority, head.time,
                                    origin.received_at, v_clock, head.instrument_id, taker.side,
                                    v_price, v_quantity, maker.stop_price, maker.quantity,
                                    maker.quantity - maker.remaining, maker.traded_value,
                                    nullif(maker.shown, maker.remaining), taker.price,
                                    taker.stop_price, taker.quantity, taker.traded_quantity,
                                    taker.traded_value,
                                    CASE WHEN taker.display_quantity < v_left
                                        THEN taker.display_quantity END,
                                    origin.db_user, origin.application,
                                    CASE WHEN v_settled THEN maker.account_id END,
                                    CASE WHEN v_settled THEN taker.account_id END,
                                    maker.maker_fee * v_price * v_quantity,
                                    taker.taker_fee * v_price * v_quantity)::core.trade;
                                v_trades := v_trades || v_trade;
                                v_closing := CASE maker.remaining
                                    WHEN 0 THEN core.final_state_of(maker, 'filled', NULL) END;
                            END IF;

                            IF maker.oco_order_id IS NOT NULL AND (v_closing.order_id IS NOT NULL
                                OR maker.remaining < v_met[i].remaining)
                            THEN
                                v_others := v_others || core.unpark(maker.oco_order_id);
                                head := core.nearest_stops(head);
                                v_step := core.end_other(
                                    head, core.order_of(maker.oco_order_id, NULL),
                                    v_closing.status = 'expired');
                                head := v_step.head;
                                v_events := v_events || v_step.events;
                                v_closings := v_closings || v_step.closings;
                                maker.oco_order_id := NULL;
                            END IF;
                            IF v_closing.order_id IS NULL AND maker.priority = v_first THEN
                                v_met[i] := maker;  -- it keeps its place
                                v_change[i] := CASE v_change[i]
                                    WHEN 'none' THEN 'changed' ELSE v_change[i] END;
                                CONTINUE;
                            END IF;
                            v_first := v_first + 1;
                            IF i BETWEEN v_next[k] AND v_last[k] THEN
                                v_next[k] := i + 1;
                            ELSE
                                v_level_of[i] := 0;
                            END IF;
                            IF v_closing.order_id IS NULL THEN
                                v_met := v_met || maker;  -- an iceberg's refill: to the tail
                                v_change := v_change || CASE v_change[i]
                                    WHEN 'new' THEN 'new'::core.change ELSE 'changed' END;
                                v_change[i] := 'none';
                                v_level_of[cardinality(v_met)] := k;
                                CONTINUE;
                            END IF;
                            v_gone := v_gone + 1;
                            v_change[i] := CASE v_change[i]
                                WHEN 'new' THEN 'none'::core.change ELSE 'gone' END;
                            v_own := array_position(v_ids, v_closing.order_id);
                            IF v_own IS NOT NULL THEN
                                v_takers[v_own] := core.final_order(
                                    v_takers[v_own], v_closing, head.time);
                            END IF;
                            IF v_own IS NULL OR v_own <= v_written THEN
                                v_closings := v_closings || v_closing;
                            END IF;
                        END LOOP;
                        ASSERT i IS NOT NULL OR v_gone = v_ladder.orders[1],
                            'the head does not show the book';
                        v_ladder := core.ladder_take(v_ladder, 1, v_taken, v_gone, v_first);
                        IF v_ladder.more AND cardinality(v_ladder.price) < 5 THEN
                            v_ladder := core.ladder_refill(
                                v_ladder, head.instrument_id, v_makers, v_price);
                        END IF;
                    END LOOP;
                    IF taker.post_only AND p_event = 'new'
                            AND cardinality(v_trades) >= v_first_trade
                        OR taker.time_in_force = 'fok' AND v_why IS DISTINCT FROM 'fok_not_filled'
                        AND taker.traded_quantity < p_orders[v_at].quantity
                    THEN
                        v_failed := CASE
                            WHEN taker.post_only THEN 'post_only_would_trade'
                            ELSE 'fok_not_filled' END;
                        head := head_before;
                        v_takers := v_takers_before;
                        INSERT INTO core.stop_order SELECT * FROM unnest(v_others);
                        CONTINUE stretches;  -- it was alone: nothing of it is written
                    END IF;
                    IF cardinality(v_trades) >= v_first_trade THEN
                        head.last_price := v_trade.price;
                        head.trade_id := v_trade.trade_id;
                    END IF;
                    IF taker.side = 'buy' THEN
                        head.asks := v_ladder;
                        v_ladder := head.bids;
                    ELSE
                        head.bids := v_ladder;
                        v_ladder := head.asks;
                    END IF;

                    -- --------------------------------------------------------- rest or close
                    IF v_left > 0 AND v_why IS NULL AND taker.priority IS NOT NULL THEN
                        maker := ROW(
                            taker.order_id, taker.instrument_id, taker.account_id, taker.side,
                            taker.price, taker.priority, taker.quantity, v_left,
                            least(taker.display_quantity, v_left), taker.display_quantity,
                            taker.traded_value, taker.expires_at, taker.updated_at,
                            taker.stop_price, taker.maker_fee,
                            CASE p_event WHEN 'new' THEN taker.oco_order_id END)::core.book;
                        v_ladder := core.ladder_add(
                            v_ladder, taker.side, taker.price, maker.shown, taker.priority);
                        v_beyond := v_beyond OR v_ladder.more;
                        IF taker.side = 'buy' THEN
                            head.bids := v_ladder;
                        ELSE
                            head.asks := v_ladder;
                        END IF;
                        v_met := v_met || maker;
                        v_change := v_change || 'new'::core.change;
                        IF v_at < cardinality(p_orders) THEN  -- which may meet it
                            k := array_position(v_levels, v_sign * taker.price);
                            IF k IS NULL THEN
                                k := coalesce(cardinality(v_levels), 0) + 1;
                                v_levels[k] := v_sign * taker.price;
                                v_next[k] := 1;
                                v_last[k] := 0;
                                v_unread[k] := v_ladder.orders[array_position(
                                    v_ladder.price, taker.price)] IS DISTINCT FROM 1;
                            END IF;
                            v_level_of[cardinality(v_met)] := k;
                        END IF;
                    ELSE
                        taker.reason := CASE
                            WHEN v_why IS NOT NULL THEN v_why
                            WHEN v_left = 0 THEN NULL
                            WHEN cardinality(v_trades) >= v_first_trade THEN 'remainder_canceled'
                            ELSE 'no_liquidity'
                        END;
                        IF taker.reason IS NOT NULL THEN
                            head.seq := head.seq + 1;
                            taker.status := 'canceled';
                            v_events := v_events
                                || core.event_of(taker, head.seq, 'canceled', taker.reason);
                        END IF;
                        IF p_event <> 'new' THEN  -- its row in core.orders exists
                            v_closings := v_closings || ROW(
                                taker.order_id, taker.status, taker.reason, taker.price,
                                taker.quantity, taker.traded_quantity, taker.traded_value,
                                taker.priority)::core.closing;
                        END IF;
                    END IF;
                END IF;

                -- ---------------------------------------------------------------------- pay
                IF v_settled AND taker.status <> 'rejected' THEN
                    v_cost := CASE taker.status
                        WHEN 'pending_trigger' THEN core.held_by(taker)
                        ELSE core.cost(
                            taker, taker.traded_value - o.traded_value,
                            taker.traded_quantity - o.traded_quantity,
                            CASE WHEN v_why IS NULL AND taker.priority IS NOT NULL THEN v_left END)
                    END - p_prepaid;
                    IF v_cost > 0 THEN
                        IF v_cost > p_purses[v_paying].available + p_purses[v_paying].credit_limit
                        THEN
                            IF p_event <> 'new' THEN
                                PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
                                    'price', 'insufficient_funds',
                                    'the account cannot pay for it; the order is as it was')]));
                            END IF;
                            v_failed := 'insufficient_funds';
                            head := head_before;
                            v_takers := v_takers_before;
                            INSERT INTO core.stop_order SELECT * FROM unnest(v_others);
                            CONTINUE stretches;  -- it was alone: nothing of it is written
                        END IF;
                        p_purses[v_paying] := core.pay(p_purses[v_paying], v_cost);
                        v_cash := v_cash || core.cash_row(
                            p_purses[v_paying], taker,
                            CASE p_event WHEN 'new' THEN 'order'::core.cash_kind ELSE 'modify' END,
                            coalesce(v_events[v_entry].seq, taker.seq), head.time, v_cost);
                    ELSIF v_cost < 0 THEN
                        v_events[v_entry] := core.release(
                            v_events[v_entry], taker.account_id, -v_cost);
                    END IF;
                END IF;

                -- --------------------------------------------------------------------- next
                v_at := v_at + 1;
                v_failed := NULL;
                v_ids := v_ids || taker.order_id;
                v_takers := v_takers || taker;
                v_fire := p_event <> 'triggered'
                    AND (head.rises_to IS NOT NULL OR head.falls_to IS NOT NULL)
                    AND core.stops_reached(head, v_trades[v_first_trade:]);
                EXIT WHEN v_at > cardinality(p_orders) OR v_fire OR head.seq - v_seq > 200
                    OR instrument.max_open_orders IS NOT NULL OR v_limited;  -- counted in the book
            END LOOP;

            -- ------------------------------------------------------------------------- write
            v_takers := core.refresh_takers(v_takers, v_ids, v_met, v_change);
            PERFORM core.write_book(v_met, v_change);
            PERFORM core.write_journal(
                head, origin, CASE p_event WHEN 'new' THEN v_takers[v_written + 1:] END,
                v_closings, v_trades, v_events);
            IF v_cash IS NOT NULL THEN
                INSERT INTO core.cash SELECT * FROM unnest(v_cash);
            END IF;
            v_written := coalesce(cardinality(v_takers), 0);
            v_result.trades := v_result.trades || v_trades;
            IF v_fire THEN
                v_firing := core.trigger_stops(
                    head, v_trades[v_first_trade:], instrument, origin);
                head := v_firing.head;
                v_result.trades := v_result.trades || v_firing.trades;
                v_result.fired := true;
            END IF;
        END;
    END LOOP;
    v_result.head := head;
    v_result.purses := p_purses;
    v_result.takers := v_takers;
    RETURN v_result;
END
$$;

COMMENT ON FUNCTION core.enter_orders(
    core.head, core.orders[], core.event_type, text, core.instrument, core.origin, core.purse[],
    numeric, boolean) IS
'Orders into the market, one after the other: check, match by price and time, then trade, rest,
cancel the rest, or refuse (rules 1-8, 26). The one way in: for new orders, modified ones that lost
their place, triggered stops. Writes what they did at the end of each stretch: when the last has
entered or when something needs it written; answers the market after them, the orders as they
stand then, and all trades. p_named: an account may have limits. Long, for it owns the arrays that
it works on: docs/decisions/0006.';
