CREATE OR REPLACE FUNCTION core.enter_orders(
    h core.head, p_orders core.orders[], p_event core.event_type, p_reason text,
    p_instrument core.instrument, p_origin core.origin)
RETURNS core.outcome
LANGUAGE plpgsql AS $$
DECLARE
    v_at int := 1;                -- the order that enters
    o core.orders;
    v_sign int;                   -- prices of both sides compare alike: times 1 for a buy, else -1
    v_makers core.side;
    v_left numeric;
    v_trade int;                  -- its first trade
    v_why text;                   -- it is refused, or what is left of it is canceled
    v_failed text;                -- fok or post-only: it was tried, and must have changed nothing
    v_start core.head;            -- and what it found
    v_found core.orders[];
    l core.ladder;                -- the makers' side, then its own
    v_price numeric;
    v_band numrange;              -- outside of it nothing trades; null: no band
    v_first bigint;               -- of the level: bound of its live priorities,
    v_taken numeric;              -- shown quantity taken from it
    v_gone int;                   -- and orders gone from it
    maker core.book;
    v_quantity numeric;
    t core.trade;
    c core.closing;
    s core.step;
    v_pass core.passing;
    v_firing core.firing;
    v_write boolean;              -- what was done is written before anything else
    v_fire boolean;
    v_beyond boolean;             -- something was done beyond the window and is not written
    -- What was met or placed since the last write, and what of it there is to write: 0 nothing,
    -- 1 a new order, 2 a changed one, 3 one that is gone.
    v_book core.book[];
    v_todo int[];
    -- Levels by price times sign: where their orders read from the book are in v_book, and whether
    -- it has more. Orders that came by this command stand behind them; v_level: in which level.
    v_keys numeric[];
    v_from int[];
    v_to int[];
    v_more boolean[];
    v_level int[];
    v_chunk int := CASE cardinality(p_orders) WHEN 1 THEN 2 ELSE 8 END;
    i int;                        -- a maker in v_book
    k int;                        -- a level in v_keys
    v_own int;                    -- a maker among the takers
    -- To be written. Arrays that grow are cheap as variables, not as fields of a row; null: empty.
    v_closings core.closing[];
    v_trades core.trade[];
    v_events core.order_event[];
    v_takers core.orders[];
    v_ids bigint[];
    v_written int := 0;
    r core.outcome;
BEGIN
    LOOP
        IF v_write OR v_at > cardinality(p_orders) THEN
            v_takers := core.settle(v_takers, v_ids, v_book, v_todo);
            PERFORM core.write_book(v_book, v_todo);
            PERFORM core.write_journal(
                h, p_origin, CASE p_event WHEN 'new' THEN v_takers[v_written + 1:] END, v_closings,
                v_trades, v_events);
            v_written := coalesce(cardinality(v_takers), 0);
            r.trades := r.trades || v_trades;
        END IF;
        IF v_fire THEN
            v_firing := core.fire_stops(h, v_trades[v_trade:], p_instrument, p_origin);
            h := v_firing.head;
            r.trades := r.trades || v_firing.trades;
            r.fired := true;
        END IF;
        EXIT WHEN v_at > cardinality(p_orders);
        IF v_write OR v_failed IS NOT NULL THEN
            v_book := NULL;
            v_todo := NULL;
            v_keys := NULL;
            v_from := NULL;
            v_to := NULL;
            v_more := NULL;
            v_level := NULL;
            v_closings := NULL;
            v_trades := NULL;
            v_events := NULL;
            v_write := false;
            v_fire := false;
            v_beyond := false;
        END IF;

        -- ---------------------------------------------------------------------------- check
        o := p_orders[v_at];
        v_why := v_failed;
        IF p_event = 'new' THEN
            o := core.admit_order(o, p_instrument, h.clock, h.time);
            v_why := coalesce(core.check_order(p_instrument, h, o), v_failed);
        END IF;
        v_left := o.quantity - o.traded_quantity;
        v_trade := coalesce(cardinality(v_trades), 0) + 1;
        IF o.side = 'buy' THEN
            v_sign := 1;
            v_makers := 'sell';
            l := h.asks;
        ELSE
            v_sign := -1;
            v_makers := 'buy';
            l := h.bids;
        END IF;
        IF v_beyond OR v_events IS NOT NULL THEN
            -- It may have to be forgotten, or to see levels beyond the window.
            v_write := v_events IS NOT NULL AND (
                    o.time_in_force = 'fok'
                    OR o.post_only AND (v_sign * l.price[1] <= v_sign * o.price) IS NOT FALSE)
                OR v_beyond AND l.more AND (
                    v_sign * l.price[greatest(cardinality(l.price) - 4, 1)] <= v_sign * o.price
                ) IS NOT FALSE;
            CONTINUE WHEN v_write;
        END IF;

        IF v_why <> 'fok_not_filled' OR p_event = 'new' AND o.stop_price IS NOT NULL THEN
            s := CASE
                WHEN v_why IS NOT NULL THEN core.reject_order(h, o, v_why)
                ELSE core.park_stop(h, o)
            END;
            h := s.head;
            o := s.taker;
            v_events := v_events || s.events;
        ELSE
            -- ------------------------------------------------------------------------ match
            IF o.post_only OR o.time_in_force = 'fok' THEN
                v_start := h;
                v_found := v_takers;
            END IF;
            h.seq := h.seq + 1;
            o.priority := CASE
                WHEN o.order_type = 'limit' AND o.time_in_force NOT IN ('ioc', 'fok') THEN h.seq
            END;
            o.status := CASE
                WHEN o.traded_quantity > 0 THEN 'partially_filled'::core.order_status ELSE 'new'
            END;
            o.updated_at := h.time;
            v_events := v_events || core.event_of(o, h.seq, p_event, p_reason);
            IF p_instrument.price_band IS NOT NULL THEN
                v_band := core.price_band(p_instrument, h);  -- once: a sweep does not move it
            END IF;

            WHILE v_left > 0 AND v_why IS NULL AND cardinality(l.price) > 0 LOOP
                v_price := l.price[1];
                EXIT WHEN v_sign * v_price > v_sign * o.price;  -- never for a market order
                k := array_position(v_keys, -v_sign * v_price);
                IF k IS NULL THEN
                    k := coalesce(cardinality(v_keys), 0) + 1;
                    v_keys[k] := -v_sign * v_price;
                    v_from[k] := 1;
                    v_to[k] := 0;
                    v_more[k] := true;
                END IF;
                v_first := l.first[1];
                v_taken := 0;
                v_gone := 0;
                WHILE v_left > 0 AND v_why IS NULL LOOP
                    IF v_from[k] > v_to[k] AND v_more[k] THEN
                        v_from[k] := coalesce(cardinality(v_book), 0) + 1;
                        FOR maker IN
                            SELECT * FROM core.book AS b
                            WHERE b.instrument_id = h.instrument_id AND b.side = v_makers
                                AND b.price = v_price AND b.priority >= v_first
                            ORDER BY b.priority LIMIT v_chunk
                        LOOP
                            v_book := v_book || maker;
                            v_todo := v_todo || 0;
                        END LOOP;
                        v_to[k] := coalesce(cardinality(v_book), 0);
                        v_more[k] := v_to[k] - v_from[k] + 1 = v_chunk;
                        v_chunk := least(2 * v_chunk, 256);
                    END IF;
                    i := CASE WHEN v_from[k] <= v_to[k] THEN v_from[k]
                        ELSE array_position(v_level, k) END;
                    EXIT WHEN i IS NULL;
                    maker := v_book[i];
                    v_first := maker.priority;

                    IF maker.expires_at <= h.clock OR (
                        maker.account_id = o.account_id AND o.self_trade_prevention <> 'none')
                    THEN
                        v_pass := core.pass_over(h, o, v_left, maker);
                        h.seq := h.seq + cardinality(v_pass.events);
                        v_events := v_events || v_pass.events;
                        o.quantity := o.quantity - v_pass.cut;
                        v_left := v_left - v_pass.cut;
                        v_why := v_pass.why;
                        v_taken := v_taken + maker.shown - (v_pass.maker).shown;
                        maker := v_pass.maker;
                        c := v_pass.closing;
                    ELSIF NOT v_price <@ v_band THEN
                        v_why := 'price_out_of_band';
                        EXIT;
                    ELSE
                        v_quantity := least(v_left, maker.shown);
                        v_left := v_left - v_quantity;
                        o.traded_quantity := o.traded_quantity + v_quantity;
                        o.traded_value := o.traded_value + v_quantity * v_price;
                        o.status := CASE v_left
                            WHEN 0 THEN 'filled'::core.order_status ELSE 'partially_filled' END;
                        maker.remaining := maker.remaining - v_quantity;
                        maker.shown := maker.shown - v_quantity;
                        maker.traded_value := maker.traded_value + v_quantity * v_price;
                        maker.updated_at := h.time;
                        v_taken := v_taken + v_quantity;
                        h.seq := h.seq + 2;
                        IF maker.shown = 0 AND maker.remaining > 0 THEN
                            maker.shown := least(maker.display_quantity, maker.remaining);
                            maker.priority := h.seq - 1;
                            v_taken := v_taken - maker.shown;
                        END IF;
                        t := ROW(
                            h.instrument_id, h.seq, nextval('core.trade_id_seq'), v_price,
                            v_quantity, CASE v_sign WHEN 1 THEN o.order_id ELSE maker.order_id END,
                            CASE v_sign WHEN 1 THEN maker.order_id ELSE o.order_id END,
                            o.side, h.time)::core.trade;
                        v_trades := v_trades || t;
                        v_events := v_events || core.maker_fill(maker, o.order_id, t);
                        v_events := v_events || core.taker_fill(o, maker.order_id, t);
                        c := CASE maker.remaining
                            WHEN 0 THEN core.closing_of(maker, 'filled', NULL) END;
                    END IF;

                    IF c.order_id IS NULL AND maker.priority = v_first THEN
                        v_book[i] := maker;  -- it keeps its place
                        v_todo[i] := CASE v_todo[i] WHEN 0 THEN 2 ELSE v_todo[i] END;
                        CONTINUE;
                    END IF;
                    v_first := v_first + 1;
                    IF i BETWEEN v_from[k] AND v_to[k] THEN
                        v_from[k] := i + 1;
                    ELSE
                        v_level[i] := 0;
                    END IF;
                    IF c.order_id IS NULL THEN
                        v_book := v_book || maker;  -- an iceberg's refill goes to the tail
                        v_todo := v_todo || CASE v_todo[i] WHEN 1 THEN 1 ELSE 2 END;
                        v_todo[i] := 0;
                        v_level[cardinality(v_book)] := k;
                        CONTINUE;
                    END IF;
                    v_gone := v_gone + 1;
                    v_todo[i] := CASE v_todo[i] WHEN 1 THEN 0 ELSE 3 END;
                    v_own := array_position(v_ids, c.order_id);
                    IF v_own IS NOT NULL THEN
                        v_takers[v_own] := core.closed(v_takers[v_own], c, h.time);
                    END IF;
                    IF v_own IS NULL OR v_own <= v_written THEN
                        v_closings := v_closings || c;
                    END IF;
                END LOOP;
                ASSERT i IS NOT NULL OR v_gone = l.orders[1], 'the head does not show the book';
                l := core.ladder_take(l, 1, v_taken, v_gone, v_first);
                IF l.more AND cardinality(l.price) < 5 THEN
                    l := core.ladder_refill(l, h.instrument_id, v_makers, v_price);
                END IF;
            END LOOP;
            IF o.post_only AND p_event = 'new' AND cardinality(v_trades) >= v_trade
                OR o.time_in_force = 'fok' AND v_why IS DISTINCT FROM 'fok_not_filled'
                AND o.traded_quantity < p_orders[v_at].quantity
            THEN
                v_failed := CASE
                    WHEN o.post_only THEN 'post_only_would_trade' ELSE 'fok_not_filled' END;
                h := v_start;
                v_takers := v_found;
                CONTINUE;
            END IF;
            IF cardinality(v_trades) >= v_trade THEN
                h.last_price := t.price;
                h.trade_id := t.trade_id;
            END IF;
            IF o.side = 'buy' THEN
                h.asks := l;
                l := h.bids;
            ELSE
                h.bids := l;
                l := h.asks;
            END IF;

            -- ----------------------------------------------------------------- rest or close
            IF v_left > 0 AND v_why IS NULL AND o.priority IS NOT NULL THEN
                maker := ROW(
                    o.order_id, o.instrument_id, o.account_id, o.side, o.price, o.priority,
                    o.quantity, v_left, least(o.display_quantity, v_left), o.display_quantity,
                    o.traded_value, o.expires_at, o.updated_at, o.stop_price)::core.book;
                l := core.ladder_add(l, o.side, o.price, maker.shown, o.priority);
                v_beyond := v_beyond OR l.more;
                IF o.side = 'buy' THEN
                    h.bids := l;
                ELSE
                    h.asks := l;
                END IF;
                k := array_position(v_keys, v_sign * o.price);
                IF k IS NULL THEN
                    k := coalesce(cardinality(v_keys), 0) + 1;
                    v_keys[k] := v_sign * o.price;
                    v_from[k] := 1;
                    v_to[k] := 0;
                    v_more[k] := l.orders[array_position(l.price, o.price)] IS DISTINCT FROM 1;
                END IF;
                v_book := v_book || maker;
                v_todo := v_todo || 1;
                v_level[cardinality(v_book)] := k;
            ELSE
                o.reason := CASE
                    WHEN v_why IS NOT NULL THEN v_why
                    WHEN v_left = 0 THEN NULL
                    WHEN cardinality(v_trades) >= v_trade THEN 'remainder_canceled'
                    ELSE 'no_liquidity'
                END;
                IF o.reason IS NOT NULL THEN
                    h.seq := h.seq + 1;
                    o.status := 'canceled';
                    v_events := v_events || core.event_of(o, h.seq, 'canceled', o.reason);
                END IF;
                IF p_event <> 'new' THEN  -- its row in core.orders exists
                    v_closings := v_closings || ROW(
                        o.order_id, o.status, o.reason, o.price, o.quantity, o.traded_quantity,
                        o.traded_value, o.priority)::core.closing;
                END IF;
            END IF;
        END IF;

        -- ----------------------------------------------------------------------------- next
        v_at := v_at + 1;
        v_failed := NULL;
        v_ids := v_ids || o.order_id;
        v_takers := v_takers || o;
        v_fire := p_event <> 'triggered' AND (h.buy_stop IS NOT NULL OR h.sell_stop IS NOT NULL)
            AND core.stops_fire(h, v_trades[v_trade:]);
        v_write := v_fire OR cardinality(v_events) > 200
            OR p_instrument.max_open_orders IS NOT NULL;  -- is counted in the book
    END LOOP;
    r.head := h;
    r.takers := v_takers;
    RETURN r;
END
$$;

COMMENT ON FUNCTION core.enter_orders(
    core.head, core.orders[], core.event_type, text, core.instrument, core.origin) IS
'Orders into the market, one after the other: check, match by price and time, then trade, rest,
cancel the rest, or refuse (rules 1-8, 26). The one way in: for new orders, modified ones that lost
their place, triggered stops. Writes what they did at once, when the last has entered or when
something needs it written; answers the market after them, the orders as they stand then, and all
trades. Long, for it owns the arrays that it works on: docs/decisions/0006.';
