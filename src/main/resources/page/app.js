/** The rehearsal's page: asks for what there is to see, shows it, and asks again when something has changed. */
import { hint, listenToClock, showClock } from './clock.js';
import { byId, el, inOrder, oneAtATime } from './dom.js';
import { beginCommand, change, complain, fill, listenToBox, replyTo, setScene } from './composer.js';
import { listenToEvents, showEvents } from './events.js';
import { listenToHint, showHint } from './hint.js';
import { leadTo, showMessages, toBottom, watchScrolling } from './messages.js';
import { listenToMembers, showMembers } from './members.js';
import { beginsAnew, listenToPerson } from './person.js';
import { ask, listen, tell } from './server.js';
import { listenToSheet, showForm } from './sheet.js';
import { address, lookAt, showChannels, showPeople } from './sidebar.js';
import { loadWords, say } from './words.js';

const frame = byId('frame');
const banner = byId('banner');

let channels = new Map();
/** The channel that is shown. */
let here = '';
/** Which rehearsal this page shows. */
let run = null;

function wantedPlace() {
  const asked = new URLSearchParams(location.hash.slice(1));
  return { as: asked.get('as') ?? '', channel: asked.get('channel') ?? '', message: asked.get('message') };
}

function go(as, channel) {
  location.hash = address(as, channel).slice(1);
}

const refresh = oneAtATime(async () => {
  const wanted = wantedPlace();
  try {
    const state = await ask('/page/state', { as: wanted.as });
    if (run !== null && run !== state.run) {
      // It has begun anew: nothing that is shown or remembered here is there any more.
      history.replaceState(null, '', location.pathname);
      location.reload();
      return;
    }
    run = state.run;
    const channel = state.channels.find((each) => each.id === wanted.channel)
      ?? state.channels.find((each) => !each.parent && each.type !== 'forum') ?? state.channels[0];
    const messages = channel ? await ask(`/page/channels/${channel.id}/messages`, { as: state.as }) : [];
    const now = wantedPlace();
    if (now.as === wanted.as && now.channel === wanted.channel) {
      show(state, channel, messages);
      if (now.message) {
        // Without it in the address, the same link leads here again.
        history.replaceState(null, '', address(state.as, here));
        leadTo(now.message);
      }
    }
  } catch (refused) {
    warn(beginsAnew() ? say('anew.beginning') : refused.message);
  }
});

function show(state, channel, messages) {
  const me = state.personas.find((person) => person.id === state.as);
  channels = new Map(state.channels.map((each) => [each.id, each]));
  here = channel?.id ?? '';
  warn(state.connected ? '' : say('bot.starting'));
  showClock(state.clock);
  showEvents(state.events);
  showServer(state.club);
  document.title = channel ? say('title.in', { channel: channel.name, club: state.club }) : inOrder(state.club);
  if (channel) {
    lookAt(state.as, channel, state.channels);
    showTitle(state.as, channel);
    showEmpty(state, channel);
    showMessages(`${state.as}/${here}`, messages, {
      channels, names: namesOf(state), commands: state.messageCommands, me: me.name, acts: actsOf(state.as),
      // Weeks of messages in seconds: only where one has arrived is said.
      quiet: Boolean(state.clock?.underway),
    });
  }
  showChannels(state.as, here, state.channels);
  showPeople(state.as, state.personas, (id) => go(id, here));
  showMembers({ ...state, channel: here });
  showHint(me.host);
  showForm(state.form, state.as);
  setScene({
    ...state,
    channel: here,
    writable: channel?.type !== 'forum',
    placeholder: say('write.placeholder', { name: me.name }),
  });
}

/** Discord shows a server without a picture by the initials of its name. */
function showServer(name) {
  byId('club').textContent = inOrder(name);
  byId('server').textContent = name.split(/\s+/).map((word) => [...word][0] ?? '').join('').slice(0, 4);
  byId('server').setAttribute('aria-label', inOrder(name));
}

/** Of whom and what can be mentioned, by id: the name, and where it leads. */
function namesOf(state) {
  return new Map([
    ...state.channels.map((each) => [each.id, { name: `#${each.name}`, href: address(state.as, each.id) }]),
    ...[...state.members, ...state.roles].map((each) => [each.value, { name: `@${each.name.replace(/^@/, '')}` }]),
  ]);
}

function showTitle(as, channel) {
  const parent = channels.get(channel.parent);
  const back = byId('parent');
  back.hidden = !parent;
  back.textContent = parent ? `#${inOrder(parent.name)}` : '';
  back.setAttribute('aria-label', parent ? say('thread.back', { channel: parent.name }) : '');
  back.onclick = () => go(as, parent.id);
  byId('channel').textContent = inOrder(channel.parent ? channel.name : `#${channel.name}`);
}

function showEmpty(state, channel) {
  const posts = channel.type === 'forum' ? state.channels.filter((each) => each.parent === channel.id) : [];
  byId('empty').replaceChildren(
    el('p', { class: 'empty-title', text: say(channel.type === 'forum' ? 'empty.forum' : 'empty.title', { channel: channel.name }) }),
    channel.type === 'forum' ? el('ul', { class: 'posts' }, ...posts.map((post) => el('li', {},
      el('a', { class: 'post', href: address(state.as, post.id), text: post.name }))))
      : el('p', { text: say('empty.text') }));
}

function warn(text) {
  if (banner.textContent !== text) {
    banner.textContent = text;
  }
  banner.hidden = text === '';
}

/** What a message's parts do when `as` uses them. */
function actsOf(as) {
  const doing = async (path, body, control) => {
    control.setAttribute('aria-busy', 'true');
    complain('');
    try {
      await tell(path, { as, ...body });
    } catch (refused) {
      complain(refused.message);
    } finally {
      control.removeAttribute('aria-busy');
    }
  };
  return {
    press: (message, component, control) => doing('/page/press', { message, component }, control),
    choose: (message, component, values, control) => doing('/page/choose', { message, component, values }, control),
    reply: (message) => replyTo(message),
    edit: (message) => change(message),
    remove: (message, control) => doing('/page/deletions', { message }, control),
    lead: (message) => leadTo(message),
    useOn: (message, command, control) => doing('/page/message-commands', { message, command }, control),
    open: (channel) => { go(as, channel); byId('channel').focus(); },
  };
}

function showSide(open) {
  frame.classList.toggle('side-open', open);
  byId('scrim').hidden = !open;
  byId('menu').setAttribute('aria-expanded', String(open));
  if (open) {
    (byId('channels').querySelector('[aria-current]') ?? byId('channels').querySelector('a'))?.focus();
  }
}

function listenToFrame() {
  byId('menu').addEventListener('click', () => showSide(!frame.classList.contains('side-open')));
  byId('scrim').addEventListener('click', () => showSide(false));
  addEventListener('hashchange', () => {
    showSide(false);
    complain('');
    refresh();
  });
  addEventListener('keydown', (event) => {
    const typing = event.target.closest('input:not([type=radio]), textarea, select, dialog');
    if (event.key === 'Escape' && frame.classList.contains('side-open')) {
      showSide(false);
      byId('menu').focus();
    } else if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      beginCommand();
    }
  });
}

await loadWords();
listenToFrame();
listenToBox();
listenToSheet();
listenToClock();
listenToEvents(() => showSide(matchMedia('(max-width: 820px)').matches), () => hint(say('events.over')));
listenToHint(fill);
listenToMembers(complain);
listenToPerson();
watchScrolling();
byId('write').form.addEventListener('submit', toBottom);
await refresh();
listen(refresh, () => warn(say(beginsAnew() ? 'anew.beginning' : 'lost')));
