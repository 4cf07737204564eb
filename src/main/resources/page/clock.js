/**
 * The rehearsal's clock, and travelling by it. The server does the travelling; this shows how far it has got, and says
 * where one has arrived.
 */
import { byId } from './dom.js';
import { tell } from './server.js';
import { clubTime, fullClubTime, localise, now, setClock } from './times.js';
import { say } from './words.js';

const NOTE_MS = 12000;
const ENDS = { arrived: 'clock.arrived', stopped: 'clock.stopped', 'too-long': 'clock.too-long', failed: 'clock.failed' };

const clock = byId('clock');
const time = byId('clock-time');
const about = byId('clock-about');
const leaps = byId('leaps');
const next = byId('leap-next');
const stop = byId('leap-stop');
const part = byId('journey');
const note = byId('clock-note');

let shown = null;
/** The latest arrival that was told of; undefined before the page has looked for the first time. */
let told;
let underway = false;
/** The button that set off from here, to which the focus returns. */
let pressed = null;
let noteOver = 0;
/** Whether the note says why there is nothing to jump to. */
let noteIsReason = false;

export function listenToClock() {
  leaps.addEventListener('click', (event) => {
    const leap = event.target.closest('button');
    if (leap) {
      travel(leap);
    }
  });
  stop.addEventListener('click', () => tell('/page/clock/stop', {}).catch(refuse));
  setInterval(tick, 1000);
}

function travel(leap) {
  hint('');
  if (leap.getAttribute('aria-disabled') === 'true') {
    hint(say('clock.nothing'));
    noteIsReason = true;
    return;
  }
  pressed = leap;
  tell('/page/clock/travel', { to: leap.dataset.leap }).catch(refuse);
}

const refuse = (refused) => hint(refused.message);

/** @param state the clock as the server has it; null while there is nothing to travel over */
export function showClock(state) {
  shown = state;
  clock.hidden = !state;
  part.hidden = !state?.underway;
  if (!state) {
    return;
  }
  if (setClock(state.now)) {
    localise(byId('messages'));
  }
  tick();
  showNext(state);
  showJourney(state.underway);
  tellArrival(state.arrival);
}

function tick() {
  if (shown) {
    const text = clubTime(now(), shown.zone);
    if (time.textContent !== text) {
      time.textContent = text;
      time.title = fullClubTime(now(), shown.zone);
    }
    time.dateTime = now().toISOString();
  }
  if (noteOver && Date.now() > noteOver) {
    hint('');
  }
}

function showNext(state) {
  next.textContent = say(state.next && !state.nextIsSession ? 'clock.next.other' : 'clock.next');
  next.setAttribute('aria-disabled', String(!state.next));
  const where = state.next ? say('clock.next.when', { when: clubTime(new Date(state.next), state.zone) }) : say('clock.nothing');
  byId('leap-next-about').textContent = where;
  next.title = where;
  if (state.next && noteIsReason) {
    hint('');
  }
}

function showJourney(journey) {
  about.textContent = journey ? say(doing(journey)) : shown.zone;
  about.title = journey ? '' : say('clock.zone', { zone: shown.zone });
  part.value = journey?.part ?? 0;
  const setsOff = journey && !underway;
  underway = Boolean(journey);
  // What is hidden loses the focus, but only later: it is given on to what stands in its place.
  const hadFocus = (underway ? leaps : stop).contains(document.activeElement);
  leaps.hidden = underway;
  stop.hidden = !underway;
  stop.setAttribute('aria-disabled', String(Boolean(journey?.stopping)));
  if (setsOff) {
    aloud(say('clock.set-off', { when: fullClubTime(new Date(journey.to), shown.zone) }));
  }
  if (hadFocus) {
    (underway ? stop : pressed ?? next).focus();
  }
}

function doing(journey) {
  if (journey.stopping) {
    return 'clock.stopping';
  }
  return journey.happening ? 'clock.posting' : 'clock.going';
}

function tellArrival(arrival) {
  if (told !== undefined && arrival && arrival.number !== told && !underway) {
    const text = say(ENDS[arrival.end], { when: fullClubTime(new Date(arrival.at), shown.zone) });
    (arrival.end === 'arrived' ? aloud : hint)(text);
  }
  if (!underway || told === undefined) {
    told = arrival?.number ?? 0;
  }
}

/** Says it to those who do not see the clock. */
function aloud(text) {
  note.classList.add('unseen');
  noteOver = 0;
  noteIsReason = false;
  note.textContent = text;
}

/** Shows it to all for a while; '' takes it away. */
export function hint(text) {
  note.classList.toggle('unseen', text === '');
  noteOver = text === '' ? 0 : Date.now() + NOTE_MS;
  noteIsReason = false;
  note.textContent = text;
}
