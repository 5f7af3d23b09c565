#!/bin/sh
# Read once by PostgreSQL's image, when it has made a cluster: the exchange's owner and database.
set -eu
psql --no-psqlrc --set ON_ERROR_STOP=1 --username postgres --dbname template1 <<'EOF'
\getenv password RTS_DATABASE_PASSWORD
CREATE ROLE rts LOGIN PASSWORD :'password';
\include /etc/cluster.sql
EOF
