#!/bin/sh
# Brings Temporal's two databases to the schema of the server of the same version. May run again and again.
set -eu

for schema in temporal visibility; do
  case "$schema" in
    temporal) database=temporal ;;
    visibility) database=temporal_visibility ;;
  esac
  export SQL_DATABASE="$database"
  # Fails where there is a schema already, which the update then brings up to date.
  temporal-sql-tool setup-schema -v 0.0 || echo "$database has a schema"
  temporal-sql-tool update-schema --schema-name "postgresql/v12/$schema"
done

if [ "${KEEP_ALL_INDEXES:-no}" = no ]; then
  # No other way into the database is in this image: a schema file of statements, without a version.
  SQL_DATABASE=temporal_visibility temporal-sql-tool setup-schema --disable-versioning \
    --schema-file "$(dirname "$0")/temporal-visibility-indexes.sql"
fi
