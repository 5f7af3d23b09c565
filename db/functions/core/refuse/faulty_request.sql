CREATE OR REPLACE FUNCTION core.faulty_request(p_faults core.fault[])
RETURNS api.order_request
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    r api.order_request;
BEGIN
    r.faults := p_faults;
    RETURN r;
END
$$;

COMMENT ON FUNCTION core.faulty_request(core.fault[]) IS
    'A request of which nothing but its faults is known.';
