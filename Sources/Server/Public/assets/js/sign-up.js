/**
 * The sign-up page.
 * @module sign-up
 */

import { ApiError } from './api.js';
import { RULES } from './constraints.js';
import { byID, leaveFor, refuseStaleCopies } from './dom.js';
import { bindForm, bindReveals } from './forms.js';
import { currentUser, signUp } from './session.js';

const form = byID('sign-up');

bindForm(form, {
  read: () => ({
    name: form.elements.name.value.trim(),
    email: form.elements.email.value.trim(),
    password: form.elements.password.value,
  }),
  rules: RULES.signUp,
  send: async (registration) => {
    await signUp(registration).catch(refuse);
    await leaveFor('/');
  },
});
bindReveals(form);
refuseStaleCopies();
start();

/** Sends a signed-in user on. With the server away nobody knows, and sending the form will tell. */
async function start() {
  const user = await currentUser().catch(() => null);
  if (user) await leaveFor('/');
}

/** The one conflict there is: an e-mail that is taken. It belongs at its field. */
function refuse(error) {
  if (!(error instanceof ApiError) || error.status !== 409) throw error;
  throw new ApiError(409, { violations: [{ pointer: '/email', keyword: 'taken' }] });
}
