/**
 * Where the spoilers begin: a slider in the gutter beside the text, to drag, to click or to move by keyboard. The server
 * moves the marker in the text; it knows where one can stand.
 */
import { byId, inOrder, oneAtATime } from './dom.js';
import { heightOfText, isLocked, retype, textNow, topOf, listenToLayout } from './editor-text.js';
import { tell } from './server.js';
import { say } from './words.js';

const paper = byId('paper');
const gutter = byId('gutter');
const veil = byId('veil');
const band = byId('band');
const line = byId('veil-line');
const ghost = byId('ghost');

/** What the server said last of this text's places, or null while it can't be read. */
let spoilers = null;
/** Where one wants them to begin, until the text says so. */
let wanted = null;
let name = () => '';
let moved = () => {};
let refused = () => {};

/** @param acts `name`: the file's; `moved`: called when the text is changed; `refused`: called with a reason */
export function listenToSpoilers(acts) {
  ({ name, moved, refused } = acts);
  veil.addEventListener('keydown', byKey);
  veil.addEventListener('pointerdown', drag);
  gutter.addEventListener('pointermove', (event) => showGhost(event));
  gutter.addEventListener('pointerleave', () => { ghost.hidden = true; });
  gutter.addEventListener('click', (event) => {
    if (!veil.contains(event.target) && spoilers) {
      move(nearest(event.clientY));
      veil.focus({ preventScroll: true });
    }
  });
  listenToLayout(place);
}

/** @param now as the server tells it; undefined where the text can't be read */
export function showSpoilers(now) {
  spoilers = now ?? null;
  veil.setAttribute('aria-disabled', String(!spoilers));
  if (spoilers) {
    place();
  }
}

const begins = () => wanted ?? spoilers.begins;

/** Pixels below the text's beginning. */
function topOfPlace(index) {
  const there = spoilers.places[index];
  return there ? topOf(there.offset) : heightOfText();
}

function place() {
  const shown = spoilers !== null && spoilers.places.length > 0;
  [veil, band, line].forEach((each) => { each.hidden = !shown; });
  if (!shown) {
    return;
  }
  draw(begins());
}

function draw(index) {
  const top = topOfPlace(index);
  veil.style.top = `${top}px`;
  line.style.top = `${gutter.offsetTop + top}px`;
  band.style.top = `${top}px`;
  band.style.height = `${Math.max(0, heightOfText() - top)}px`;
  const there = spoilers.places[index];
  veil.setAttribute('aria-valuemax', String(spoilers.places.length));
  veil.setAttribute('aria-valuenow', String(index));
  veil.setAttribute('aria-valuetext', there
    ? say(index === 0 ? 'desk.veil.all' : 'desk.veil.before', { words: there.words, line: there.line }) : say('desk.veil.none'));
  byId('veil-label').textContent = inOrder(labelOf(index));
}

function labelOf(index) {
  if (index >= spoilers.places.length) {
    return say('desk.veil.nothing-hidden');
  }
  return say(spoilers.marked || wanted !== null ? 'desk.veil.here' : 'desk.veil.unmarked');
}

/** The place whose line is closest to this height of the window. */
function nearest(clientY) {
  const y = clientY - gutter.getBoundingClientRect().top;
  let best = 0;
  for (let i = 1; i <= spoilers.places.length; i += 1) {
    if (Math.abs(topOfPlace(i) - y) < Math.abs(topOfPlace(best) - y)) {
      best = i;
    }
  }
  return best;
}

function showGhost(event) {
  const useful = spoilers && spoilers.places.length > 0 && event.pointerType === 'mouse' && event.buttons === 0
    && !veil.contains(event.target);
  ghost.hidden = !useful;
  if (useful) {
    ghost.style.top = `${topOfPlace(nearest(event.clientY))}px`;
  }
}

function byKey(event) {
  if (!spoilers || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const last = spoilers.places.length;
  const to = {
    ArrowDown: begins() + 1, ArrowRight: begins() + 1, ArrowUp: begins() - 1, ArrowLeft: begins() - 1,
    PageDown: begins() + 5, PageUp: begins() - 5, Home: 0, End: last,
  }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    move(Math.min(last, Math.max(0, to)));
  }
}

function drag(event) {
  if (!spoilers || event.button !== 0) {
    return;
  }
  event.preventDefault();
  veil.focus({ preventScroll: true });
  veil.setPointerCapture(event.pointerId);
  veil.classList.add('dragged');
  let to = begins();
  const follow = (at) => {
    to = nearest(at.clientY);
    draw(to);
    const edge = paper.getBoundingClientRect();
    paper.scrollTop += at.clientY > edge.bottom - 48 ? 14 : at.clientY < edge.top + 48 ? -14 : 0;
  };
  const end = (drop) => {
    veil.classList.remove('dragged');
    veil.removeEventListener('pointermove', follow);
    veil.removeEventListener('pointerup', end);
    veil.removeEventListener('pointercancel', end);
    if (drop.type === 'pointerup') {
      move(to);
    } else {
      place();
    }
  };
  veil.addEventListener('pointermove', follow);
  veil.addEventListener('pointerup', end);
  veil.addEventListener('pointercancel', end);
}

function move(to) {
  if (isLocked() || (to === begins() && spoilers.marked)) {
    place();
    return;
  }
  wanted = to;
  draw(to);
  veil.scrollIntoView({ block: 'nearest' });
  send();
}

const send = oneAtATime(async () => {
  if (wanted === null) {
    return;
  }
  const [to, text] = [wanted, textNow()];
  try {
    const answer = await tell('/page/desk/spoilers', { name: name(), text, place: String(to) });
    // One who writes on meanwhile keeps what they wrote; the marker stays where it was.
    if (textNow() === text && wanted === to && !isLocked()) {
      retype(answer.text);
      await moved();
    }
  } catch (trouble) {
    refused(trouble.message);
  } finally {
    if (wanted === to) {
      wanted = null;
      if (spoilers) {
        place();
      }
    }
  }
});
