# shellcheck shell=bash disable=SC2034,SC2154 # variables come from and go to the script that sources this
# deploy/up without Docker: servers from packages, the worker as a process in the background. Sourced.

drop=$root/data/drop
log=$state/worker/log

bring_up() {
  command -v dotnet >/dev/null || fail "the .NET 10 SDK is missing: install it so that 'dotnet' is on the PATH"
  start_servers
  # An environment file, not a script: connection strings hold semicolons.
  local name value
  while IFS='=' read -r name value; do
    # The administrator of the broker is nothing the worker should know.
    if [[ $name == ConnectionStrings__* ]]; then export "$name=$value"; else printf -v "$name" %s "$value"; fi
  done <"$state/env"
  find_psql
  if [[ $way == embedded ]]; then
    export Messaging__Transport=Embedded
    unset ConnectionStrings__RabbitMq
    queues="none: the embedded transport keeps its queues inside the worker (depth: the page)"
  else queues="$RABBITMQ_MANAGEMENT   user viewer, password in $state/rabbitmq-viewer.secret (administrator: ingestion, rabbitmq.secret)"; fi
  export Watcher__Folder=$drop Watcher__Archive=$root/data/archive Watcher__Rejected=$root/data/rejected
  mkdir -p -- "$drop"
  remember_way
  build_worker
  (cd / && dotnet "$state/app/ingest.dll" migrate) || fail "the schema could not be made; the line above says why"
  open_to_analysts
  start_worker
}

# The worker runs as who calls this: what is dropped is its own.
hand_over() { :; }

# Its password in a file of its own, that can be given away without the owner's.
open_to_analysts() {
  local port_of_postgres
  port_of_postgres=$(cat -- "$state/postgres.port")
  (
    umask 077
    [[ -s $state/analyst.secret ]] || random >"$state/analyst.secret"
    printf '127.0.0.1:%s:ingestion:reader:%s\n' "$port_of_postgres" "$(cat -- "$state/analyst.secret")" >"$state/analyst.pgpass"
  )
  provide_analyst "$(cat -- "$state/analyst.secret")"
  analyst_line="PGPASSFILE=$state/analyst.pgpass psql -h 127.0.0.1 -p $port_of_postgres -U reader -d ingestion"
}

start_servers() {
  local status=0
  if [[ $way == local ]]; then
    "$here/local/servers" start --state "$state" || status=$?
    # 4: packages are missing and may not be installed. With PostgreSQL alone the embedded transport still works.
    if ((status == 4)) && [[ $why != "asked for" ]]; then way=embedded why="RabbitMQ is not installed and may not be installed here"; say "way: embedded ($why)"
    elif ((status != 0)); then exit "$status"; fi
  fi
  if [[ $way == embedded ]]; then "$here/local/servers" start postgres --state "$state" || exit $?; fi
}

# Built when the sources are newer than what runs, and published out of the checkout: a rebuild must not pull the floor from under a running worker.
build_worker() {
  local stamp=$state/app/.built
  if [[ -f $stamp && -z $(find src Directory.*.props global.json -newer "$stamp" -not -path '*/bin/*' -not -path '*/obj/*' -print -quit) ]]; then return; fi
  say "building the worker"
  stop_worker
  # The analysers are for who changes the code, and a newer SDK's must not stop who only runs it.
  local publish=(dotnet publish src/Ingestion.Host/Ingestion.Host.csproj -c Release --nologo -v quiet -p:RunAnalyzers=false -o "$state/app")
  # Compiled ahead (ReadyToRun), where the compiler's package can be had: the worker is ready in a third of the time.
  "${publish[@]}" -p:PublishReadyToRun=true >"$state/build.log" 2>&1 ||
    "${publish[@]}" >"$state/build.log" 2>&1 ||
    { grep -E 'error' "$state/build.log" | sort -u | head -n 20 >&2; fail "the worker did not build; the lines above and $state/build.log say why"; }
  touch -- "$stamp"
}

start_worker() {
  local second dashboard_port
  port=$(cat -- "$state/worker.port" 2>/dev/null || echo 8080)
  dashboard_port=$(cat -- "$state/dashboard.port" 2>/dev/null || echo 5080)
  # One that runs with the other transport would never see the queues that are shown here.
  [[ $(cat -- "$state/worker/way" 2>/dev/null) == "$way" ]] || stop_worker
  if worker_pid >/dev/null; then say "the worker already runs (pid $(worker_pid))"
  else
    while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do ((port += 1)); done
    while [[ $dashboard_port == "$port" ]] || (exec 3<>"/dev/tcp/127.0.0.1/$dashboard_port") 2>/dev/null; do ((dashboard_port += 1)); done
    printf '%s\n' "$port" >"$state/worker.port"
    printf '%s\n' "$dashboard_port" >"$state/dashboard.port"
    mkdir -p -- "$state/worker"
    (
      # Entered before the process is made: worker_pid knows it by its folder.
      cd "$state/worker"
      export Host__HealthPort=$port Dashboard__Port=$dashboard_port
      setsid dotnet "$state/app/ingest.dll" run >>"$log" 2>&1 </dev/null &
      printf '%s\n' "$!" >pid
      printf '%s\n' "$way" >way
    )
  fi
  dashboard="http://127.0.0.1:$dashboard_port"
  for second in {1..60}; do
    if worker_answers; then say "the worker is ready"; return; fi
    if ! worker_pid >/dev/null; then tail -n 5 -- "$log" >&2; fail "the worker has ended; the lines above are the end of $log"; fi
    sleep 1
  done
  tail -n 5 -- "$log" >&2
  fail "the worker is not ready after 60 s; the lines above are the end of $log"
}

worker_answers() {
  (
    exec 3<>"/dev/tcp/127.0.0.1/$port" || exit 1
    printf 'GET /health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
    IFS= read -r -t 5 -u 3 line && [[ $line == *' 200 '* ]]
  ) 2>/dev/null
}

find_psql() {
  local port_of_postgres
  port_of_postgres=$(cat -- "$state/postgres.port")
  psql=$(command -v psql || printf '%s\n' /usr/lib/postgresql/*/bin/psql | sort -V | tail -n 1)
  psql_arguments=(-h 127.0.0.1 -p "$port_of_postgres" -U ingestion -d ingestion)
  psql_line="PGPASSFILE=$state/pgpass psql ${psql_arguments[*]}"
}

ask() { PGPASSFILE=$state/pgpass "$psql" -XAtq "${psql_arguments[@]}" -c "$1"; }
tell() { PGPASSFILE=$state/pgpass "$psql" -XAtq -v ON_ERROR_STOP=1 "${psql_arguments[@]}"; }
ask_table() { PGPASSFILE=$state/pgpass "$psql" -XP pager=off -q "${psql_arguments[@]}" -c "$1"; }
