-- An audit log that shows when somebody with rights on the tables has altered it. Each row carries the hash of what
-- it says, made when it is written; batches of rows carry a hash over these and over the batch before. What is
-- altered no longer fits its row's hash; whoever also writes a new row hash, or removes rows, breaks the batch.

ALTER TABLE mps.audit_log ADD COLUMN row_hash bytea;

-- The hash of everything that a row says. An array, so that no two rows can say the same in different fields; times
-- as microseconds, so that it does not depend on the session's time zone.
CREATE FUNCTION mps.audit_row_hash(p_row mps.audit_log) RETURNS bytea
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT sha256(convert_to(jsonb_build_array(
    p_row.id, (extract(epoch FROM p_row.created_at) * 1000000)::bigint, p_row.actor_role, p_row.actor_id,
    p_row.operator, p_row.on_behalf_of, p_row.session_id, p_row.request_id, p_row.ip, p_row.action,
    p_row.object_type, p_row.object_id, p_row.details)::text, 'UTF8'))
$$;
REVOKE ALL ON FUNCTION mps.audit_row_hash(mps.audit_log) FROM PUBLIC;

CREATE FUNCTION mps.hash_audit_row() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  NEW.row_hash := mps.audit_row_hash(NEW);
  RETURN NEW;
END
$$;
REVOKE ALL ON FUNCTION mps.hash_audit_row() FROM PUBLIC;

ALTER TABLE mps.audit_log DISABLE TRIGGER audit_log_append_only;
UPDATE mps.audit_log a SET row_hash = mps.audit_row_hash(a);
ALTER TABLE mps.audit_log ENABLE TRIGGER audit_log_append_only;
ALTER TABLE mps.audit_log ALTER COLUMN row_hash SET NOT NULL;
CREATE TRIGGER audit_log_hash BEFORE INSERT ON mps.audit_log
  FOR EACH ROW EXECUTE FUNCTION mps.hash_audit_row();

-- The same as before, but the transaction takes its number before the row takes its own: whoever sees a row can
-- then tell by transaction numbers whether one with a smaller number may still be on its way.
CREATE OR REPLACE FUNCTION mps.audit(
  p_actor jsonb, p_action text, p_object_type text, p_object_id text, p_details jsonb DEFAULT '{}'
) RETURNS void
LANGUAGE sql VOLATILE SET search_path = '' AS $$
  SELECT pg_current_xact_id();
  INSERT INTO mps.audit_log (actor_role, actor_id, operator, on_behalf_of, session_id, request_id, ip,
                             action, object_type, object_id, details)
  VALUES (mps.actor_role(p_actor), p_actor ->> 'id', p_actor ->> 'operator', p_actor ->> 'on_behalf_of',
          p_actor ->> 'session_id', p_actor ->> 'request_id', p_actor ->> 'ip',
          p_action, p_object_type, p_object_id, jsonb_strip_nulls(p_details))
$$;

CREATE TABLE mps.audit_batches (
  -- Counted without a gap, so that a removed batch is noticed.
  id bigint PRIMARY KEY,
  first_id bigint NOT NULL,
  last_id bigint NOT NULL CHECK (last_id >= first_id),
  row_count int NOT NULL CHECK (row_count > 0),
  hash bytea NOT NULL,
  sealed_at timestamptz NOT NULL DEFAULT now()
);
CREATE TRIGGER audit_batches_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON mps.audit_batches
  FOR EACH STATEMENT EXECUTE FUNCTION mps.refuse_change();

-- Up to which row nothing can be missing any more, once every transaction before boundary_xid has ended. One row;
-- whoever seals holds it.
CREATE TABLE mps.audit_seal_state (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  boundary_id bigint NOT NULL DEFAULT 0,
  boundary_xid xid8 NOT NULL DEFAULT '0'
);
INSERT INTO mps.audit_seal_state DEFAULT VALUES;
REVOKE ALL ON mps.audit_batches, mps.audit_seal_state FROM PUBLIC, anon, authenticated, service_role;

-- A batch's hash: the batch before, the batch's own bounds, and the hash of each row in it.
CREATE FUNCTION mps.audit_batch_hash(p_previous bytea, p_id bigint, p_first_id bigint, p_last_id bigint) RETURNS bytea
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT sha256(coalesce(p_previous, ''::bytea) || int8send(p_id) || int8send(p_first_id) || int8send(p_last_id)
    || int8send(count(*)) || sha256(coalesce(string_agg(int8send(a.id) || a.row_hash, ''::bytea ORDER BY a.id), ''::bytea)))
  FROM mps.audit_log a WHERE a.id BETWEEN p_first_id AND p_last_id
$$;
REVOKE ALL ON FUNCTION mps.audit_batch_hash(bytea, bigint, bigint, bigint) FROM PUBLIC;

-- Seals what can be sealed, in batches of p_batch_size rows, while others go on writing: a row below the boundary
-- whose transaction has not ended would otherwise come into a sealed batch later. Where another process seals at
-- this moment, it does nothing. Returns how much was sealed, and the newest batch with its hash in hexadecimal:
-- kept elsewhere (the server logs it), it shows a removal of the newest batches too. Raises PERMISSION_DENIED.
CREATE FUNCTION public.seal_audit_log(p_batch_size int DEFAULT 1000, p_actor jsonb DEFAULT NULL)
RETURNS TABLE (sealed_rows int, sealed_batches int, head_batch bigint, head_hash text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_size int := least(greatest(coalesce(p_batch_size, 1000), 1), 10000);
  v_seen record;
  v_state mps.audit_seal_state;
  v_head mps.audit_batches;
  v_upto bigint;
  v_next mps.audit_batches;
  v_rows int := 0;
  v_batches int := 0;
BEGIN
  PERFORM mps.require_admin(p_actor);
  -- One statement, so that the rows and the running transactions are of the same moment; and the first one, before
  -- this transaction writes anything itself.
  SELECT coalesce(max(a.id), 0) AS max_id, pg_snapshot_xmin(pg_current_snapshot()) AS oldest,
         pg_snapshot_xmax(pg_current_snapshot()) AS newest
  INTO v_seen FROM mps.audit_log a;
  SELECT * INTO v_state FROM mps.audit_seal_state s FOR UPDATE SKIP LOCKED;
  SELECT * INTO v_head FROM mps.audit_batches b ORDER BY b.id DESC LIMIT 1;
  IF v_state.only_row THEN
    v_upto := CASE WHEN v_seen.oldest >= v_seen.newest THEN v_seen.max_id
                   WHEN v_seen.oldest >= v_state.boundary_xid THEN v_state.boundary_id ELSE 0 END;
    IF v_seen.oldest >= v_state.boundary_xid THEN
      UPDATE mps.audit_seal_state SET boundary_id = v_seen.max_id, boundary_xid = v_seen.newest;
    END IF;
    LOOP
      v_next.id := coalesce(v_head.id, 0) + 1;
      v_next.first_id := coalesce(v_head.last_id, 0) + 1;
      SELECT max(c.id), count(*) INTO v_next.last_id, v_next.row_count
      FROM (SELECT a.id FROM mps.audit_log a WHERE a.id BETWEEN v_next.first_id AND v_upto
            ORDER BY a.id LIMIT v_size) c;
      EXIT WHEN v_next.row_count = 0;
      v_next.hash := mps.audit_batch_hash(v_head.hash, v_next.id, v_next.first_id, v_next.last_id);
      INSERT INTO mps.audit_batches (id, first_id, last_id, row_count, hash)
      VALUES (v_next.id, v_next.first_id, v_next.last_id, v_next.row_count, v_next.hash);
      v_head := v_next;
      v_rows := v_rows + v_next.row_count;
      v_batches := v_batches + 1;
    END LOOP;
  END IF;
  RETURN QUERY SELECT v_rows, v_batches, v_head.id, encode(v_head.hash, 'hex');
END
$$;
REVOKE ALL ON FUNCTION public.seal_audit_log(int, jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.seal_audit_log(int, jsonb) TO service_role;

-- Seals what can be sealed and then looks for what was tampered with: rows that no longer say what they said
-- ("altered_row"), batches with fewer or more rows than they were sealed with ("removed_rows", "added_rows"), whose
-- hash no longer fits ("altered_batch"), and gaps in the chain ("removed_batch"). An empty answer is a sound log.
-- Reads everything: for administrators and tests. At most 100 rows of a kind. Raises PERMISSION_DENIED.
CREATE FUNCTION public.verify_audit(p_actor jsonb DEFAULT NULL)
RETURNS TABLE (violation text, object_type text, object_id text, details jsonb)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
BEGIN
  PERFORM public.seal_audit_log(p_actor => p_actor);

  RETURN QUERY
  SELECT 'altered_row', 'audit_event', a.id::text, '{}'::jsonb
  FROM mps.audit_log a WHERE a.row_hash <> mps.audit_row_hash(a) ORDER BY a.id LIMIT 100;

  RETURN QUERY
  WITH chain AS (
    SELECT b.*, lag(b.id, 1, 0::bigint) OVER w AS previous_id, lag(b.last_id, 1, 0::bigint) OVER w AS previous_last,
           lag(b.hash) OVER w AS previous_hash
    FROM mps.audit_batches b WINDOW w AS (ORDER BY b.id)
  ), checked AS (
    SELECT c.*, (SELECT count(*)::int FROM mps.audit_log a WHERE a.id BETWEEN c.first_id AND c.last_id) AS found,
           mps.audit_batch_hash(c.previous_hash, c.id, c.first_id, c.last_id) AS expected_hash
    FROM chain c
  )
  SELECT CASE WHEN k.id <> k.previous_id + 1 OR k.first_id <> k.previous_last + 1 THEN 'removed_batch'
              WHEN k.found < k.row_count THEN 'removed_rows'
              WHEN k.found > k.row_count THEN 'added_rows'
              ELSE 'altered_batch' END,
         'audit_batch', k.id::text,
         jsonb_build_object('first_id', k.first_id, 'last_id', k.last_id, 'sealed_rows', k.row_count,
           'found_rows', k.found, 'sealed_at', mps.iso(k.sealed_at))
  FROM checked k WHERE k.hash <> k.expected_hash OR k.found <> k.row_count OR k.id <> k.previous_id + 1
    OR k.first_id <> k.previous_last + 1
  ORDER BY k.id LIMIT 100;
END
$$;
REVOKE ALL ON FUNCTION public.verify_audit(jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.verify_audit(jsonb) TO service_role;

-- How much verify_audit() looks at, and the newest batch. Raises PERMISSION_DENIED.
CREATE FUNCTION public.audit_size(p_actor jsonb DEFAULT NULL)
RETURNS TABLE (events bigint, unsealed_events bigint, batches bigint, head_hash text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_head mps.audit_batches;
BEGIN
  PERFORM mps.require_admin(p_actor);
  SELECT * INTO v_head FROM mps.audit_batches b ORDER BY b.id DESC LIMIT 1;
  RETURN QUERY
    SELECT (SELECT count(*) FROM mps.audit_log), (SELECT count(*) FROM mps.audit_log a WHERE a.id > coalesce(v_head.last_id, 0)),
           (SELECT count(*) FROM mps.audit_batches), encode(v_head.hash, 'hex');
END
$$;
REVOKE ALL ON FUNCTION public.audit_size(jsonb) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION public.audit_size(jsonb) TO service_role;
