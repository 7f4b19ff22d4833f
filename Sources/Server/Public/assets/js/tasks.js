/**
 * The task operations of the contract.
 * @module tasks
 */

import { sessionRequest } from './session.js';

/**
 * @typedef {object} Task
 * @property {string} id
 * @property {string} user_id
 * @property {string} title
 * @property {string | null} description
 * @property {boolean} is_completed
 * @property {'low' | 'medium' | 'high'} priority
 * @property {string | null} due_date an RFC 3339 date-time
 * @property {string} created_at
 * @property {string} updated_at
 */

/** @typedef {{status?: string, priority?: string, search?: string, limit?: number, offset?: number}} TaskQuery */

/**
 * @param {string} userID
 * @returns the operations on this user's tasks
 */
export function tasksOf(userID) {
  const collection = `/api/${encodeURIComponent(userID)}/tasks`;
  const member = (id) => `${collection}/${encodeURIComponent(id)}`;

  return {
    /**
     * @param {TaskQuery} query
     * @param {AbortSignal} [signal]
     * @returns {Promise<{tasks: Task[], total: number}>}
     */
    list: (query, signal) => sessionRequest('GET', `${collection}?${queryString(query)}`, { signal }),

    /** @param {Partial<Task>} values @returns {Promise<Task>} */
    create: (values) => sessionRequest('POST', collection, { body: values }),

    /**
     * Changes only the members that are there; `null` clears one.
     * @param {string} id @param {Partial<Task>} changes @returns {Promise<Task>}
     */
    update: (id, changes) => sessionRequest('PUT', member(id), { body: changes }),

    /** @param {string} id @param {boolean} isCompleted @returns {Promise<Task>} */
    setCompleted: (id, isCompleted) =>
      sessionRequest('PATCH', `${member(id)}/complete`, { body: { is_completed: isCompleted } }),

    /** @param {string} id @returns {Promise<null>} */
    remove: (id) => sessionRequest('DELETE', member(id)),
  };
}

function queryString(query) {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return new URLSearchParams(entries).toString();
}
