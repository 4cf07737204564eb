/** What people read, from the server's catalogue; no text of its own stands in these scripts. */
import { inOrder } from './dom.js';

let catalogue = {};

export async function loadWords() {
  const answer = await fetch('/page/words.json');
  catalogue = await answer.json();
}

/** The text of `key` with its {places} filled, none of which turns around the rest. */
export function say(key, places = {}) {
  const pattern = catalogue[key];
  if (pattern === undefined) {
    throw new Error(`The catalogue has no '${key}'`);
  }
  return pattern.replace(/\{(\w+)\}/g, (place, name) => inOrder(places[name] ?? place));
}
