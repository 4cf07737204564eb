/**
 * The writing area: a textarea over a mirror of its text, which has a place for every line and carries the underlines. The
 * mirror gives the height, so that one element scrolls for all.
 */
import { byId } from './dom.js';

const area = byId('text');
const mirror = byId('mirror');
const paper = byId('paper');

/** What is marked: `start` and `end` in the text, `kind` for its style. */
let marks = [];
/** The mirror's lines as they are drawn: their text with their marks. */
let drawn = [];
/** Where each line begins. */
let starts = [0];
let before = '';

export const textNow = () => area.value;

/** Whether nobody may change the text now. */
export const isLocked = () => area.readOnly;

/** Calls `onInput` with every change of the text, by whomever. */
export function listenToText(onInput) {
  area.addEventListener('input', () => {
    moveMarks();
    draw();
    onInput();
  });
}

/** Puts another essay's text here; there is nothing to undo. */
export function openText(text) {
  area.value = text;
  area.setSelectionRange(0, 0);
  before = area.value;
  marks = [];
  draw();
  paper.scrollTop = 0;
}

/** Changes the text as if one had typed it: one step to undo, or two where most of it only changes its place. */
export function retype(text) {
  const halfway = withoutWhatMoves(area.value, text);
  if (halfway !== null) {
    retypeAtOnce(halfway);
  }
  retypeAtOnce(text);
}

/** Browsers take seconds to type hundreds of paragraphs, and a moment for a line at each end of them. */
const MOST_TYPED = 5_000;
const LONGEST_MOVED = 200;

/** What is between two texts of which one has a few words at another place; null where it is short, or otherwise changed. */
function withoutWhatMoves(now, text) {
  const [start, end, endThen] = differing(now, text);
  const [from, to] = [now.slice(start, end), text.slice(start, endThen)];
  for (let moved = 1; endThen - start > MOST_TYPED && moved <= LONGEST_MOVED; moved += 1) {
    if (to.startsWith(from.slice(moved))) {
      return now.slice(0, start) + from.slice(moved) + now.slice(end);
    }
    if (to.endsWith(from.slice(0, -moved))) {
      return now.slice(0, start) + from.slice(0, -moved) + now.slice(end);
    }
  }
  return null;
}

function retypeAtOnce(text) {
  const now = area.value;
  const [start, end, endThen] = differing(now, text);
  if (start === end && start === endThen) {
    return;
  }
  const [caretStart, caretEnd] = [area.selectionStart, area.selectionEnd].map((caret) => (
    caret <= start ? caret : Math.max(start, caret + endThen - end)));
  const focused = document.activeElement;
  const scrolled = paper.scrollTop;
  area.focus({ preventScroll: true });
  area.setSelectionRange(start, end);
  const typed = text.slice(start, endThen);
  const done = typed ? document.execCommand('insertText', false, typed) : document.execCommand('delete');
  if (!done) {
    area.setRangeText(typed, start, end);
    area.dispatchEvent(new Event('input'));
  }
  area.setSelectionRange(Math.min(caretStart, text.length), Math.min(caretEnd, text.length));
  focused?.focus({ preventScroll: true });
  paper.scrollTop = scrolled;
}

/** Where two texts begin to differ, and where each ends to. */
function differing(a, b) {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) {
    start += 1;
  }
  let same = 0;
  while (same < shorter - start && a[a.length - 1 - same] === b[b.length - 1 - same]) {
    same += 1;
  }
  return [start, a.length - same, b.length - same];
}

/** Until there is word of the new text, marks move with their words, and those of changed words go. */
function moveMarks() {
  const now = area.value;
  const [start, end, endNow] = differing(before, now);
  marks = marks.filter((mark) => mark.end <= start || mark.start >= end)
    .map((mark) => (mark.start >= end ? { ...mark, start: mark.start + endNow - end, end: mark.end + endNow - end } : mark));
  before = now;
}

/** Marks these, in place of all of the same kinds. */
export function mark(kinds, wanted) {
  marks = [...marks.filter((each) => !kinds.includes(each.kind)), ...wanted];
  draw();
}

function draw() {
  const lines = area.value.split('\n');
  starts = [];
  let at = 0;
  const wanted = lines.map((line) => {
    starts.push(at);
    const own = marks.length === 0 ? [] : marks.filter((each) => each.start <= at + line.length && each.end >= at
      && (each.end > at || each.start === each.end || line === ''))
      .map((each) => ({ kind: each.kind, start: Math.max(0, each.start - at), end: Math.min(line.length, each.end - at) }));
    at += line.length + 1;
    return { line, own, key: own.length === 0 ? line : `${line}\n${JSON.stringify(own)}` };
  });
  let first = 0;
  while (first < wanted.length && first < drawn.length && wanted[first].key === drawn[first]) {
    first += 1;
  }
  let same = 0;
  while (same < Math.min(wanted.length, drawn.length) - first
    && wanted[wanted.length - 1 - same].key === drawn[drawn.length - 1 - same]) {
    same += 1;
  }
  for (let gone = drawn.length - same; gone > first; gone -= 1) {
    mirror.children[gone - 1].remove();
  }
  const fresh = document.createDocumentFragment();
  wanted.slice(first, wanted.length - same).forEach((each) => fresh.append(lineOf(each.line, each.own)));
  mirror.insertBefore(fresh, mirror.children[first] ?? null);
  drawn = wanted.map((each) => each.key);
}

/** As it is: a character less, or in another order, would shift what stands beneath the textarea's own. */
function lineOf(line, own) {
  const element = document.createElement('div');
  element.className = 'line';
  const cuts = [...new Set([0, line.length, ...own.flatMap((each) => [each.start, each.end])])].sort((a, b) => a - b);
  for (let i = 0; i + 1 < cuts.length; i += 1) {
    const kinds = own.filter((each) => each.start <= cuts[i] && each.end >= cuts[i + 1]).map((each) => each.kind);
    element.append(piece(line.slice(cuts[i], cuts[i + 1]), kinds));
  }
  if (line === '') {
    element.append(own.length === 0 ? document.createElement('br') : piece('\u00a0', own.map((each) => each.kind)));
  }
  return element;
}

function piece(text, kinds) {
  if (kinds.length === 0) {
    return document.createTextNode(text);
  }
  const span = document.createElement('span');
  span.className = `mark ${[...new Set(kinds)].join(' ')}`;
  span.textContent = text;
  return span;
}

/** The line, from 0, on which the text's character stands. */
export function lineAt(offset) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle] <= offset) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

/** How far below the text's beginning the line at `offset` begins, in pixels. */
export function topOf(offset) {
  return mirror.children[lineAt(offset)]?.offsetTop ?? 0;
}

/** How high the text is, in pixels. */
export const heightOfText = () => mirror.offsetHeight;

/** The element of the mirror that shows the first mark of this kind at `offset`, if any. */
export function markAt(kind, offset) {
  const line = mirror.children[lineAt(offset)];
  return line?.querySelector(`.${kind}`) ?? null;
}

export const marksShown = (kind) => [...mirror.querySelectorAll(`.${kind}`)];

/** Leads there: the words are chosen and in sight. */
export function choose(start, end) {
  area.focus({ preventScroll: true });
  area.setSelectionRange(start, end);
  bringIntoView(start);
}

export function bringIntoView(offset) {
  const top = topOf(offset);
  const room = paper.clientHeight;
  if (top < paper.scrollTop + 20 || top > paper.scrollTop + room - 80) {
    paper.scrollTop = Math.max(0, top - room / 3);
  }
}

/** Calls `onLaidOut` whenever lines may have moved. */
export function listenToLayout(onLaidOut) {
  new ResizeObserver(onLaidOut).observe(mirror);
}
