/**
 * The contract's constraints, so that most mistakes are found before anything is sent. The server's answer rules.
 * @module constraints
 */

/** @typedef {{isRequired?: boolean, minLength?: number, maxLength?: number, format?: 'email'}} Rule */

/** @type {{signIn: Record<string, Rule>, signUp: Record<string, Rule>, task: Record<string, Rule>}} */
export const RULES = {
  // A password that is too short cannot be anybody's, but only the server says which sign-in is wrong.
  signIn: {
    email: { isRequired: true, maxLength: 254, format: 'email' },
    password: { isRequired: true },
  },
  signUp: {
    name: { isRequired: true, maxLength: 100 },
    email: { isRequired: true, maxLength: 254, format: 'email' },
    password: { isRequired: true, minLength: 8, maxLength: 128 },
  },
  task: {
    title: { isRequired: true, maxLength: 200 },
    description: { maxLength: 1000 },
  },
};

/**
 * The violations that the server would report for these values, in the same form.
 * @param {Record<string, unknown>} values
 * @param {Record<string, Rule>} rules
 * @returns {import('./api.js').Violation[]} at most one a field
 */
export function violationsIn(values, rules) {
  return Object.entries(rules).flatMap(([name, rule]) => {
    const broken = brokenRule(values[name], rule);
    return broken ? [{ pointer: `/${name}`, ...broken }] : [];
  });
}

function brokenRule(value, rule) {
  if (value === undefined || value === null || value === '') return rule.isRequired ? { keyword: 'required' } : null;
  const length = lengthOf(value);
  if (rule.minLength > length) return { keyword: 'minLength', limit: rule.minLength, length };
  if (rule.maxLength < length) return { keyword: 'maxLength', limit: rule.maxLength, length };
  if (rule.format === 'email' && !/^[^\s@]+@[^\s@]+$/.test(value)) return { keyword: 'format' };
  return null;
}

/** JSON Schema counts characters by code point (Validation §6.3.1), JavaScript by UTF-16 unit. */
function lengthOf(text) {
  return [...text].length;
}
