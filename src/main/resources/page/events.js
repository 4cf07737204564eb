/** The server's scheduled events that are not over. */
import { byId, el } from './dom.js';
import { shortTime } from './times.js';
import { say } from './words.js';

let drawn = '';

export function showEvents(events) {
  const depends = JSON.stringify(events);
  if (depends === drawn) {
    return;
  }
  drawn = depends;
  byId('events').hidden = events.length === 0;
  byId('event-list').replaceChildren(...events.map((event) => el('li', { class: 'event' },
    el('span', { class: 'event-name', text: event.name }),
    el('span', { class: 'event-when' },
      event.going && el('span', { class: 'event-now', text: say('events.now') }),
      el('time', { datetime: event.start, text: shortTime(event.start) })),
    el('span', { class: 'event-place', text: event.place }))));
}
