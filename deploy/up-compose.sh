# shellcheck shell=bash disable=SC2034,SC2154 # variables come from and go to the script that sources this
# deploy/up by Docker Compose. Sourced.

drop=$root/data/drop
log="docker compose logs -f worker"
psql_line="docker compose exec postgres psql -U ingestion ingestion"
analyst_line="docker compose exec postgres psql -U reader ingestion   (from outside: 127.0.0.1, POSTGRES_PORT and ANALYST_PASSWORD in .env)"

bring_up() {
  write_env_file
  # shellcheck disable=SC1091
  . ./.env
  port=$INGEST_PORT
  dashboard="http://127.0.0.1:$DASHBOARD_PORT   log in with DASHBOARD_TOKEN in .env"
  queues="http://127.0.0.1:$RABBITMQ_MANAGEMENT_PORT   user viewer, password RABBITMQ_VIEWER_PASSWORD in .env (administrator: ingestion, RABBITMQ_PASSWORD)"
  # Made under a strict umask, a checkout could be read by its owner alone; these are mounted into containers of other users. No secret is in them.
  chmod -R go+rX deploy/prometheus deploy/grafana deploy/rabbitmq
  say "building and starting the containers (the first time takes a few minutes)"
  docker compose build || fail "the image of the worker did not build; the lines above say why"
  remember_way
  docker compose up --detach --wait --wait-timeout 300 || { docker compose logs --tail 20 >&2; fail "the containers did not become healthy; the lines above say why"; }
  provide_analyst "$ANALYST_PASSWORD"
}

# With sudo the files would be root's, and the worker could not move them out of a folder of root's.
hand_over() { ((EUID != 0)) || chown -- "$INGEST_UID:$INGEST_GID" "$@"; }

# Random passwords, the caller's user, ports that are free. Written once and kept: the volumes know these passwords.
write_env_file() {
  if [[ -f .env ]]; then complete_env_file; return; fi
  (
    umask 077
    {
      echo "# Written by deploy/up; read by docker compose. Keep it: the database and the broker were made with these passwords."
      echo "POSTGRES_PASSWORD=$(random)"
      echo "RABBITMQ_PASSWORD=$(random)"
      echo "RABBITMQ_WORKER_PASSWORD=$(random)"
      echo "RABBITMQ_VIEWER_PASSWORD=$(random)"
      echo "DASHBOARD_TOKEN=$(random)"
      echo "ANALYST_PASSWORD=$(random)"
      # The worker runs as whoever drops the files: moving one takes the right to write in the folder it lies in.
      echo "INGEST_UID=${SUDO_UID:-$(id -u)}"
      echo "INGEST_GID=${SUDO_GID:-$(id -g)}"
      echo "POSTGRES_PORT=$(free_port 5432)"
      echo "RABBITMQ_PORT=$(free_port 5672)"
      echo "RABBITMQ_MANAGEMENT_PORT=$(free_port 15672)"
      echo "GRAFANA_PASSWORD=$(random)"
      echo "INGEST_PORT=$(free_port 8080)"
      echo "DASHBOARD_PORT=$(free_port 5080)"
      echo "GRAFANA_PORT=$(free_port 3000)"
      echo "PROMETHEUS_PORT=$(free_port 9090)"
    } >.env.part
    mv -- .env.part .env
  )
}

# An older version wrote it before there was a dashboard, Grafana, or a login for analysts, the worker and viewers of the broker.
complete_env_file() {
  grep -q '^RABBITMQ_WORKER_PASSWORD=' .env || echo "RABBITMQ_WORKER_PASSWORD=$(random)" >>.env
  grep -q '^RABBITMQ_VIEWER_PASSWORD=' .env || echo "RABBITMQ_VIEWER_PASSWORD=$(random)" >>.env
  grep -q '^ANALYST_PASSWORD=' .env || echo "ANALYST_PASSWORD=$(random)" >>.env
  grep -q '^DASHBOARD_TOKEN=' .env || echo "DASHBOARD_TOKEN=$(random)" >>.env
  grep -q '^DASHBOARD_PORT=' .env || echo "DASHBOARD_PORT=$(free_port 5080)" >>.env
  grep -q '^GRAFANA_PASSWORD=' .env || echo "GRAFANA_PASSWORD=$(random)" >>.env
  grep -q '^GRAFANA_PORT=' .env || echo "GRAFANA_PORT=$(free_port 3000)" >>.env
  grep -q '^PROMETHEUS_PORT=' .env || echo "PROMETHEUS_PORT=$(free_port 9090)" >>.env
}

free_port() { local port=$1; while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do ((port += 1)); done; echo "$port"; }

ask() { docker compose exec -T postgres psql -XAtq -U ingestion -d ingestion -c "$1"; }
tell() { docker compose exec -T postgres psql -XAtq -v ON_ERROR_STOP=1 -U ingestion -d ingestion; }
ask_table() { docker compose exec -T postgres psql -XP pager=off -q -U ingestion -d ingestion -c "$1"; }
