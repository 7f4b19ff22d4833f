#!/usr/bin/env python3
"""Drives every flow of the page in a headless Chromium, against a running server.

    python browser_test.py BASE_URL

The database may be empty or shared: the accounts have fresh e-mails. CHROMIUM names the browser, /usr/bin/chromium when
it is not set. Ends with 1 when a check failed.
"""

import os
import sys

from playwright.sync_api import expect, sync_playwright

import access_flows
import account_flows
import safety_flows
import session_flows
import task_flows
from checks import Checks

FLOWS = [account_flows, task_flows, session_flows, access_flows, safety_flows]


def main(arguments):
    if len(arguments) != 1 or arguments[0].startswith("-"):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    base = arguments[0].rstrip("/")
    expect.set_options(timeout=10_000)
    checks = Checks()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
            # The sandbox needs rights that a container often lacks; the only page opened is the one under test.
            args=["--no-sandbox"],
        )
        for flow in FLOWS:
            # A flow begins outside of any check: when it cannot, that is a failure too, and the next one still runs.
            with checks.check(f"{flow.__name__}: ran to its end"):
                flow.run(checks, browser, base)
        browser.close()
    print(checks.summary())
    return 1 if checks.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
