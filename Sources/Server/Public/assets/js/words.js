/**
 * Everything that can go wrong, in plain sentences.
 * @module words
 */

import { ApiError } from './api.js';

const MISSING = {
  email: 'Enter your e-mail address.',
  name: 'Enter your name.',
  password: 'Enter a password.',
  title: 'Enter a title.',
};

const MALFORMED = {
  email: 'Enter an e-mail address, like name@example.com.',
  due_date: 'Enter a whole date, like 31 December 2030.',
};

/**
 * The sentence for one field.
 * @param {import('./api.js').Violation} violation
 * @returns {string}
 */
export function violationSentence(violation) {
  const field = fieldOf(violation);
  const { keyword, limit, length } = violation;
  switch (keyword) {
    case 'required':
      return MISSING[field] ?? serverWords(violation);
    case 'format':
      return MALFORMED[field] ?? serverWords(violation);
    case 'minLength':
      return limit ? `Use at least ${limit} characters.` : serverWords(violation);
    case 'maxLength':
      return limit ? `Use at most ${limit} characters; these are ${length}.` : serverWords(violation);
    case 'taken':
      return 'There is an account with this e-mail already. Sign in instead?';
    case 'timeWithoutDate':
      return 'Choose a date for this time.';
    default:
      return serverWords(violation);
  }
}

/**
 * The name of the top-level property that a violation is about.
 * @param {import('./api.js').Violation} violation
 * @returns {string} empty when it is about the whole body or about a parameter
 */
export function fieldOf(violation) {
  return (violation.pointer ?? '').split('/')[1] ?? '';
}

/**
 * The sentence for a call that failed as a whole.
 * @param {unknown} error
 * @returns {string}
 */
export function failureSentence(error) {
  if (!(error instanceof ApiError)) return 'Something went wrong on this page. Reload it and try again.';
  const wait = error.retryAfter ? `Try again in ${duration(error.retryAfter)}.` : 'Try again in a moment.';
  switch (error.status) {
    case 0:
      return 'The server cannot be reached. Check your connection and try again.';
    case 403:
      return 'You may not do this with the account you are signed in with.';
    case 404:
      return 'This is no longer there. It may have been deleted elsewhere.';
    case 413:
      return 'That is too much to send at once. Shorten it and try again.';
    case 429:
      return `Too many attempts. ${wait}`;
    case 502:
    case 503:
    case 504:
      return `The service is not available right now. ${wait}`;
    default:
      return error.status >= 500
        ? 'The server could not do this. Try again in a moment.'
        : asSentence(error.detail) || 'The server did not accept this.';
  }
}

/**
 * Whether the same call may succeed later, unchanged.
 * @param {unknown} error
 * @returns {boolean}
 */
export function isWorthRetrying(error) {
  return error instanceof ApiError && (error.status === 0 || error.status === 429 || error.status >= 500);
}

function serverWords({ message }) {
  return asSentence(message) || 'The server did not accept this value.';
}

/** The server's messages follow the style of diagnostics: lower case, no full stop. */
function asSentence(text) {
  const trimmed = typeof text === 'string' ? text.trim() : '';
  if (trimmed === '') return '';
  const capitalized = trimmed[0].toUpperCase() + trimmed.slice(1);
  return /[.!?]$/.test(capitalized) ? capitalized : `${capitalized}.`;
}

function duration(seconds) {
  if (seconds === 1) return '1 second';
  if (seconds < 120) return `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
