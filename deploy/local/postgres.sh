# PostgreSQL: one cluster in $state/postgres, run by the postgres user when we are root. Sourced by `servers`.

postgres_package() { echo postgresql; }

# The newest installed version, or the one that made the data folder. Debian keeps them apart; elsewhere the PATH decides.
postgres_bin() {
  local version newest
  version=$(cat -- "$state/postgres/data/PG_VERSION" 2>/dev/null || true)
  if [[ -n $version && -x /usr/lib/postgresql/$version/bin/initdb ]]; then echo "/usr/lib/postgresql/$version/bin"; return; fi
  newest=$(printf '%s\n' /usr/lib/postgresql/*/bin/initdb | sort -V | tail -n 1)
  if [[ -x $newest ]]; then dirname -- "$newest"; return; fi
  newest=$(command -v initdb) && dirname -- "$(realpath -- "$newest")"
}

postgres_installed() { [[ -n $(postgres_bin || true) ]] && { ((EUID != 0)) || id postgres >/dev/null 2>&1; }; }

# The postmaster's pid while it lives and really is the one of this data folder.
postgres_pid() {
  local pid
  pid=$(head -n 1 -- "$state/postgres/data/postmaster.pid" 2>/dev/null) || return 1
  [[ -n $pid && $(readlink -- "/proc/$pid/cwd" 2>/dev/null) == "$state/postgres/data" ]] && ! gone "$pid" && echo "$pid"
}

postgres_accepts() { PGCONNECT_TIMEOUT=2 "$(postgres_bin)/pg_isready" -q -h 127.0.0.1 -p "$(port_of postgres)" -d postgres; }

postgres_launch() {
  local pid bin data=$state/postgres/data log=$state/postgres/log port
  if pid=$(postgres_pid); then say "postgres already runs (pid $pid, port $(port_of postgres))"; return; fi
  own_folder postgres "$state/postgres"
  bin=$(postgres_bin)
  move_port postgres; port=$(port_of postgres)
  [[ -s $data/PG_VERSION ]] || postgres_create "$bin" "$data" "$log"
  local made; made=$(cat -- "$data/PG_VERSION")
  [[ $("$bin/postgres" --version) =~ \ $made(\.|[a-z]|\ |$) ]] ||
    fail "the data in $data were made by PostgreSQL $made, which is no longer installed: apt-get install postgresql-$made"
  # A postmaster that was killed leaves its pid file; the number may belong to someone else by now.
  run_as postgres rm -f -- "$data/postmaster.pid"
  (cd / && run_as postgres "$bin/pg_ctl" start -w -t 120 -s -D "$data" -l "$log" -o "-p $port" 9>&- >/dev/null 2>&1 </dev/null) || explain postgres "$log"
}

# A quarter of the machine's memory, as the manual advises (20.4), between PostgreSQL's own default and 2 GB.
buffers_of_memory() {
  awk '/^MemTotal:/ { quarter = int($2 / 4096); print (quarter < 128 ? 128 : (quarter > 2048 ? 2048 : quarter)) }' /proc/meminfo
}

postgres_create() {
  local bin=$1 data=$2 log=$3 password=$state/postgres/initial-password
  rm -rf -- "$data"
  secret_of postgres >/dev/null
  cp -- "$state/postgres.secret" "$password"
  ((EUID != 0)) || chown postgres: "$password"
  (cd / && run_as postgres "$bin/initdb" -D "$data" -U ingestion -E UTF8 --locale=C.UTF-8 -A scram-sha-256 --pwfile="$password" -N >"$log.initdb" 2>&1) ||
    { mv -f -- "$log.initdb" "$log"; rm -rf -- "$data" "$password"; explain postgres "$log"; }
  rm -f -- "$password" "$log.initdb"
  {
    echo "listen_addresses = '127.0.0.1'"
    echo "unix_socket_directories = ''   # a socket's path may be at most 107 bytes; state folders may be deeper"
    echo "max_connections = 200"
    echo "shared_buffers = $(buffers_of_memory)MB"
    echo "logging_collector = off        # pg_ctl's log file is enough"
    echo "log_line_prefix = '%m [%p] %q%a %d '"
    [[ $fast == no ]] || printf '%s\n' "fsync = off" "full_page_writes = off"
  } | run_as postgres tee -a -- "$data/postgresql.conf" >/dev/null
}

postgres_await() {
  local log=$state/postgres/log psql
  wait_for 60 postgres_ready_or_gone
  postgres_pid >/dev/null && postgres_accepts || explain postgres "$log"
  psql=$(postgres_bin)/psql
  printf '127.0.0.1:%s:*:ingestion:%s\n' "$(port_of postgres)" "$(secret_of postgres)" >"$state/pgpass"
  if [[ $(postgres_ask postgres "select 1 from pg_database where datname = 'ingestion'") != 1 ]]; then
    postgres_ask postgres 'create database ingestion' >/dev/null
  fi
  say "postgres $(cat -- "$state/postgres/data/PG_VERSION") is ready on 127.0.0.1:$(port_of postgres)"
}

postgres_ready_or_gone() { postgres_accepts || ! postgres_pid >/dev/null; }

postgres_ask() { PGPASSFILE=$state/pgpass "$psql" -XAtq -h 127.0.0.1 -p "$(port_of postgres)" -U ingestion -d "$1" -c "$2"; }

postgres_stop() {
  local pid
  pid=$(postgres_pid) || { say "postgres is not running"; return 0; }
  kill -INT "$pid"
  wait_for 60 gone "$pid" || { say "postgres did not stop within 60 s; killing it"; postgres_kill; return; }
  say "postgres stopped"
}

postgres_kill() {
  local pid
  pid=$(postgres_pid) || { say "postgres is not running"; return 0; }
  kill_tree "$pid"
  wait_for 60 gone "$pid" && wait_for 60 silent "$(port_of postgres)" || fail "postgres (pid $pid) survived SIGKILL"
  say "postgres killed"
}

postgres_status() {
  local pid
  if pid=$(postgres_pid) && postgres_accepts; then echo "postgres   running   127.0.0.1:$(port_of postgres)   pid $pid"
  else echo "postgres   stopped   ($state/postgres)"; return 1; fi
}
