/** Two small forms of the page's own: for somebody in the club, and for beginning anew. */
import { byId, el, inOrder } from './dom.js';
import { tell } from './server.js';
import { say } from './words.js';

const person = byId('person');
const anew = byId('anew-sheet');

/** Who is being changed; '' for somebody new. */
let changed = '';
let begun = false;

/** Whether the rehearsal was asked to begin anew from here: that it is not there for a moment is as it should be. */
export const beginsAnew = () => begun;

export function listenToPerson() {
  for (const [sheet, send] of [[person, save], [anew, begin]]) {
    sheet.addEventListener('click', (event) => {
      if (event.target.closest('[data-cancel]')) {
        sheet.close();
      }
    });
    sheet.querySelector('form').addEventListener('submit', (event) => {
      event.preventDefault();
      attempt(sheet, send);
    });
  }
  byId('person-leave').addEventListener('click', () => attempt(person, () => tell('/page/cast/leave', { person: changed })));
}

/** @param who null for somebody new */
export function changePerson(who, { languages }) {
  changed = who?.id ?? '';
  byId('person-title').textContent = who ? inOrder(say('person.change', { name: who.name })) : say('person.new');
  byId('person-name').value = who?.name ?? '';
  byId('person-host').checked = who?.host ?? false;
  byId('person-leave').hidden = !who;
  offer(byId('person-language'), languages, who?.locale);
  open(person);
  byId('person-name').focus();
}

export function askForLanguage({ languages }) {
  offer(byId('anew-language'), languages, null);
  open(anew);
}

function open(sheet) {
  complain(sheet, '');
  sheet.showModal();
}

function offer(select, languages, chosen) {
  select.replaceChildren(...languages.map((language) => el('option', {
    value: language.value, selected: language.value === chosen,
  }, language.name)));
}

function save() {
  return tell('/page/cast', {
    person: changed,
    name: byId('person-name').value,
    host: byId('person-host').checked ? 'yes' : 'no',
    locale: byId('person-language').value,
  });
}

async function begin() {
  await tell('/page/anew', { locale: byId('anew-language').value });
  begun = true;
}

async function attempt(sheet, send) {
  try {
    await send();
    sheet.close();
  } catch (refused) {
    complain(sheet, refused.message);
  }
}

function complain(sheet, text) {
  const error = sheet.querySelector('.sheet-error');
  error.textContent = text;
  error.hidden = text === '';
}
