-- All accounts that can log in, one row each. A merchant has its own account, a manager whose operator_id is null, and
-- any number of named operators. password_hash and pin_hash are argon2id hashes.
CREATE VIEW mps.accounts AS
  SELECT 'member'::mps_types.session_role AS role, m.id AS subject_id, NULL::uuid AS operator_id, m.name,
         m.status = 'active' AS active, m.password_hash, NULL::uuid AS merchant_id, NULL::text AS merchant_code,
         NULL::text AS operator, NULL::mps_types.operator_role AS operator_role, m.member_no, m.phone, m.email,
         NULL::text AS pin_hash
  FROM mps.members m
  UNION ALL
  SELECT 'merchant', h.id, NULL, h.name, h.status = 'active', h.password_hash, h.id, h.code,
         NULL, 'manager', NULL, NULL, NULL, NULL
  FROM mps.merchants h
  UNION ALL
  SELECT 'merchant', h.id, o.id, h.name, h.status = 'active' AND o.status = 'active', o.password_hash, h.id, h.code,
         o.name, o.role, NULL, NULL, NULL, o.pin_hash
  FROM mps.merchant_operators o JOIN mps.merchants h ON h.id = o.merchant_id
  UNION ALL
  SELECT 'admin', a.id, NULL, a.name, a.status = 'active', a.password_hash, NULL, NULL,
         NULL, NULL, NULL, NULL, NULL, NULL
  FROM mps.administrators a;
COMMENT ON VIEW mps.accounts IS
  'All accounts that can log in, one row each.';
REVOKE ALL ON mps.accounts FROM PUBLIC;
