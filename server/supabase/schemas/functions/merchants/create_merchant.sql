-- Creates a merchant. p_password_hash is for the merchant's own account; with null the account cannot log in yet. The
-- code is typed at tills: letters, digits, - and _, and no two codes may differ only in case.
-- Raises PERMISSION_DENIED, VALIDATION_FAILED (a malformed code, or not an argon2id hash), INVALID_NAME,
-- DUPLICATE_MERCHANT_CODE.
CREATE OR REPLACE FUNCTION mps_api.create_merchant(
  p_code text, p_name text, p_contact text DEFAULT NULL, p_password_hash text DEFAULT NULL, p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  merchant_id uuid, code text, name text, contact text, status mps_types.merchant_status, created_at timestamptz
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_code text := mps.clean_text(p_code);
  v_merchant mps.merchants;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:manage_merchants');
  IF v_code IS NULL OR v_code !~ '^[A-Za-z0-9][A-Za-z0-9_-]{1,49}$' THEN
    PERFORM mps.fail('VALIDATION_FAILED',
      '{"fields": {"code": ["2 to 50 letters, digits, - or _, beginning with a letter or digit"]}}');
  END IF;
  IF p_password_hash IS NOT NULL THEN
    PERFORM mps.check_password_hash(p_password_hash);
  END IF;
  INSERT INTO mps.merchants AS m (code, name, contact, password_hash)
  VALUES (v_code, mps.check_name(p_name), 
    CASE WHEN mps.clean_text(p_contact) <> '' THEN btrim(mps.check_text('contact', p_contact)) END, p_password_hash)
  RETURNING m.* INTO v_merchant;
  PERFORM mps.audit(p_actor, 'merchant.create', 'merchant', v_merchant.id::text, jsonb_build_object(
    'code', v_code, 'with_password', p_password_hash IS NOT NULL), v_merchant.id);
  RETURN QUERY SELECT v_merchant.id, v_merchant.code, v_merchant.name, v_merchant.contact, v_merchant.status,
                      v_merchant.created_at;
EXCEPTION
  WHEN unique_violation THEN
    PERFORM mps.fail('DUPLICATE_MERCHANT_CODE', jsonb_build_object('code', v_code));
END
$$;
COMMENT ON FUNCTION mps_api.create_merchant IS
  'Creates a merchant.';
REVOKE ALL ON FUNCTION mps_api.create_merchant FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.create_merchant TO service_role;
