CREATE OR REPLACE FUNCTION core.is_name(p_value text)
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT char_length(p_value) BETWEEN 1 AND 64 AND btrim(p_value) <> ''
        AND p_value !~ U&'[\0001-\001f\007f-\009f\00ad\061c\200b-\200f\2028-\202e'
            '\2060-\206f\feff\fff9-\fffb]'
$$;

COMMENT ON FUNCTION core.is_name(text) IS
    'An account or client order id: 1 to 64 printable characters. Null for null.';
