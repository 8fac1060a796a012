# shellcheck shell=bash
# What deploy/backup and deploy/restore share: the way to the database, and the manifest. Sourced.

through=()

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }
fail() { say "$@"; exit 1; }

# client PROGRAM…: psql, pg_dump or pg_restore, where it is.
client() { "${through[@]}" "$@"; }

# ask SQL: its bare answer.
ask() { client psql -XAtqw -v ON_ERROR_STOP=1 -c "$1" </dev/null; }

# Takes Npgsql's connection string apart into libpq's variables, and sees whether somebody answers.
connect() {
  local pair key value
  if ((!${#through[@]})) && [[ -n ${ConnectionStrings__Postgres:-} ]]; then
    while IFS= read -r -d ';' pair; do
      [[ $pair == *=* ]] || continue
      key=${pair%%=*} value=${pair#*=}
      value=${value#[\"\']} value=${value%[\"\']}
      case ${key,,} in
        host | server) export PGHOST=$value ;;
        port) export PGPORT=$value ;;
        database) export PGDATABASE=$value ;;
        username | 'user id' | user) export PGUSER=$value ;;
        password) export PGPASSWORD=$value ;;
        *) ;; # Npgsql's own affairs
      esac
    done <<<"$ConnectionStrings__Postgres;"
  fi
  ((${#through[@]})) || command -v pg_dump >/dev/null || fail "PostgreSQL's client programs are missing: apt-get install postgresql-client, or use --through"
  ask "select 1" >/dev/null || fail "the database does not answer: set ConnectionStrings__Postgres or PGHOST, PGDATABASE, PGUSER, PGPASSWORD"
}

# write_manifest FOLDER: lines of SHA-256, size and name.
write_manifest() {
  local file
  (cd -- "$1" && for file in database.dump archive.tar; do
    [[ ! -e $file ]] || printf '%s %s %s\n' "$(sha256sum <"$file" | cut -d ' ' -f 1)" "$(stat -c %s -- "$file")" "$file"
  done) >"$1/MANIFEST.part"
  mv -- "$1/MANIFEST.part" "$1/MANIFEST"
}

check_manifest() {
  local sum size file
  [[ -s $1/MANIFEST ]] || fail "$1 is no backup: it has no MANIFEST"
  while read -r sum size file; do
    [[ $file == database.dump || $file == archive.tar ]] || fail "$1/MANIFEST names '$file', which is no part of a backup"
    [[ -e $1/$file ]] || fail "$1/$file is missing"
    [[ $(stat -c %s -- "$1/$file") == "$size" && $(sha256sum <"$1/$file" | cut -d ' ' -f 1) == "$sum" ]] || fail "$1/$file is damaged: its size or SHA-256 is not that of the MANIFEST"
  done <"$1/MANIFEST"
  [[ -e $1/database.dump ]] || fail "$1 has no database.dump"
  [[ ! -e $1/archive.tar ]] || grep -q ' archive.tar$' "$1/MANIFEST" || fail "$1/archive.tar is not in the MANIFEST"
}
