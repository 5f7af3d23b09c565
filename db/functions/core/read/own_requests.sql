CREATE OR REPLACE FUNCTION core.own_requests(p_requests api.order_request[])
RETURNS api.order_request[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
    c core.caller;
BEGIN
    IF core.is_trusted() THEN
        RETURN p_requests;
    END IF;
    c := core.caller();
    IF c.acts_for_all THEN
        RETURN p_requests;
    END IF;
    FOR i IN 1..cardinality(p_requests) LOOP
        IF coalesce(p_requests[i].account, c.account) = c.account THEN
            p_requests[i].account := c.account;
        ELSE
            p_requests[i].faults := core.not_yours(c) || p_requests[i].faults;
        END IF;
    END LOOP;
    RETURN p_requests;
END
$$;

COMMENT ON FUNCTION core.own_requests(api.order_request[]) IS
    'Requests as their caller may send them: of one who acts for an account, all are for that, and '
    'naming another is a fault; of one who acts for nobody, each is.';
