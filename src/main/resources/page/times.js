/** Times in the reader's own zone and manner. */

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

function fromNow(date) {
  const seconds = Math.round((date - Date.now()) / 1000);
  const [unit, size] = STEPS.find(([, each]) => Math.abs(seconds) >= each) ?? STEPS[STEPS.length - 1];
  return relative.format(Math.round(seconds / size), unit);
}

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
