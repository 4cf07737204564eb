/** One message, drawn. */
import { avatar, el, icon } from './dom.js';
import { disclosure, select } from './select.js';
import { dressSpoilers, harmlessText } from './spoilers.js';
import { clockTime, fullTime, localise } from './times.js';
import { say } from './words.js';

/** Text of a message that the server has already made safe: only elements and attributes of ours. */
function drawn(tag, className, html, names) {
  const element = el(tag, { class: className });
  element.innerHTML = html;
  // The page's own heading is of level 1; those in messages come below it.
  for (const heading of element.querySelectorAll('h1, h2, h3')) {
    heading.setAttribute('aria-level', String(Number(heading.tagName[1]) + 1));
  }
  for (const mention of element.querySelectorAll('.mention[data-id]')) {
    const { name, href } = names.get(mention.dataset.id) ?? { name: mention.textContent };
    mention.replaceWith(el(href ? 'a' : 'span', { class: 'mention', href }, name));
  }
  element.querySelectorAll('a[href^="https://discord.com/channels/"]').forEach((link) => leadWithin(link, names));
  element.querySelectorAll('a[href^="https://discord.com/events/"]').forEach(leadToEvent);
  return element;
}

/** A link to a channel or a message of this club stays on this page, as Discord's client would keep it in itself. */
function leadWithin(link, names) {
  const [, channel, message] = /\/channels\/\d+\/(\d+)(?:\/(\d+))?$/.exec(link.href) ?? [];
  const place = names.get(channel);
  if (!place?.href) {
    return;
  }
  if (link.textContent === link.href) {
    link.textContent = message ? say('link.message', { channel: place.name }) : place.name;
    link.className = 'mention';
  }
  link.href = message ? `${place.href}&message=${message}` : place.href;
  link.removeAttribute('target');
}

/** A link to an event of this server leads to where the page shows it. */
function leadToEvent(link) {
  const [, event] = /\/events\/\d+\/(\d+)$/.exec(link.href) ?? [];
  if (event) {
    const text = link.textContent === link.href ? say('link.event') : link.textContent;
    link.replaceWith(el('button', { class: 'mention', type: 'button', data: { event, focus: `event:${event}` } }, text));
  }
}

/**
 * @param message as the server tells it
 * @param context `scope`: names the message and its reader; `follows`: the same writer goes on; `thread`: the channel
 *     opened from this message, if any; `repliesTo`: the message that it is a reply to, where that is shown; `names`: of whom
 *     and what can be mentioned, by id; `commands`: the names of those for messages; `me`: the reader's name; `acts`: what
 *     pressing, choosing, using, replying, editing, removing, leading, opening and dismissing do
 */
export function drawMessage(message, { scope, follows, thread, repliesTo, names, commands, me, acts }) {
  const body = el('div', { class: 'message-body' });
  if (!follows) {
    body.append(head(message));
  }
  body.append(...contentOf(message, names));
  body.append(...(message.embeds ?? []).map((view) => embed(view, names)));
  body.append(...(message.attachments ?? []).map(attachment));
  body.append(...(message.rows ?? []).map((row) => rowOf(message, row, acts)));
  if (thread) {
    body.append(threadCard(thread, acts));
  }
  if (message.ephemeral) {
    body.append(onlyYou(message, acts));
  }
  dressSpoilers(body, scope);
  localise(body);
  const kind = ['message', follows && 'follows', message.ephemeral && 'ephemeral', message.failed && 'failed'];
  return el('li', { class: kind.filter(Boolean).join(' '), tabindex: '-1', data: { id: message.id } },
    message.usedCommand && el('p', { class: 'used' }, icon('slash'), message.usedCommand),
    message.replyTo && replyLine(repliesTo, names, acts),
    follows ? el('time', { class: 'gutter', datetime: message.timestamp, text: clockTime(message.timestamp) })
      : avatar(message.author, message.bot),
    body,
    !message.ephemeral && !message.failed && tools(message, commands, me, acts));
}

/** What the message is a reply to, in a few words that spoil nothing. */
function replyLine(target, names, acts) {
  if (!target) {
    return el('p', { class: 'reply-to' }, icon('reply'), say('reply.gone'));
  }
  const text = drawn('span', '', target.html ?? '', names);
  dressSpoilers(text, `reply|${target.id}`);
  return el('p', { class: 'reply-to' }, icon('reply'),
    el('button', {
      class: 'reply-lead', type: 'button', data: { focus: 'reply-to' }, onclick: () => acts.lead(target.id),
    }, say('reply.to', { name: target.author, text: [...harmlessText(text)].slice(0, 90).join('') })));
}

function head(message) {
  return el('p', { class: 'message-head' },
    el('span', { class: 'author', text: message.author }),
    message.bot && el('span', { class: 'badge', text: say('message.app') }),
    el('time', {
      datetime: message.timestamp, title: fullTime(message.timestamp), text: clockTime(message.timestamp),
    }));
}

function contentOf(message, names) {
  if (message.thinking) {
    return [el('p', { class: 'content thinking' },
      el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i')), say('message.thinking', { name: message.author }))];
  }
  if (!message.html) {
    return [];
  }
  const content = drawn('div', message.failed ? 'content failure' : 'content', message.html, names);
  if (message.edited) {
    content.append(el('span', { class: 'edited', text: say('message.edited') }));
  }
  return [content];
}

function embed(view, names) {
  return el('div', { class: 'embed' },
    view.title && drawn('div', 'embed-title content', view.title, names),
    view.html && drawn('div', 'content', view.html, names),
    view.fields && el('dl', { class: 'embed-fields' }, ...view.fields.map((field) => el('div', {},
      drawn('dt', 'content', field.name, names), drawn('dd', 'content', field.html, names)))),
    view.footer && el('p', { class: 'embed-footer', text: view.footer }));
}

function sizeOf(bytes) {
  const unit = bytes < 1024 ? 'byte' : bytes < 1024 * 1024 ? 'kilobyte' : 'megabyte';
  const amount = { byte: bytes, kilobyte: bytes / 1024, megabyte: bytes / 1024 / 1024 }[unit];
  return new Intl.NumberFormat(navigator.language, {
    style: 'unit', unit, unitDisplay: unit === 'byte' ? 'long' : 'short', maximumFractionDigits: 1,
  }).format(amount);
}

/** A picture with its alt text, which Discord, too, shows to whoever asks for it. */
function picture(file) {
  const shown = el('img', { src: file.path, alt: file.description ?? '' });
  return el('figure', { class: 'picture' },
    file.spoiler ? el('div', { class: 'spoiler' }, shown) : shown,
    file.description && el('details', { class: 'alt-text' },
      el('summary', { data: { focus: `alt:${file.path}` } }, say('file.alt')), el('p', { text: file.description })));
}

/** What a browser can show by itself; the server shows it as a place without any rights. */
const SHOWABLE = /\.(html?|md|txt|csv|json|ics|pdf)$/i;

function attachment(file) {
  if (file.picture) {
    return picture(file);
  }
  const name = el('span', { class: file.spoiler ? 'spoiler' : 'file-name', text: file.name });
  return el('div', { class: 'file' }, icon('file'),
    el('div', { class: 'file-what' }, name, el('span', { class: 'file-size', text: sizeOf(file.size) })),
    el('div', { class: 'file-doors' },
      SHOWABLE.test(file.name) && !file.spoiler && el('a', {
        class: 'button secondary', href: `${file.path}?open`, target: '_blank', rel: 'noopener', data: { focus: `open:${file.path}` },
        'aria-label': say('file.open.name', { name: file.name }),
      }, icon('open'), say('file.open')),
      el('a', {
        class: 'button secondary', href: file.path, download: file.name, data: { focus: `file:${file.path}` },
        'aria-label': file.spoiler ? say('file.download') : say('file.download.name', { name: file.name }),
      }, icon('down'), say('file.download'))));
}

function rowOf(message, row, acts) {
  return el('div', { class: 'row' }, ...row.map((component) => {
    if (component.type === 'select') {
      return select(message, component, acts);
    }
    if (component.type === 'link') {
      return el('a', {
        class: 'button secondary', href: component.url, target: '_blank', rel: 'noopener noreferrer',
      }, component.label, icon('open'));
    }
    return el('button', {
      class: `button ${component.style}`, type: 'button', disabled: component.disabled,
      data: { focus: `component:${component.id}` },
      onclick: (event) => acts.press(message.id, component.id, event.currentTarget),
    }, component.label);
  }));
}

/** What can be done with a message: replying, changing one's own, and the bot's commands for messages. */
function tools(message, commands, me, acts) {
  const label = say('message.more', { name: message.author });
  const mine = !message.bot && message.author === me;
  const toggle = el('button', { class: 'tools-toggle', type: 'button', 'aria-label': label, data: { focus: 'tools' } }, '⋯');
  return disclosure('tools', toggle, label, [
    { key: 'tool reply', name: say('message.reply'), take: () => acts.reply(message) },
    mine && { key: 'tool edit', name: say('message.edit'), take: () => acts.edit(message) },
    mine && { key: 'tool delete', name: say('message.delete'), take: (control) => acts.remove(message.id, control) },
    ...commands.map((command) => ({
      key: `tool:${command}`, name: say('message.command', { command }), take: (control) => acts.useOn(message.id, command, control),
    })),
  ].filter(Boolean));
}

function threadCard(thread, acts) {
  return el('button', {
    class: 'thread-card', type: 'button', data: { focus: 'thread' }, onclick: () => acts.open(thread.id),
  }, icon('thread'), el('span', { class: 'thread-name', text: thread.name }),
  el('span', { class: 'thread-go', text: say(thread.archived ? 'thread.closed' : 'thread.open') }));
}

function onlyYou(message, acts) {
  return el('p', { class: 'only-you' }, icon('eye'), say('ephemeral.only-you'), ' · ',
    el('button', {
      class: 'text-button', type: 'button', text: say('ephemeral.dismiss'), data: { focus: 'dismiss' },
      onclick: () => acts.dismiss(message.id),
    }));
}
