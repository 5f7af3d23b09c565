-- A report is kept for a while after it was written, not after its order was sent: who waited long
-- for the instrument gets it too.
ALTER TABLE core.outbox ADD COLUMN placed_at timestamptz NOT NULL DEFAULT clock_timestamp();

-- Its arguments change; it is loaded again after this.
DROP FUNCTION IF EXISTS core.fills_json(core.trade[]);
