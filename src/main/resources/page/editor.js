/** The essay editor: what one writes at the left, what the club would get of it at the right. */
import { byId, el, oneAtATime } from './dom.js';
import { askWriter, clearNote, note } from './editor-dialog.js';
import { fileName, keepDraft, listenToFiles, openFirst, showState, titled } from './editor-files.js';
import { listenToPreview, messageOf, showMessages } from './editor-preview.js';
import { listenToProblems, showProblems } from './editor-problems.js';
import { clearQuestions, listenToQuestions, showQuestions, working } from './editor-questions.js';
import { listenToSaving } from './editor-saving.js';
import { listenToShelf } from './editor-shelf.js';
import { listenToSpoilers, showSpoilers } from './editor-spoilers.js';
import { listenToText, textNow } from './editor-text.js';
import { ask, tell } from './server.js';
import { loadWords, say } from './words.js';

/** After the last key; with what the server takes, messages have changed well within 300 ms. */
const PAUSE_MS = 120;

/** Counts the changes of the text: an answer to an earlier one is dropped. */
let edition = 0;
let pause = 0;
/** The name and text that the questions which are shown were drawn from. */
let askedAbout = '';

function changed() {
  edition += 1;
  showState();
  clearTimeout(pause);
  pause = setTimeout(() => { keepDraft(); look(); }, PAUSE_MS);
}

const look = oneAtATime(async () => {
  const asked = edition;
  try {
    const preview = await tell('/page/desk/preview', { name: fileName(), text: textNow() });
    if (asked !== edition) {
      return;
    }
    show(preview);
    clearNote('look');
    if (preview.messages) {
      draw();
    }
  } catch (refused) {
    if (asked === edition) {
      note('look', refused.message);
    }
  }
});

function show(preview) {
  const readable = Boolean(preview.messages);
  showProblems(preview.problems);
  byId('counts').textContent = say('desk.counts', { words: preview.words.toLocaleString(navigator.language) });
  byId('desk').classList.toggle('unreadable', !readable);
  byId('messages-note').hidden = readable;
  byId('messages-note').textContent = readable ? '' : say(byId('slips').children.length ? 'desk.messages.before' : 'desk.messages.not-yet');
  if (readable) {
    titled(preview.title);
    showMessages(preview.messages);
  }
  showSpoilers(preview.spoilers);
  byId('act-post').disabled = !readable;
}

/** Never waited for: models are loaded with the first of them. */
const draw = oneAtATime(async () => {
  const [asked, about] = [edition, `${fileName()}\n${textNow()}`];
  if (about === askedAbout) {
    working(false);
    return;
  }
  working(true);
  try {
    const questions = await tell('/page/desk/prompts', { name: fileName(), text: textNow() });
    if (asked === edition) {
      askedAbout = about;
      showQuestions(questions);
      working(false);
    }
  } catch (refused) {
    if (asked === edition) {
      working(false);
      byId('questions-note').textContent = refused.message;
      byId('questions-note').hidden = false;
    }
  }
});

/** With another text; nothing of the last one stays. */
function begin() {
  edition += 1;
  askedAbout = '';
  clearTimeout(pause);
  showProblems([]);
  showSpoilers();
  showMessages([]);
  clearQuestions();
  look();
}

/** On a phone one pane is seen at a time. */
function showPane(name) {
  byId('desk').dataset.shown = name;
  byId('tabs').querySelectorAll('button').forEach((tab) => tab.setAttribute('aria-pressed', String(tab.dataset.show === name)));
}

async function post() {
  const button = byId('act-post');
  button.setAttribute('aria-busy', 'true');
  button.disabled = true;
  clearNote('post');
  byId('announcer').textContent = say('desk.posting');
  try {
    const posted = await tell('/page/desk/post', { name: fileName(), text: textNow() });
    await showPosted(posted);
  } catch (refused) {
    note('post', refused.message);
  } finally {
    button.removeAttribute('aria-busy');
    button.disabled = false;
  }
}

async function showPosted({ as, channel, said, added, underway }) {
  const state = await ask('/page/state', { as });
  const place = (id) => `/#${new URLSearchParams({ as, channel: id })}`;
  const names = new Map(state.channels.map((each) => [each.id, { name: `#${each.name}`, href: place(each.id) }]));
  await askWriter({
    title: say(added ? 'desk.posted.title' : 'desk.posted.not'),
    body: [
      underway && el('p', { text: say('desk.posted.underway') }),
      el('ol', { class: 'posted' }, ...said.map((message) => messageOf(message, names))),
      el('p', {}, el('a', { class: 'button secondary', href: place(channel), text: say('desk.posted.chat') })),
    ].filter(Boolean),
    choices: [{ key: 'on', label: say('desk.posted.on'), style: 'primary' }],
  });
}

await loadWords();
listenToProblems();
listenToPreview();
listenToQuestions(() => showPane('text'));
listenToText(changed);
listenToSpoilers({ name: fileName, moved: () => look(), refused: (why) => note('look', why) });
byId('tabs').addEventListener('click', (event) => {
  if (event.target.dataset.show) {
    showPane(event.target.dataset.show);
  }
});
byId('act-post').addEventListener('click', post);
listenToFiles(begin);
listenToSaving();
listenToShelf();
await openFirst();
