# RabbitMQ: one node in $state/rabbitmq with its own name, cookie, epmd and ports, run by the rabbitmq user when
# we are root. Sourced by `servers`.

rabbitmq_package() { echo rabbitmq-server; }

# The plain script, not the wrapper in /usr/sbin that changes users and folders by itself.
rabbitmq_program() {
  local program
  for program in /usr/lib/rabbitmq/bin/rabbitmq-server /usr/lib/rabbitmq/lib/rabbitmq_server-*/sbin/rabbitmq-server; do
    [[ ! -x $program ]] || { echo "$program"; return; }
  done
  ((EUID == 0)) || command -v rabbitmq-server
}

rabbitmq_installed() { [[ -n $(rabbitmq_program || true) ]] && command -v erl >/dev/null && { ((EUID != 0)) || id rabbitmq >/dev/null 2>&1; }; }

rabbitmq_pid() { rabbitmq_process node; }
rabbitmq_node() { echo "ingestion-$(port_of rabbitmq)@localhost"; }

# rabbitmq_process node|epmd: its pid while it lives; both are started in folders of their own, which tells them from strangers.
rabbitmq_process() {
  local pid
  pid=$(cat -- "$state/rabbitmq/$1/pid" 2>/dev/null) || return 1
  [[ -n $pid && $(readlink -- "/proc/$pid/cwd" 2>/dev/null) == "$state/rabbitmq/$1" ]] && ! gone "$pid" && echo "$pid"
}

# rabbitmq_spawn node|epmd VARIABLE=VALUE… COMMAND…: in its folder, in a session and an environment of its own.
rabbitmq_spawn() {
  local folder=$state/rabbitmq/$1; shift
  local as=()
  ((EUID != 0)) || as=(setpriv --reuid=rabbitmq --regid="$(id -g rabbitmq)" --init-groups --)
  (
    # Entered before the process is made: it is told by its folder, and one still on its way there was taken for gone.
    cd "$folder"
    ulimit -n 65536 2>/dev/null || true
    setsid "${as[@]}" env -i PATH="/usr/lib/rabbitmq/bin:$PATH" LANG=C.UTF-8 "$@" 9>&- >output 2>&1 </dev/null &
    printf '%s\n' "$!" >pid
  )
}

# The whole environment of the node: nothing of an installed service's configuration is read.
rabbitmq_environment() {
  local home=$state/rabbitmq
  printf '%s\n' "HOME=$home" "ERL_EPMD_PORT=$(port_of epmd)" "ERL_EPMD_ADDRESS=127.0.0.1" \
    "RABBITMQ_NODENAME=$(rabbitmq_node)" "RABBITMQ_USE_LONGNAME=false" "RABBITMQ_DIST_PORT=$(port_of distribution)" \
    "RABBITMQ_CONF_ENV_FILE=$home/no-rabbitmq-env.conf" "RABBITMQ_CONFIG_FILE=$home/rabbitmq.conf" \
    "RABBITMQ_ADVANCED_CONFIG_FILE=$home/advanced.config" "RABBITMQ_ENABLED_PLUGINS_FILE=$home/enabled_plugins" \
    "RABBITMQ_MNESIA_BASE=$home/mnesia" "RABBITMQ_LOG_BASE=$home/log" "RABBITMQ_PLUGINS_EXPAND_DIR=$home/plugins-expand" \
    "RABBITMQ_GENERATED_CONFIG_DIR=$home/generated" "RABBITMQ_PID_FILE=$home/node/rabbitmq.pid" \
    "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS=-kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none" \
    "RUNNING_UNDER_SYSTEMD=true" # the script then becomes the node instead of standing before it: one process, one pid
}

rabbitmq_configure() {
  local home=$state/rabbitmq
  (
    umask 077
    printf '[rabbitmq_management,rabbitmq_prometheus].\n' >"$home/enabled_plugins"
    cat >"$home/rabbitmq.conf" <<CONF
listeners.tcp.local = 127.0.0.1:$(port_of rabbitmq)
management.tcp.ip = 127.0.0.1
management.tcp.port = $(port_of management)
prometheus.tcp.ip = 127.0.0.1
prometheus.tcp.port = $(port_of metrics)
default_user = ingestion
default_pass = $(secret_of rabbitmq)
default_user_tags.administrator = true
disk_free_limit.absolute = 200MB
log.file = $home/log/rabbitmq.log
log.file.level = info
log.file.rotation.size = 10485760
log.file.rotation.count = 3
log.console = false
CONF
    [[ -s $home/.erlang.cookie ]] || secret_of cookie >"$home/.erlang.cookie"
    chmod 400 "$home/.erlang.cookie"
    mkdir -p "$home"/{node,epmd,mnesia,log,generated,plugins-expand}
    ((EUID != 0)) || chown -R rabbitmq: "$home"
  )
}

rabbitmq_launch() {
  local pid home=$state/rabbitmq name environment
  if pid=$(rabbitmq_pid); then say "rabbitmq already runs (pid $pid, port $(port_of rabbitmq))"; return; fi
  # The node's name, and with it its data, follow from its first port: that one cannot move.
  ! answers "$(port_of rabbitmq)" || fail "port $(port_of rabbitmq) of rabbitmq is taken by another program: end it, or start afresh with --state DIR"
  for name in management metrics distribution; do move_port "$name"; done
  own_folder rabbitmq "$home"
  rabbitmq_configure
  rabbitmq_start_epmd
  mapfile -t environment < <(rabbitmq_environment)
  rabbitmq_spawn node "${environment[@]}" "$(rabbitmq_program)"
}

# Our own epmd on our own port: Erlang would start one on every address, and share it with strangers.
rabbitmq_start_epmd() {
  if rabbitmq_process epmd >/dev/null; then return; fi
  move_port epmd
  rabbitmq_spawn epmd "$(rabbitmq_epmd)" -port "$(port_of epmd)" -address 127.0.0.1
  wait_for 10 answers "$(port_of epmd)" || explain epmd "$state/rabbitmq/epmd/output"
}

rabbitmq_epmd() { command -v epmd || printf '%s\n' /usr/lib/erlang/erts-*/bin/epmd | sort -V | tail -n 1; }

rabbitmq_stop_epmd() {
  local pid
  pid=$(rabbitmq_process epmd) || return 0
  kill -TERM "$pid"
  wait_for 5 gone "$pid" || kill -KILL "$pid"
}

rabbitmq_await() {
  local log=$state/rabbitmq/log/rabbitmq.log
  wait_for 120 rabbitmq_ready_or_gone || true
  rabbitmq_ready || { [[ -s $log ]] || log=$state/rabbitmq/node/output; explain rabbitmq "$log"; }
  RABBITMQ_PASSWORD=$(secret_of rabbitmq) RABBITMQ_WORKER_PASSWORD=$(secret_of rabbitmq-worker) RABBITMQ_VIEWER_PASSWORD=$(secret_of rabbitmq-viewer) \
    "$here/../rabbitmq/logins" 127.0.0.1 "$(port_of management)" || fail "rabbitmq runs, but its logins could not be made; the line above says why"
  say "rabbitmq is ready on 127.0.0.1:$(port_of rabbitmq), its dashboard on http://127.0.0.1:$(port_of management)"
}

rabbitmq_ready_or_gone() { rabbitmq_ready || ! rabbitmq_pid >/dev/null; }
rabbitmq_ready() { rabbitmq_pid >/dev/null && rabbitmq_greets && rabbitmq_manages; }

# A protocol header is answered by Connection.Start (a method frame: first byte 1) only when the node serves clients.
rabbitmq_greets() {
  (
    exec 3<>"/dev/tcp/127.0.0.1/$(port_of rabbitmq)" || exit 1
    printf 'AMQP\x00\x00\x09\x01' >&3
    IFS= read -r -t 5 -N 1 -u 3 byte && [[ $byte == $'\x01' ]]
  ) 2>/dev/null
}

# The management API knows our user and finds all virtual hosts running.
rabbitmq_manages() {
  (
    exec 3<>"/dev/tcp/127.0.0.1/$(port_of management)" || exit 1
    printf 'GET /api/health/checks/virtual-hosts HTTP/1.0\r\nHost: localhost\r\nAuthorization: Basic %s\r\n\r\n' \
      "$(printf 'ingestion:%s' "$(secret_of rabbitmq)" | base64 -w 0)" >&3
    IFS= read -r -t 10 -u 3 line && [[ $line == *' 200 '* ]]
  ) 2>/dev/null
}

rabbitmq_stop() {
  local pid
  if pid=$(rabbitmq_pid); then
    kill -TERM "$pid"
    wait_for 60 gone "$pid" || { say "rabbitmq did not stop within 60 s; killing it"; kill_tree "$pid"; }
    say "rabbitmq stopped"
  else say "rabbitmq is not running"; fi
  rabbitmq_stop_epmd
}

rabbitmq_kill() {
  local pid
  pid=$(rabbitmq_pid) || { say "rabbitmq is not running"; return 0; }
  kill_tree "$pid"
  # The first thread of a killed process is gone before the last one lets go of its ports.
  wait_for 60 gone "$pid" && wait_for 60 silent "$(port_of rabbitmq)" || fail "rabbitmq (pid $pid) survived SIGKILL"
  say "rabbitmq killed"
}

rabbitmq_status() {
  local pid
  if pid=$(rabbitmq_pid) && rabbitmq_ready; then
    echo "rabbitmq   running   127.0.0.1:$(port_of rabbitmq)   pid $pid   dashboard http://127.0.0.1:$(port_of management)"
  else echo "rabbitmq   stopped   ($state/rabbitmq)"; return 1; fi
}
