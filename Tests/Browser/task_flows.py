"""The list: add, edit, complete, delete, filter, search, page."""

from playwright.sync_api import expect

from person import Person, expect_field_error, has_focus, instant


def run(checks, browser, base):
    person = Person(browser, base)
    person.sign_up()
    adding(checks, person)
    editing(checks, person)
    completing(checks, person)
    deleting(checks, person)
    filtering(checks, person)
    with checks.check("tasks: no script error, no policy violation, no missing file"):
        assert person.watch.trouble == [], person.watch.trouble
    person.close()
    paging(checks, Person(browser, base))


def adding(checks, person):
    page = person.page
    title = page.get_by_role("textbox", name="New task")
    with checks.check("add: an empty and a blank title are refused at the field"):
        for text in ("", "   "):
            title.fill(text)
            person.button("Add task").click()
            expect_field_error(title, "Enter a title.")
            has_focus(title)
    with checks.check("add: a title that is too long is refused with its length, one at the limit is taken"):
        title.fill("t" * 201)
        person.button("Add task").click()
        expect_field_error(title, "Use at most 200 characters; these are 201.")
        person.add("t" * 200)
    with checks.check("add: a title alone makes a pending task of medium priority"):
        person.add("Water the plants")
        expect(title).to_have_value("")
        expect(person.row("Water the plants").get_by_role("checkbox")).not_to_be_checked()
        expect(person.row("Water the plants")).to_contain_text("Medium priority")
        expect(page.get_by_role("status").get_by_text("Task added.")).to_be_visible()
    with checks.check("add: the dialog takes the title over, and adds with all details"):
        title.fill("Book the train")
        person.button("Add with details").click()
        expect(page.get_by_role("textbox", name="Title")).to_have_value("Book the train")
        page.get_by_role("textbox", name="Description").fill("Window seat.\nQuiet coach.")
        page.get_by_role("dialog").get_by_label("Priority").select_option("high")
        page.locator("#task-due-date").fill("2090-07-01")
        page.locator("#task-due-time").fill("09:05")
        person.save()
        row = person.row("Book the train")
        expect(row).to_contain_text("Window seat.\nQuiet coach.", use_inner_text=True)
        expect(row).to_contain_text("High priority")
        expect(row).to_contain_text("1 Jul 2090, 9:05")
    with checks.check("add: a due date is local time on the page and the same moment on the server"):
        assert instant(person.stored("Book the train")["due_date"]) == instant("2090-07-01T13:05:00Z")


def editing(checks, person):
    page = person.page
    due = page.locator("#task-due-date")
    with checks.check("edit: shows what is stored, and sends only what changed"):
        person.open_edit("Book the train")
        expect(page.get_by_role("textbox", name="Description")).to_have_value("Window seat.\nQuiet coach.")
        expect(due).to_have_value("2090-07-01")
        expect(page.locator("#task-due-time")).to_have_value("09:05")
        page.get_by_role("textbox", name="Title").fill("Book the night train")
        with page.expect_request(lambda request: request.method == "PUT") as put:
            person.save()
        assert put.value.post_data_json == {"title": "Book the night train"}, put.value.post_data_json
        expect(person.row("Book the night train")).to_be_visible()
        expect(person.row("Book the train")).to_have_count(0)
    with checks.check("edit: the focus comes back to the task's Edit button"):
        has_focus(person.row("Book the night train").get_by_role("button", name="Edit"))
    with checks.check("edit: Cancel and Escape change nothing"):
        for leave in (lambda: person.button("Cancel").click(), lambda: page.keyboard.press("Escape")):
            person.open_edit("Book the night train")
            page.get_by_role("textbox", name="Title").fill("Never saved")
            leave()
            expect(page.get_by_role("dialog")).to_have_count(0)
        assert person.stored("Book the night train")["priority"] == "high"
    with checks.check("edit: a description that is too long, an empty title and a time without a date are refused"):
        person.open_edit("Book the night train")
        page.get_by_role("textbox", name="Title").fill("")
        page.get_by_role("textbox", name="Description").fill("d" * 1001)
        due.fill("")
        person.button("Save").click()
        expect_field_error(page.get_by_role("textbox", name="Title"), "Enter a title.")
        expect_field_error(page.get_by_role("textbox", name="Description"), "at most 1000 characters; these are 1001")
        expect_field_error(due, "Choose a date for this time.")
        has_focus(page.get_by_role("textbox", name="Title"))
        person.button("Cancel").click()
    with checks.check("edit: clearing the description and the due date clears them on the server"):
        person.open_edit("Book the night train")
        page.get_by_role("textbox", name="Description").fill("")
        person.button("Clear due date").click()
        person.save()
        stored = person.stored("Book the night train")
        assert stored["description"] is None and stored["due_date"] is None, stored
        assert stored["priority"] == "high", "a member that was not changed has changed"
        expect(person.row("Book the night train").locator("time")).to_be_hidden()
    with checks.check("edit: a due date in the past is marked overdue in words, until the task is completed"):
        person.open_edit("Book the night train")
        due.fill("2020-02-29")
        person.save()
        row = person.row("Book the night train")
        expect(row).to_contain_text("Overdue: 29 Feb 2020")
        row.get_by_role("checkbox").check()
        expect(row).to_contain_text("Due 29 Feb 2020")
        row.get_by_role("checkbox").uncheck()
        expect(row).to_contain_text("Overdue")


def completing(checks, person):
    page = person.page
    box = person.row("Water the plants").get_by_role("checkbox")
    with checks.check("complete: the server knows, and a reload shows it"):
        box.check()
        expect(page.get_by_text("Task completed.")).to_be_visible()
        assert person.stored("Water the plants")["is_completed"] is True
        person.visit("/")
        expect(box).to_be_checked()
    with checks.check("complete: can be undone, by the message and by the box"):
        box.uncheck()
        expect(page.get_by_text("Task is pending again.")).to_be_visible()
        person.button("Undo").click()
        expect(box).to_be_checked()
        expect(page.get_by_text("Task completed.")).to_be_visible()
        assert person.stored("Water the plants")["is_completed"] is True


def deleting(checks, person):
    page = person.page
    with checks.check("delete: asks first, naming the task; Cancel keeps it"):
        person.row("Water the plants").get_by_role("button", name="Delete").click()
        confirm = page.get_by_role("alertdialog", name="Delete this task?")
        expect(confirm).to_contain_text("“Water the plants”")
        confirm.get_by_role("button", name="Cancel").click()
        expect(person.row("Water the plants")).to_be_visible()
    with checks.check("delete: takes the task away here and on the server; the focus stays in the list"):
        person.delete("t" * 200)
        expect(page.get_by_text("Task deleted.")).to_be_visible()
        _, answer = person.call("GET", person.tasks_path())
        assert answer["total"] == 2, answer["total"]
        assert page.evaluate("document.activeElement.closest('section.list') !== null"), "the focus is lost"
    with checks.check("delete: a task that is gone already is no error"):
        task = person.create(title="Gone elsewhere")
        person.visit("/")
        assert person.call("DELETE", f"{person.tasks_path()}/{task['id']}")[0] == 204
        person.delete("Gone elsewhere")


def filtering(checks, person):
    page = person.page
    for number, priority in enumerate(["low", "low", "high"]):
        person.create(title=f"Letter {number}", priority=priority, description="for the tax office")
    person.visit("/")
    rows = person.rows()
    with checks.check("filter: by status"):
        page.get_by_role("radio", name="Completed").check()
        expect(rows).to_have_count(1)
        expect(person.row("Water the plants")).to_be_visible()
        page.get_by_role("radio", name="Pending").check()
        expect(rows).to_have_count(4)
        expect(person.row("Water the plants")).to_have_count(0)
    with checks.check("filter: by priority, together with the status"):
        page.get_by_role("combobox", name="Priority").select_option("high")
        expect(rows).to_have_count(2)
        expect(person.summary()).to_have_text("2 tasks")
    with checks.check("filter: a reload keeps them"):
        page.reload(wait_until="networkidle")
        expect(page.get_by_role("radio", name="Pending")).to_be_checked()
        expect(rows).to_have_count(2)
    with checks.check("filter: a task completed under `pending` leaves the list, the focus stays in it"):
        person.row("Letter 2").get_by_role("checkbox").check()
        expect(rows).to_have_count(1)
        has_focus(rows.first.get_by_role("checkbox"))
    with checks.check("filter: a task that the filters hide is said to be added all the same"):
        page.get_by_role("textbox", name="New task").fill("Hidden one")
        person.button("Add task").click()
        expect(page.get_by_text("Task added. The filters hide it.")).to_be_visible()
    with checks.check("search: finds in titles and descriptions, and asks once for a word typed quickly"):
        page.get_by_role("radio", name="All").check()
        page.get_by_role("combobox", name="Priority").select_option("")
        expect(rows).to_have_count(6)
        asked = []
        page.on("request", lambda request: "search=" in request.url and asked.append(request.url))
        page.get_by_role("searchbox", name="Search tasks").press_sequentially("TAX OFFICE", delay=20)
        expect(rows).to_have_count(3)
        assert len(asked) == 1, asked
    with checks.check("search: special characters are searched for as they are"):
        person.create(title="100% sure & done? #1 + a_b")
        page.get_by_role("searchbox", name="Search tasks").fill("% sure & done? #1 + a_b")
        expect(rows).to_have_count(1)
        page.get_by_role("searchbox", name="Search tasks").fill("a%b")
        expect(page.get_by_role("heading", name="Nothing matches")).to_be_visible()
    with checks.check("filter: nothing found is said, and the filters can be cleared from there"):
        page.get_by_role("region", name="Tasks").get_by_role("button", name="Clear filters").click()
        expect(rows).to_have_count(7)
        expect(page.get_by_role("searchbox", name="Search tasks")).to_have_value("")
        person.expect_path("/")


def paging(checks, person):
    page = person.page
    person.sign_up()
    path = person.tasks_path()
    for number in range(45):
        assert person.call("POST", path, {"title": f"Task {number}"})[0] == 201
    with checks.check("paging: one page first, with the whole number"):
        person.visit("/")
        expect(person.rows()).to_have_count(20)
        expect(person.summary()).to_have_text("Showing 20 of 45 tasks")
    with checks.check("paging: more come below, the focus on the first of them"):
        person.button("Load more").click()
        expect(person.rows()).to_have_count(40)
        has_focus(person.rows().nth(20).get_by_role("checkbox"))
    with checks.check("paging: the end is reached, every task once"):
        person.button("Load more").click()
        expect(person.rows()).to_have_count(45)
        expect(person.button("Load more")).to_have_count(0)
        expect(person.summary()).to_have_text("45 tasks")
        assert sorted(person.titles()) == sorted(f"Task {number}" for number in range(45))
    with checks.check("paging: a change far down keeps the list as long as it is"):
        last = person.titles()[-1]
        person.row(last).get_by_role("checkbox").check()
        expect(page.get_by_text("Task completed.")).to_be_visible()
        expect(person.rows()).to_have_count(45)
    person.close()
