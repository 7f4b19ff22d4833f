"""A session that ends while it is used, several tabs, a server that is away."""

import json

from playwright.sync_api import expect

from person import Person, expect_field_error


def run(checks, browser, base):
    person = Person(browser, base)
    person.sign_up()
    person.add("Kept for later")
    expiry(checks, person)
    tabs(checks, person)
    away(checks, person)
    answers(checks, person)
    with checks.check("sessions: no script error, no policy violation, no missing file"):
        assert person.watch.trouble == [], person.watch.trouble
    person.close()


def expiry(checks, person):
    page = person.page
    actions = {
        "a filter": lambda: page.get_by_role("radio", name="Pending").click(),
        "adding": lambda: (
            page.get_by_role("textbox", name="New task").fill("Too late"),
            person.button("Add task").click(),
        ),
        "completing": lambda: person.row("Kept for later").get_by_role("checkbox").click(),
        "saving": lambda: (
            person.open_edit("Kept for later"),
            page.get_by_role("textbox", name="Title").fill("Too late"),
            person.button("Save").click(),
        ),
        "a reload": page.reload,
    }
    for name, act in actions.items():
        with checks.check(f"session expired: {name} leads to sign in, with these words"):
            begin(person)
            person.context.clear_cookies()
            act()
            person.expect_path("/sign-in")
            expect(page.get_by_role("status").get_by_text("Session expired")).to_be_visible()
    with checks.check("session expired: a cookie that is no session counts as none"):
        begin(person)
        [cookie] = [each for each in person.context.cookies() if each["httpOnly"]]
        person.context.add_cookies([{**cookie, "value": "tampered"}])
        page.get_by_role("radio", name="Completed").click()
        person.expect_path("/sign-in")
        expect(page.get_by_text("Session expired")).to_be_visible()
    with checks.check("session expired: said once, and nothing of it was saved"):
        person.visit("/sign-in")
        expect(page.get_by_text("Session expired")).to_have_count(0)
        person.sign_in()
        person.expect_path("/")
        expect(person.rows()).to_have_count(1)
        expect(person.row("Kept for later").get_by_role("checkbox")).not_to_be_checked()


def begin(person):
    """The list, signed in anew when need be."""
    person.visit("/")
    if person.page.url.endswith("/sign-in"):
        person.sign_in()
        person.expect_path("/")
    expect(person.row("Kept for later")).to_be_visible()


def tabs(checks, person):
    with checks.check("tabs: signing out in one signs out the other"):
        second = person.context.new_page()
        second.goto(person.base + "/")
        expect(second.get_by_role("button", name="Sign out")).to_be_visible()
        person.sign_out()
        expect(second).to_have_url(person.base + "/sign-in")
        second.close()
        person.sign_in()
        person.expect_path("/")


def away(checks, person):
    page = person.page
    lists = "**/api/*/tasks?*"
    with checks.check("server away: the list says so, and Try again loads it"):
        page.route(lists, lambda route: route.abort("connectionrefused"))
        person.visit("/")
        expect(page.get_by_text("The server cannot be reached.").last).to_be_visible()
        page.unroute(lists)
        person.button("Try again").click()
        expect(person.row("Kept for later")).to_be_visible()
        person.expect_focus_kept()
    with checks.check("503: the list says when to try again"):
        page.route(lists, refusal(503, {"Retry-After": "7"}))
        page.get_by_role("radio", name="Pending").check()
        expect(page.locator("#blank-text")).to_have_text(
            "The service is not available right now. Try again in 7 seconds."
        )
        page.unroute(lists)
        person.button("Try again").click()
        expect(person.row("Kept for later")).to_be_visible()
        person.expect_focus_kept()
    with checks.check("server away: a box goes back, the message offers Try again, and that works"):
        page.route("**/complete", lambda route: route.abort("connectionrefused"))
        person.row("Kept for later").get_by_role("checkbox").click()
        message = page.get_by_role("region", name="Messages").get_by_role("alert")
        expect(message).to_contain_text("The server cannot be reached.")
        expect(person.row("Kept for later").get_by_role("checkbox")).not_to_be_checked()
        page.unroute("**/complete")
        page.get_by_role("radio", name="All").check()
        message.get_by_role("button", name="Try again").click()
        expect(person.row("Kept for later").get_by_role("checkbox")).to_be_checked()
        person.expect_focus_kept()
    with checks.check("server away: a form keeps what was typed, and Try again sends it"):
        page.route("**/tasks", lambda route: route.abort("connectionrefused"))
        page.get_by_role("textbox", name="New task").fill("Typed while away")
        person.button("Add task").click()
        alert = page.get_by_role("form", name="Add a task").get_by_role("alert")
        expect(alert).to_contain_text("The server cannot be reached.")
        page.unroute("**/tasks")
        alert.get_by_role("button", name="Try again").click()
        expect(person.row("Typed while away")).to_be_visible()
        expect(alert).to_be_empty()
        person.expect_focus_kept()
    with checks.check("429 and 503: sign in says them in words"):
        person.sign_out()
        for status, words in ((429, "Too many attempts. Try again in 2 minutes."), (503, "not available right now")):
            page.route("**/session/login", refusal(status, {"Retry-After": "120"}))
            person.sign_in()
            expect(page.get_by_role("alert")).to_contain_text(words)
            page.unroute("**/session/login")
        person.sign_in()
        person.expect_path("/")


def answers(checks, person):
    page = person.page
    with checks.check("the server's own violations stand at their field, in its words where there are no better"):
        errors = [
            {"pointer": "/title", "keyword": "pattern", "message": "must not praise the author"},
            {"pointer": "/due_date", "keyword": "format", "message": "must be a date-time"},
            {"pointer": "/color", "keyword": "additionalProperties", "message": "is not a known member"},
        ]
        page.route("**/tasks", refusal(422, {}, errors))
        person.button("Add with details").click()
        page.get_by_role("textbox", name="Title").fill("Praise")
        person.button("Save").click()
        expect_field_error(page.get_by_role("textbox", name="Title"), "Must not praise the author.")
        expect_field_error(page.locator("#task-due-date"), "Enter a whole date")
        expect(page.get_by_role("dialog").get_by_role("alert")).to_contain_text("Is not a known member.")
        page.unroute("**/tasks")
        person.button("Cancel").click()
    with checks.check("a form that is sent twice quickly is sent once, and shows that it is busy"):
        held = []
        page.route("**/tasks", lambda route: held.append(route))
        page.get_by_role("textbox", name="New task").fill("Only once")
        page.keyboard.press("Enter")
        expect(person.button("Adding…")).to_have_attribute("aria-busy", "true")
        page.keyboard.press("Enter")
        person.button("Adding…").click(force=True)
        for route in held:
            route.continue_()
        page.unroute("**/tasks")
        expect(person.row("Only once")).to_have_count(1)
        assert len(held) == 1, f"sent {len(held)} times"
        expect(person.button("Add task")).not_to_have_attribute("aria-busy", "true")
    with checks.check("a late answer to an older search does not replace the newer one"):
        held = []
        page.route("**/tasks?*search=Only*", lambda route: held.append(route))
        with page.expect_request("**/tasks?*search=Only*"):
            page.get_by_role("searchbox", name="Search tasks").fill("Only")
        page.get_by_role("searchbox", name="Search tasks").fill("Kept")
        expect(person.rows()).to_have_count(1)
        expect(person.row("Kept for later")).to_be_visible()
        for route in held:
            route.continue_()
        page.unroute("**/tasks?*search=Only*")
        page.wait_for_load_state("networkidle")
        person.call("GET", person.tasks_path())
        expect(person.rows()).to_have_count(1)
        expect(person.row("Kept for later")).to_be_visible()


def refusal(status, headers, errors=()):
    """A handler that answers with a problem in the server's place."""
    problem = {"type": "about:blank", "title": "Refused", "status": status, "errors": list(errors)}
    kind = {"Content-Type": "application/problem+json"}
    return lambda route: route.fulfill(status=status, headers={**kind, **headers}, body=json.dumps(problem))
