/** What the next message is for, when it is more than a new one: a reply to a message, or one that is to be changed. */
import { byId } from './dom.js';
import { say } from './words.js';

const bar = byId('aim');
const ping = byId('aim-ping');

/** `{kind: 'reply' | 'edit', message}`; null for a new message. */
let aimed = null;
let scene = '';
let onEnd = () => {};

/** @param whenEnded called when the bar is closed: with what it was about */
export function listenToAim(whenEnded) {
  onEnd = whenEnded;
  byId('aim-close').addEventListener('click', () => endAim());
}

export function aimAt(kind, message) {
  aimed = { kind, message };
  byId('aim-text').textContent = say(`aim.${kind}`, { name: message.author });
  byId('aim-ping-box').hidden = kind !== 'reply';
  ping.checked = true;
  bar.hidden = false;
}

/** Takes the aim back, as Esc and the bar's own button do; says whether there was one. */
export function endAim() {
  const before = aimed;
  dropAim();
  if (before) {
    onEnd(before);
  }
  return before !== null;
}

/** The message is on its way, or another place is shown. */
export function dropAim() {
  aimed = null;
  bar.hidden = true;
}

/** Another person or another channel has nothing to do with it. */
export function keepAimIn(place) {
  if (scene !== place) {
    scene = place;
    dropAim();
  }
}

/** Where a text goes, and what goes with it; null for a new message. */
export function aimedRequest(as, content) {
  if (aimed === null) {
    return null;
  }
  const message = aimed.message.id;
  return aimed.kind === 'edit' ? ['/page/edits', { as, message, content }]
    : ['/page/replies', { as, message, content, ping: ping.checked ? 'yes' : 'no' }];
}
