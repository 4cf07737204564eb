/** What can come next in a slash command: its name, its options' names, their values. */
import { commandsFor, firstNeeded, missingOptions } from './commandline.js';
import { tell } from './server.js';
import { say } from './words.js';

const TYPING_PAUSE_MS = 120;
const MOST_OFFERED = 25;

/**
 * @typedef {Object} Offers
 * @property {string} title
 * @property {Array} offers `{name, about}` and what taking it means: `command`, `option`, or `choice` of `option`
 * @property {number} first the offer that Enter takes at once, -1 for none
 */

/** @returns {Offers} */
export function offerCommands({ typed, command }, scene) {
  const offers = commandsFor(typed, scene.commands)
    .map((each) => ({ name: `/${each.name}`, about: each.description, command: each }));
  // A command that is complete as it stands is sent by Enter, not completed.
  const complete = command !== null && command.options.length === 0;
  return { title: say('suggest.commands'), offers, first: complete ? -1 : 0 };
}

/** @returns {Offers} */
export function offerOptions(line) {
  const offers = optionNames(line);
  return { title: say('suggest.options'), offers, first: firstNeeded(line) ? 0 : -1 };
}

/**
 * The values of the option that is being typed, and the options that could follow.
 *
 * @param options the command's options as they will be sent
 * @param stillWanted false once the box has changed again
 * @returns {Promise<Offers>}
 */
export async function offerValues(line, scene, options, stillWanted) {
  const option = line.command.options.find((each) => each.name === line.current);
  const typed = line.given[option.name].value;
  const choices = option.autocomplete
    ? await choicesOfBot(option, line, scene, options, stillWanted)
    : choicesHere(option, typed, scene);
  const settled = typed === '' || choices.some((choice) => choice.name === typed || choice.value === typed);
  return {
    title: say('suggest.values', { option: option.name, about: option.description }),
    offers: [...choices.map((choice) => ({ name: choice.name, about: '', option, choice })), ...optionNames(line)],
    first: choices.length > 0 && !settled ? 0 : -1,
  };
}

function optionNames(line) {
  if (line.partial === null || (line.current !== null && line.partial === '')) {
    return [];
  }
  return missingOptions(line)
    .filter((option) => option.name.startsWith(line.partial.toLowerCase()))
    .map((option) => ({
      name: `${option.name}:`,
      about: option.required ? say('suggest.required', { about: option.description }) : option.description,
      option,
    }));
}

async function choicesOfBot(option, line, scene, options, stillWanted) {
  await new Promise((resolve) => { setTimeout(resolve, TYPING_PAUSE_MS); });
  if (!stillWanted()) {
    return [];
  }
  try {
    return await tell('/page/complete', {
      as: scene.as, channel: scene.channel, command: line.command.name, options, focused: option.name,
    });
  } catch {
    return [];
  }
}

function choicesHere(option, typed, scene) {
  if (option.type === 'attachment') {
    return [{ name: say('suggest.file'), value: '', file: true }];
  }
  const known = knownValues(option, scene);
  const settled = known.some((choice) => choice.name === typed);
  return known
    .filter((choice) => settled || choice.name.toLowerCase().includes(typed.toLowerCase()))
    .slice(0, MOST_OFFERED);
}

/** What an option can be, where the page knows it without asking the bot. */
export function knownValues(option, scene) {
  switch (option.type) {
    case 'channel': return scene.channels.map((channel) => ({ name: `#${channel.name}`, value: channel.id }));
    case 'user': return scene.members.map((member) => ({ name: `@${member.name}`, value: member.value }));
    case 'role': return scene.roles.map((role) => ({ name: `@${role.name.replace(/^@/, '')}`, value: role.value }));
    case 'boolean': return ['true', 'false'].map((value) => ({ name: value, value }));
    default: return option.choices ?? [];
  }
}
