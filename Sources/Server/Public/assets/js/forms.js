/**
 * One behaviour for every form: check, send once, and say what is wrong where it is wrong.
 * @module forms
 */

import { ApiError } from './api.js';
import { violationsIn } from './constraints.js';
import { setBusy, showText } from './dom.js';
import { failureSentence, fieldOf, isWorthRetrying, violationSentence } from './words.js';

/**
 * @param {HTMLFormElement} form each control names its error element, whose id ends in `-error`, in `aria-describedby`
 * @param {object} behaviour
 * @param {() => object} behaviour.read the values as they are sent
 * @param {Record<string, import('./constraints.js').Rule>} [behaviour.rules]
 * @param {() => import('./api.js').Violation[]} [behaviour.check] what the rules cannot say
 * @param {(values: object) => Promise<void>} behaviour.send
 */
export function bindForm(form, { read, rules = {}, check = () => [], send }) {
  const button = form.querySelector('button[type=submit].primary');
  let isSending = false;
  form.noValidate = true;
  // A form that no script attends to is not to be sent, so the page's own markup has its button disabled.
  button.disabled = false;
  form.addEventListener('input', (event) => clearFieldError(form, event.target));

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (isSending) return;
    if (alertOf(form)?.contains(document.activeElement)) button.focus();
    clearErrors(form);
    const values = read();
    const violations = [...violationsIn(values, rules), ...check()];
    if (violations.length > 0) return showViolations(form, violations);

    isSending = true;
    setBusy(button, true);
    try {
      await send(values);
    } catch (error) {
      showFailure(form, error);
    } finally {
      isSending = false;
      setBusy(button, false);
    }
  });
}

/** Takes away every error of a form. @param {HTMLFormElement} form */
export function clearErrors(form) {
  alertOf(form)?.replaceChildren();
  for (const control of form.elements) setFieldError(control, null);
}

/** Lets each `data-reveals` button show and hide the password it names. @param {ParentNode} root */
export function bindReveals(root) {
  for (const button of root.querySelectorAll('[data-reveals]')) {
    const input = document.getElementById(button.dataset.reveals);
    button.disabled = false;
    button.addEventListener('click', () => {
      const isShown = input.type === 'password';
      const word = isShown ? 'Hide' : 'Show';
      input.type = isShown ? 'text' : 'password';
      button.textContent = word;
      button.setAttribute('aria-label', `${word} password`);
    });
  }
}

function showFailure(form, error) {
  if (!(error instanceof ApiError)) console.error(error);
  const violations = error instanceof ApiError ? error.violations : [];
  if (violations.length > 0) showViolations(form, violations);
  else showAlert(form, failureSentence(error), isWorthRetrying(error));
}

/** Violations of a field that the form does not have are said above it, so that none is lost. */
function showViolations(form, violations) {
  const strays = [];
  for (const violation of violations) {
    const control = form.elements.namedItem(fieldOf(violation));
    if (control instanceof HTMLElement && errorOf(control)) {
      if (control.getAttribute('aria-invalid') !== 'true') setFieldError(control, violationSentence(violation));
    } else {
      strays.push(violationSentence(violation));
    }
  }
  if (strays.length > 0) showAlert(form, strays.join(' '), false);
  form.querySelector('[aria-invalid=true]')?.focus();
}

function showAlert(form, sentence, canRetry) {
  const text = document.createElement('p');
  text.textContent = sentence;
  const parts = [text];
  if (canRetry) {
    const retry = document.createElement('button');
    retry.type = 'submit';
    retry.className = 'link';
    retry.textContent = 'Try again';
    parts.push(retry);
  }
  alertOf(form)?.replaceChildren(...parts);
}

function clearFieldError(form, control) {
  for (const other of form.elements) {
    if (errorOf(other) && errorOf(other) === errorOf(control)) setFieldError(other, null);
  }
}

function setFieldError(control, sentence) {
  const error = errorOf(control);
  if (!error) return;
  showText(error, sentence);
  if (sentence) control.setAttribute('aria-invalid', 'true');
  else control.removeAttribute('aria-invalid');
}

/** The error element that describes a control; two controls may share one. */
function errorOf(control) {
  const described = control.getAttribute?.('aria-describedby')?.split(' ') ?? [];
  const id = described.find((each) => each.endsWith('-error'));
  return id ? document.getElementById(id) : null;
}

function alertOf(form) {
  return form.querySelector('.form-alert');
}
