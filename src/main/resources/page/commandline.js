/** What stands in the box, read as a slash command: pure, no page needed. */

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The command `text` begins with, the longest name first, or null. */
function commandIn(text, commands) {
  return commands
    .filter(({ name }) => text.toLowerCase() === `/${name}` || text.toLowerCase().startsWith(`/${name} `))
    .sort((one, other) => other.name.length - one.name.length)[0] ?? null;
}

/**
 * Reads `text` up to the caret at its end.
 *
 * @returns `{kind: 'text'}`, `{kind: 'naming', typed}` while a command's name is being typed, or
 *     `{kind: 'command', command, given, stray, current, partial}`: the options given so far by name (`{value, from, to}`),
 *     words that belong to no option, the option being typed and the part of a next option's name
 */
export function readLine(text, commands) {
  if (!text.startsWith('/')) {
    return { kind: 'text' };
  }
  const command = commandIn(text, commands);
  if (!command || text.length === command.name.length + 1) {
    return { kind: 'naming', typed: text.slice(1).toLowerCase(), command };
  }
  const start = command.name.length + 1;
  const found = marks(text, start, command.options);
  const given = {};
  found.forEach((mark, index) => {
    const to = index + 1 < found.length ? found[index + 1].at : text.length;
    given[mark.name] = { value: text.slice(mark.from, to).trim(), from: mark.from, to };
  });
  const stray = text.slice(start, found[0]?.at ?? text.length).trim();
  return { kind: 'command', command, given, stray, ...atEnd(text, command, found, given) };
}

/** Where each option's `name:` stands; the first of each counts, so that a value may hold a colon. */
function marks(text, start, options) {
  if (options.length === 0) {
    return [];
  }
  const names = options.map((option) => escaped(option.name)).join('|');
  const pattern = new RegExp(`(?<=\\s)(${names}):`, 'g');
  pattern.lastIndex = start;
  const found = [];
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (!found.some((mark) => mark.name === match[1])) {
      found.push({ name: match[1], at: match.index, from: match.index + match[0].length });
    }
  }
  return found;
}

function atEnd(text, command, found, given) {
  const last = found[found.length - 1];
  const open = text.endsWith(' ') && !(last && given[last.name].value === '');
  const word = /(\S*)$/.exec(text)[1];
  const partial = !last || open ? word : / \S*$/.test(text.slice(last.from)) ? word : null;
  return { current: last && !open ? last.name : null, partial };
}

/** The options that are not given yet, the required ones first. */
export function missingOptions({ command, given }) {
  const rest = command.options.filter((option) => !(option.name in given));
  return [...rest.filter((option) => option.required), ...rest.filter((option) => !option.required)];
}

/** The first required option without a value, or null. */
export function firstNeeded({ command, given }) {
  return command.options.find((option) => option.required && !given[option.name]?.value) ?? null;
}

/** The commands whose name fits what was typed: those that begin so, then those that hold it. */
export function commandsFor(typed, commands) {
  const wanted = typed.trim().replace(/\s+/g, ' ');
  const begins = commands.filter(({ name }) => name.startsWith(wanted));
  const holds = commands.filter(({ name }) => !name.startsWith(wanted) && name.includes(wanted));
  return [...begins, ...holds];
}
