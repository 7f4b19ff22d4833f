"""Keyboard alone, screen readers, narrow screens, and how the page looks under a reader's settings."""

from playwright.sync_api import expect

from person import PASSWORD, Person, has_focus

NAMED_ROLES = {
    "alertdialog", "button", "checkbox", "combobox", "Date", "dialog", "InputTime", "heading", "link", "list",
    "menuitem", "radio", "region", "search", "searchbox", "spinbutton", "textbox",
}  # fmt: skip


def run(checks, browser, base):
    person = Person(browser, base)
    person.sign_up()
    person.add("First of two")
    person.add("Second of two")
    names(checks, person)
    person.sign_out()
    keyboard(checks, person)
    person.close()
    narrow(checks, browser, base)
    settings(checks, browser, base)


def names(checks, person):
    page = person.page
    with checks.check("names: every control and landmark of the list has one"):
        assert unnamed(person) == [], unnamed(person)
    with checks.check("names: a task's controls name the task"):
        for role, name in (("checkbox", "Completed: First of two"), ("button", "Edit: First of two")):
            expect(page.get_by_role(role, name=name)).to_be_visible()
        expect(page.get_by_role("button", name="Delete: First of two")).to_be_visible()
    with checks.check("names: every control of the dialogs has one"):
        person.open_edit("First of two")
        assert unnamed(person) == [], unnamed(person)
        page.keyboard.press("Escape")
        page.get_by_role("button", name="Delete: First of two").click()
        assert unnamed(person) == [], unnamed(person)
        page.keyboard.press("Escape")
    with checks.check("names: every control of sign in and sign up has one"):
        other = Person(page.context.browser, person.base)
        for path in ("/sign-in", "/sign-up"):
            other.visit(path)
            assert unnamed(other) == [], unnamed(other)
        other.close()
    with checks.check("structure: one main, one first heading, a language and a title on each page"):
        expect(page.get_by_role("main")).to_have_count(1)
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        assert page.locator("html").get_attribute("lang") == "en"
        assert "Tasks" in page.title()


def unnamed(person):
    """The nodes of the accessibility tree that need a name and have none."""
    session = person.context.new_cdp_session(person.page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    shown = [node for node in nodes if not node["ignored"]]
    assert len(shown) > 10, "the accessibility tree is empty"
    return [
        node["role"]["value"]
        for node in shown
        if node["role"]["value"] in NAMED_ROLES and not node.get("name", {}).get("value", "").strip()
    ]


def keyboard(checks, person):
    page = person.page
    press = page.keyboard.press
    with checks.check("keyboard: sign in with Tab and Enter alone"):
        person.visit("/sign-in")
        has_focus(page.get_by_label("E-mail"))
        page.keyboard.type(person.email)
        press("Tab")
        page.keyboard.type(PASSWORD)
        press("Tab")
        has_focus(person.button("Show password"))
        press("Tab")
        has_focus(person.button("Sign in"))
        press("Enter")
        person.expect_path("/")
        expect(person.row("First of two")).to_be_visible()
    with checks.check("keyboard: the first stop skips to the tasks, and every stop can be seen"):
        press("Tab")
        has_focus(page.get_by_role("link", name="Skip to tasks"))
        expect(page.get_by_role("link", name="Skip to tasks")).to_be_in_viewport()
        assert focus_is_visible(page)
    with checks.check("keyboard: add a task"):
        tab_to(page, page.get_by_role("textbox", name="New task"))
        page.keyboard.type("By keyboard")
        press("Enter")
        expect(person.row("By keyboard")).to_be_visible()
        has_focus(page.get_by_role("textbox", name="New task"))
    with checks.check("keyboard: filter by status with the arrow keys"):
        tab_to(page, page.get_by_role("radio", name="All"))
        press("ArrowRight")
        expect(page.get_by_role("radio", name="Pending")).to_be_checked()
        press("ArrowLeft")
        expect(page.get_by_role("radio", name="All")).to_be_checked()
        expect(person.rows()).to_have_count(3)
    with checks.check("keyboard: complete with Space, the focus stays on the box"):
        box = person.row("By keyboard").get_by_role("checkbox")
        tab_to(page, box)
        press("Space")
        expect(page.get_by_text("Task completed.")).to_be_visible()
        expect(box).to_be_checked()
        has_focus(box)
    with checks.check("keyboard: edit, with the focus held in the dialog and given back"):
        edit = person.row("By keyboard").get_by_role("button", name="Edit")
        tab_to(page, edit)
        press("Enter")
        has_focus(page.get_by_role("textbox", name="Title"))
        for _ in range(20):
            press("Tab")
            # Between the last stop and the first one the focus is with the browser's own controls.
            inside = page.evaluate("document.activeElement.matches('body, dialog, dialog *')")
            assert inside, "the focus left the dialog"
        press("Escape")
        has_focus(edit)
    with checks.check("keyboard: delete, Cancel comes first"):
        tab_to(page, person.row("By keyboard").get_by_role("button", name="Delete"))
        press("Enter")
        has_focus(page.get_by_role("alertdialog").get_by_role("button", name="Cancel"))
        press("Tab")
        press("Enter")
        expect(person.row("By keyboard")).to_have_count(0)
        expect(page.get_by_text("Task deleted.")).to_be_visible()
        person.expect_focus_kept()


def tab_to(page, target):
    """Presses Tab until the target has the focus, and sees that each stop on the way shows that it has it."""
    for _ in range(60):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
        assert focus_is_visible(page), "a stop of the Tab key cannot be seen"
    raise AssertionError("the Tab key does not get there")


def focus_is_visible(page):
    """An outline on the element with the focus, or on the label's part that stands for it."""
    return page.evaluate(
        """() => {
            const focused = document.activeElement;
            if (focused === document.body) return true;
            const shown = focused.type === 'radio' ? focused.nextElementSibling : focused;
            const style = getComputedStyle(shown);
            return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        }"""
    )


def narrow(checks, browser, base):
    person = Person(browser, base, viewport={"width": 320, "height": 640}, has_touch=True)
    person.name = "Wolfeschlegelsteinhausenbergerdorff " * 2 + "Ada"
    page = person.page
    with checks.check("320 px: sign in and sign up do not scroll sideways, with errors too"):
        for path, button in (("/sign-in", "Sign in"), ("/sign-up", "Create account")):
            person.visit(path)
            person.button(button).click()
            fits(page)
    with checks.check("320 px: the list does not scroll sideways, whatever it holds"):
        person.sign_up()
        fits(page)
        person.create(title="W" * 200, description="w" * 1000, priority="high", due_date="2020-01-01T00:00:00Z")
        person.create(title="Short")
        person.visit("/")
        expect(person.row("Short")).to_be_visible()
        fits(page)
    with checks.check("320 px: everything can be reached and used"):
        expect(person.button("Sign out")).to_be_in_viewport()
        person.add("From a telephone")
        fits(page)
        person.open_edit("From a telephone")
        fits(page)
        person.button("Save").scroll_into_view_if_needed()
        expect(person.button("Save")).to_be_in_viewport(ratio=1)
        person.save()
        person.delete("From a telephone")
    with checks.check("320 px: targets are at least 24 px in both directions"):
        small = page.evaluate(
            """() => [...document.querySelectorAll('button, select, input:not([type=radio], [type=checkbox])')]
                .filter((each) => each.checkVisibility())
                .map((each) => [each.id || each.className, each.getBoundingClientRect()])
                .filter(([, box]) => box.width < 24 || box.height < 24)
                .map(([name]) => name)"""
        )
        assert small == [], small
    with checks.check("320 px: no script error, no policy violation, no missing file"):
        assert person.watch.trouble == [], person.watch.trouble
    person.close()


def fits(page):
    width = page.evaluate("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)")
    assert width <= 320, f"the page is {width} px wide"
    inner = page.evaluate(
        "[...document.querySelectorAll('dialog[open]')].filter((d) => d.scrollWidth > d.clientWidth).length"
    )
    assert inner == 0, "a dialog scrolls sideways"


def settings(checks, browser, base):
    with checks.check("settings: dark and light have different colours; less motion is respected"):
        colors = set()
        for scheme in ("light", "dark"):
            person = Person(browser, base, color_scheme=scheme, reduced_motion="reduce")
            person.visit("/sign-in")
            colors.add(person.page.evaluate("getComputedStyle(document.body).backgroundColor"))
            length = person.page.evaluate(
                "parseFloat(getComputedStyle(document.querySelector('.button')).transitionDuration)"
            )
            assert length < 0.01, f"a transition takes {length} s"
            person.close()
        assert len(colors) == 2, colors
    with checks.check("settings: a form that no script attends to sends nothing, least of all in an address"):
        person = Person(browser, base, java_script_enabled=False)
        for path in ("/sign-in", "/sign-up"):
            person.visit(path)
            for field in person.page.locator("form input").all():
                field.fill(person.email if field.get_attribute("type") == "email" else PASSWORD)
            person.page.keyboard.press("Enter")
            person.expect_path(path)
            expect(person.page.locator("form button[type=submit]")).to_be_disabled()
            assert person.page.locator("form").get_attribute("method") == "post"
        person.close()
