/**
 * One message at a time at the foot of the page, read out by screen readers.
 * @module notices
 */

import { byID, copyOf, showText } from './dom.js';
import { failureSentence, isWorthRetrying } from './words.js';

/** Long enough to read two lines twice, in milliseconds. What a message offers is always possible elsewhere too. */
const READING_TIME = 8_000;

let timer = 0;

/**
 * Says what was done. The message goes by itself, but not while it is pointed at or has the focus.
 * @param {string} text
 * @param {{label: string, run: () => void}} [action]
 */
export function notify(text, action) {
  const notice = show(byID('notices-polite'), text, action);
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (notice.matches(':hover, :focus-within') ? wait() : dismiss()), READING_TIME);
  };
  wait();
}

/**
 * Says what went wrong, and stays.
 * @param {unknown} error
 * @param {() => void} [retry] offered when trying again makes sense
 */
export function notifyFailure(error, retry) {
  const action = retry && isWorthRetrying(error) ? { label: 'Try again', run: retry } : undefined;
  show(byID('notices-urgent'), failureSentence(error), action);
}

/** Takes the message away. A focus that was in it goes on to the list. */
export function dismiss() {
  clearTimeout(timer);
  if (byID('notices').contains(document.activeElement)) byID('tasks-heading').focus();
  byID('notices-polite').replaceChildren();
  byID('notices-urgent').replaceChildren();
}

function show(region, text, action) {
  dismiss();
  const notice = copyOf('notice-template');
  notice.querySelector('p').textContent = text;
  const button = notice.querySelector('.notice-action');
  showText(button, action?.label ?? null);
  button.addEventListener('click', () => {
    dismiss();
    action.run();
  });
  notice.querySelector('.notice-close').addEventListener('click', dismiss);
  region.append(notice);
  return notice;
}
