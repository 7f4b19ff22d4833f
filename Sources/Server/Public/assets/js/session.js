/**
 * Who is signed in. The session itself is in an HttpOnly cookie that no script can read, so the page remembers only
 * the user's id: that tells a session that has ended from one that never was, and tabs from one another.
 * @module session
 */

import { ApiError, request } from './api.js';
import { leaveFor } from './dom.js';

const KEY = 'session-user';

/** @typedef {{id: string, email: string, name: string, created_at: string}} User */

/**
 * Asks the server who is signed in.
 * @returns {Promise<User | null>} `null` when nobody is
 */
export async function currentUser() {
  try {
    const user = await request('GET', '/api/auth/me');
    remember(user.id);
    return user;
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return null;
    throw error;
  }
}

/** @param {{email: string, password: string}} credentials */
export async function signIn(credentials) {
  const { user } = await request('POST', '/session/login', { body: credentials });
  remember(user.id);
}

/** @param {{email: string, password: string, name: string}} registration */
export async function signUp(registration) {
  const { user } = await request('POST', '/session/register', { body: registration });
  remember(user.id);
}

/** Ends the session. One that the server no longer knows has ended already. */
export async function signOut() {
  try {
    await request('POST', '/session/logout');
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
  }
  forget();
}

/**
 * A request within the session. When the session has ended, the page leaves for the sign-in page, which says so, and
 * the promise stays open: there is nothing left here for an answer to change.
 * @type {typeof request}
 */
export async function sessionRequest(method, path, options) {
  try {
    return await request(method, path, options);
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return endSession();
    throw error;
  }
}

/** @returns {boolean} whether this browser was signed in when last seen, and has not signed out since */
export function wasSignedIn() {
  return stored() !== null;
}

export function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps no storage has nothing to forget.
  }
}

/**
 * Starts the page anew when another tab signs out or signs in as somebody else.
 * @param {User} user
 */
export function followOtherTabs(user) {
  window.addEventListener('storage', (event) => {
    if (event.key === KEY && event.newValue !== user.id) location.reload();
  });
}

function endSession() {
  if (!wasSignedIn()) remember('unknown');
  return leaveFor('/sign-in');
}

function remember(userID) {
  try {
    localStorage.setItem(KEY, userID);
  } catch {
    // Without storage the session works all the same; only the words `Session expired` are lost.
  }
}

function stored() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
