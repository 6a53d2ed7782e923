-- Inserts an administrator and returns their id.
-- Raises INVALID_NAME, NAME_TAKEN.
CREATE OR REPLACE FUNCTION mps.insert_administrator(
  p_name text, p_role mps_types.administrator_role, p_password_hash text
) RETURNS uuid
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  v_id uuid;
BEGIN
  INSERT INTO mps.administrators AS a (name, role, password_hash)
  VALUES (mps.check_name(p_name), p_role, p_password_hash)
  ON CONFLICT (mps.fold_text(name)) DO NOTHING
  RETURNING a.id INTO v_id;
  IF v_id IS NULL THEN
    PERFORM mps.fail('NAME_TAKEN');
  END IF;
  RETURN v_id;
END
$$;
COMMENT ON FUNCTION mps.insert_administrator IS
  'Inserts an administrator and returns their id.';
REVOKE ALL ON FUNCTION mps.insert_administrator FROM PUBLIC;
