CREATE OR REPLACE FUNCTION core.is_name(p_value text)
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT char_length(p_value) <= 64 AND (
        p_value ~ '^[!-~]+( [!-~]+)*$'
        OR p_value IS NFC NORMALIZED AND p_value ~ '^[^ ]+( [^ ]+)*$'
            -- Controls, spaces, joiners, marks of direction, fillers, tags and variations, what is
            -- of private use or no character; a mark that would join what stands before the name.
            AND p_value !~ E'[\\u0001-\\u001f\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160'
                '\\u1680\\u17b4\\u17b5\\u180b-\\u180f\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f'
                '\\u2800\\u3000\\u3164\\ue000-\\uf8ff\\ufdd0-\\ufdef\\ufe00-\\ufe0f\\ufeff\\uffa0'
                '\\ufff0-\\uffff\\U00013430-\\U0001345f\\U00016fe4\\U0001bca0-\\U0001bca3'
                '\\U0001d159\\U0001d173-\\U0001d17a\\U000e0000-\\U0010ffff]'
            AND p_value !~ E'^[\\u0300-\\u036f\\u0483-\\u0489\\u1ab0-\\u1aff\\u1dc0-\\u1dff'
                '\\u20d0-\\u20ff\\ufe20-\\ufe2f]'
            AND p_value !~ E'[\\U0001fffe\\U0001ffff\\U0002fffe\\U0002ffff\\U0003fffe-\\U000dffff]'
    )
$$;

COMMENT ON FUNCTION core.is_name(text) IS
    'An account or client order id: 1 to 64 characters that can be seen, of any script, with '
    'single spaces between words only, and in the form NFC, so that names that look alike are '
    'alike (UAX 15, UAX 31). Null for null.';
