-- Shells that Berth has running in containers: what a crash leaves of them is ended at the next start.
CREATE TABLE open_shells (
  terminal_id TEXT PRIMARY KEY,
  container_id TEXT NOT NULL,
  container_name TEXT NOT NULL,
  exec_id TEXT NOT NULL,
  -- As whom it runs; null: as the image's own user.
  exec_user TEXT,
  user_id TEXT NOT NULL,
  user_name TEXT NOT NULL,
  session_id TEXT NOT NULL,
  address TEXT NOT NULL,
  request_id TEXT NOT NULL,
  started_at INTEGER NOT NULL
) STRICT;
