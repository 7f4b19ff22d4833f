/**
 * The list on the page: its rows, and what stands in their place while there are none.
 * @module list-view
 */

import { byID, showText } from './dom.js';
import { makeRow } from './task-row.js';
import { failureSentence } from './words.js';

export class ListView {
  #actions;
  #rows = new Map();
  #pending = new Set();
  #list = byID('tasks');
  #blankAction = null;

  /** @param {import('./task-row.js').RowActions} actions */
  constructor(actions) {
    this.#actions = actions;
    byID('blank-action').addEventListener('click', () => this.#blankAction?.());
  }

  /** Shows that a list is on its way; one that is there stays, dimmed. */
  showLoading() {
    this.#list.setAttribute('aria-busy', 'true');
    if (!this.#list.hidden) return;
    this.#leaveBlank();
    byID('blank').hidden = true;
    byID('loading').hidden = false;
    this.#summarize('Loading tasks…');
  }

  /** @param {import('./task-pages.js').TaskPages} pages */
  showTasks(pages) {
    const focused = this.#focusedControl();
    this.#showOnly('tasks', pages.tasks.length > 0);
    const now = new Date();
    this.#rows = new Map(pages.tasks.map((task) => [task.id, this.#rowFor(task, now)]));
    this.#list.replaceChildren(...this.#rows.values());
    this.#summarize(summaryOf(pages));
    byID('more-line').hidden = pages.nextCount === 0;
    if (focused) this.focus(focused.id, focused.control, focused.index);
  }

  /**
   * Says why the list is empty.
   * @param {{title: string, text: string, action?: {label: string, run: () => void}}} blank
   */
  showBlank({ title, text, action }) {
    const hadFocus = this.#focusedControl() !== null;
    this.#showOnly('blank', true);
    this.#rows.clear();
    this.#list.replaceChildren();
    byID('more-line').hidden = true;
    byID('blank-title').textContent = title;
    byID('blank-text').textContent = text;
    showText(byID('blank-action'), action?.label ?? null);
    this.#blankAction = action?.run ?? null;
    this.#summarize(`${title}. ${text}`, { isSeenElsewhere: true });
    if (hadFocus) byID('tasks-heading').focus();
  }

  /** @param {unknown} error @param {() => void} retry */
  showFailure(error, retry) {
    this.showBlank({
      title: 'The tasks could not be loaded',
      text: failureSentence(error),
      action: { label: 'Try again', run: retry },
    });
  }

  /** Marks a row whose change is on its way, so that it is left as it is meanwhile. */
  setPending(id, isPending) {
    if (isPending) this.#pending.add(id);
    else this.#pending.delete(id);
    const row = this.#rows.get(id);
    if (isPending) row?.setAttribute('aria-busy', 'true');
    else row?.removeAttribute('aria-busy');
  }

  /**
   * Moves the focus to a control of a task; when the task is gone, to the one that took its place, or to the heading.
   * @param {string} id
   * @param {string} control `complete`, `edit` or `delete`
   * @param {number} [index] where the task was
   */
  focus(id, control, index = -1) {
    const rows = [...this.#rows.values()];
    const row = this.#rows.get(id) ?? rows[Math.min(index, rows.length - 1)];
    const target = row?.querySelector(`[data-control=${control}]`) ?? byID('tasks-heading');
    target.focus();
  }

  /** @param {string} id @returns {number} where the task is in the list, -1 when it is not */
  indexOf(id) {
    return [...this.#rows.keys()].indexOf(id);
  }

  #rowFor(task, now) {
    const isPending = this.#pending.has(task.id) && this.#rows.has(task.id);
    return isPending ? this.#rows.get(task.id) : makeRow(task, this.#actions, now);
  }

  /** The summary is what screen readers read out when the list changes. */
  #summarize(text, { isSeenElsewhere = false } = {}) {
    byID('summary').textContent = text;
    byID('summary').classList.toggle('visually-hidden', isSeenElsewhere);
  }

  #showOnly(id, isShown) {
    this.#list.removeAttribute('aria-busy');
    this.#leaveBlank();
    for (const each of ['tasks', 'blank', 'loading']) byID(each).hidden = each !== id || !isShown;
  }

  /** What is hidden cannot keep the focus. */
  #leaveBlank() {
    if (document.activeElement === byID('blank-action')) byID('tasks-heading').focus();
  }

  #focusedControl() {
    const control = document.activeElement?.dataset?.control;
    const id = document.activeElement?.closest('.task')?.dataset.id;
    return control && id ? { id, control, index: this.indexOf(id) } : null;
  }
}

function summaryOf({ tasks, total }) {
  if (tasks.length < total) return `Showing ${tasks.length} of ${total} tasks`;
  return total === 1 ? '1 task' : `${total} tasks`;
}
