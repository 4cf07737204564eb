/**
 * Drafts: what one writes is kept in this browser until it is saved, an entry for each essay. Every entry carries a stamp;
 * a tab writes only over the stamp that it has seen, so that of two tabs with the same essay one always notices the other.
 */

const ROOM = 'aftercredits.draft.';
const LAST = 'aftercredits.draft-last';

const tab = crypto.randomUUID();
let count = 0;
/** The stamps that this tab has seen, by draft. */
const seen = new Map();

function read(key) {
  try {
    const draft = JSON.parse(localStorage.getItem(ROOM + key));
    return draft && typeof draft.text === 'string' ? draft : null;
  } catch {
    return null;
  }
}

/** The draft of that key, or null; from here on this tab knows it. */
export function find(key) {
  const draft = read(key);
  seen.set(key, draft?.stamp ?? null);
  return draft;
}

/**
 * Keeps it.
 *
 * @param draft `text`, `name` of its file or '', `version` of the file that it began from or '', `crlf`
 * @returns 'kept'; 'elsewhere' where another tab has written since; 'full' where the browser takes no more
 */
export function keep(key, draft) {
  const there = read(key);
  if ((there?.stamp ?? null) !== (seen.get(key) ?? null)) {
    return 'elsewhere';
  }
  const stamp = `${tab} ${count += 1}`;
  try {
    localStorage.setItem(ROOM + key, JSON.stringify({ ...draft, at: new Date().toISOString(), stamp }));
    localStorage.setItem(LAST, key);
  } catch {
    return 'full';
  }
  seen.set(key, stamp);
  return 'kept';
}

/** Whether that is what its draft says. */
export const holds = (key, text) => read(key)?.text === text;

/** Takes over from another tab: what this one writes next replaces what stands there. */
export function takeOver(key) {
  seen.set(key, read(key)?.stamp ?? null);
}

export function drop(key) {
  localStorage.removeItem(ROOM + key);
  seen.set(key, null);
}

/** Which essay was looked at last. */
export const last = () => localStorage.getItem(LAST) ?? '';

export function lookedAt(key) {
  try {
    localStorage.setItem(LAST, key);
  } catch {
    // A full browser says so when a draft is kept; this is no loss.
  }
}

/** All drafts, the newest first. */
export function all() {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(ROOM))
    .map((key) => ({ key: key.slice(ROOM.length), ...read(key.slice(ROOM.length)) }))
    .filter((draft) => typeof draft.text === 'string')
    .sort((a, b) => String(b.at).localeCompare(String(a.at)));
}

/** Calls `onOther` with a key when another tab has written or dropped that draft. */
export function listenToOthers(onOther) {
  addEventListener('storage', (event) => {
    if (event.key?.startsWith(ROOM)) {
      const key = event.key.slice(ROOM.length);
      if ((read(key)?.stamp ?? null) !== (seen.get(key) ?? null)) {
        onOther(key);
      }
    }
  });
}
