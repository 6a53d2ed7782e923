-- Returns the ids of the transactions that one request made, by the audit log.
CREATE OR REPLACE FUNCTION mps.transactions_of_request(p_request_id text) RETURNS uuid[]
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT ARRAY(SELECT a.object_id::uuid FROM mps.audit_log a
    WHERE a.request_id = lower(mps.clean_text(p_request_id)) AND a.object_type = 'transaction')
$$;
COMMENT ON FUNCTION mps.transactions_of_request IS
  'Returns the ids of the transactions that one request made, by the audit log.';
REVOKE ALL ON FUNCTION mps.transactions_of_request FROM PUBLIC;
