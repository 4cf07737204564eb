/** Who is in the club, by what they are in it; and what whoever rehearses does with them. */
import { hint } from './clock.js';
import { avatar, byId, el, inOrder } from './dom.js';
import { askForLanguage, changePerson } from './person.js';
import { tell } from './server.js';
import { say } from './words.js';

const CLOSED = 'aftercredits.members-closed';
/** Where there is room for it beside the messages. */
const WIDE = matchMedia('(min-width: 1200px)');

const panel = byId('members');
const toggle = byId('members-toggle');
const lists = byId('member-lists');
const several = byId('several');

let drawn = '';
let scene = null;
let answering = false;

/** @param complain shows what was refused */
export function listenToMembers(complain) {
  toggle.addEventListener('click', () => show(panel.hidden, true));
  byId('members-close').addEventListener('click', () => { show(false, true); toggle.focus(); });
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !WIDE.matches) {
      show(false, false);
      toggle.focus();
    }
  });
  WIDE.addEventListener('change', () => show(wanted(), false));
  byId('add-person').addEventListener('click', () => changePerson(null, scene));
  byId('anew').addEventListener('click', () => askForLanguage(scene));
  several.addEventListener('click', async () => {
    complain('');
    try {
      await tell('/page/cast/answers', { channel: scene.channel });
    } catch (refused) {
      complain(refused.message);
    }
    if (!WIDE.matches) {
      show(false, false);
      toggle.focus();
    }
  });
  lists.addEventListener('click', (event) => {
    const id = event.target.closest('button')?.dataset.person;
    const person = scene.personas.find((each) => each.id === id);
    if (person) {
      changePerson(person, scene);
    }
  });
  show(wanted(), false);
}

const wanted = () => WIDE.matches && localStorage.getItem(CLOSED) === null;

/** @param chosen whether somebody asked for it, who is to find it so again */
function show(open, chosen) {
  panel.hidden = !open;
  toggle.setAttribute('aria-expanded', String(open));
  if (chosen && WIDE.matches) {
    if (open) {
      localStorage.removeItem(CLOSED);
    } else {
      localStorage.setItem(CLOSED, 'yes');
    }
  }
  if (open && chosen && !WIDE.matches) {
    byId('members-close').focus();
  }
}

/** @param state as the server tells it, and the `channel` that is shown */
export function showMembers(state) {
  scene = state;
  showAnswering(state.severalAnswer);
  const people = new Set(state.personas.map((person) => person.id));
  const apps = state.members.filter((member) => !people.has(member.value));
  const depends = JSON.stringify([state.personas, apps]);
  if (depends === drawn) {
    return;
  }
  drawn = depends;
  const focused = lists.contains(document.activeElement) ? document.activeElement.dataset.person : null;
  lists.replaceChildren(
    ...group('members.hosts', state.personas.filter((person) => person.host).map(entry)),
    ...group('members.members', state.personas.filter((person) => !person.host).map(entry)),
    ...group('members.apps', apps.map((app) => el('li', { class: 'member' }, avatar(app.name, true),
      el('span', { class: 'member-name', text: app.name })))));
  if (focused) {
    (lists.querySelector(`[data-person="${CSS.escape(focused)}"]`) ?? byId('members-close')).focus();
  }
}

/** Others' answers are not to be seen before one has answered oneself: so it is said that they are there. */
function showAnswering(now) {
  if (now !== answering) {
    answering = now;
    several.setAttribute('aria-busy', String(now));
    several.textContent = say(now ? 'members.several.busy' : 'members.several');
    hint(say(now ? 'members.several.busy' : 'members.several.done'));
  }
}

function group(key, items) {
  if (items.length === 0) {
    return [];
  }
  return [el('h3', {}, say('members.group', { group: say(key), count: items.length })), el('ul', {}, ...items)];
}

function entry(person) {
  const language = scene.languages.find((each) => each.value === person.locale)?.name ?? person.locale;
  const usual = scene.languages[0].value === person.locale;
  return el('li', {}, el('button', {
    class: person.host ? 'member host' : 'member', type: 'button', data: { person: person.id },
    title: say('members.change', { name: person.name }),
  }, avatar(person.name, false), el('span', { class: 'member-name', text: inOrder(person.name) }),
  !usual && el('span', { class: 'member-language', text: say('members.speaks', { language }) })));
}
