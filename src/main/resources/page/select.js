/** What unfolds below a button: a select's options, or what else there is to choose from. */
import { el } from './dom.js';
import { say } from './words.js';

/** A select of a message: with a button for every option, since a native one would send at each press of an arrow key. */
export function select(message, component, acts) {
  const { least, most, chosen } = component.choosing;
  const options = component.options ?? [];
  const label = component.label || say('select.choose');
  const names = options.filter((option) => chosen.includes(option.value)).map((option) => option.name).join(', ');
  const toggle = el('button', {
    class: 'select-toggle', type: 'button', disabled: component.disabled, data: { focus: `component:${component.id}` },
    'aria-label': names && say('select.now', { label, names }),
  }, names || label);
  const send = (values, control) => acts.choose(message.id, component.id, values, control);
  if (most > 1) {
    return several(toggle, label, { key: component.id, options, least, most, chosen }, send);
  }
  return disclosure('select', toggle, label, options.map((option) => ({
    key: `option:${component.id}:${option.value}`,
    name: option.name,
    take: (control) => send([option.value], control),
  })));
}

/** Of these none, some or all are marked, and then sent together. */
function several(toggle, label, { key, options, least, most, chosen }, send) {
  const marks = options.map((option) => el('input', {
    type: 'checkbox', value: option.value, checked: chosen.includes(option.value), data: { focus: `option:${key}:${option.value}` },
  }));
  const marked = () => marks.filter((mark) => mark.checked);
  const done = el('button', { class: 'button primary', type: 'button', data: { focus: `done:${key}` } }, say('select.done'));
  const keepWithin = () => {
    const count = marked().length;
    marks.forEach((mark) => { mark.disabled = !mark.checked && count >= most; });
    done.disabled = count < least;
  };
  const fold = unfolding('select', toggle, label, [
    ...options.map((option, i) => el('label', { class: 'select-option select-mark' }, marks[i], el('span', { text: option.name }))),
    done,
  ]);
  marks.forEach((mark) => mark.addEventListener('change', keepWithin));
  done.addEventListener('click', () => {
    fold.close();
    send(marked().map((mark) => mark.value), toggle);
  });
  keepWithin();
  return fold.box;
}

/** @param choices a button each: `key`, `name`, and `take`, which is handed the toggle */
export function disclosure(kind, toggle, label, choices) {
  const fold = unfolding(kind, toggle, label, choices.map((choice) => el('button', {
    class: 'select-option', type: 'button', data: { focus: choice.key },
    onclick: () => {
      fold.close();
      choice.take(toggle);
    },
  }, choice.name)));
  return fold.box;
}

/** @returns `box`: the toggle with what it unfolds; `close`, which gives the focus back to the toggle */
function unfolding(kind, toggle, label, contents) {
  const options = el('div', { class: 'options', role: 'group', 'aria-label': label }, ...contents);
  const box = el('div', { class: kind }, toggle, options);
  const show = (open) => {
    options.hidden = !open;
    toggle.setAttribute('aria-expanded', String(open));
  };
  const close = () => {
    toggle.focus();
    show(false);
  };
  toggle.addEventListener('click', () => {
    show(options.hidden);
    // The newest message stands at the lower edge, and its options beneath that.
    options.scrollIntoView({ block: 'nearest' });
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !options.hidden) {
      event.stopPropagation();
      close();
    }
  });
  show(false);
  return { box, close };
}
