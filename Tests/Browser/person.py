"""A person at a browser of their own: what they do on the pages, and what they find there."""

import json
import re
import uuid
from datetime import datetime, timezone

from playwright.sync_api import expect

from checks import Watch

PASSWORD = "correct horse battery"


class Person:
    """One browser context, with nothing kept from any other."""

    def __init__(self, browser, base, **options):
        settings = {"locale": "en-GB", "timezone_id": "America/New_York", **options}
        self.base = base
        self.email = f"{uuid.uuid4().hex[:12]}@example.com"
        self.name = "Ada Lovelace"
        self.context = browser.new_context(**settings)
        self.context.set_default_timeout(15_000)
        self.watch = Watch(self.context)
        self.page = self.context.new_page()

    def close(self):
        self.context.close()

    # Pages

    def visit(self, path):
        """Opens a page and waits until its own questions to the server are answered, and where they lead is open too.

        A page that leads elsewhere by script would otherwise run into the test's next step.
        """
        return self.page.goto(self.base + path, wait_until="networkidle")

    def expect_path(self, path):
        expect(self.page).to_have_url(self.base + path, timeout=15_000)

    # Account

    def sign_up(self):
        self.visit("/sign-up")
        self.page.get_by_label("Name", exact=True).fill(self.name)
        self.page.get_by_label("E-mail").fill(self.email)
        self.page.get_by_label("Password", exact=True).fill(PASSWORD)
        self.button("Create account").click()
        self.expect_path("/")
        expect(self.button("Sign out")).to_be_visible()

    def sign_in(self, password=PASSWORD):
        self.page.get_by_label("E-mail").fill(self.email)
        self.page.get_by_label("Password", exact=True).fill(password)
        self.button("Sign in").click()

    def sign_out(self):
        self.button("Sign out").click()
        self.expect_path("/sign-in")

    # Tasks

    def add(self, title):
        self.page.get_by_role("textbox", name="New task").fill(title)
        self.button("Add task").click()
        expect(self.row(title)).to_be_visible()

    def open_edit(self, title):
        self.row(title).get_by_role("button", name="Edit").click()
        expect(self.dialog("Edit task")).to_be_visible()

    def save(self):
        self.button("Save").click()
        expect(self.page.get_by_role("dialog")).to_have_count(0)

    def delete(self, title):
        self.row(title).get_by_role("button", name="Delete").click()
        self.page.get_by_role("alertdialog").get_by_role("button", name="Delete").click()
        expect(self.row(title)).to_have_count(0)

    # What is there

    def button(self, name):
        return self.page.get_by_role("button", name=name, exact=True)

    def dialog(self, name):
        return self.page.get_by_role("dialog", name=name)

    def rows(self):
        return self.page.get_by_role("list", name="Tasks").get_by_role("listitem")

    def row(self, title):
        words = re.compile(f"^{re.escape(title)}$")
        return self.rows().filter(has=self.page.locator(".task-title").get_by_text(words))

    def titles(self):
        return self.page.locator(".task-title").all_text_contents()

    def summary(self):
        return self.page.locator("#summary")

    def expect_focus_kept(self):
        """What had the focus may have gone; the focus is to be somewhere all the same."""
        assert self.page.evaluate("document.activeElement !== document.body"), "the focus is lost"

    # The API, asked from within the page: same origin, same cookie

    def call(self, method, path, body=None):
        """Answers the status and the decoded body of one call."""
        status, text = self.page.evaluate(
            """async ([method, path, body]) => {
                const headers = body === null ? {} : { 'Content-Type': 'application/json' };
                const answer = await fetch(path, { method, headers, body });
                return [answer.status, await answer.text()];
            }""",
            [method, path, None if body is None else json.dumps(body)],
        )
        return status, json.loads(text) if text else None

    def tasks_path(self):
        return f"/api/{self.call('GET', '/api/auth/me')[1]['id']}/tasks"

    def create(self, **task):
        status, created = self.call("POST", self.tasks_path(), task)
        assert status == 201, f"creating a task answered {status}: {created}"
        return created

    def stored(self, title):
        """The task as the server has it."""
        _, answer = self.call("GET", self.tasks_path() + "?limit=100")
        return next(task for task in answer["tasks"] if task["title"] == title)


def instant(text):
    """An RFC 3339 date-time, whatever its form and offset, as one moment."""
    return datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(timezone.utc)


def error_of(control):
    """The words that a field shows, found as a screen reader finds them."""
    assert control.get_attribute("aria-invalid") == "true", "the field is not marked as invalid"
    ids = control.get_attribute("aria-describedby").split()
    error = control.page.locator("#" + next(each for each in ids if each.endswith("-error")))
    expect(error).to_be_visible()
    return error.inner_text()


def expect_field_error(control, words):
    """The field is marked, described by these words, and the first one so has the focus."""
    expect(control).to_have_attribute("aria-invalid", "true")
    found = error_of(control)
    assert words in found, f"expected {words!r} at the field, found {found!r}"


def has_focus(locator):
    expect(locator).to_be_focused()
