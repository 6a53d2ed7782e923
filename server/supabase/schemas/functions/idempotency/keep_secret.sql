-- Answers p_sealed as it is. Called by call_once, which answers the first one to every repetition: so a secret that
-- the server makes is made once for a key. The server has encrypted it.
CREATE OR REPLACE FUNCTION mps_api.keep_secret(p_sealed text, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (sealed text)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
  SELECT p_sealed
$$;
COMMENT ON FUNCTION mps_api.keep_secret IS
  'Answers p_sealed as it is.';
REVOKE ALL ON FUNCTION mps_api.keep_secret FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.keep_secret TO service_role;
