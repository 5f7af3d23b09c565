-- Times never run back along a journal, but where an operator reset the market's clock.
SELECT e.instrument_id, e.seq, e.event, e.occurred_at, e.before, e.clock
FROM (
    SELECT instrument_id, seq, event, occurred_at, clock,
        lag(occurred_at) OVER (PARTITION BY instrument_id ORDER BY seq) AS before
    FROM core.order_event
) AS e
WHERE e.occurred_at < e.before AND e.event::text <> 'clock_reset'
    OR e.occurred_at >= e.before AND e.event::text = 'clock_reset'
    OR e.clock >= e.occurred_at
