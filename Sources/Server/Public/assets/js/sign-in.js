/**
 * The sign-in page.
 * @module sign-in
 */

import { ApiError } from './api.js';
import { RULES } from './constraints.js';
import { byID, leaveFor, refuseStaleCopies } from './dom.js';
import { bindForm, bindReveals } from './forms.js';
import { currentUser, forget, signIn, wasSignedIn } from './session.js';

const form = byID('sign-in');

bindForm(form, {
  read: () => ({ email: form.elements.email.value.trim(), password: form.elements.password.value }),
  rules: RULES.signIn,
  send: async (credentials) => {
    await signIn(credentials).catch(refuse);
    await leaveFor('/');
  },
});
bindReveals(form);
refuseStaleCopies();
start();

/** Sends a signed-in user on; says so when the session that was here has ended. */
async function start() {
  const isExpected = wasSignedIn();
  let user;
  try {
    user = await currentUser();
  } catch {
    // With the server away nobody knows; the form is there, and sending it will tell.
    return;
  }
  if (user) return leaveFor('/');
  if (!isExpected) return;
  forget();
  const notice = document.createElement('p');
  notice.className = 'banner';
  notice.textContent = 'Session expired. Sign in to go on.';
  byID('notice').replaceChildren(notice);
}

/** Which of the two is wrong is nobody's business: the same words for both. */
function refuse(error) {
  if (!(error instanceof ApiError) || error.status !== 401) throw error;
  form.elements.password.focus();
  form.elements.password.select();
  throw new ApiError(401, { detail: 'Invalid credentials. Check the e-mail and the password.' });
}
