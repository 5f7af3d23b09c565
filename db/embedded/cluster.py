"""Making a cluster whose superuser nobody can log in as, and administering it when it is stopped.

The owner of the exchange, `rts`, is an ordinary role: see db/embedded/cluster.sql.
"""

from pathlib import Path

from psycopg import sql

from db.embedded.programs import Account

_SQL = Path(__file__).with_suffix(".sql")

_ACCESS = """\
# Whoever logs in proves to know a password; the superuser has none, and no LOGIN.
local all,replication all              scram-sha-256
host  all,replication all 127.0.0.1/32 scram-sha-256
"""


def make_cluster(account: Account, programs: Path, folder: Path, password: str) -> None:
    """Make a cluster in `folder` with the owner `rts` of a database `rts`. Raises ServerError."""
    account.run(
        str(programs / "initdb"), f"--pgdata={folder}", "--username=postgres", "--encoding=UTF8",
        "--locale=C", "--auth=reject", "--data-checksums",
    )  # fmt: skip
    account.write(folder / "pg_hba.conf", _ACCESS)
    login = sql.SQL("CREATE ROLE rts LOGIN PASSWORD {};\n\n").format(sql.Literal(password))
    administer(account, programs, folder, login.as_string() + _SQL.read_text("utf-8"))
    account.write(folder / "postgresql.conf", "include 'rts.conf'\n", append=True)


def administer(account: Account, programs: Path, folder: Path, statements: str) -> None:
    """Run statements as the superuser in template1, in single-user mode: no server may run.

    An empty line ends each statement, an error the run: raises ServerError.
    """
    account.run(
        str(programs / "postgres"), "--single", "-j", "-D", str(folder),
        "-c", "exit_on_error=on", "-c", "log_min_error_statement=panic",  # which holds passwords
        "template1", text=statements,
    )  # fmt: skip
