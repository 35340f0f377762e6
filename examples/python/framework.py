"""A small framework with nothing but the standard library: two readers share one volume.

It knows a master by its URL, and has never heard of mocks.
"""

import json
import threading
from http.client import HTTPConnection, HTTPException

ROLE = "readers"
HEADERS = {"Content-Type": "application/json", "Accept": "application/json"}


def scalar(name, value):
    return {"name": name, "type": "SCALAR", "scalar": {"value": value}}


def reserved(name, value):
    return {**scalar(name, value), "reservations": [{"type": "DYNAMIC", "role": ROLE}]}


VOLUME = {
    **reserved("disk", 64),
    "disk": {
        "persistence": {"id": "library"},
        "volume": {"container_path": "library", "mode": "RW"},
    },
    "shared": {},
}


def holds_volume(offer):
    return any(
        resource.get("disk", {}).get("persistence", {}).get("id") == "library"
        for resource in offer["resources"]
    )


class Framework:
    def __init__(self, host, port):
        self.address = (host, port)
        self.id = None
        self.stream_id = None
        self.states = {}
        self.is_closing = False
        self.thread = threading.Thread(target=self._stay_subscribed, daemon=True)

    def start(self):
        self.thread.start()

    def close(self):
        self.is_closing = True
        if self.stream_id is not None:
            self._call({"type": "TEARDOWN"})
        self.thread.join()

    def _stay_subscribed(self):
        while not self.is_closing:
            try:
                self._subscribe()
            except (HTTPException, OSError, ValueError):
                pass  # The stream broke; the id is what we come back with.

    def _subscribe(self):
        info = {
            "user": "root",
            "name": "readers",
            "roles": [ROLE],
            "failover_timeout": 3600,
            "capabilities": [
                {"type": name}
                for name in ("MULTI_ROLE", "RESERVATION_REFINEMENT", "SHARED_RESOURCES")
            ],
        }
        call = {"type": "SUBSCRIBE", "subscribe": {"framework_info": info}}
        if self.id is not None:
            info["id"] = call["framework_id"] = {"value": self.id}
        connection = HTTPConnection(*self.address)
        connection.request("POST", "/api/v1/scheduler", json.dumps(call), HEADERS)
        stream = connection.getresponse()
        self.stream_id = stream.getheader("Mesos-Stream-Id")
        while length := stream.readline():
            self._hear(json.loads(stream.read(int(length))))

    def _hear(self, event):
        if event["type"] == "SUBSCRIBED":
            self.id = event["subscribed"]["framework_id"]["value"]
            if self.is_closing:
                # close() came while the stream was broken, and its TEARDOWN went to the old one.
                self._call({"type": "TEARDOWN"})
        elif event["type"] == "OFFERS":
            for offer in event["offers"]["offers"]:
                self._use(offer)
        elif event["type"] == "UPDATE":
            status = event["update"]["status"]
            self.states[status["task_id"]["value"]] = status["state"]
            if "uuid" in status:
                keys = ("task_id", "agent_id", "uuid")
                acknowledge = {key: status[key] for key in keys}
                self._call({"type": "ACKNOWLEDGE", "acknowledge": acknowledge})

    def _use(self, offer):
        if not holds_volume(offer):
            has_disk = any(
                resource["name"] == "disk" and resource.get("reservations")
                for resource in offer["resources"]
            )
            reserve = {"type": "RESERVE", "reserve": {"resources": [reserved("disk", 64)]}}
            create = {"type": "CREATE", "create": {"volumes": [VOLUME]}}
            return self._accept(offer, [create] if has_disk else [reserve, create])
        missing = [name for name in ("one", "two") if name not in self.states]
        if not missing:
            return self._accept(offer, [])
        tasks = [
            {
                "name": name,
                "task_id": {"value": name},
                "agent_id": offer["agent_id"],
                "resources": [scalar("cpus", 0.1), scalar("mem", 32), VOLUME],
                "command": {"value": f"echo {name} > library/{name}; sleep 60"},
            }
            for name in missing
        ]
        self._accept(offer, [{"type": "LAUNCH", "launch": {"task_infos": tasks}}])

    def _accept(self, offer, operations):
        accept = {
            "offer_ids": [offer["id"]],
            "operations": operations,
            "filters": {"refuse_seconds": 0},
        }
        self._call({"type": "ACCEPT", "accept": accept})

    def _call(self, call):
        connection = HTTPConnection(*self.address)
        headers = {**HEADERS, "Mesos-Stream-Id": self.stream_id}
        body = json.dumps({**call, "framework_id": {"value": self.id}})
        connection.request("POST", "/api/v1/scheduler", body, headers)
        connection.getresponse().read()
        connection.close()
