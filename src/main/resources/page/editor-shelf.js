/** Which essays there are to open: the folder's, and those that are drafts alone. */
import { byId, el } from './dom.js';
import { answer, askWriter, note } from './editor-dialog.js';
import * as drafts from './editor-drafts.js';
import { isNew, keepDraft, openKey } from './editor-files.js';
import { ask } from './server.js';
import { shortTime } from './times.js';
import { say } from './words.js';

export function listenToShelf() {
  byId('act-open').addEventListener('click', chooseEssay);
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
    ...unsaved.filter((draft) => isNew(draft.key)).map((draft) => choice(draft.key, titleIn(draft.text),
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
