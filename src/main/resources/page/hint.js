/** What a first-time host can try. Shown until it is closed; the question mark brings it back. */
import { byId, el } from './dom.js';
import { say } from './words.js';

const DISMISSED = 'aftercredits.hint-dismissed';
const STEPS = ['post', 'draft', 'discuss'];

const NARROW = matchMedia('(max-width: 820px)');

const hint = byId('hint');

let wanted = localStorage.getItem(DISMISSED) === null;
let drawn = '';
/** Until the question mark is pressed, or the page loaded again. */
let hiddenOnceUsed = false;

/** @param onPick called with a command to try */
export function listenToHint(onPick) {
  byId('hint-close').addEventListener('click', () => {
    localStorage.setItem(DISMISSED, 'yes');
    wanted = false;
    hint.hidden = true;
    byId('write').focus();
  });
  byId('help').addEventListener('click', () => {
    localStorage.removeItem(DISMISSED);
    wanted = true;
    hiddenOnceUsed = false;
    hint.hidden = false;
    hint.querySelector('button:not(.icon-button)')?.focus();
  });
  byId('hint-steps').addEventListener('click', (event) => {
    const step = event.target.closest('button');
    if (step) {
      // On a phone it would stand before what comes of it.
      hint.hidden = hiddenOnceUsed = NARROW.matches;
      onPick(step.dataset.command);
    }
  });
}

/** @param host whether one plays the host: members have other things to try */
export function showHint(host) {
  hint.hidden = !wanted || hiddenOnceUsed;
  if (drawn === String(host)) {
    return;
  }
  drawn = String(host);
  byId('hint-title').textContent = say(host ? 'hint.title' : 'hint.member.title');
  byId('hint-text').textContent = say(host ? 'hint.text' : 'hint.member.text');
  byId('hint-steps').replaceChildren(...(host ? STEPS : []).map((step) => el('li', {}, el('button', {
    class: 'hint-step', type: 'button', data: { command: say(`hint.${step}.command`) },
  }, el('code', { text: say(`hint.${step}.command`) }), el('span', { text: say(`hint.${step}.what`) })))));
}
