/** The box: ordinary messages, and slash commands with completion. */
import { aimAt, aimedRequest, dropAim, endAim, keepAimIn, listenToAim } from './aim.js';
import { byId, el } from './dom.js';
import { firstNeeded, readLine } from './commandline.js';
import { knownValues, offerCommands, offerOptions, offerValues } from './completion.js';
import { closeSuggestions, moveSuggestion, showSuggestions, suggesting, takeSuggestion } from './suggestions.js';
import { tell } from './server.js';
import { say } from './words.js';

const MOST_FILE_BYTES = 10 * 1024 * 1024;

const box = byId('write');
const signature = byId('signature');
const error = byId('composer-error');
const chooser = byId('file');

/** Where the box stands: `as`, `channel`, `commands`, `channels`, `members`, `roles`, `placeholder`, `writable`. */
let scene = null;
/** The choices whose names stand in the box, by option: shown by name, sent by value. */
let picked = new Map();
let files = new Map();
let recent = '';
/** Counts changes of the box, so that a late answer of the bot's is not shown for an older text. */
let edition = 0;

export function setScene(next) {
  const renew = scene === null || scene.as !== next.as || scene.commands.length !== next.commands.length;
  scene = next;
  keepAimIn(`${next.as}/${next.channel}`);
  box.placeholder = next.placeholder;
  if (renew && document.activeElement === box) {
    refresh();
  }
}

/** The next message is a reply to this one. */
export function replyTo(message) {
  aimAt('reply', message);
  box.focus();
}

/** What this message says goes into the box, to be changed. */
export function change(message) {
  aimAt('edit', message);
  fill(message.source);
}

/** Puts `text` into the box, ready to be sent. */
export function fill(text) {
  picked = new Map();
  box.focus();
  write(text);
  closeSuggestions();
}

/** Begins a command, as if `/` had been typed into the box. */
export function beginCommand() {
  box.focus();
  if (box.value === '') {
    write('/');
  }
}

/** Says under the box what went wrong; "" takes it back. */
export function complain(text) {
  error.textContent = text;
  error.hidden = text === '';
}

export function listenToBox() {
  box.addEventListener('input', () => { complain(''); refresh(); });
  box.addEventListener('focus', refresh);
  box.addEventListener('blur', closeSuggestions);
  box.addEventListener('keydown', onKey);
  listenToAim(({ kind }) => {
    if (kind === 'edit') {
      write('');
    }
    box.focus();
  });
  chooser.addEventListener('change', takeFile);
  byId('composer').addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
}

function onKey(event) {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) {
    return;
  }
  const arrow = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (arrow && suggesting()) {
    event.preventDefault();
    moveSuggestion(arrow);
  } else if (event.key === 'ArrowUp' && box.value === '' && recent) {
    event.preventDefault();
    fill(recent);
  } else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && suggesting() && takeSuggestion()) {
    event.preventDefault();
  } else if (event.key === 'Escape' && suggesting()) {
    event.preventDefault();
    closeSuggestions();
  } else if (event.key === 'Escape' && endAim()) {
    event.preventDefault();
  }
}

function write(text) {
  box.value = text;
  box.setSelectionRange(text.length, text.length);
  refresh();
}

async function refresh() {
  edition += 1;
  const mine = edition;
  const line = readLine(box.value, scene?.commands ?? []);
  showSignature(line);
  if (line.kind === 'text' || document.activeElement !== box || box.selectionEnd !== box.value.length) {
    closeSuggestions();
    return;
  }
  const stillWanted = () => mine === edition && document.activeElement === box;
  const { title, offers, first } = line.kind === 'naming' ? offerCommands(line, scene)
    : line.current === null ? offerOptions(line)
      : await offerValues(line, scene, values(line), stillWanted);
  if (stillWanted()) {
    showSuggestions(title, offers.map((offer) => ({ ...offer, take: () => take(offer) })), first);
  }
}

/** The command's options above the box, with the one being typed and what it is for. */
function showSignature(line) {
  signature.hidden = line.kind !== 'command';
  signature.replaceChildren();
  if (line.kind !== 'command') {
    return;
  }
  const { command, given, current } = line;
  signature.append(el('b', { text: `/${command.name}` }));
  for (const option of command.options) {
    const state = option.name === current ? 'now' : given[option.name]?.value ? 'given' : 'open';
    signature.append(' ', el('span', { class: `option ${state}`, text: option.required ? option.name : `${option.name}?` }));
  }
  const about = command.options.find((option) => option.name === current) ?? command;
  signature.append(' ', el('span', { class: 'option-about', text: about.description }));
}

function take(offer) {
  if (offer.command) {
    const first = offer.command.options.find((option) => option.required);
    write(`/${offer.command.name}${offer.command.options.length > 0 ? ' ' : ''}${first ? `${first.name}:` : ''}`);
    chooseFileFor(first);
  } else if (offer.choice?.file) {
    chooser.click();
  } else if (offer.choice) {
    picked.set(offer.option.name, offer.choice);
    replaceValue(offer.option.name, offer.choice.name);
  } else {
    write(`${box.value.replace(/\S*$/, '')}${offer.option.name}:`);
    chooseFileFor(offer.option);
  }
}

function chooseFileFor(option) {
  if (option?.type === 'attachment') {
    chooser.click();
  }
}

function replaceValue(name, shown) {
  const { from, to } = readLine(box.value, scene.commands).given[name];
  write(`${box.value.slice(0, from)}${shown} ${box.value.slice(to).trimStart()}`);
}

function takeFile() {
  const [file] = chooser.files;
  const line = readLine(box.value, scene.commands);
  const option = line.kind === 'command' && line.command.options.find((each) => each.type === 'attachment');
  if (!file || !option) {
    return;
  }
  if (file.size > MOST_FILE_BYTES) {
    complain(say('error.size'));
  } else {
    files.set(option.name, file);
    if (!(option.name in line.given)) {
      box.value = `${box.value.trimEnd()} ${option.name}:`;
    }
    replaceValue(option.name, file.name);
  }
  chooser.value = '';
  box.focus();
}

/** The options as they are sent: picked choices and known names by their values, anything else as typed. */
function values(line) {
  const sent = {};
  for (const option of line.command.options) {
    const typed = line.given[option.name]?.value;
    if (typed && option.type !== 'attachment') {
      const choice = picked.get(option.name)?.name === typed ? picked.get(option.name)
        : knownValues(option, scene).find(({ name }) => [name, name.slice(1)].some((each) => each.toLowerCase() === typed.toLowerCase()));
      sent[option.name] = choice ? choice.value : typed;
    }
  }
  return sent;
}

async function send() {
  const text = box.value.trim();
  const line = readLine(text, scene?.commands ?? []);
  const wrong = text === '' ? '' : objection(line);
  if (text === '' || wrong) {
    complain(wrong);
    return;
  }
  const kept = { picked, files };
  const request = line.kind === 'text' ? writing(text) : command(line);
  if (line.kind === 'text') {
    dropAim();
  }
  recent = text;
  picked = new Map();
  files = new Map();
  write('');
  try {
    await tell(...await request);
  } catch (refused) {
    if (box.value === '') {
      ({ picked, files } = kept);
      write(text);
    }
    complain(refused.message);
  }
}

/** What keeps the line from being sent, in words; "" if nothing. */
function objection(line) {
  if (line.kind === 'text') {
    return scene.writable ? '' : say('error.forum');
  }
  if (line.kind === 'naming' && !line.command) {
    return say(scene.commands.length === 0 ? 'error.no-commands' : 'error.command', { typed: `/${line.typed}` });
  }
  const given = line.given ?? {};
  const needed = firstNeeded({ command: line.command, given });
  if (line.stray) {
    const option = needed ?? line.command.options[0];
    return option ? say('error.stray', { typed: line.stray, option: option.name }) : say('error.no-options', { command: line.command.name });
  }
  if (needed) {
    return say('error.needed', { option: needed.name, about: needed.description });
  }
  const unread = line.command.options.find((option) => option.type === 'attachment' && given[option.name] && !files.has(option.name));
  return unread ? say('error.file', { option: unread.name }) : '';
}

async function writing(content) {
  return aimedRequest(scene.as, content) ?? ['/page/write', { as: scene.as, channel: scene.channel, content }];
}

async function command(line) {
  const { as, channel } = scene;
  const options = line.given ? values(line) : {};
  const read = [...files].filter(([name]) => line.given?.[name])
    .map(async ([name, file]) => [name, { name: file.name, content: await base64(file) }]);
  return ['/page/commands', { as, channel, command: line.command.name, options, files: Object.fromEntries(await Promise.all(read)) }];
}

function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result.slice(reader.result.indexOf(',') + 1)));
    reader.addEventListener('error', () => reject(new Error(say('error.unreadable', { name: file.name }))));
    reader.readAsDataURL(file);
  });
}
