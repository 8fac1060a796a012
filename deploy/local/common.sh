# What both servers need: the state folder, its lock, ports, passwords, waiting. Sourced by `servers`.

say() { printf 'servers: %s\n' "$*" >&2; }
fail() { say "$@"; exit 1; }

# The state folder. Root's servers run as their own users, who must be able to pass through it.
prepare_state() {
  umask 077
  [[ $state != *[[:space:]\"\'\\]* ]] || fail "the state folder '$state' has a space or quote in its name; give another with --state DIR"
  mkdir -p -- "$state" 2>/dev/null && [[ -w $state ]] || fail "cannot write in $state: give another folder with --state DIR"
  ((EUID != 0)) || chmod 711 -- "$state"
}

# One start or stop at a time in a state folder. The servers must not inherit the lock: launch with 9>&-.
take_lock() {
  exec 9>"$state/lock"
  flock -w 180 9 || fail "another start or stop in $state has not ended within 3 minutes"
}

# run_as USER COMMAND…: as that user when we are root, as ourselves otherwise; never through a shell or PAM.
run_as() {
  local user=$1; shift
  if ((EUID == 0)); then setpriv --reuid="$user" --regid="$(id -g "$user")" --init-groups -- "$@"; else "$@"; fi
}

# own_folder USER PATH: a private folder of that user, in a place the user can reach.
own_folder() {
  mkdir -p -- "$2"
  ((EUID != 0)) || chown -- "$1": "$2"
  chmod 700 -- "$2"
  run_as "$1" test -x "$2" || fail "the user '$1' cannot enter $2: a folder above it is private; give another with --state DIR"
}

answers() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
silent() { ! answers "$1"; }

# port_of NAME: the port kept for NAME, chosen free on first use. Below the range that the kernel gives to
# outgoing connections, so that no stranger sits on it while its server is away.
port_of() {
  local file=$state/$1.port port
  if [[ -s $file ]]; then cat -- "$file"; return; fi
  while port=$((20000 + (RANDOM * 32768 + RANDOM) % 12000)); answers "$port" || ! reserve_port "$port"; do :; done
  printf '%s\n' "$port" | tee -- "$file"
}

# Two first starts at the same moment must not draw the same port: a folder a port, made atomically, forgotten after a minute.
reserve_port() {
  local claims=${TMPDIR:-/tmp}/.ingestion-ports-$EUID
  mkdir -p -- "$claims" 2>/dev/null || return 0
  find "$claims" -mindepth 1 -maxdepth 1 -mmin +1 -exec rmdir -- {} + 2>/dev/null || true
  mkdir -- "$claims/$1" 2>/dev/null
}

# move_port NAME: called while its server is down; a port that someone else holds meanwhile is replaced.
move_port() {
  local old; old=$(port_of "$1")
  answers "$old" || return 0
  rm -f -- "$state/$1.port"
  say "port $old of $1 is taken by another program; moving to $(port_of "$1")"
}

# secret_of NAME: a random password, made once. Letters and digits only, so that it needs no quoting anywhere.
secret_of() {
  local file=$state/$1.secret
  [[ -s $file ]] || (umask 077; head -c 512 /dev/urandom | LC_ALL=C tr -dc 'A-Za-z0-9' | head -c 32 >"$file")
  cat -- "$file"
}

# wait_for SECONDS COMMAND…: true as soon as the command is.
wait_for() {
  local deadline=$((SECONDS + $1)); shift
  until "$@"; do ((SECONDS < deadline)) || return 1; sleep 0.2; done
}

# descendants PID: all processes below it, from one look at /proc (procps need not be installed).
descendants() {
  cat /proc/[0-9]*/status 2>/dev/null | awk -v root="$1" '
    $1 == "Pid:" { pid = $2 }
    $1 == "PPid:" { parent[pid] = $2 }
    END {
      inside[root] = 1
      do { grown = 0; for (p in parent) if (!(p in inside) && (parent[p] in inside)) { inside[p] = grown = 1; print p } } while (grown)
    }' || true
}

# signal_tree SIGNAL PID: to it and to all that are below it.
signal_tree() {
  local below; below=$(descendants "$2")
  # shellcheck disable=SC2086
  kill "-$1" "$2" $below 2>/dev/null || true
}

kill_tree() { signal_tree KILL "$1"; }

gone() { ! kill -0 "$1" 2>/dev/null || [[ $(awk '{print $3}' "/proc/$1/stat" 2>/dev/null) == Z ]]; }

# explain SERVER LOGFILE: the end of its log, then what to do.
explain() {
  say "$1 did not start. The end of $2:"
  tail -n 25 -- "$2" 2>/dev/null | sed 's/^/    /' >&2 || true
  fail "what to do: read the lines above; free the memory, disk or port they name; then run 'start' again. '--state DIR' starts afresh beside it."
}

# The connection strings of the servers that were ever started here. An environment file; not for `source`.
write_env() {
  local new=$state/env.new
  (
    umask 077
    {
      [[ ! -s $state/postgres.port ]] || printf 'ConnectionStrings__Postgres=Host=127.0.0.1;Port=%s;Database=ingestion;Username=ingestion;Password=%s\n' \
        "$(port_of postgres)" "$(secret_of postgres)"
      [[ ! -s $state/rabbitmq.port ]] || printf 'ConnectionStrings__RabbitMq=amqp://worker:%s@127.0.0.1:%s/\nRABBITMQ_ADMINISTRATOR=amqp://ingestion:%s@127.0.0.1:%s/\nRABBITMQ_MANAGEMENT=http://127.0.0.1:%s\nRABBITMQ_METRICS=http://127.0.0.1:%s\n' \
        "$(secret_of rabbitmq-worker)" "$(port_of rabbitmq)" "$(secret_of rabbitmq)" "$(port_of rabbitmq)" "$(port_of management)" "$(port_of metrics)"
    } >"$new"
    [[ ! -s $state/postgres.port ]] || printf '127.0.0.1:%s:*:ingestion:%s\n' "$(port_of postgres)" "$(secret_of postgres)" >"$state/pgpass"
  )
  mv -f -- "$new" "$state/env"
}

# require_packages SERVER…: installs the distribution's packages of the servers that are missing, where that is allowed.
require_packages() {
  local server packages=() answer
  for server in "$@"; do "${server}_installed" || packages+=("$("${server}_package")"); done
  ((${#packages[@]})) || return 0
  local cure="sudo bash $here/install-packages ${packages[*]}"
  command -v apt-get >/dev/null || { say "missing: ${packages[*]}. Install them with this system's package manager, then run this again."; exit 4; }
  if ((EUID == 0)); then bash "$here/install-packages" "${packages[@]}"
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then sudo -n bash "$here/install-packages" "${packages[@]}"
  elif command -v sudo >/dev/null && [[ -t 0 && -t 2 ]]; then
    read -r -p "servers: ${packages[*]} missing. Install with sudo now? [y/N] " answer
    [[ $answer == [yY]* ]] || { say "not installed. To do it yourself: $cure"; exit 4; }
    sudo bash "$here/install-packages" "${packages[@]}"
  else say "missing: ${packages[*]}, and this user may not install packages. Ask for: $cure"; exit 4; fi || exit 4
  for server in "$@"; do "${server}_installed" || fail "$("${server}_package") was installed but its programs are not where Debian puts them"; done
}
