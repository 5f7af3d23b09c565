-- Histories have names (docs/decisions/0014).
ALTER TYPE core.instrument_status ADD VALUE IF NOT EXISTS 'went_back';

CREATE TABLE core.epoch (
    number            int PRIMARY KEY,
    epoch             uuid NOT NULL UNIQUE,
    began_at          timestamptz NOT NULL,
    began_by          text NOT NULL,
    reason            text NOT NULL CHECK (reason IN ('made', 'restored', 'went_back')),
    system_identifier bigint NOT NULL,
    database_oid      oid NOT NULL,
    lost              jsonb,
    accepted_at       timestamptz,
    accepted_by       text
);
COMMENT ON TABLE core.epoch IS
    'Append-only: the histories of this exchange, the last one is the present. A new one begins '
    'where an earlier one may not be what somebody saw of it.';
COMMENT ON COLUMN core.epoch.database_oid IS
    'With system_identifier (pg_control_system) where it began: data that are found elsewhere were '
    'restored there.';
COMMENT ON COLUMN core.epoch.lost IS
    'What was noted outside the cluster and is not there: {"markets":{symbol:{"from","to"}},'
    '"orders":{"from","to"},"trades":{"from","to"},"wal":{"noted","found"}}; seqs, ids.';
COMMENT ON COLUMN core.epoch.accepted_at IS
    'When the operator accepted the loss; until then no market opens.';
