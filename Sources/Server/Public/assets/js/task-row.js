/**
 * One task as a row of the list.
 * @module task-row
 */

import { dueWords, fullWords, isOverdue } from './dates.js';
import { copyOf, showText } from './dom.js';

const PRIORITY_WORDS = { high: 'High priority', medium: 'Medium priority', low: 'Low priority' };

/**
 * @typedef {object} RowActions
 * @property {(task: import('./tasks.js').Task, isCompleted: boolean) => void} complete
 * @property {(task: import('./tasks.js').Task) => void} edit
 * @property {(task: import('./tasks.js').Task) => void} remove
 */

/**
 * @param {import('./tasks.js').Task} task
 * @param {RowActions} actions
 * @param {Date} now
 * @returns {HTMLElement}
 */
export function makeRow(task, actions, now) {
  const row = copyOf('task-template');
  row.dataset.id = task.id;
  row.querySelector('.task-title').textContent = task.title;
  showText(row.querySelector('.task-description'), task.description);
  showPriority(row, task);
  if (task.due_date !== null) showDue(row, task, now);
  bindControls(row, task, actions);
  return row;
}

function showPriority(row, task) {
  const priority = row.querySelector('.priority');
  priority.textContent = PRIORITY_WORDS[task.priority] ?? task.priority;
  priority.dataset.level = task.priority;
}

function showDue(row, task, now) {
  const due = row.querySelector('.due');
  const time = due.querySelector('time');
  due.hidden = false;
  due.classList.toggle('is-overdue', isOverdue(task, now));
  due.querySelector('.due-word').textContent = isOverdue(task, now) ? 'Overdue: ' : 'Due ';
  time.textContent = dueWords(task.due_date, now);
  time.dateTime = task.due_date;
  time.title = fullWords(task.due_date);
}

function bindControls(row, task, actions) {
  const control = (name) => row.querySelector(`[data-control=${name}]`);
  control('complete').setAttribute('aria-label', `Completed: ${task.title}`);
  control('complete').checked = task.is_completed;
  control('complete').addEventListener('click', (event) => {
    // A second click before the first is answered would be a race between two requests.
    if (row.getAttribute('aria-busy') === 'true') return event.preventDefault();
    actions.complete(task, event.target.checked);
  });
  control('edit').setAttribute('aria-label', `Edit: ${task.title}`);
  control('edit').addEventListener('click', () => actions.edit(task));
  control('delete').setAttribute('aria-label', `Delete: ${task.title}`);
  control('delete').addEventListener('click', () => actions.remove(task));
}
