/** The server's scheduled events that are not over. */
import { byId, el } from './dom.js';
import { shortTime } from './times.js';
import { say } from './words.js';

const list = byId('event-list');

let drawn = '';

/**
 * @param onLead called before an event is led to
 * @param onGone called when the event is over
 */
export function listenToEvents(onLead, onGone) {
  byId('messages').addEventListener('click', (press) => {
    const id = press.target.closest('[data-event]')?.dataset.event;
    const event = id && [...list.children].find((each) => each.dataset.id === id);
    if (event) {
      onLead();
      event.focus();
    } else if (id) {
      onGone();
    }
  });
}


export function showEvents(events) {
  const depends = JSON.stringify(events);
  if (depends === drawn) {
    return;
  }
  drawn = depends;
  byId('events').hidden = events.length === 0;
  list.replaceChildren(...events.map((event) => el('li', { class: 'event', tabindex: '-1', data: { id: event.id } },
    el('span', { class: 'event-name', text: event.name }),
    el('span', { class: 'event-when' },
      event.going && el('span', { class: 'event-now', text: say('events.now') }),
      el('time', { datetime: event.start, text: shortTime(event.start) })),
    el('span', { class: 'event-place', text: event.place }))));
}
