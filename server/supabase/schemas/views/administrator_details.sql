-- Each administrator as lists show them, without the password's hash.
CREATE VIEW mps.administrator_details AS
  SELECT a.id AS administrator_id, a.name, a.role, a.status, a.password_hash IS NOT NULL AS login_enabled,
         EXISTS (SELECT 1 FROM mps.second_factors f WHERE f.administrator_id = a.id AND f.confirmed_at IS NOT NULL)
           AS second_factor,
         (SELECT f.expires_at FROM mps.first_login_codes f
          WHERE f.role = 'admin' AND f.subject_id = a.id AND f.expires_at > now()) AS first_login_expires_at,
         (SELECT max(s.last_seen_at) FROM mps.sessions s WHERE s.role = 'admin' AND s.subject_id = a.id)
           AS last_seen_at,
         a.created_at, a.updated_at
  FROM mps.administrators a;
COMMENT ON VIEW mps.administrator_details IS
  'Each administrator as lists show them, without the password''s hash.';
REVOKE ALL ON mps.administrator_details FROM PUBLIC;
