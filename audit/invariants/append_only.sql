-- Nobody can change or delete what was recorded: the triggers that forbid it are on.
SELECT r.relation
FROM unnest(ARRAY['core.orders', 'core.trade', 'core.event',
    'core.book_checkpoint', 'core.instrument_version', 'core.ended_session', 'core.clock_leap',
    'core.epoch', 'core.transfer', 'core.cash', 'core.collected',
    'core.seal', 'core.audit'
    ]) AS r (relation)
WHERE NOT EXISTS (
    SELECT FROM pg_trigger AS t
    WHERE t.tgrelid = r.relation::regclass AND t.tgname = 'append_only'
        AND t.tgfoid = 'core.forbid_change'::regproc AND t.tgenabled = 'O')
