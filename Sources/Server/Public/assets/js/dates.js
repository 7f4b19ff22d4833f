/**
 * Due dates, in the reader's own time zone.
 * @module dates
 */

/** A date without a time means the end of that day. */
const END_OF_DAY = '23:59';

/**
 * @param {string} date what a date input holds, `2030-12-31`
 * @param {string} time what a time input holds, `17:30`, or empty
 * @returns {string | null} an RFC 3339 date-time in UTC, `null` without a date
 */
export function instantFrom(date, time) {
  if (!date) return null;
  const moment = new Date(`${date}T${time || END_OF_DAY}`);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}

/**
 * @param {string | null} instant an RFC 3339 date-time
 * @returns {{date: string, time: string}} what the two inputs hold for it
 */
export function inputsFor(instant) {
  const moment = instant ? new Date(instant) : null;
  if (!moment || Number.isNaN(moment.getTime())) return { date: '', time: '' };
  const year = String(moment.getFullYear()).padStart(4, '0');
  const date = `${year}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`;
  const time = `${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}`;
  return { date, time: time === END_OF_DAY ? '' : time };
}

/**
 * A due date as a person says it, to follow a word such as `Due`: `today, 17:30`, `tomorrow`, `Fri 28 Nov`.
 * @param {string} instant
 * @param {Date} now
 * @returns {string} the text as it came when it is no date
 */
export function dueWords(instant, now) {
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) return instant;
  const { time } = inputsFor(instant);
  const day = dayWords(moment, now);
  return time ? `${day}, ${moment.toLocaleTimeString(undefined, { hour: 'numeric', minute: '2-digit' })}` : day;
}

/** @param {string} instant @returns {string} the whole date and time, for a tooltip */
export function fullWords(instant) {
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) return instant;
  return moment.toLocaleString(undefined, { dateStyle: 'full', timeStyle: 'short' });
}

/** @param {Date} now @returns {string} the day, for the head of the page */
export function todayWords(now) {
  return now.toLocaleDateString(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** @param {import('./tasks.js').Task} task @param {Date} now @returns {boolean} */
export function isOverdue(task, now) {
  return !task.is_completed && task.due_date !== null && new Date(task.due_date) < now;
}

function dayWords(moment, now) {
  const distance = dayNumber(moment) - dayNumber(now);
  if (distance === 0) return 'today';
  if (distance === 1) return 'tomorrow';
  if (distance === -1) return 'yesterday';
  const isThisYear = moment.getFullYear() === now.getFullYear();
  return moment.toLocaleDateString(undefined, {
    weekday: isThisYear ? 'short' : undefined,
    day: 'numeric',
    month: 'short',
    year: isThisYear ? undefined : 'numeric',
  });
}

/** Counts local calendar days; days differ in length where clocks change, so the parts are counted as if in UTC. */
function dayNumber(moment) {
  return Math.round(Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / 86_400_000);
}

function twoDigits(number) {
  return String(number).padStart(2, '0');
}
