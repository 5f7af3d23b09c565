CREATE OR REPLACE FUNCTION core.add_seal(p_chain int, p_most int)
RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
    v_last CONSTANT bigint := core.chain_end(p_chain);
    v_after bigint;
    v_hash bytea;
    v_seq bigint;
BEGIN
    SELECT s.seq, s.hash INTO v_after, v_hash FROM core.seal AS s
    WHERE s.chain = p_chain ORDER BY s.seq DESC LIMIT 1;
    v_after := coalesce(v_after, -1);
    IF v_last IS NULL OR v_after >= v_last THEN
        RETURN 0;
    END IF;
    v_seq := least(v_last, v_after + p_most);
    -- A trade is two events and one row, which has the second one's seq.
    IF EXISTS (
        SELECT FROM core.trade AS t WHERE t.instrument_id = p_chain AND t.seq = v_seq + 1)
    THEN
        v_seq := v_seq + 1;
    END IF;
    INSERT INTO core.seal (chain, seq, hash)
    SELECT p_chain, v_seq, sha256(coalesce(v_hash, '') || convert_to(
        coalesce(string_agg(x.text, E'\n' ORDER BY x.seq, x.text COLLATE "C"), ''), 'UTF8'))
    FROM core.sealed AS x
    WHERE x.chain = p_chain AND x.seq > v_after AND x.seq <= v_seq;
    RETURN v_seq - v_after;
END
$$;

COMMENT ON FUNCTION core.add_seal(int, int) IS
    'Makes a chain longer by one seal, over what came since the last, p_most events (or ids) of '
    'it. Answers over how many.';
