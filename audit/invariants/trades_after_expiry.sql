-- No order traded at or after its time, even where the sweep came late (rule 10).
SELECT e.instrument_id, e.seq, e.order_id, e.occurred_at, e.clock, o.expires_at
FROM core.order_event AS e
JOIN core.orders AS o USING (order_id)
WHERE e.event IN ('partial_fill', 'fill') AND coalesce(e.clock, e.occurred_at) >= o.expires_at
