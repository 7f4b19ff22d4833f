/**
 * The part of the list that is loaded.
 * @module task-pages
 */

/** How many tasks one page adds. */
const PAGE_SIZE = 20;

/** The most that one call may ask for, by the contract. */
const LARGEST_LIMIT = 100;

export class TaskPages {
  /** @type {import('./tasks.js').Task[]} */
  tasks = [];

  /** How many tasks match on the server. */
  total = 0;

  #list;
  #running = null;

  /** @param {(query: import('./tasks.js').TaskQuery, signal: AbortSignal) => Promise<{tasks, total}>} list */
  constructor(list) {
    this.#list = list;
  }

  /** @returns {number} how many tasks the next page would add */
  get nextCount() {
    return Math.min(PAGE_SIZE, Math.max(0, this.total - this.tasks.length));
  }

  /**
   * Loads the list from its start.
   * @param {import('./tasks.js').TaskQuery} query
   * @param {{isSameList?: boolean}} [options] the same list stays as long as it was, another one starts with one page
   * @returns {Promise<boolean>} false when a later call has overtaken this one
   */
  load(query, { isSameList = false } = {}) {
    const wanted = isSameList ? Math.max(PAGE_SIZE, this.tasks.length) : PAGE_SIZE;
    return this.#read(query, [], wanted);
  }

  /**
   * Loads the next page of the list that is there.
   * @param {import('./tasks.js').TaskQuery} query
   * @returns {Promise<boolean>} false when another list is on its way, or a later call has overtaken this one
   */
  async loadMore(query) {
    if (this.#running) return false;
    return this.#read(query, this.tasks, this.tasks.length + PAGE_SIZE);
  }

  /** Puts a task's new state in its place. @param {import('./tasks.js').Task} task */
  replace(task) {
    this.tasks = this.tasks.map((each) => (each.id === task.id ? task : each));
  }

  /** A newer wish ends the older one, whose answer nobody waits for any more. */
  async #read(query, start, wanted) {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    try {
      const result = await this.#readUntil(wanted, start, query, running.signal);
      if (running.signal.aborted) return false;
      Object.assign(this, result);
      return true;
    } catch (error) {
      if (running.signal.aborted) return false;
      throw error;
    } finally {
      if (this.#running === running) this.#running = null;
    }
  }

  async #readUntil(wanted, start, query, signal) {
    let tasks = start;
    let total = 0;
    do {
      const limit = Math.min(LARGEST_LIMIT, wanted - tasks.length);
      const page = await this.#list({ ...query, limit, offset: tasks.length }, signal);
      total = page.total;
      if (page.tasks.length === 0) break;
      tasks = [...tasks, ...page.tasks];
    } while (tasks.length < Math.min(wanted, total));
    return { tasks: withoutRepeats(tasks), total };
  }
}

/** A task added elsewhere moves the others, so that a page may begin with what the one before ended with. */
function withoutRepeats(tasks) {
  return [...new Map(tasks.map((task) => [task.id, task])).values()];
}
