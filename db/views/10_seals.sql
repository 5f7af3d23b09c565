CREATE OR REPLACE VIEW api.seals AS
SELECT c.symbol, s.seq, encode(s.hash, 'hex') AS hash, s.sealed_at
FROM core.seal AS s
JOIN (
    SELECT i.instrument_id, i.symbol FROM core.instrument AS i
    UNION ALL
    VALUES (0, '#transfers'), (-1, '#audit')
) AS c (chain, symbol) USING (chain);

COMMENT ON VIEW api.seals IS
    'The chain of each market: a row is the SHA-256, in hex, of the row before and of everything '
    'between. Whoever keeps a row elsewhere can prove later that nothing up to its seq was '
    'changed: `rts seal` prints the newest.';
COMMENT ON COLUMN api.seals.symbol IS
    'A market; #transfers: seq is a transfer_id; #audit: the audit log''s, by audit_id.';
COMMENT ON COLUMN api.seals.hash IS 'It tells nothing of what it is of.';

GRANT SELECT ON api.seals TO PUBLIC;
