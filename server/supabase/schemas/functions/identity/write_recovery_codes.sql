-- Replaces an account's recovery codes, used ones included. p_recovery_hashes holds the SHA-256 hash of each code
-- in hexadecimal, separated by commas.
CREATE OR REPLACE FUNCTION mps.write_recovery_codes(p_account_id uuid, p_recovery_hashes text) RETURNS void
LANGUAGE sql VOLATILE SET search_path = '' AS $$
  DELETE FROM mps.recovery_codes r WHERE r.account_id = p_account_id;
  INSERT INTO mps.recovery_codes (account_id, code_hash)
  SELECT p_account_id, h.code_hash FROM unnest(string_to_array(p_recovery_hashes, ',')) AS h (code_hash);
$$;
COMMENT ON FUNCTION mps.write_recovery_codes IS
  'Replaces an account''s recovery codes, used ones included.';
REVOKE ALL ON FUNCTION mps.write_recovery_codes FROM PUBLIC;
