-- Returns whether a corporate card gives its discount now: it is active and not expired, and so is its owner. A card
-- without an owner gives it, because no owner is suspended.
CREATE OR REPLACE FUNCTION mps.gives_discount(
  p_status mps_types.card_status, p_expires_at timestamptz, p_owner_member_id uuid
) RETURNS boolean
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT mps.is_usable(p_status, p_expires_at)
    AND NOT EXISTS (SELECT 1 FROM mps.members m WHERE m.id = p_owner_member_id AND m.status <> 'active')
$$;
COMMENT ON FUNCTION mps.gives_discount IS
  'Returns whether a corporate card gives its discount now: it is active and not expired, and so is its owner.';
REVOKE ALL ON FUNCTION mps.gives_discount FROM PUBLIC;
