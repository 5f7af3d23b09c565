CREATE OR REPLACE FUNCTION core.read_networks(p_networks text[])
RETURNS cidr[]
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN p_networks::cidr[];
EXCEPTION
    WHEN invalid_text_representation THEN
        RETURN NULL;
END
$$;

COMMENT ON FUNCTION core.read_networks(text[]) IS
    'Networks such as 10.0.0.0/8 or 2001:db8::/32; null if any of them is none.';
