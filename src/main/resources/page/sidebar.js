/** Channels and threads, and whose part one plays. */
import { avatar, byId, el, icon, inOrder } from './dom.js';
import { say } from './words.js';

const channelList = byId('channels');
const people = byId('people');

/** The newest message seen, by person and channel: a channel with a newer one is marked. */
const seen = new Map();

let drawnChannels = '';
let drawnCurrent = '';
let drawnPeople = '';

export const address = (as, channel) => `#as=${as}&channel=${channel}`;

/** Marks as seen what is in `channel`, and all there was before this person was first looked at. */
export function lookAt(as, channel, channels) {
  if (!seen.has(as)) {
    seen.set(as, new Map(channels.map((each) => [each.id, each.last])));
  }
  seen.get(as).set(channel.id, channel.last);
}

const isNew = (as, channel) => Boolean(channel.last) && seen.get(as)?.get(channel.id) !== channel.last;

export function showChannels(as, current, channels) {
  const depends = JSON.stringify([as, current, channels.map((each) => [each, isNew(as, each)])]);
  if (depends === drawnChannels) {
    return;
  }
  drawnChannels = depends;
  const focused = channelList.contains(document.activeElement) ? document.activeElement.dataset.channel : null;
  const ids = new Set(channels.map((each) => each.id));
  const isTop = (each) => !each.parent || !ids.has(each.parent);
  channelList.replaceChildren(...channels.filter(isTop).map((channel) => {
    const threads = channels.filter((each) => each.parent === channel.id);
    return el('li', {}, entry(as, current, channel),
      threads.length > 0 && el('ul', { class: 'threads', 'aria-label': say('threads.of', { channel: channel.name }) },
        ...threads.map((thread) => el('li', {}, entry(as, current, thread)))));
  }));
  if (focused) {
    channelList.querySelector(`[data-channel="${CSS.escape(focused)}"]`)?.focus();
  }
  if (current !== drawnCurrent) {
    drawnCurrent = current;
    channelList.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }
}

function entry(as, current, channel) {
  const fresh = isNew(as, channel) && channel.id !== current;
  const shape = channel.parent ? 'thread' : channel.type === 'forum' ? 'forum' : 'hash';
  return el('a', {
    class: ['channel', fresh && 'fresh', channel.archived && 'archived'].filter(Boolean).join(' '),
    href: address(as, channel.id), 'aria-current': channel.id === current ? 'page' : null,
    title: inOrder(channel.name), data: { channel: channel.id },
  }, icon(shape), el('span', { class: 'channel-name', text: channel.name }),
  channel.archived && el('span', { class: 'channel-note', text: say('thread.archived') }),
  fresh && el('span', { class: 'unseen', text: say('channel.new') }));
}

/** @param onChoose called with a person's id */
export function showPeople(as, personas, onChoose) {
  const depends = JSON.stringify([as, personas]);
  if (depends === drawnPeople) {
    return;
  }
  drawnPeople = depends;
  const focused = people.contains(document.activeElement);
  people.replaceChildren(...personas.map((person) => el('label', { class: 'person', title: inOrder(person.name) },
    el('input', {
      type: 'radio', name: 'as', value: person.id, checked: person.id === as, onchange: () => onChoose(person.id),
    }),
    avatar(person.name, false),
    el('span', { class: 'person-name', text: person.name }),
    el('span', { class: 'person-role', text: say(person.host ? 'cast.host' : 'cast.member') }))));
  if (focused) {
    people.querySelector(':checked')?.focus();
  }
}
