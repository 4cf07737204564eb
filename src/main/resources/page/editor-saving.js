/** Saving what lies on the desk, and downloading it: never over a text that nobody here has seen. */
import { byId, el, oneAtATime } from './dom.js';
import { askWriter, field, note } from './editor-dialog.js';
import { asInFile, fileName, onDesk, proposedName, saved } from './editor-files.js';
import { textNow } from './editor-text.js';
import { ask, tell } from './server.js';
import { say } from './words.js';

export function listenToSaving() {
  byId('act-save').addEventListener('click', save);
  byId('act-download').addEventListener('click', download);
  addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 's') {
      event.preventDefault();
      save();
    }
  });
}

function save() {
  if (!onDesk().paused && !byId('dialog').open) {
    saveNow();
  }
}

/** The second of two must know the version that the first one made. */
const saveNow = oneAtATime(async () => {
  if (onDesk().paused) {
    return;
  }
  if (onDesk().name) {
    try {
      await put(onDesk().name, onDesk().version);
    } catch (refused) {
      note('trouble', refused.message);
    }
  } else {
    await saveAs();
  }
});

/** Whether `mine` is what one writes: another essay may lie here since, or another tab write this one. */
const isStill = (mine) => onDesk() === mine && !onDesk().paused;

async function saveAs() {
  const mine = onDesk();
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

async function put(name, version) {
  const mine = onDesk();
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

function download() {
  const address = URL.createObjectURL(new Blob([asInFile(textNow())], { type: 'text/markdown' }));
  el('a', { href: address, download: fileName() }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
