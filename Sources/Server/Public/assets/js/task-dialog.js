/**
 * The dialogs: one to write a task, new or not, and one that asks before a task is deleted.
 * @module task-dialog
 */

import { RULES } from './constraints.js';
import { inputsFor, instantFrom } from './dates.js';
import { byID } from './dom.js';
import { bindForm, clearErrors } from './forms.js';

/** @typedef {import('./tasks.js').Task} Task */

/**
 * @param {(values: object, task: Task | null) => Promise<Task>} save gets all values of a new task, or only the changed
 *   ones of `task`
 * @param {(saved: Task, isNew: boolean) => void} onSaved called when the dialog is closed again: until then the page
 *   below it is inert, and nothing there is read out
 * @returns {{open: (task: Task | null, title?: string) => void}}
 */
export function bindTaskDialog(save, onSaved) {
  const dialog = byID('task-dialog');
  const form = byID('task-form');
  let task = null;
  let before = {};

  bindClosing(dialog);
  byID('task-due-clear').addEventListener('click', () => {
    form.elements.due_date.value = '';
    form.elements.due_time.value = '';
    form.elements.due_date.focus();
    form.elements.due_date.dispatchEvent(new Event('input', { bubbles: true }));
  });
  bindForm(form, {
    read: () => read(form),
    rules: RULES.task,
    check: () => dueViolations(form),
    send: async (values) => {
      const saved = await save(task ? changed(before, values) : values, task);
      dialog.close();
      onSaved(saved, task === null);
    },
  });

  return {
    open(edited, title = '') {
      task = edited;
      byID('task-dialog-title').textContent = task ? 'Edit task' : 'New task';
      clearErrors(form);
      write(form, task ?? { title, description: null, priority: 'medium', due_date: null });
      before = read(form);
      dialog.showModal();
      form.elements.title.focus();
    },
  };
}

/**
 * @param {(task: Task) => Promise<void>} remove
 * @param {() => void} onRemoved called when the dialog is closed again
 * @returns {{open: (task: Task) => void}}
 */
export function bindConfirmDialog(remove, onRemoved) {
  const dialog = byID('confirm-dialog');
  const form = byID('confirm-form');
  let task = null;

  bindClosing(dialog);
  bindForm(form, {
    read: () => ({}),
    send: async () => {
      await remove(task);
      dialog.close();
      onRemoved();
    },
  });

  return {
    open(doomed) {
      task = doomed;
      byID('confirm-text').textContent = `“${task.title}” will be gone for good.`;
      clearErrors(form);
      dialog.showModal();
    },
  };
}

function bindClosing(dialog) {
  for (const button of dialog.querySelectorAll('[data-close]')) {
    button.addEventListener('click', () => dialog.close());
  }
}

function write(form, task) {
  const { title, description, priority, due_date, due_time } = form.elements;
  const due = inputsFor(task.due_date);
  title.value = task.title;
  description.value = task.description ?? '';
  priority.value = task.priority;
  due_date.value = due.date;
  due_time.value = due.time;
}

function read(form) {
  const { title, description, priority, due_date, due_time } = form.elements;
  return {
    title: title.value.trim(),
    description: description.value.trim() === '' ? null : description.value,
    priority: priority.value,
    due_date: instantFrom(due_date.value, due_time.value),
  };
}

/** A date that is typed only half has an empty value, which must not be taken for no date. */
function dueViolations(form) {
  const { due_date, due_time } = form.elements;
  if (due_date.validity.badInput || due_time.validity.badInput || due_date.validity.rangeOverflow) {
    return [{ pointer: '/due_date', keyword: 'format' }];
  }
  return due_time.value && !due_date.value ? [{ pointer: '/due_date', keyword: 'timeWithoutDate' }] : [];
}

function changed(before, after) {
  return Object.fromEntries(Object.entries(after).filter(([name, value]) => value !== before[name]));
}
