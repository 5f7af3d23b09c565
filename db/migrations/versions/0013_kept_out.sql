CREATE TYPE core.change AS ENUM ('none', 'new', 'changed', 'gone');
COMMENT ON TYPE core.change IS 'What is to be written of an order in the book.';

CREATE UNLOGGED TABLE core.kept_out (
    db_user name PRIMARY KEY,
    until   timestamptz NOT NULL
);
COMMENT ON TABLE core.kept_out IS
    'Logins whose sessions held a market for too long again and again; no command of theirs is '
    'taken until then (docs/decisions/0009).';

CREATE INDEX ended_session_by_user ON core.ended_session (db_user, ended_at);
