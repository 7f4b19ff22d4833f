/**
 * The few things that every part of the page does with the document. Text from people enters it through `textContent`
 * only, never as markup.
 * @module dom
 */

/**
 * @param {string} id
 * @returns {any} the element; the page is wrong without it, so its absence is an error
 */
export function byID(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no element '${id}'`);
  return element;
}

/**
 * A fresh copy of a template's one element.
 * @param {string} templateID
 * @returns {HTMLElement}
 */
export function copyOf(templateID) {
  return byID(templateID).content.firstElementChild.cloneNode(true);
}

/**
 * Shows `text` in `element`, or hides the element when there is none.
 * @param {HTMLElement} element
 * @param {string | null} text
 */
export function showText(element, text) {
  element.textContent = text ?? '';
  element.hidden = !text;
}

/**
 * A busy button keeps its place in the tab order, so it is marked and not disabled.
 * @param {HTMLElement} button its `data-busy-label` is shown meanwhile
 * @param {boolean} isBusy
 */
export function setBusy(button, isBusy) {
  if (isBusy === isBusyNow(button)) return;
  if (isBusy) {
    button.dataset.label = button.textContent;
    button.textContent = button.dataset.busyLabel ?? button.textContent;
    button.setAttribute('aria-busy', 'true');
    button.setAttribute('aria-disabled', 'true');
  } else {
    button.textContent = button.dataset.label;
    button.removeAttribute('aria-busy');
    button.removeAttribute('aria-disabled');
  }
}

/**
 * Runs `action` on a click; further clicks while it runs do nothing.
 * @param {HTMLElement} button
 * @param {() => Promise<void>} action
 */
export function onceAtATime(button, action) {
  button.addEventListener('click', async () => {
    if (isBusyNow(button)) return;
    setBusy(button, true);
    try {
      await action();
    } finally {
      setBusy(button, false);
    }
  });
}

/**
 * Leaves for another page without an entry to come back to.
 * @param {string} path
 * @returns {Promise<never>} a promise that stays open, so that what waits for it stays busy until the page is gone
 */
export function leaveFor(path) {
  location.replace(path);
  return new Promise(() => {});
}

/** A page that the browser kept for its Back button may show what the session's end has closed. */
export function refuseStaleCopies() {
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
}

function isBusyNow(button) {
  return button.getAttribute('aria-busy') === 'true';
}
