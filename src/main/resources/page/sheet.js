/** The bot's forms, as a dialog. */
import { byId, el, inOrder } from './dom.js';
import { tell } from './server.js';
import { say } from './words.js';

const sheet = byId('sheet');
const fields = byId('sheet-fields');
const error = byId('sheet-error');

/** Forms that were sent or closed here: the server may not have heard of it yet when it is asked again. */
const closed = new Set();

let shown = null;
let returnTo = null;

export function listenToSheet() {
  byId('sheet-form').addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  byId('sheet-close').addEventListener('click', dismiss);
  byId('sheet-cancel').addEventListener('click', dismiss);
  sheet.addEventListener('cancel', dismiss);
  sheet.addEventListener('close', leave);
}

function dismiss() {
  if (shown) {
    tell('/page/forms/close', { as: shown.as, form: shown.id }).catch(() => {});
  }
  sheet.close();
}

/** Shows `form` to `as`, unless it is shown already or was closed; null takes away what is shown. */
export function showForm(form, as) {
  const wanted = form && !closed.has(form.id) ? form : null;
  if (wanted === null || (shown && shown.id !== wanted.id)) {
    if (shown) {
      sheet.close();
    }
  }
  if (wanted && shown?.id !== wanted.id) {
    shown = { id: wanted.id, as, spec: wanted };
    returnTo = document.activeElement;
    byId('sheet-title').textContent = inOrder(wanted.title);
    complain('');
    fields.replaceChildren(...wanted.fields.map(field));
    sheet.showModal();
    fields.querySelector('input, textarea, select')?.focus();
  }
}

function leave() {
  if (shown) {
    closed.add(shown.id);
  }
  shown = null;
  const target = returnTo?.isConnected && returnTo !== document.body ? returnTo : byId('write');
  target.focus({ preventScroll: true });
}

function field(spec, index) {
  const id = `field-${index}`;
  const about = spec.description && el('p', { class: 'field-about', id: `${id}-about`, text: spec.description });
  const common = {
    id, class: 'field-input', data: { field: spec.id }, required: spec.required,
    'aria-describedby': [about && `${id}-about`, `${id}-count`].filter(Boolean).join(' '),
  };
  const input = inputFor(spec, common);
  return el('div', { class: 'field' },
    el('label', { for: id }, spec.label, spec.required && el('span', { class: 'field-required', 'aria-hidden': 'true' }, ' *')),
    about, input, spec.style === 'select' ? el('p', { id: `${id}-count`, hidden: true }) : counter(id, input, spec));
}

function inputFor(spec, common) {
  if (spec.style === 'select') {
    return el('select', common,
      el('option', { value: '' }, spec.placeholder ?? say('select.choose')),
      ...spec.choices.map((choice) => el('option', { value: choice.value, selected: choice.value === spec.value }, choice.name)));
  }
  const limits = { placeholder: spec.placeholder, maxlength: spec.maxLength > 0 ? spec.maxLength : null };
  const input = spec.style === 'paragraph' ? el('textarea', { ...common, ...limits, rows: '6' })
    : el('input', { ...common, ...limits, type: 'text', autocomplete: 'off' });
  input.value = spec.value ?? '';
  return input;
}

function counter(id, input, spec) {
  const count = el('p', { class: 'field-count', id: `${id}-count` });
  const write = () => {
    count.textContent = spec.maxLength > 0
      ? say('form.count', { count: [...input.value].length, most: spec.maxLength.toLocaleString() }) : '';
  };
  input.addEventListener('input', write);
  write();
  return count;
}

function complain(text) {
  error.textContent = text;
  error.hidden = text === '';
}

/** The first field that is not filled as it must be, with what is wrong; null if all are. */
function objection(inputs) {
  for (const spec of shown.spec.fields) {
    const input = inputs.find((each) => each.dataset.field === spec.id);
    const length = [...input.value.trim()].length;
    if (spec.required && length === 0) {
      return { input, text: say('form.needed', { label: spec.label }) };
    }
    if (length > 0 && length < spec.minLength) {
      return { input, text: say('form.short', { label: spec.label, least: spec.minLength }) };
    }
  }
  return null;
}

async function send() {
  const inputs = [...fields.querySelectorAll('[data-field]')];
  const wrong = objection(inputs);
  inputs.forEach((input) => input.toggleAttribute('aria-invalid', false));
  if (wrong) {
    wrong.input.setAttribute('aria-invalid', 'true');
    complain(wrong.text);
    wrong.input.focus();
    return;
  }
  const values = Object.fromEntries(inputs.map((input) => [input.dataset.field, input.value]));
  try {
    await tell('/page/forms', { as: shown.as, form: shown.id, values });
    sheet.close();
  } catch (refused) {
    complain(refused.message);
  }
}
