/** A dialog: it takes the keyboard, Escape closes it, and what had the keyboard gets it back. */

import { html, useLayoutEffect, useRef } from './ui.js';

/** @param {{title: string, id: string, close: () => void, children?: any}} props */
export function Dialog({ title, id, close, children }) {
  const box = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useLayoutEffect(() => {
    const dialog = box.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return html`<dialog id=${id} ref=${box} aria-labelledby=${`${id}-title`} onCancel=${(
    /** @type {Event} */ e,
  ) => {
    e.preventDefault();
    close();
  }}>
    <h2 id=${`${id}-title`}>${title}<button class="close" aria-label="close" onClick=${close}>✕</button></h2>
    ${children}
  </dialog>`;
}
