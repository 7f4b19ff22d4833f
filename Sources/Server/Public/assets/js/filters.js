/**
 * What of the list is wanted: the filter form, kept in the page's address so that a reload keeps it.
 * @module filters
 */

import { byID } from './dom.js';

/** How long a pause in typing is before the search starts, in milliseconds. */
const PAUSE = 250;

const DEFAULTS = { status: 'all', priority: '', search: '' };

/**
 * @param {() => void} onChange called when another list is wanted
 * @returns {{query: () => import('./tasks.js').TaskQuery, isActive: () => boolean, clear: () => void}}
 */
export function bindFilters(onChange) {
  const form = byID('filters');
  let timer = 0;
  let current = {};

  const apply = () => {
    clearTimeout(timer);
    const wanted = read(form);
    if (Object.keys(DEFAULTS).every((name) => wanted[name] === current[name])) return;
    current = wanted;
    history.replaceState(null, '', addressFor(current));
    onChange();
  };

  write(form, new URLSearchParams(location.search));
  current = read(form);
  form.addEventListener('change', apply);
  form.addEventListener('input', (event) => {
    if (event.target.type !== 'search') return;
    clearTimeout(timer);
    timer = setTimeout(apply, PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    apply();
  });

  return {
    query: () => ({ ...current }),
    isActive: () => Object.entries(DEFAULTS).some(([name, value]) => current[name] !== value),
    clear: () => {
      write(form, new URLSearchParams());
      apply();
    },
  };
}

function read(form) {
  const { status, priority, search } = form.elements;
  return { status: status.value, priority: priority.value, search: search.value.trim() };
}

/** An address may hold anything; what no control offers is as if absent. */
function write(form, parameters) {
  const { status, priority, search } = form.elements;
  const offered = (options, name) => {
    const value = parameters.get(name);
    return [...options].some((option) => option.value === value) ? value : DEFAULTS[name];
  };
  status.value = offered(status, 'status');
  priority.value = offered(priority.options, 'priority');
  search.value = parameters.get('search') ?? DEFAULTS.search;
}

function addressFor(query) {
  const entries = Object.entries(query).filter(([name, value]) => value !== DEFAULTS[name]);
  return entries.length > 0 ? `/?${new URLSearchParams(entries)}` : '/';
}
