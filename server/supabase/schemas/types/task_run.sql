-- The part of a scheduled run that its task reads. A type of its own, so that the tasks do not depend on the table's
-- row type.
CREATE TYPE mps.task_run AS (id bigint, task text, due_at timestamptz, position text, result jsonb);
COMMENT ON TYPE mps.task_run IS
  'The part of a scheduled run that its task reads.';
