CREATE TABLE users (
  id TEXT PRIMARY KEY,
  username TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL,
  disabled INTEGER NOT NULL DEFAULT 0,
  password_hash TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  -- SHA-256 of the secret in the cookie: a stolen file opens no session.
  secret_hash BLOB NOT NULL UNIQUE,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  created_at INTEGER NOT NULL,
  last_seen_at INTEGER NOT NULL,
  address TEXT NOT NULL,
  user_agent TEXT NOT NULL
) STRICT;
CREATE INDEX sessions_by_user ON sessions (user_id);

CREATE TABLE sign_in_failures (
  at INTEGER NOT NULL,
  account TEXT NOT NULL,
  address TEXT NOT NULL
) STRICT;
CREATE INDEX sign_in_failures_by_account ON sign_in_failures (account, at);
CREATE INDEX sign_in_failures_by_address ON sign_in_failures (address, at);

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  request_id TEXT NOT NULL,
  action TEXT NOT NULL,
  outcome TEXT NOT NULL,
  user_id TEXT,
  user_name TEXT,
  session_id TEXT,
  address TEXT NOT NULL,
  object_kind TEXT,
  object_id TEXT,
  object_name TEXT,
  detail TEXT,
  reason TEXT,
  -- SHA-256 of the hash before it and this row: a row that is changed or gone breaks the chain.
  hash BLOB NOT NULL
) STRICT;
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit rows are never changed'); END;

CREATE TABLE jobs (
  id TEXT PRIMARY KEY,
  status TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  -- The right that its change needs: whoever holds it may cancel the job.
  action TEXT NOT NULL,
  -- The job as the contract shows it, JSON.
  job TEXT NOT NULL,
  output TEXT NOT NULL DEFAULT '[]'
) STRICT;
CREATE INDEX jobs_by_time ON jobs (created_at);

CREATE TABLE job_journal (
  job_id TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  at INTEGER NOT NULL,
  entry TEXT NOT NULL,
  PRIMARY KEY (job_id, n)
) STRICT;
