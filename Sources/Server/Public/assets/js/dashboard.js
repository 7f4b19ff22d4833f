/**
 * The task list's page: puts the parts together.
 * @module dashboard
 */

import { ApiError } from './api.js';
import { RULES } from './constraints.js';
import { todayWords } from './dates.js';
import { byID, leaveFor, onceAtATime, refuseStaleCopies } from './dom.js';
import { bindFilters } from './filters.js';
import { bindForm, clearErrors } from './forms.js';
import { ListView } from './list-view.js';
import { notify, notifyFailure } from './notices.js';
import { currentUser, followOtherTabs, signOut } from './session.js';
import { bindConfirmDialog, bindTaskDialog } from './task-dialog.js';
import { TaskPages } from './task-pages.js';
import { tasksOf } from './tasks.js';

const view = new ListView({
  complete: (task, isCompleted) => complete(task, isCompleted),
  edit: (task) => taskDialog.open(task),
  remove: (task) => confirmDialog.open(task),
});
const filters = bindFilters(() => show());
const taskDialog = bindTaskDialog(save, onSaved);
const confirmDialog = bindConfirmDialog(remove, onRemoved);

/** Both are there once the server has said who is signed in. */
let tasks = null;
let pages = null;

async function start() {
  view.showLoading();
  try {
    const user = await currentUser();
    if (!user) return leaveFor('/sign-in');
    tasks = tasksOf(user.id);
    pages = new TaskPages(tasks.list);
    followOtherTabs(user);
    welcome(user);
  } catch (error) {
    return view.showFailure(error, start);
  }
  return show();
}

function welcome(user) {
  byID('user-name').textContent = user.name;
  byID('user-email').textContent = user.email;
  byID('account').hidden = false;
}

/** Loads and shows the list that the filters ask for. */
async function show() {
  if (!pages) return;
  view.showLoading();
  try {
    if (await pages.load(filters.query())) present();
  } catch (error) {
    view.showFailure(error, show);
  }
}

/**
 * Loads the list again after a change. When that fails, what is shown stays.
 * @returns {Promise<boolean>} whether the list is up to date
 */
async function refresh() {
  try {
    if (await pages.load(filters.query(), { isSameList: true })) present();
    return true;
  } catch (error) {
    present();
    notifyFailure(error, refresh);
    return false;
  }
}

function present() {
  if (pages.tasks.length > 0) return view.showTasks(pages);
  if (filters.isActive()) {
    return view.showBlank({
      title: 'Nothing matches',
      text: 'No task fits these filters.',
      action: { label: 'Clear filters', run: filters.clear },
    });
  }
  return view.showBlank({ title: 'No tasks yet', text: 'Write the first one above and press Enter.' });
}

async function showMore() {
  const before = pages.tasks.length;
  try {
    if (!(await pages.loadMore(filters.query()))) return;
    present();
    const first = pages.tasks[before];
    if (first) view.focus(first.id, 'complete');
  } catch (error) {
    notifyFailure(error, () => byID('more').click());
  }
}

/** Saves what the dialog holds: a new task when there was none. */
async function save(values, task) {
  if (!task) return tasks.create(values);
  return Object.keys(values).length > 0 ? tasks.update(task.id, values) : task;
}

async function onSaved(task, isNew) {
  if (isNew) return onAdded(task);
  pages.replace(task);
  view.focus(task.id, 'edit');
  if (await refresh()) notify('Changes saved.');
}

async function onAdded(task) {
  byID('quick-title').value = '';
  if (!(await refresh())) return;
  const isHidden = view.indexOf(task.id) < 0 && filters.isActive();
  if (isHidden) notify('Task added. The filters hide it.', { label: 'Clear filters', run: filters.clear });
  else notify('Task added.');
}

async function complete(task, isCompleted) {
  view.setPending(task.id, true);
  try {
    pages.replace(await tasks.setCompleted(task.id, isCompleted));
  } catch (error) {
    view.setPending(task.id, false);
    if (isGone(error)) await refresh();
    else present();
    return notifyFailure(error, () => complete(task, isCompleted));
  }
  view.setPending(task.id, false);
  if (!(await refresh())) return;
  const undo = { label: 'Undo', run: () => complete(task, !isCompleted) };
  notify(isCompleted ? 'Task completed.' : 'Task is pending again.', undo);
}

/** A task that is gone already is as good as deleted. */
async function remove(task) {
  try {
    await tasks.remove(task.id);
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

async function onRemoved() {
  if (await refresh()) notify('Task deleted.');
}

function isGone(error) {
  return error instanceof ApiError && error.status === 404;
}

byID('today').textContent = todayWords(new Date());
refuseStaleCopies();
onceAtATime(byID('more'), showMore);
onceAtATime(byID('sign-out'), async () => {
  try {
    await signOut();
    await leaveFor('/sign-in');
  } catch (error) {
    notifyFailure(error, () => byID('sign-out').click());
  }
});
byID('add-details').disabled = false;
byID('add-details').addEventListener('click', () => {
  clearErrors(byID('quick-add'));
  taskDialog.open(null, byID('quick-title').value);
});
bindForm(byID('quick-add'), {
  read: () => ({ title: byID('quick-title').value.trim() }),
  rules: RULES.task,
  send: async (values) => onAdded(await tasks.create(values)),
});
start();
