/** What is wrong in the text: underlined at its place, listed below it, and told where one writes or points. */
import { byId, el } from './dom.js';
import { choose, lineAt, mark, markAt, marksShown, textNow } from './editor-text.js';
import { say } from './words.js';

const KINDS = ['flaw', 'grave'];
const area = byId('text');
const bubble = byId('bubble');

let problems = [];
let announced = 0;

export function listenToProblems() {
  document.addEventListener('selectionchange', () => {
    if (document.activeElement === area) {
      tellAtCaret();
    }
  });
  area.addEventListener('blur', hide);
  area.addEventListener('keydown', (event) => { if (event.key === 'Escape') { hide(); } });
  area.addEventListener('pointermove', (event) => {
    const under = KINDS.flatMap(marksShown).find((each) => [...each.getClientRects()].some((box) => (
      event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom)));
    if (under) {
      const line = [...under.parentElement.parentElement.children].indexOf(under.parentElement) + 1;
      tell(problems.filter((problem) => problem.line === line), under);
    } else if (document.activeElement === area) {
      tellAtCaret();
    } else {
      hide();
    }
  });
}

const kindOf = (problem) => (problem.grave ? 'grave' : 'flaw');

/** @param found as the server tells them */
export function showProblems(found) {
  problems = found;
  mark(KINDS, found.map((problem) => ({ start: problem.start, end: problem.end, kind: kindOf(problem) })));
  const grave = found.some((problem) => problem.grave);
  const title = found.length === 0 ? say('desk.problems.none') : say('desk.problems', { count: found.length });
  byId('problems-title').textContent = title;
  byId('problems-title').className = grave ? 'has-grave' : found.length > 0 ? 'has-flaws' : '';
  area.setAttribute('aria-invalid', String(grave));
  byId('problems').replaceChildren(...found.map((problem) => el('li', {},
    el('button', { class: `problem ${kindOf(problem)}`, type: 'button', onclick: () => choose(problem.start, problem.end) },
      el('span', { class: 'problem-line', text: say('desk.problem.line', { line: problem.line }) }),
      el('span', { class: 'problem-what', text: say('desk.problem', { what: problem.what, next: problem.next }) })))));
  if (found.length !== announced) {
    announced = found.length;
    byId('announcer').textContent = title;
  }
  if (document.activeElement === area) {
    tellAtCaret();
  }
}

function tellAtCaret() {
  const line = lineAt(area.selectionStart) + 1;
  const here = problems.filter((problem) => problem.line === line);
  const at = here.length === 0 ? null : markAt(kindOf(here[0]), area.selectionStart);
  if (at) {
    tell(here, at);
  } else {
    hide();
  }
}

function tell(here, at) {
  if (here.length === 0 || textNow() === '') {
    hide();
    return;
  }
  const text = here.map((problem) => say('desk.problem', problem)).join('\n');
  if (bubble.textContent !== text) {
    bubble.textContent = text;
  }
  bubble.hidden = false;
  const last = [...at.getClientRects()].pop();
  const frame = bubble.parentElement.getBoundingClientRect();
  bubble.style.top = `${last.bottom - frame.top + 6}px`;
  bubble.style.left = `${Math.max(0, Math.min(last.left - frame.left, frame.width - bubble.offsetWidth - 4))}px`;
}

function hide() {
  bubble.hidden = true;
}
