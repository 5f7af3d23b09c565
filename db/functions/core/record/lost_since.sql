CREATE OR REPLACE FUNCTION core.lost_since(p_noted jsonb)
RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    e CONSTANT core.epoch := core.current_epoch();
    v_noted CONSTANT uuid := (p_noted ->> 'epoch')::uuid;
    v_wal CONSTANT pg_lsn := (p_noted ->> 'wal')::pg_lsn;
    v_found CONSTANT pg_lsn := pg_current_wal_insert_lsn();
    v_markets jsonb;
BEGIN
    -- Another exchange was here before, or the epoch after the noted one was begun knowingly.
    IF NOT EXISTS (
        SELECT FROM core.epoch AS x WHERE x.number = 1 AND x.epoch = (p_noted ->> 'first')::uuid)
        OR EXISTS (SELECT FROM core.epoch AS x WHERE x.epoch = v_noted AND x.number < e.number)
    THEN
        RETURN NULL;
    END IF;
    SELECT jsonb_object_agg(k.symbol, jsonb_build_object(
        'from', coalesce(h.seq, -1) + 1, 'to', k.seq::bigint)) INTO v_markets
    FROM jsonb_each_text(p_noted -> 'seqs') AS k (symbol, seq)
    LEFT JOIN core.instrument AS i ON i.symbol = k.symbol
    LEFT JOIN LATERAL (
        SELECT x.seq FROM core.head AS x
        WHERE x.instrument_id = i.instrument_id ORDER BY x.follows DESC LIMIT 1) AS h ON true
    WHERE k.seq::bigint > coalesce(h.seq, -1);
    IF v_markets IS NULL AND v_wal <= v_found AND v_noted = e.epoch THEN
        RETURN NULL;
    END IF;
    RETURN jsonb_build_object(
        'markets', coalesce(v_markets, '{}'),
        'orders', jsonb_build_object(
            'from', coalesce((SELECT max(o.order_id) FROM core.orders AS o), 0) + 1,
            'to', (p_noted ->> 'order_id')::bigint),
        'trades', jsonb_build_object(
            'from', coalesce((SELECT max(t.trade_id) FROM core.trade AS t), 0) + 1,
            'to', (p_noted ->> 'trade_id')::bigint),
        'wal', jsonb_build_object('noted', v_wal, 'found', v_found));
END
$$;

COMMENT ON FUNCTION core.lost_since(jsonb) IS
    'What a note (service.position) tells of this history and is not here, as core.epoch.lost; '
    'null: nothing. Ids are not compared: a sequence may have been ahead of the disk.';
