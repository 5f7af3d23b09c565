-- An order takes another client order id by a modify in its own market (rule 44).
SELECT r.order_id, r.seq, r.client_order_id, e.event, e.reason
FROM core.renaming AS r
LEFT JOIN core.event AS e
    ON (e.instrument_id, e.seq, e.order_id) = (r.instrument_id, r.seq, r.order_id)
WHERE (e.event, e.reason) NOT IN (
        ('replaced', 'priority_kept'), ('replaced', 'priority_lost'),
        ('canceled', 'modified_to_traded'))
    OR e.event IS NULL
