#!/bin/sh
# Creates the users of Groundcrew and of Temporal with a database of their own each, or gives the users their present
# passwords. Neither is a superuser, or gets into the other's databases. May run again and again.
set -eu

psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --set groundcrew="$GROUNDCREW_DB_PASSWORD" --set temporal="$TEMPORAL_DB_PASSWORD" <<'SQL'
set client_min_messages = warning;
select format('create role %I', name) from unnest(array['groundcrew', 'temporal']) name
where not exists (select from pg_roles where rolname = name) \gexec
alter role groundcrew with login nosuperuser nocreatedb nocreaterole password :'groundcrew';
alter role temporal with login nosuperuser nocreatedb nocreaterole password :'temporal';

select format('create database %I owner %I', name, owner)
from (values ('groundcrew', 'groundcrew'), ('temporal', 'temporal'), ('temporal_visibility', 'temporal')) d (name, owner)
where not exists (select from pg_database where datname = name) \gexec
revoke all on database groundcrew, temporal, temporal_visibility, postgres, template1 from public;
SQL
