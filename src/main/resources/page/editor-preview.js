/** The messages as the club would get them, drawn as the chat draws them. */
import { byId, el } from './dom.js';
import { drawMessage } from './message.js';
import { say } from './words.js';

const list = byId('slips');
const openAll = byId('open-all');

/** What is drawn: one entry a message. */
let drawn = [];

export function listenToPreview() {
  openAll.addEventListener('click', () => {
    const open = openAll.getAttribute('aria-pressed') !== 'true';
    openAll.setAttribute('aria-pressed', String(open));
    list.querySelectorAll('.spoiler').forEach((spoiler) => openSpoiler(spoiler, open));
  });
}

function openSpoiler(spoiler, open) {
  if (spoiler.classList.contains('open') !== open) {
    spoiler.querySelector('.spoiler-toggle').click();
  }
}

/** @param messages as the server tells them; only those that changed are drawn anew */
export function showMessages(messages) {
  byId('messages-title').textContent = messages.length ? say('desk.messages', { count: messages.length }) : say('desk.tab.messages');
  const now = messages.map((message, index) => JSON.stringify([message, index, messages.length]));
  now.forEach((key, index) => {
    if (drawn[index] !== key) {
      const old = list.children[index];
      const fresh = slip(messages[index], index, messages.length);
      if (old) {
        reopen(old, fresh);
        old.replaceWith(fresh);
      } else {
        list.append(fresh);
      }
    }
  });
  while (list.children.length > now.length) {
    list.lastElementChild.remove();
  }
  drawn = now;
}

/** A message that one is writing stays open, though its text is another with every word. */
function reopen(old, fresh) {
  const all = openAll.getAttribute('aria-pressed') === 'true';
  const before = [...old.querySelectorAll('.spoiler')];
  [...fresh.querySelectorAll('.spoiler')].forEach((spoiler, index) => {
    if (all || before[index]?.classList.contains('open')) {
      openSpoiler(spoiler, true);
    }
  });
}

function slip(message, index, count) {
  const about = [
    say('desk.slip', { index: index + 1, count }),
    message.header && say('desk.slip.header'),
    message.spoiler && say('desk.slip.hidden'),
    say('desk.slip.length', { length: message.length.toLocaleString(navigator.language), most: (2000).toLocaleString(navigator.language) }),
  ].filter(Boolean).join(' · ');
  const label = el('p', { class: 'slip-about' }, el('span', { text: about }),
    el('progress', { class: 'slip-length', max: 2000, value: message.length, 'aria-hidden': 'true' }));
  const shown = drawn.length === 0 && openAll.getAttribute('aria-pressed') === 'true';
  const item = el('li', { class: 'slip' }, label, el('ol', { class: 'slip-message' }, messageOf({
    id: `slip-${index}`, author: say('desk.bot'), bot: true, timestamp: new Date().toISOString(), html: message.html,
  }, new Map())));
  if (shown) {
    item.querySelectorAll('.spoiler').forEach((spoiler) => openSpoiler(spoiler, true));
  }
  return item;
}

/** A message to look at: nothing can be done with it here. */
export function messageOf(message, names) {
  const item = drawMessage({ ...message, rows: [] }, {
    scope: `desk|${message.id}`, follows: false, thread: null, repliesTo: null, names, commands: [], me: '', acts: {},
  });
  item.querySelectorAll('.tools, .only-you').forEach((part) => part.remove());
  return item;
}
