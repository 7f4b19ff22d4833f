"""Sign up, sign in, sign out, and what they say when something is wrong."""

from playwright.sync_api import expect

from person import PASSWORD, Person, expect_field_error, has_focus


def run(checks, browser, base):
    person = Person(browser, base)
    signing_up(checks, person)
    protection(checks, person)
    signing_in(checks, person)
    links(checks, person)
    taken_email(checks, person, Person(browser, base))
    with checks.check("accounts: no script error, no policy violation, no missing file"):
        assert person.watch.trouble == [], person.watch.trouble
    person.close()


def signing_up(checks, person):
    page = person.page
    field = page.get_by_label
    with checks.check("sign up: empty fields are named, each at its place, the first has the focus"):
        person.visit("/sign-up")
        person.button("Create account").click()
        expect_field_error(field("Name", exact=True), "Enter your name.")
        expect_field_error(field("E-mail"), "Enter your e-mail address.")
        expect_field_error(field("Password", exact=True), "Enter a password.")
        has_focus(field("Name", exact=True))
    with checks.check("sign up: a malformed e-mail, a short password and a long name are explained"):
        field("Name", exact=True).fill("n" * 101)
        field("E-mail").fill("nobody")
        field("Password", exact=True).fill("short")
        person.button("Create account").click()
        expect_field_error(field("Name", exact=True), "at most 100 characters")
        expect_field_error(field("E-mail"), "name@example.com")
        expect_field_error(field("Password", exact=True), "at least 8 characters")
    with checks.check("sign up: an error goes when its field is edited"):
        field("E-mail").fill(person.email)
        expect(field("E-mail")).not_to_have_attribute("aria-invalid", "true")
        expect(page.locator("#email-error")).to_be_hidden()
    with checks.check("sign up: limits count characters and not UTF-16 units"):
        field("Name", exact=True).fill("🌱" * 100)
        person.button("Create account").click()
        expect(field("Name", exact=True)).not_to_have_attribute("aria-invalid", "true")
        has_focus(field("Password", exact=True))
    with checks.check("sign up: a password can be shown and hidden"):
        person.button("Show password").click()
        expect(field("Password", exact=True)).to_have_attribute("type", "text")
        person.button("Hide password").click()
        expect(field("Password", exact=True)).to_have_attribute("type", "password")
    with checks.check("sign up: leads to an empty list, with who is signed in"):
        person.sign_up()
        expect(page.get_by_text(person.name)).to_be_visible()
        expect(page.get_by_text(person.email)).to_be_visible()
        expect(page.get_by_role("heading", name="No tasks yet")).to_be_visible()


def protection(checks, person):
    page = person.page
    with checks.check("signed in: the sign-in and sign-up pages lead to the list"):
        for path in ("/sign-in", "/sign-up"):
            person.visit(path)
            person.expect_path("/")
    with checks.check("signed in: the session's cookie is HttpOnly and SameSite, and no script sees it"):
        cookies = person.context.cookies(person.base)
        assert cookies, "there is no cookie"
        assert all(each["httpOnly"] for each in cookies), "a cookie is open to scripts"
        assert all(each["sameSite"] in ("Lax", "Strict") for each in cookies), "a cookie is sent from other sites"
        assert page.evaluate("document.cookie") == ""
    with checks.check("sign out: leads to sign in, without the words of an ended session"):
        person.sign_out()
        page.wait_for_load_state("networkidle")
        expect(page.get_by_role("heading", name="Welcome back")).to_be_visible()
        expect(page.get_by_text("Session expired")).to_have_count(0)
    with checks.check("signed out: the list leads to sign in, and says nothing of a session"):
        person.visit("/")
        person.expect_path("/sign-in")
        page.wait_for_load_state("networkidle")
        expect(page.get_by_text("Session expired")).to_have_count(0)
    with checks.check("signed out: Back does not bring the list back"):
        page.go_back()
        page.wait_for_load_state("networkidle")
        expect(person.button("Sign out")).to_have_count(0)


def signing_in(checks, person):
    page = person.page
    alert = page.locator("form").get_by_role("alert")
    with checks.check("sign in: empty fields are named at their place"):
        person.visit("/sign-in")
        has_focus(page.get_by_label("E-mail"))
        person.button("Sign in").click()
        expect_field_error(page.get_by_label("E-mail"), "Enter your e-mail address.")
        expect_field_error(page.get_by_label("Password", exact=True), "Enter a password.")
    with checks.check("sign in: a wrong password is refused in words, and the e-mail stays"):
        person.sign_in(password="wrong " + PASSWORD)
        expect(alert).to_contain_text("Invalid credentials")
        person.expect_path("/sign-in")
        expect(page.get_by_label("E-mail")).to_have_value(person.email)
        wrong_password = alert.inner_text()
    with checks.check("sign in: an unknown e-mail is refused in the same words"):
        page.get_by_label("E-mail").fill("unknown-" + person.email)
        person.button("Sign in").click()
        expect(person.button("Sign in")).not_to_have_attribute("aria-busy", "true")
        expect(alert).to_have_text(wrong_password)
    with checks.check("sign in: the e-mail's case does not matter"):
        page.get_by_label("E-mail").fill(person.email.upper())
        page.get_by_label("Password", exact=True).fill(PASSWORD)
        person.button("Sign in").click()
        person.expect_path("/")
        expect(page.get_by_text(person.name)).to_be_visible()
    with checks.check("sign in: what the page gets to read holds no token"):
        status, answer = person.call("POST", "/session/login", {"email": person.email, "password": PASSWORD})
        assert (status, set(answer)) == (200, {"user", "expires_in"}), f"{status} with {set(answer)}"
    with checks.check("sign in: the link leads to sign up and back"):
        person.sign_out()
        page.get_by_role("link", name="Create an account").click()
        person.expect_path("/sign-up")
        page.get_by_role("main").get_by_role("link", name="Sign in").click()
        person.expect_path("/sign-in")


def links(checks, person):
    page = person.page
    with checks.check("links: every page leads to the API reference and to the contract"):
        person.visit("/sign-in")
        for name in ("API reference", "openapi.yaml"):
            path = page.get_by_role("link", name=name).get_attribute("href")
            answer = person.context.request.get(person.base + path)
            assert answer.status == 200, f"{path} answered {answer.status}"


def taken_email(checks, person, other):
    with checks.check("sign up: a taken e-mail is said at its field"):
        other.visit("/sign-up")
        other.page.get_by_label("Name", exact=True).fill("Somebody Else")
        other.page.get_by_label("E-mail").fill(person.email.upper())
        other.page.get_by_label("Password", exact=True).fill(PASSWORD)
        other.button("Create account").click()
        expect_field_error(other.page.get_by_label("E-mail"), "account with this e-mail already")
        has_focus(other.page.get_by_label("E-mail"))
    other.close()
