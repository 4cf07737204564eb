/** Which essay lies on the desk: opening it, keeping its draft, and what becomes of it in another tab. */
import { byId, inOrder } from './dom.js';
import { answer, clearNote, note } from './editor-dialog.js';
import * as drafts from './editor-drafts.js';
import { openText, textNow } from './editor-text.js';
import { ask } from './server.js';
import { shortTime } from './times.js';
import { say } from './words.js';

const NEW = 'new ';

/** Whether a draft's key is of an essay that has no file yet. */
export const isNew = (key) => key.startsWith(NEW);

/**
 * `key` of its draft; `name` of its file, '' while it has none; `version` of the file that it began from; `saved`: the text
 * that needs no draft; `crlf`: whether the file ends its lines as Windows does; `paused`: another tab writes it
 */
let desk = { key: '', name: '', version: '', saved: '', crlf: false, paused: false };
let title = '';
let opened = () => {};
/** Counts what is opened: where two come at once, the later one is meant. */
let openings = 0;

/** What the server calls this text's file. */
export const fileName = () => desk.name || proposedName();

/** What lies on the desk now; another object with each essay that is laid there, and with each save. */
export const onDesk = () => desk;

/** The text as its file holds it: with Windows' line ends where the file has them. */
export const asInFile = (text) => (desk.crlf ? text.replace(/\n/g, '\r\n') : text);

/** @param name of the essay, as the server read it last */
export function titled(name) {
  title = name;
  showName();
}

/** @param onOpened called when another text lies on the desk */
export function listenToFiles(onOpened) {
  opened = onOpened;
  byId('act-new').addEventListener('click', begin);
  addEventListener('hashchange', () => { if (keyInAddress() && keyInAddress() !== desk.key) { openKey(keyInAddress()); } });
  addEventListener('pagehide', keepDraft);
  document.addEventListener('visibilitychange', keepDraft);
  drafts.listenToOthers((key) => { if (key === desk.key) { pause(); } });
}

const keyInAddress = () => new URLSearchParams(location.hash.slice(1)).get('essay') ?? '';

const showAddress = (key) => history.replaceState(null, '', `#essay=${encodeURIComponent(key)}`);

/** Opens what the address names, else what was looked at last, else a new essay. */
export async function openFirst() {
  const key = keyInAddress() || drafts.last();
  if (key) {
    await openKey(key);
  } else {
    await begin();
  }
}

async function begin() {
  await openKey(NEW + crypto.randomUUID().slice(0, 8));
}

/**
 * Opens an essay, unless the text on the desk would be lost by it.
 *
 * @param key of a draft: a file's name, or that of an essay that has none yet
 * @param givenUp whether the text on the desk may be lost
 */
export async function openKey(key, givenUp = false) {
  const opening = openings += 1;
  let file = { text: '', version: '' };
  let trouble = '';
  try {
    file = isNew(key) ? { text: await template(), version: '' } : await ask(`/page/desk/essays/${encodeURIComponent(key)}`);
  } catch (refused) {
    trouble = refused.message;
  }
  if (opening !== openings) {
    return;
  }
  if (trouble) {
    note('trouble', trouble);
  }
  // Only now: one may have written on until the file was here.
  if (!givenUp && !keepDraft()) {
    showAddress(desk.key);
    return;
  }
  const draft = drafts.find(key);
  if (!trouble || draft || isNew(key)) {
    lay(key, isNew(key) ? '' : key, file, draft);
  } else if (desk.key) {
    showAddress(desk.key);
  } else {
    await begin();
  }
}

async function template() {
  const response = await fetch('/page/template.md');
  return response.text();
}

function plain(text) {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function lay(key, name, file, draft) {
  const text = plain(file.text);
  const restored = draft !== null && draft.text !== text;
  desk = {
    key, name, version: restored ? draft.version : file.version, saved: text,
    crlf: restored ? draft.crlf : file.text.includes('\r\n'), paused: false,
  };
  title = '';
  byId('text').readOnly = false;
  ['restored', 'elsewhere', 'full'].forEach(clearNote);
  answer('');
  showAddress(key);
  drafts.lookedAt(key);
  openText(restored ? draft.text : text);
  if (restored) {
    sayRestored(name, file, draft);
  } else if (draft) {
    drafts.drop(key);
  }
  showName();
  showState();
  opened();
}

function sayRestored(name, file, draft) {
  const changed = name && draft.version !== file.version;
  note('restored', say(changed ? 'desk.restored.changed' : 'desk.restored', { when: shortTime(draft.at), name }), {
    [say('desk.restored.keep')]: () => {},
    [say(name ? 'desk.restored.drop' : 'desk.restored.drop.new')]: () => {
      drafts.drop(desk.key);
      lay(desk.key, desk.name, file, null);
    },
  });
}

/**
 * Keeps the draft, or drops the one that is saved by now.
 *
 * @returns whether nothing would be lost if another text took this one's place
 */
export function keepDraft() {
  if (!desk.key) {
    return true;
  }
  const text = textNow();
  if (!desk.paused) {
    keep(text);
    showState();
  }
  return text === desk.saved || drafts.holds(desk.key, text);
}

function keep(text) {
  if (text === desk.saved) {
    const kept = drafts.all().some((draft) => draft.key === desk.key);
    if (kept && drafts.keep(desk.key, draftOf(text)) === 'elsewhere') {
      pause();
    } else if (kept) {
      drafts.drop(desk.key);
    }
    return;
  }
  const became = drafts.keep(desk.key, draftOf(text));
  if (became === 'elsewhere') {
    pause();
  } else if (became === 'full') {
    note('full', say('desk.full'));
  }
}

const draftOf = (text) => ({ text, name: desk.name, version: desk.version, crlf: desk.crlf });

/** Another tab writes this essay: nothing is written over either text until somebody chooses. */
function pause() {
  desk.paused = true;
  byId('text').readOnly = true;
  showState();
  note('elsewhere', say('desk.elsewhere'), {
    [say('desk.elsewhere.theirs')]: () => openKey(desk.key, true),
    [say('desk.elsewhere.mine')]: () => {
      drafts.takeOver(desk.key);
      desk.paused = false;
      byId('text').readOnly = false;
      keepDraft();
      byId('text').focus();
    },
  });
}

function showName() {
  const name = desk.name || title || say('desk.new');
  if (byId('name').textContent !== inOrder(name)) {
    byId('name').textContent = inOrder(name);
    document.title = say('desk.title.of', { name });
  }
}

export function showState() {
  const dirty = textNow() !== desk.saved;
  const now = desk.paused ? 'desk.state.paused' : dirty ? 'desk.state.draft' : desk.name ? 'desk.state.saved' : 'desk.state.new';
  if (byId('state').textContent !== say(now)) {
    byId('state').textContent = say(now);
  }
}

/** @param text as it was sent: what was written since is a draft */
export function saved(name, version, text) {
  drafts.drop(desk.key);
  desk = { ...desk, key: name, name, version, saved: text };
  drafts.takeOver(name);
  drafts.lookedAt(name);
  showAddress(name);
  ['restored', 'trouble'].forEach(clearNote);
  keepDraft();
  showName();
  showState();
  byId('announcer').textContent = say('desk.saved', { name });
}

/** A file's name from the essay's title: letters and digits of any language, hyphens between. */
export function proposedName() {
  const words = (title || textNow().split('\n')[0]).normalize('NFKC').toLowerCase()
    .replace(/[’']/g, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const slug = words.slice(0, 10).join('-').slice(0, 60).replace(/-+$/, '');
  return `${slug && slug !== 'readme' ? slug : 'essay'}.md`;
}
