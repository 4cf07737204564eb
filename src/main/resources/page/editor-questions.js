/** The questions that are drawn from the text, each with its passage. */
import { byId, el } from './dom.js';
import { bringIntoView, mark, textNow } from './editor-text.js';
import { say } from './words.js';

const list = byId('questions');
/** The question whose passage is marked in the text. */
let chosen = null;
let lookAtText = () => {};
let drawn = '';

/** @param look shows the text, where there is room for one pane only */
export function listenToQuestions(look) {
  lookAtText = look;
}

export function showQuestions({ prompts, note }) {
  byId('questions-title').textContent = say('desk.questions', { count: prompts.length });
  byId('questions-note').textContent = note ?? (prompts.length === 0 ? say('desk.questions.none') : '');
  byId('questions-note').hidden = !note && prompts.length > 0;
  const now = JSON.stringify(prompts);
  if (now === drawn) {
    return;
  }
  drawn = now;
  const focused = list.contains(document.activeElement) ? document.activeElement.dataset.question : null;
  list.replaceChildren(...prompts.map(card));
  if (focused) {
    [...list.querySelectorAll('.passage')].find((each) => each.dataset.question === focused)?.focus({ preventScroll: true });
  }
  const still = prompts.find((prompt) => prompt.question === chosen);
  show(still ?? null);
}

export function clearQuestions() {
  drawn = '';
  chosen = null;
  list.replaceChildren();
  byId('questions-title').textContent = say('desk.tab.questions');
  byId('questions-note').hidden = true;
}

/** Says that what is shown was drawn from an earlier text. */
export function working(now) {
  byId('working').hidden = !now;
  list.classList.toggle('stale', now);
}

function card(prompt) {
  return el('li', { class: 'question' },
    el('p', { class: 'question-kind', text: prompt.kind }),
    el('h3', { class: 'question-text', text: prompt.question }),
    prompt.stances.length > 0 && el('ul', { class: 'stances', 'aria-label': say('desk.stances') },
      ...prompt.stances.map((stance) => el('li', { text: stance }))),
    prompt.spoiler && el('span', { class: 'question-hidden', text: say('desk.question.hidden') }),
    prompt.passage && el('button', {
      class: 'passage', type: 'button', 'aria-pressed': 'false', data: { question: prompt.question },
      'aria-label': say('desk.passage.show', { passage: prompt.passage.text }),
      onclick: () => choose(prompt),
    }, prompt.passage.text));
}

function choose(prompt) {
  if (chosen === prompt.question) {
    show(null);
    return;
  }
  lookAtText();
  const found = show(prompt);
  if (found) {
    bringIntoView(found.start);
  }
}

function show(prompt) {
  chosen = prompt?.question ?? null;
  list.querySelectorAll('.passage').forEach((each) => each.setAttribute('aria-pressed', String(each.dataset.question === chosen)));
  const found = prompt?.passage ? find(prompt.passage) : null;
  mark(['passage-mark'], found ? [{ ...found, kind: 'passage-mark' }] : []);
  return found;
}

/** Where the passage stands now: the text may have grown since it was read. */
function find({ text, start }) {
  const now = textNow();
  let best = -1;
  for (let at = now.indexOf(text); at >= 0; at = now.indexOf(text, at + 1)) {
    if (best < 0 || Math.abs(at - start) < Math.abs(best - start)) {
      best = at;
    }
  }
  return best < 0 ? null : { start: best, end: best + text.length };
}
