#!/bin/sh
# A framework of curl and sh: it creates a shared volume, runs two tasks on it, and looks through the
# control API of the mock at what became of them.
#
#   npx mesos-conformance mock --port 5050 --allocation_interval=50ms &
#   sh shared-volume.sh http://127.0.0.1:5050
set -eu

url=${1:-http://127.0.0.1:5050}
work=$(mktemp -d)
stream=
trap '[ -z "$stream" ] || kill "$stream" 2>/dev/null; rm -rf "$work"' EXIT

json='Content-Type: application/json'

call() {
  curl -sS --fail -H "$json" -H "Mesos-Stream-Id: $stream_id" -d "$1" "$url/api/v1/scheduler"
}

mock() {
  path=$1
  shift
  curl -sS --fail "$@" "$url/__mock/$path"
}

# Waits until the output of a command holds a text.
until_holds() {
  text=$1
  shift
  tries=0
  until "$@" 2>/dev/null | grep -q -- "$text"; do
    tries=$((tries + 1))
    if [ "$tries" -gt 400 ]; then
      echo "not ok - waited in vain for $text" >&2
      exit 1
    fi
    sleep 0.05
  done
}

# The first text under a key, wherever in the input it stands.
first() {
  grep -o "$1" | head -n 1 | grep -o '"[^"]*"$' | tr -d '"'
}

mock reset -X POST

# The stream of events goes to a file.
curl -sS -N -D "$work/headers" -o "$work/events" -H "$json" "$url/api/v1/scheduler" -d '{
  "type": "SUBSCRIBE",
  "subscribe": { "framework_info": {
    "user": "root", "name": "shell", "roles": ["shell"], "failover_timeout": 3600,
    "capabilities": [
      { "type": "MULTI_ROLE" }, { "type": "RESERVATION_REFINEMENT" }, { "type": "SHARED_RESOURCES" }
    ]
  } }
}' &
stream=$!
until_holds '"OFFERS"' cat "$work/events"

stream_id=$(grep -i '^mesos-stream-id:' "$work/headers" | tr -d '\r' | cut -d ' ' -f 2)
framework=$(first '"framework_id":{"value":"[^"]*"' <"$work/events")
offer=$(mock state | first '"offers":\[{"id":"[^"]*"')
agent=$(mock state | first '"agents":\[{"id":"[^"]*"')

disk='"name": "disk", "type": "SCALAR", "scalar": { "value": 64 },
      "reservations": [{ "type": "DYNAMIC", "role": "shell" }]'
volume="{ $disk, \"shared\": {}, \"disk\": {
  \"persistence\": { \"id\": \"library\" },
  \"volume\": { \"container_path\": \"library\", \"mode\": \"RW\" } } }"

task() {
  echo "{ \"name\": \"$1\", \"task_id\": { \"value\": \"$1\" }, \"agent_id\": { \"value\": \"$agent\" },
    \"resources\": [
      { \"name\": \"cpus\", \"type\": \"SCALAR\", \"scalar\": { \"value\": 0.1 } },
      { \"name\": \"mem\", \"type\": \"SCALAR\", \"scalar\": { \"value\": 32 } }, $volume ],
    \"command\": { \"value\": \"echo $1 > library/$1; sleep 60\" } }"
}

call "{ \"type\": \"ACCEPT\", \"framework_id\": { \"value\": \"$framework\" },
  \"accept\": { \"offer_ids\": [{ \"value\": \"$offer\" }], \"operations\": [
    { \"type\": \"RESERVE\", \"reserve\": { \"resources\": [{ $disk }] } },
    { \"type\": \"CREATE\", \"create\": { \"volumes\": [$volume] } },
    { \"type\": \"LAUNCH\", \"launch\": { \"task_infos\": [$(task one), $(task two)] } } ] } }"

until_holds '"users":\["one","two"\]' mock state
until_holds '"files":\["one","two"\]' mock state
echo 'ok - two tasks use one volume'

# Updates that are not acknowledged come again: the framework sees TASK_STARTING and no more.
mock advance -d '{ "by": "10s" }' >/dev/null
until_holds 'TASK_STARTING.*TASK_STARTING' sh -c "tr -d '\n' <'$work/events'"
echo 'ok - what is not acknowledged is repeated'

mock faults -d '{ "fault": "cut-stream" }' >/dev/null
wait "$stream" || true
stream=
until_holds '"state":"disconnected"' mock state
until_holds '"users":\["one","two"\]' mock state
echo 'ok - the stream was cut, and the tasks live on'
