"""Counts what passed and failed, and watches pages for trouble that no assertion asks about."""

import re
import traceback
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Error as BrowserError

# The browser reports every 4xx and 5xx answer and every call that found no server; the flows provoke these.
PROVOKED = re.compile(r"^Failed to load resource: (the server responded with a status of [45]\d\d|net::ERR_)")


class Checks:
    """One line for each check, and the sums at the end."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    @contextmanager
    def check(self, name):
        """A check passes when its block ends; a failed one does not stop those after it."""
        try:
            yield
        except (AssertionError, BrowserError) as error:
            self.failed += 1
            print(f"FAIL {name}\n{indented(error)}", flush=True)
        except Exception:
            self.failed += 1
            print(f"FAIL {name}\n{indented(traceback.format_exc())}", flush=True)
        else:
            self.passed += 1
            print(f"ok   {name}", flush=True)

    def summary(self):
        return f"{self.passed} passed, {self.failed} failed"


class Watch:
    """Collects script errors, console errors, policy violations, dialogs and missing files of one browser context."""

    def __init__(self, context):
        self.trouble = []
        context.on("page", self._follow)

    def _follow(self, page):
        page.on("pageerror", lambda error: self.trouble.append(f"script error: {error}"))
        page.on("console", self._hear)
        page.on("response", self._see)
        page.on("dialog", self._refuse)

    def _hear(self, message):
        if message.type in ("error", "warning") and not PROVOKED.match(message.text):
            self.trouble.append(f"console {message.type}: {message.text}")

    def _see(self, response):
        path = urlsplit(response.url).path
        is_page_file = not path.startswith(("/api/", "/session/"))
        if is_page_file and response.status >= 400:
            self.trouble.append(f"{response.status} for {path}")

    def _refuse(self, dialog):
        self.trouble.append(f"a dialog said: {dialog.message}")
        dialog.dismiss()


def indented(text):
    return "\n".join("     " + line for line in str(text).splitlines()[:14])
