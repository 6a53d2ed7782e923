-- Issues a prepaid, corporate or voucher card to a member, who becomes its owner. An initial value is recorded as a
-- cash recharge in the same transaction, and asks for 'admin:move_money' besides 'admin:manage_cards'; above the limit of
-- 'issue_card' an administrator needs a second person. p_expires_on: the last day of the card, where p_expires_at is
-- null. The discount of a corporate card applies to the owner's standard card at once. p_binding_password_hash: in place
-- of the password, for an approval, which keeps no password.
-- Raises PERMISSION_DENIED, MEMBER_NOT_FOUND, MEMBER_SUSPENDED, INVALID_NAME, and what mps.check_new_card and
-- mps.credit_card raise.
CREATE OR REPLACE FUNCTION mps_api.issue_card(
  p_card_type mps_types.card_type, p_owner_member_id uuid, p_name text DEFAULT NULL,
  p_initial_value numeric DEFAULT NULL, p_fixed_discount numeric DEFAULT NULL, p_binding_password text DEFAULT NULL,
  p_expires_at timestamptz DEFAULT NULL, p_expires_on date DEFAULT NULL, p_binding_password_hash text DEFAULT NULL,
  p_actor jsonb DEFAULT NULL
) RETURNS TABLE (
  card_id uuid, card_no text, card_type mps_types.card_type, name text, owner_member_id uuid,
  status mps_types.card_status, balance numeric, fixed_discount numeric, expires_at timestamptz,
  created_at timestamptz, initial_tx_no text
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_expires_at timestamptz := mps.period_end(p_expires_at, p_expires_on);
  v_password_hash text;
  v_status mps_types.member_status;
  v_member_no text;
  v_card_id uuid;
  v_tx_id uuid;
BEGIN
  PERFORM mps.require_permission(p_actor, 'admin:manage_cards');
  IF p_initial_value > 0 THEN
    PERFORM mps.require_permission(p_actor, 'admin:move_money');
  END IF;
  PERFORM mps.check_new_card(p_card_type, p_initial_value, p_fixed_discount, p_binding_password, v_expires_at);
  -- Before the locks: while a password is hashed, the owner's card can pay.
  v_password_hash := coalesce(p_binding_password_hash, mps.hash_binding_password(p_binding_password));
  -- The standard card before the member: a suspension locks them in the same order.
  PERFORM 1 FROM mps.cards c WHERE c.owner_member_id = p_owner_member_id AND c.card_type = 'standard' FOR UPDATE;
  SELECT m.status, m.member_no INTO v_status, v_member_no FROM mps.members m WHERE m.id = p_owner_member_id FOR SHARE;
  IF v_status IS NULL OR v_status = 'deleted' THEN
    PERFORM mps.fail('MEMBER_NOT_FOUND');
  ELSIF v_status <> 'active' THEN
    PERFORM mps.fail('MEMBER_SUSPENDED');
  END IF;
  PERFORM mps.require_approval(p_actor, 'issue_card', p_initial_value, 'member', p_owner_member_id::text,
    jsonb_build_object('card_type', p_card_type, 'member_no', v_member_no, 'member_status', v_status,
      'initial_value', p_initial_value, 'fixed_discount', p_fixed_discount, 'card_expires_at', mps.iso(v_expires_at)));
  v_card_id := mps.insert_card(p_card_type, p_owner_member_id,
    CASE WHEN p_name IS NOT NULL THEN mps.check_name(p_name) END, p_fixed_discount, v_password_hash, v_expires_at);
  PERFORM mps.audit(p_actor, 'card.issue', 'card', v_card_id::text, jsonb_build_object(
    'card_no', (SELECT c.card_no FROM mps.cards c WHERE c.id = v_card_id), 'card_type', p_card_type,
    'owner_member_id', p_owner_member_id, 'fixed_discount', p_fixed_discount,
    'initial_value', nullif(p_initial_value, 0)));
  IF p_initial_value > 0 THEN
    v_tx_id := mps.credit_card(v_card_id, p_initial_value, 'cash', '{}', NULL, 'initial value', p_actor, NULL, NULL);
  END IF;
  PERFORM mps.refresh_bound_discounts(v_card_id, p_card_type);
  RETURN QUERY
  SELECT c.id, c.card_no, c.card_type, c.name, c.owner_member_id, c.status, c.balance, c.fixed_discount, c.expires_at,
         c.created_at, (SELECT t.tx_no FROM mps.transactions t WHERE t.id = v_tx_id)
  FROM mps.cards c WHERE c.id = v_card_id;
END
$$;
COMMENT ON FUNCTION mps_api.issue_card IS
  'Issues a prepaid, corporate or voucher card to a member, who becomes its owner.';
REVOKE ALL ON FUNCTION mps_api.issue_card FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mps_api.issue_card TO service_role;
