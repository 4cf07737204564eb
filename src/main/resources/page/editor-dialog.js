/** Questions to whoever writes, one at a time; and notes above the text. */
import { byId, el } from './dom.js';
import { say } from './words.js';

const dialog = byId('dialog');
const form = byId('dialog-form');

let answered = () => {};
/** Ends when the question that was asked last is answered. */
let lastAsked = Promise.resolve();

form.addEventListener('submit', (event) => {
  event.preventDefault();
  answered(event.submitter?.value ?? '');
});
dialog.addEventListener('cancel', (event) => {
  event.preventDefault();
  answered('');
});

/**
 * Asks as soon as an earlier question is answered, and gives the key of what was chosen, or '' for none.
 *
 * @param question `title`; `body`: elements; `choices`: `key`, `label` and `style` of the buttons, the one that Enter takes
 *     last; `check`: may refuse a choice by returning why
 */
export function askWriter(question) {
  const asked = lastAsked.then(() => show(question));
  lastAsked = asked.catch(() => {});
  return asked;
}

function show({ title, body = [], choices = [], check = () => '' }) {
  const before = document.activeElement;
  byId('dialog-title').textContent = title;
  complain('');
  byId('dialog-body').replaceChildren(...body);
  byId('dialog-foot').replaceChildren(...choices.map((choice) => el('button', {
    class: `button ${choice.style ?? 'quiet'}`, type: 'submit', value: choice.key,
  }, choice.label)));
  dialog.showModal();
  const field = byId('dialog-body').querySelector('input');
  field?.select();
  field?.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      form.requestSubmit(byId('dialog-foot').lastElementChild);
    }
  });
  return new Promise((resolve) => {
    let over = false;
    let checking = false;
    answered = async (key) => {
      if (over || (checking && key !== '')) {
        return;
      }
      checking = true;
      const why = key === '' ? '' : await check(key);
      checking = false;
      if (over) {
        return;
      }
      if (why) {
        complain(why);
        return;
      }
      over = true;
      dialog.close();
      before?.focus?.({ preventScroll: true });
      resolve(key);
    };
  });
}

/** Ends the question with this answer. */
export const answer = (key) => answered(key);

function complain(text) {
  byId('dialog-error').textContent = text;
  byId('dialog-error').hidden = text === '';
}

/** A field of the dialog. */
export function field(id, label, value, about) {
  return el('div', { class: 'field' },
    el('label', { for: id, text: label }),
    about && el('p', { class: 'field-about', id: `${id}-about`, text: about }),
    el('input', { class: 'field-input', id, type: 'text', value, 'aria-describedby': about ? `${id}-about` : null, autocomplete: 'off', spellcheck: 'false' }));
}

/**
 * A note above the text, in place of an earlier one of its kind.
 *
 * @param acts by their words, what its buttons do; the note goes with each
 */
export function note(kind, text, acts = {}) {
  clearNote(kind);
  byId('notes').append(el('div', { class: 'desk-note', data: { kind } },
    el('p', { text }),
    ...Object.entries(acts).map(([label, act]) => el('button', {
      class: 'button secondary', type: 'button', onclick: () => { clearNote(kind); act(); },
    }, label)),
    Object.keys(acts).length === 0 && el('button', {
      class: 'text-button', type: 'button', onclick: () => clearNote(kind),
    }, say('desk.note.close'))));
}

export function clearNote(kind) {
  byId('notes').querySelectorAll(`[data-kind="${kind}"]`).forEach((each) => each.remove());
}
