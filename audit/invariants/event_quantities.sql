-- After every event traded + remaining = quantity while live, remaining = 0 when final (rule 20).
SELECT instrument_id, seq, order_id, status, quantity, traded_quantity, remaining, shown
FROM core.order_event
WHERE order_id IS NOT NULL AND NOT coalesce(
    traded_quantity BETWEEN 0 AND quantity
    AND CASE status
        WHEN 'pending_trigger' THEN traded_quantity = 0 AND remaining = quantity
        WHEN 'new' THEN traded_quantity = 0 AND remaining = quantity
        WHEN 'partially_filled' THEN traded_quantity > 0 AND traded_quantity + remaining = quantity
        WHEN 'filled' THEN traded_quantity = quantity AND remaining = 0
        WHEN 'rejected' THEN traded_quantity = 0 AND remaining = 0
        ELSE remaining = 0
    END
    AND CASE WHEN remaining > 0 THEN shown > 0 AND shown <= remaining ELSE shown = 0 END, false)
