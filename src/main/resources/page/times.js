/** Times in the reader's own manner; in the reader's own zone, but for the club's clock. */

const locale = navigator.language;
const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
const full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' });
const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** Discord's timestamp styles, the letter after the second colon of <t:…:F>. */
const STYLES = {
  t: new Intl.DateTimeFormat(locale, { timeStyle: 'short' }),
  T: new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }),
  d: new Intl.DateTimeFormat(locale, { dateStyle: 'short' }),
  D: new Intl.DateTimeFormat(locale, { dateStyle: 'long' }),
  f: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }),
  F: full,
};

const STEPS = [['year', 31556952], ['month', 2629746], ['week', 604800], ['day', 86400], ['hour', 3600], ['minute', 60], ['second', 1]];
const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

/** How much later it is in the rehearsal than on the reader's clock. */
let aheadMs = 0;

/** Takes over the rehearsal's time; says whether that is another one than a moment ago. */
export function setClock(iso) {
  const before = aheadMs;
  aheadMs = new Date(iso) - Date.now();
  return Math.abs(aheadMs - before) > 1000;
}

/** The rehearsal's time. */
export const now = () => new Date(Date.now() + aheadMs);

function fromNow(date) {
  const seconds = Math.round((date - now()) / 1000);
  const [unit, size] = STEPS.find(([, each]) => Math.abs(seconds) >= each) ?? STEPS[STEPS.length - 1];
  return relative.format(Math.round(seconds / size), unit);
}

const BRIEF = { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' };
const WHOLE = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' };
const short = new Intl.DateTimeFormat(locale, BRIEF);
const inZones = new Map();

/** The formats for a zone; a zone that this browser does not know is read as UTC, and says so. */
function inZone(zone) {
  if (!inZones.has(zone)) {
    inZones.set(zone, formats(zone));
  }
  return inZones.get(zone);
}

function formats(zone) {
  const as = (options) => [BRIEF, WHOLE].map((each) => new Intl.DateTimeFormat(locale, { ...each, ...options }));
  try {
    return as({ timeZone: zone });
  } catch {
    return as({ timeZone: 'UTC', timeZoneName: 'short' });
  }
}

/** What the club's clock on the wall shows. */
export const clubTime = (date, zone) => inZone(zone)[0].format(date);
export const fullClubTime = (date, zone) => inZone(zone)[1].format(date);

export const shortTime = (iso) => short.format(new Date(iso));
export const clockTime = (iso) => clock.format(new Date(iso));
export const fullTime = (iso) => full.format(new Date(iso));
export const dayOf = (iso) => day.format(new Date(iso));

/** Writes out every <time> of the bot's in `root`; a relative one is kept right by calling this again. */
export function localise(root) {
  for (const time of root.querySelectorAll('time[data-style]')) {
    const date = new Date(time.dateTime);
    if (Number.isNaN(date.getTime())) {
      continue;
    }
    const style = time.dataset.style;
    const text = style === 'R' ? fromNow(date) : (STYLES[style] ?? STYLES.f).format(date);
    if (time.textContent !== text) {
      time.textContent = text;
    }
    time.title = full.format(date);
  }
}
