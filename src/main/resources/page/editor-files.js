/** Which essay lies on the desk: opening, restoring, saving, downloading; and what becomes of it in another tab. */
import { byId, el, inOrder, oneAtATime } from './dom.js';
import { answer, askWriter, clearNote, field, note } from './editor-dialog.js';
import * as drafts from './editor-drafts.js';
import { openText, textNow } from './editor-text.js';
import { ask, tell } from './server.js';
import { shortTime } from './times.js';
import { say } from './words.js';

const NEW = 'new ';

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

/** @param name of the essay, as the server read it last */
export function titled(name) {
  title = name;
  showName();
}

/** @param onOpened called when another text lies on the desk */
export function listenToFiles(onOpened) {
  opened = onOpened;
  byId('act-new').addEventListener('click', begin);
  byId('act-open').addEventListener('click', chooseEssay);
  byId('act-save').addEventListener('click', save);
  byId('act-download').addEventListener('click', download);
  addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 's') {
      event.preventDefault();
      save();
    }
  });
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
async function openKey(key, givenUp = false) {
  const opening = openings += 1;
  const isNew = key.startsWith(NEW);
  let file = { text: '', version: '' };
  let trouble = '';
  try {
    file = isNew ? { text: await template(), version: '' } : await ask(`/page/desk/essays/${encodeURIComponent(key)}`);
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
  if (!trouble || draft || isNew) {
    lay(key, isNew ? '' : key, file, draft);
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

/** A file's name from the essay's title: letters and digits of any language, hyphens between. */
function proposedName() {
  const words = (title || textNow().split('\n')[0]).normalize('NFKC').toLowerCase()
    .replace(/[’']/g, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const slug = words.slice(0, 10).join('-').slice(0, 60).replace(/-+$/, '');
  return `${slug && slug !== 'readme' ? slug : 'essay'}.md`;
}

function save() {
  if (!desk.paused && !byId('dialog').open) {
    saveNow();
  }
}

/** The second of two must know the version that the first one made. */
const saveNow = oneAtATime(async () => {
  if (desk.paused) {
    return;
  }
  if (desk.name) {
    try {
      await put(desk.name, desk.version);
    } catch (refused) {
      note('trouble', refused.message);
    }
  } else {
    await saveAs();
  }
});

/** Whether `mine` is what one writes: another essay may lie here since, or another tab write this one. */
const isStill = (mine) => desk === mine && !desk.paused;

async function saveAs() {
  const mine = desk;
  const { folder } = await ask('/page/desk/essays').catch((refused) => { note('trouble', refused.message); return {}; });
  if (!folder || !isStill(mine)) {
    return;
  }
  await askWriter({
    title: say('desk.save.title'),
    body: [field('file-name', say('desk.save.name'), proposedName(), say('desk.save.about', { folder }))],
    choices: [{ key: 'never', label: say('desk.cancel') }, { key: 'save', label: say('desk.act.save'), style: 'primary' }],
    check: async (key) => {
      if (key !== 'save' || !isStill(mine)) {
        return '';
      }
      try {
        const name = byId('file-name').value.trim();
        const text = textNow();
        const answered = await send(name, '', text);
        if (!isStill(mine)) {
          return '';
        }
        if (!answered.saved) {
          return say('desk.save.taken', { name });
        }
        saved(name, answered.version, text);
        return '';
      } catch (refused) {
        return refused.message;
      }
    },
  });
}

function send(name, version, text) {
  return tell('/page/desk/save', { name, text: asInFile(text), version });
}

const asInFile = (text) => (desk.crlf ? text.replace(/\n/g, '\r\n') : text);

async function put(name, version) {
  const mine = desk;
  const text = textNow();
  const answered = await send(name, version, text);
  if (!isStill(mine)) {
    return;
  }
  if (answered.saved) {
    saved(name, answered.version, text);
    return;
  }
  const choice = await askWriter({
    title: say('desk.stands.title', { name }),
    body: [el('p', { text: say('desk.stands', { name }) })],
    choices: [
      { key: 'never', label: say('desk.cancel') },
      { key: 'as', label: say('desk.stands.as') },
      { key: 'replace', label: say('desk.stands.replace'), style: 'danger' },
    ],
  });
  if (!isStill(mine)) {
    return;
  }
  if (choice === 'replace') {
    await put(name, answered.version);
  } else if (choice === 'as') {
    await saveAs();
  }
}

/** @param text as it was sent: what was written since is a draft */
function saved(name, version, text) {
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

function download() {
  const address = URL.createObjectURL(new Blob([asInFile(textNow())], { type: 'text/markdown' }));
  el('a', { href: address, download: fileName() }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

async function chooseEssay() {
  keepDraft();
  let essays;
  try {
    essays = await ask('/page/desk/essays');
  } catch (refused) {
    note('trouble', refused.message);
    return;
  }
  if (byId('dialog').open) {
    return;
  }
  const unsaved = drafts.all();
  const choice = (key, name, about) => el('li', {},
    el('button', { class: 'shelf-entry', type: 'button', onclick: () => answer(key) },
      el('span', { class: 'shelf-name', text: name }), about && el('span', { class: 'shelf-about', text: about })));
  const entries = [
    ...unsaved.filter((draft) => draft.key.startsWith(NEW)).map((draft) => choice(draft.key, titleIn(draft.text),
      say('desk.open.unsaved', { when: shortTime(draft.at) }))),
    ...essays.names.map((name) => {
      const draft = unsaved.find((each) => each.key === name);
      return choice(name, name, draft && say('desk.open.draft', { when: shortTime(draft.at) }));
    }),
  ];
  const key = await askWriter({
    title: say('desk.open.title'),
    body: [el('p', { class: 'field-about', text: say(essays.names.length ? 'desk.open.folder' : 'desk.open.empty', { folder: essays.folder }) }),
      el('ul', { class: 'shelf' }, ...entries)],
    choices: [{ key: 'never', label: say('desk.cancel') }],
  });
  if (key && key !== 'never') {
    await openKey(key);
    byId('text').focus();
  }
}

function titleIn(text) {
  const title = /^title:\s*(.+)$/m.exec(text.startsWith('---') ? text : '')?.[1] ?? text.split('\n')[0];
  return title.replace(/^["'#\s]+|["'\s]+$/g, '') || say('desk.new');
}
