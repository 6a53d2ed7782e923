-- A run as its task sees it. A type of its own, because a task must not depend on the table's row type.
CREATE TYPE mps.task_run AS (id bigint, task text, due_at timestamptz, position text, result jsonb);
