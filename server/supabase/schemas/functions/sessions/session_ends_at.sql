-- Returns when a session ends by itself: at its expiry, or when it was not used for p_idle_seconds.
CREATE OR REPLACE FUNCTION mps.session_ends_at(p_expires_at timestamptz, p_last_seen_at timestamptz, p_idle_seconds int)
RETURNS timestamptz
LANGUAGE sql STABLE AS $$
  SELECT least(p_expires_at, p_last_seen_at + make_interval(secs => p_idle_seconds))
$$;
COMMENT ON FUNCTION mps.session_ends_at IS
  'Returns when a session ends by itself: at its expiry, or when it was not used for p_idle_seconds.';
REVOKE ALL ON FUNCTION mps.session_ends_at FROM PUBLIC;
