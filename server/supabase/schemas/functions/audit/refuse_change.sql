-- Trigger function of append-only tables: refuses every UPDATE, DELETE and TRUNCATE.
-- Raises insufficient_privilege.
CREATE OR REPLACE FUNCTION mps.refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: the table is append-only', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END
$$;
COMMENT ON FUNCTION mps.refuse_change IS
  'Trigger function of append-only tables: refuses every UPDATE, DELETE and TRUNCATE.';
REVOKE ALL ON FUNCTION mps.refuse_change FROM PUBLIC;
