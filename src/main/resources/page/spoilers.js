/**
 * Spoilers: bars that open one by one. The hidden text is inert, so that neither a click, the keyboard, a search nor a
 * screen reader reaches it before its spoiler is opened.
 */
import { el } from './dom.js';
import { say } from './words.js';

/** A spoiler of more than a few lines is a block of its own, even if it is one paragraph. */
const LONG_CHARACTERS = 240;

/** Spoilers that were opened here, by message, place and text: an edited text is hidden anew. */
const opened = new Set();

/** Makes the spoilers of `root` work; `scope` names the message they stand in. */
export function dressSpoilers(root, scope) {
  [...root.querySelectorAll('.spoiler')].forEach((bar, index) => dress(bar, `${scope}|${index}|${bar.textContent}`, index));
}

function dress(bar, key, index) {
  const block = bar.tagName === 'DIV' || bar.textContent.length > LONG_CHARACTERS;
  const hidden = bar.querySelector('.spoiler-text') ?? bar;
  const body = el(block ? 'div' : 'span', { class: 'spoiler-text' }, ...hidden.childNodes);
  const toggle = el('button', { class: 'spoiler-toggle', type: 'button', data: { focus: `spoiler:${index}` } });
  const spoiler = el(block ? 'div' : 'span', { class: block ? 'spoiler block' : 'spoiler' }, toggle, body);
  const show = (open) => {
    spoiler.classList.toggle('open', open);
    body.inert = !open;
    toggle.setAttribute('aria-expanded', String(open));
    toggle.setAttribute('aria-label', say(open ? 'spoiler.hide' : 'spoiler.show'));
    toggle.textContent = say(open ? 'spoiler.again' : 'spoiler.tag');
    if (open) {
      opened.add(key);
    } else {
      opened.delete(key);
    }
  };
  // A click anywhere on the bar opens it; only its own button, which the keyboard reaches, hides it again.
  spoiler.addEventListener('click', (event) => {
    const open = spoiler.classList.contains('open');
    if (!open || event.target === toggle) {
      event.preventDefault();
      show(!open);
    }
  });
  show(opened.has(key));
  bar.replaceWith(spoiler);
}

/** The text of `root` as it may be read aloud: what is hidden is only named. */
export function harmlessText(root) {
  const copy = root.cloneNode(true);
  copy.querySelectorAll('.spoiler').forEach((spoiler) => {
    spoiler.replaceWith(spoiler.classList.contains('open') ? spoiler.querySelector('.spoiler-text').textContent : say('spoiler.aloud'));
  });
  return copy.textContent.replace(/\s+/g, ' ').trim();
}
