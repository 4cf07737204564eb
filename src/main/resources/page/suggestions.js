/** The list above the box: one moves in it by arrow keys while the focus stays in the box. */
import { byId, el } from './dom.js';

const box = byId('write');
const panel = byId('suggest');
const list = byId('suggestions');
const title = byId('suggest-title');

let offers = [];
let active = -1;

export const suggesting = () => !panel.hidden;

/**
 * @param heading what is offered
 * @param wanted `{name, about, take}` each
 * @param first the one that Enter takes at once, -1 for none
 */
export function showSuggestions(heading, wanted, first) {
  offers = wanted;
  if (wanted.length === 0) {
    closeSuggestions();
    return;
  }
  title.textContent = heading;
  list.replaceChildren(...wanted.map((offer, index) => el('li', {
    id: `suggestion-${index}`, role: 'option', class: 'suggestion',
    onmousedown: (event) => event.preventDefault(),
    onclick: () => { box.focus(); offer.take(); },
  }, el('span', { class: 'suggestion-name', text: offer.name }), el('span', { class: 'suggestion-about', text: offer.about }))));
  panel.hidden = false;
  box.setAttribute('aria-expanded', 'true');
  activate(Math.min(first, wanted.length - 1));
}

export function closeSuggestions() {
  panel.hidden = true;
  offers = [];
  active = -1;
  box.setAttribute('aria-expanded', 'false');
  box.removeAttribute('aria-activedescendant');
}

/** One down or up, round at the ends. */
export function moveSuggestion(by) {
  const count = offers.length;
  activate(active === -1 && by < 0 ? count - 1 : (active + by + count) % count);
}

/** Takes the active one. Returns whether there was one. */
export function takeSuggestion() {
  if (active === -1) {
    return false;
  }
  offers[active].take();
  return true;
}

function activate(index) {
  active = index;
  [...list.children].forEach((item, each) => item.setAttribute('aria-selected', String(each === index)));
  if (index === -1) {
    box.removeAttribute('aria-activedescendant');
  } else {
    box.setAttribute('aria-activedescendant', `suggestion-${index}`);
    list.children[index].scrollIntoView({ block: 'nearest' });
  }
}
