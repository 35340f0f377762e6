"""Tests of the framework against a mock master, over its control API.

    npx mesos-conformance mock --port 5050 --allocation_interval=50ms
    MESOS_URL=http://127.0.0.1:5050 python3 -m unittest -v test_framework
"""

import json
import os
import time
import unittest
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from framework import Framework

URL = os.environ.get("MESOS_URL", "http://127.0.0.1:5050")


def mock(path, body=None):
    """Asks the mock itself; with a body, tells it something."""
    data = None if body is None else json.dumps(body).encode()
    with urlopen(Request(f"{URL}/__mock/{path}", data)) as answer:
        text = answer.read()
        return json.loads(text) if text else None


class FrameworkTest(unittest.TestCase):
    def setUp(self):
        mock("reset", {})
        address = urlsplit(URL)
        self.framework = Framework(address.hostname, address.port)
        self.addCleanup(self.framework.close)

    def until(self, condition, seconds=20):
        deadline = time.monotonic() + seconds
        while not condition(mock("state")):
            self.assertLess(time.monotonic(), deadline, "it did not happen")
            time.sleep(0.02)
        return mock("state")

    def is_running(self, state):
        return [task["state"] for task in state["tasks"]] == ["TASK_RUNNING"] * 2

    def test_both_use_one_volume(self):
        self.framework.start()
        state = self.until(self.is_running)
        [volume] = state["volumes"]
        self.assertEqual(volume["users"], ["one", "two"])
        self.assertEqual(sorted(volume["files"]), ["one", "two"])

        mock("advance", {"by": "60s"})
        state = self.until(lambda state: all(task["isOver"] for task in state["tasks"]))
        self.assertEqual({task["state"] for task in state["tasks"]}, {"TASK_FINISHED"})

    def test_a_create_that_is_refused_is_tried_again(self):
        mock("faults", {"fault": "refuse-operation", "operation": "CREATE", "times": 2})
        self.framework.start()
        self.until(self.is_running)
        [fault] = mock("faults")["faults"]
        self.assertEqual((fault["struck"], fault["spent"]), (2, True))

    def test_it_comes_back_after_a_failover_of_the_master(self):
        self.framework.start()
        before = self.until(self.is_running)
        mock("faults", {"fault": "fail-over"})
        after = self.until(lambda state: state["frameworks"][0]["state"] == "connected")
        self.assertEqual(before["volumes"], after["volumes"])
        self.assertEqual(len(after["frameworks"]), 1)
        calls = [each["call"]["type"] for each in mock("calls")["calls"]]
        self.assertEqual(calls.count("SUBSCRIBE"), 2)

    def test_what_happened_can_be_taken_back(self):
        self.framework.start()
        before = self.until(self.is_running)
        mock("snapshots", {"name": "running"})
        mock("advance", {"by": "2mins"})
        self.until(lambda state: all(task["isOver"] for task in state["tasks"]))
        mock("restore", {"name": "running"})
        state = self.until(self.is_running)
        self.assertEqual(before["volumes"], state["volumes"])


if __name__ == "__main__":
    unittest.main()
