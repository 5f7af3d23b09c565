CREATE OR REPLACE FUNCTION service.access_mode()
RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT a.mode FROM core.access AS a
$$;

COMMENT ON FUNCTION service.access_mode() IS 'The mode of the exchange: open or keys.';
