# shellcheck shell=bash disable=SC2034,SC2154 # variables come from and go to the script that sources this
# What deploy/up and deploy/down share. Sourced.

say() { printf 'deploy: %s\n' "$*" >&2; }
fail() { say "$@"; exit 1; }

if ((EUID == 0)); then state=/var/lib/ingestion; else state=${XDG_STATE_HOME:-${HOME:-/nonexistent}/.local/state}/ingestion; fi
# Without links, as the kernel names the folder that a process runs in: worker_pid compares the two.
state=$(realpath -m -- "$state")
# The way that this checkout went: what lies in data/ is known to that way's database alone.
way_file=data/.way

engine_answers() { command -v docker >/dev/null && timeout 10 docker info >/dev/null 2>&1; }
docker_answers() { engine_answers && docker compose version >/dev/null 2>&1; }

# Sets way and why: the one taken before, else the first that this machine can go.
choose_way() {
  local before
  before=$(way_before)
  if [[ $before == compose ]]; then way=compose why="as before"
  elif [[ -n $before ]]; then way=local why="as before, without Docker"
  elif ! engine_answers; then way=local why="no Docker engine answers"
  elif ! docker compose version >/dev/null 2>&1; then way=local why="Docker answers, but its compose plugin is missing"
  elif ! images_there; then way=local why="Docker answers, but the image $missing_image can neither be found nor pulled"
  else way=compose why="Docker, its compose plugin and the images answer"
  fi
}

way_before() { cat -- "$way_file" 2>/dev/null || true; }

# A second database beside the first would store everything again, and what the first still needs would be cleared away.
hold_to_way_before() {
  local before
  before=$(way_before)
  if [[ -n $before ]] && [[ $before == compose || $way == compose ]] && [[ $before != "$way" ]]; then
    fail "data/ belongs to the way $before ($way_file): run deploy/up without --way, or deploy/down --delete-data first (it deletes the articles)"
  fi
  if [[ $before == compose ]] && ! docker_answers; then
    fail "data/ belongs to the way compose ($way_file), and Docker or its compose plugin does not answer: start it and run deploy/up again"
  fi
}

remember_way() { mkdir -p -- data && printf '%s\n' "$way" >"$way_file"; }

# The images that docker-compose.yml and the Dockerfile start from: here already, or pulled now.
images_there() {
  # As Compose sees them: those of other profiles are not needed. Our own has no tag.
  for missing_image in $(docker compose config --images | grep : | sort -u) $(sed -nE 's/^FROM ([^ ]+).*/\1/p' deploy/docker/Dockerfile); do
    docker image inspect "$missing_image" >/dev/null 2>&1 || timeout 300 docker pull -q "$missing_image" >/dev/null 2>&1 || return 1
  done
}

# The worker of the local ways: a process of its own session, known by its pid and the folder it runs in.
worker_pid() {
  local pid
  pid=$(cat -- "$state/worker/pid" 2>/dev/null) || return 1
  [[ -n $pid && $(readlink -- "/proc/$pid/cwd" 2>/dev/null) == "$state/worker" ]] && echo "$pid"
}

stop_worker() {
  local pid second
  pid=$(worker_pid) || return 0
  kill -TERM "$pid"
  for second in {1..45}; do worker_pid >/dev/null || { say "the worker has stopped"; return 0; }; sleep 1; done
  say "the worker did not stop within $second s; killing it (unfinished work is taken up again at the next start)"
  kill -KILL "$pid"
}

random() { od -An -N16 -tx1 /dev/urandom | tr -d ' \n'; }

# provide_analyst PASSWORD: a login that reads the articles and changes nothing. By standard input: arguments can be seen by everybody on the machine.
# A role's settings are not handed on to its members, so the login gets them itself.
provide_analyst() {
  tell <<SQL || fail "the login for analysts could not be made; the line above says why"
do \$\$
begin
    if not exists (select from pg_roles where rolname = 'reader') then
        create role reader login connection limit 20 in role analyst;
        alter role reader set statement_timeout = '60s';
    end if;
end
\$\$;
alter role reader password '$1';
SQL
}

# Copies the samples into the drop folder, each in one rename, unless the ledger has seen that source already.
ingest_samples() {
  local sample target
  samples=()
  if [[ $(ask "select count(*) from ops.file where source in ('harbour-post', 'northern-wire')") != 0 ]]; then
    say "the samples were ingested before"
    return
  fi
  say "ingesting the samples"
  # In the order of their names, the correction a moment after its article: it is the later one.
  for sample in $(cd "$here/samples" && find . -mindepth 2 -type f ! -name '*-corrected.*' | sort) $(cd "$here/samples" && find . -name '*-corrected.*'); do
    target=$drop/${sample#./}
    mkdir -p -- "$(dirname -- "$target")"
    [[ $sample != *-corrected.* ]] || await_samples
    cp -- "$here/samples/$sample" "$(dirname -- "$target")/.$(basename -- "$target").part"
    hand_over "$(dirname -- "$target")" "$(dirname -- "$target")/.$(basename -- "$target").part"
    samples+=("$target")
    mv -- "$(dirname -- "$target")/.$(basename -- "$target").part" "$target"
  done
  await_samples
}

# The samples alone: what else lies in the folder may be a large load, or half a file that somebody still writes.
await_samples() {
  local second sample lying
  for second in {1..60}; do
    sleep 1
    lying=""
    for sample in "${samples[@]}"; do [[ ! -e $sample ]] || lying=$sample; done
    [[ -n $lying ]] || return 0
  done
  fail "after $second s the sample $lying still lies there: see the worker's log and 'select * from ops.custody_balance'"
}

show_places() {
  cat <<TEXT

  Drop files into     $drop/<source>/        (what becomes of them: data/archive, data/rejected)
  Look at it          $dashboard
  Watch the queues    $queues
  Worker's health     http://127.0.0.1:$port/health/ready   metrics: http://127.0.0.1:$port/metrics
  Worker's log        $log
  Ask the database    $psql_line
                      select title, source, language, topic_label from news.article;
  As an analyst       $analyst_line

TEXT
  ask_table "select left(title, 52) as title, source, language as lang, topic_label as topic, array_length(string_to_array(body, E'\n'), 1) as paragraphs, (select count(*) from news.removed_span s where s.revision_id = a.revision_id) as removed from news.article a order by source, title"
  ask_table "select outcome, files, unproven from ops.custody_balance where files > 0"
}
