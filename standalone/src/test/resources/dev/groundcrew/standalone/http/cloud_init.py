"""Posts with cloud-init's own code, as a machine that boots would: cloud_init.py HOOK CASE [FILE]"""
import inspect
import logging
import sys

from cloudinit import helpers, reporting
from cloudinit.cloud import Cloud
from cloudinit.config import cc_phone_home
from cloudinit.reporting import events
from cloudinit.sources.DataSourceNone import DataSourceNone


def webhook(door):
    reporting.update_configuration(
        {"groundcrew": {"type": "webhook", "endpoint": f"{HOOK}/{door}", "timeout": 10, "retries": 5}}
    )


def stage(name, result, files):
    with events.ReportEventStack(name, "running " + name, post_files=files) as stack:
        with events.ReportEventStack(name + "-module", "a module", parent=stack):
            pass
        stack.result = result


def phone_home():
    paths = helpers.Paths({"cloud_dir": "/nonexistent", "run_dir": "/nonexistent"})
    source = DataSourceNone({}, None, paths)
    source.metadata = {"instance-id": "i-07", "local-hostname": "rack-07.example.org"}
    arguments = {
        "name": "phone_home",
        "cfg": {"phone_home": {"url": f"{HOOK}/phone-home", "post": "all", "tries": 3}},
        "cloud": Cloud(source, paths, {}, None, None),
        "log": logging.getLogger(),
        "args": [],
    }
    known = inspect.signature(cc_phone_home.handle).parameters
    cc_phone_home.handle(**{name: arguments[name] for name in known})


HOOK, case, *files = sys.argv[1:]
logging.basicConfig(level=logging.WARNING)
if case == "phone-home":
    phone_home()
else:
    door, name, result = case.split(",")
    webhook(door)
    stage(name, result, files)
    reporting.flush_events()
