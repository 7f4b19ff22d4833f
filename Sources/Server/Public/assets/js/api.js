/**
 * One call to the server and the one shape that a failure of it has.
 * @module api
 */

/** A call that takes longer than this has failed for the person who waits, in milliseconds. */
const PATIENCE = 30_000;

/**
 * @typedef {object} Violation
 * @property {string} [pointer] JSON Pointer into the body that was sent, such as `/title`
 * @property {string} [parameter] the name of a query or path parameter
 * @property {string} keyword the rule that was broken, such as `maxLength`
 * @property {string} [message] the server's own words
 * @property {number} [limit] the rule's limit, known only for rules that the page checked itself
 */

/** A call that did not succeed: an answer with a problem, or no usable answer at all (`status` 0). */
export class ApiError extends Error {
  /**
   * @param {number} status the HTTP status, 0 when there was no usable answer
   * @param {{detail?: string, violations?: Violation[], retryAfter?: number}} [facts]
   */
  constructor(status, { detail = '', violations = [], retryAfter = 0 } = {}) {
    super(detail || `status ${status}`);
    this.name = 'ApiError';
    this.status = status;
    this.detail = detail;
    this.violations = violations;
    this.retryAfter = retryAfter;
  }
}

/**
 * Sends one request to this origin; the browser adds the session's cookie.
 * @param {string} method
 * @param {string} path
 * @param {{body?: object, signal?: AbortSignal}} [options] a `signal` that aborts rejects with its own `AbortError`
 * @returns {Promise<any>} the decoded answer, `null` when it has no body
 * @throws {ApiError}
 */
export async function request(method, path, { body, signal } = {}) {
  try {
    const response = await fetch(path, {
      method,
      headers: headersFor(body),
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: 'same-origin',
      cache: 'no-store',
      signal: patient(signal),
    });
    if (!response.ok) throw await failure(response);
    return response.status === 204 ? null : await response.json();
  } catch (error) {
    if (error instanceof ApiError || signal?.aborted) throw error;
    throw new ApiError(0);
  }
}

function headersFor(body) {
  const headers = { Accept: 'application/json, application/problem+json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  return headers;
}

function patient(signal) {
  const limit = AbortSignal.timeout(PATIENCE);
  return signal ? AbortSignal.any([signal, limit]) : limit;
}

/** Reads a problem (RFC 9457); an answer that is none, such as a proxy's page, keeps just its status. */
async function failure(response) {
  const problem = await response.json().catch(() => ({}));
  return new ApiError(response.status, {
    detail: typeof problem?.detail === 'string' ? problem.detail : '',
    violations: Array.isArray(problem?.errors) ? problem.errors : [],
    retryAfter: secondsUntil(response.headers.get('Retry-After')),
  });
}

/** Retry-After is a number of seconds or a date (RFC 9110 §10.2.3). */
function secondsUntil(value) {
  if (!value) return 0;
  const seconds = /^\d+$/.test(value) ? Number(value) : Math.ceil((Date.parse(value) - Date.now()) / 1000);
  return Number.isFinite(seconds) ? Math.max(0, seconds) : 0;
}
