-- Returns what the audit log calls the object of an actor's own account: 'admin', 'operator' or 'merchant'.
CREATE OR REPLACE FUNCTION mps.factor_object_type(p_actor jsonb) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN p_actor ->> 'role' = 'merchant' AND p_actor ->> 'operator' IS NOT NULL THEN 'operator'
              ELSE p_actor ->> 'role' END
$$;
COMMENT ON FUNCTION mps.factor_object_type IS
  'Returns what the audit log calls the object of an actor''s own account: ''admin'', ''operator'' or ''merchant''.';
REVOKE ALL ON FUNCTION mps.factor_object_type FROM PUBLIC;
