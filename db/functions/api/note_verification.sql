CREATE OR REPLACE FUNCTION api.note_verification(
    checks int, differ int, first_difference text DEFAULT NULL)
RETURNS void
LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT core.note_action('note_verification', 'exchange', jsonb_build_object(
        'checks', checks, 'differ', differ, 'first_difference', left(first_difference, 500)))
$$;

COMMENT ON FUNCTION api.note_verification IS
'What `rts verify` found: how many checks it ran, in how many something differs, and what did first.
It stays in the view audit; operations() tells the newest. For operators.';
