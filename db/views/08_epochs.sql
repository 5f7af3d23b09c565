CREATE OR REPLACE VIEW api.epochs AS
SELECT
    number, epoch, began_at,
    CASE WHEN (SELECT c.sees_all FROM api.caller() AS c) THEN began_by END AS began_by,
    reason,
    CASE WHEN (SELECT c.sees_all FROM api.caller() AS c) THEN lost END AS lost,
    accepted_at,
    CASE WHEN (SELECT c.sees_all FROM api.caller() AS c) THEN accepted_by END AS accepted_by
FROM core.epoch;

COMMENT ON VIEW api.epochs IS
    'The histories of this exchange: the last one is the present. What was seen of an earlier one '
    'may not be here any more, and its seqs may name other events now. '
    'What was lost, and who was at it, is told to who sees all.';
COMMENT ON COLUMN api.epochs.epoch IS
    'In every heartbeat and snapshot, and what from_seq may be sent with.';
COMMENT ON COLUMN api.epochs.reason IS
    'made; restored: from a backup; went_back: what had been on disk was gone.';
COMMENT ON COLUMN api.epochs.lost IS
    'What was known to be gone: {"markets":{symbol:{"from","to"}},"orders":{"from","to"},"trades",'
    '"wal":{"noted","found"}}: seqs by symbol (of the 1,000 that had changed last), ids.';
COMMENT ON COLUMN api.epochs.accepted_at IS
    'When the operator accepted that (accept_loss); until then no market opens.';

GRANT SELECT ON api.epochs TO PUBLIC;
