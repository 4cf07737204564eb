/**
 * The channel's messages: only what changed is drawn again, so that opened spoilers stay open, the focus stays where it
 * is, and the list stays at its bottom only if it was there.
 */
import { byId, el } from './dom.js';
import { drawMessage } from './message.js';
import { harmlessText } from './spoilers.js';
import { dayOf, localise } from './times.js';
import { say } from './words.js';

const GOES_ON_MS = 7 * 60 * 1000;
const NEAR_BOTTOM_PX = 64;
const DISMISSED = 'aftercredits.dismissed';

const list = byId('messages');
const scroll = byId('scroll');
const announcer = byId('announcer');
const newest = byId('newest');
const dismissed = new Set(JSON.parse(sessionStorage.getItem(DISMISSED) ?? '[]'));

let shownPlace = null;
let atBottom = true;

export function watchScrolling() {
  // A change of height scrolls too, before the observer hears of it: only the reader's own scrolling counts.
  let height = scroll.clientHeight;
  scroll.addEventListener('scroll', () => {
    if (height === scroll.clientHeight) {
      atBottom = isAtBottom();
      newest.hidden = newest.hidden || atBottom;
    }
  }, { passive: true });
  newest.addEventListener('click', () => {
    toBottom();
    scroll.focus({ preventScroll: true });
  });
  const keepToBottom = new ResizeObserver(() => {
    height = scroll.clientHeight;
    if (atBottom) {
      toBottom();
    }
  });
  keepToBottom.observe(scroll);
  setInterval(() => localise(list), 20000);
}

function isAtBottom() {
  return scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR_BOTTOM_PX;
}

export function toBottom() {
  scroll.scrollTop = scroll.scrollHeight;
  atBottom = true;
  newest.hidden = true;
}

/** Leads to a message that is shown. */
export function leadTo(id) {
  const item = [...list.children].find((each) => each.dataset.id === id);
  if (item) {
    item.scrollIntoView({ block: 'start' });
    item.focus({ preventScroll: true });
    atBottom = isAtBottom();
  }
}

/**
 * @param place whose eyes and which channel: another one is shown from its end
 * @param surroundings `channels` by id, for the threads that messages opened; `names` of whom and what can be mentioned,
 *     by id; `commands` for messages; `me`: the reader's name; `acts`: what the parts of a message do; `quiet`: whether what arrives is not said aloud
 */
export function showMessages(place, messages, surroundings) {
  const { channels, names, commands, me, acts, quiet } = surroundings;
  const moved = place !== shownPlace;
  const wasAtBottom = moved || atBottom;
  if (moved) {
    list.replaceChildren();
  }
  const known = new Set([...list.children].map((item) => item.dataset.id));
  const here = { ...acts, dismiss: (id) => { remember(id); showMessages(place, messages, surroundings); scroll.focus(); } };
  const visible = messages.filter((message) => !(message.ephemeral && dismissed.has(message.id)));
  patch(items(visible, { place, channels, names, commands, me, acts: here }), moved);
  byId('empty').hidden = visible.length > 0;
  if (wasAtBottom) {
    toBottom();
  }
  if (!moved) {
    const arrived = visible.filter((message) => !known.has(message.id));
    if (!quiet) {
      announce(arrived);
    }
    newest.hidden = newest.hidden && (wasAtBottom || arrived.length === 0);
  }
  shownPlace = place;
}

function remember(id) {
  dismissed.add(id);
  sessionStorage.setItem(DISMISSED, JSON.stringify([...dismissed]));
}

/** What the list holds, in order: a key, what it depends on, and how to draw it. */
function items(messages, { place, channels, names, commands, me, acts }) {
  const wanted = [];
  const byIds = new Map(messages.map((message) => [message.id, message]));
  let before = null;
  for (const message of messages) {
    const day = dayOf(message.timestamp);
    const newDay = before === null || dayOf(before.timestamp) !== day;
    if (newDay) {
      wanted.push({ key: `day:${day}`, depends: day, draw: () => el('li', { class: 'day' }, el('span', { text: day })) });
    }
    const context = {
      follows: !newDay && follows(before, message), thread: channels.get(message.thread), repliesTo: byIds.get(message.replyTo),
      names, commands, me, acts, scope: `${place}|${message.id}`,
    };
    wanted.push({
      key: message.id,
      depends: JSON.stringify([message, context.follows, context.thread?.name, context.thread?.archived, context.repliesTo?.html, commands]),
      draw: () => drawMessage(message, context),
    });
    before = message;
  }
  return wanted;
}

function follows(before, message) {
  return before.author === message.author && before.bot === message.bot && !message.usedCommand && !message.replyTo
    && Boolean(before.ephemeral) === Boolean(message.ephemeral)
    && new Date(message.timestamp) - new Date(before.timestamp) < GOES_ON_MS;
}

function patch(wanted, moved) {
  const shown = new Map([...list.children].map((item) => [item.dataset.key, item]));
  let next = list.firstElementChild;
  for (const item of wanted) {
    let element = shown.get(item.key);
    shown.delete(item.key);
    if (!element || element.depends !== item.depends) {
      element = redraw(element, item, moved);
    } else if (element !== next) {
      list.insertBefore(element, next);
    }
    if (element.parentNode !== list) {
      list.insertBefore(element, next);
    }
    next = element.nextElementSibling;
  }
  shown.forEach((gone) => gone.remove());
}

function redraw(old, item, moved) {
  const element = item.draw();
  element.dataset.key = item.key;
  element.depends = item.depends;
  if (old) {
    const focused = old.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
    old.replaceWith(element);
    if (focused !== null) {
      (find(element, focused) ?? element).focus({ preventScroll: true });
    }
  } else if (!moved) {
    element.classList.add('arrives');
  }
  return element;
}

function find(element, focusKey) {
  return [...element.querySelectorAll('[data-focus]')].find((each) => each.dataset.focus === focusKey && !each.disabled);
}

function announce(arrived) {
  const words = arrived.map((message) => {
    const element = [...list.children].find((item) => item.dataset.id === message.id);
    const text = element ? harmlessText(element.querySelector('.message-body')) : '';
    return say('message.arrived', { name: message.author, text: text.length > 220 ? `${text.slice(0, 220)}…` : text });
  });
  if (words.length > 0) {
    announcer.textContent = words.slice(-3).join(' ');
  }
}
