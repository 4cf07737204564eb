/** Small words for building elements. */

/**
 * A name or title without the characters that turn around what stands beside it: Unicode's embeddings, overrides and
 * isolates, which an element's own isolation does not always hold.
 */
export const inOrder = (text) => String(text).replace(/[\u202A-\u202E\u2066-\u2069]/g, '');

/**
 * @param {string} tag
 * @param {Object} props `class`, `text` (in its order), `on…` listeners, `data` (an object); all else an attribute, left out when
 *     null, undefined or false
 * @param {...(Node|string|null|undefined|false)} children
 */
export function el(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name === 'class') {
      element.className = value;
    } else if (name === 'text') {
      element.textContent = inOrder(value);
    } else if (name === 'data') {
      Object.assign(element.dataset, value);
    } else if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (typeof child === 'string' ? inOrder(child) : child)));
  return element;
}

const SHAPES = {
  hash: 'M9.5 4l-2 16M16.5 4l-2 16M4.5 9h16M3.5 15h16',
  thread: 'M6 4v7a4 4 0 0 0 4 4h9M15 11l4 4-4 4',
  forum: 'M4 5h16v11H11l-4 4v-4H4z',
  slash: 'M15 4L9 20',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  reply: 'M9 7l-5 5 5 5M4 12h9a6 6 0 0 1 6 6v1',
  eye: 'M2.5 12s3.5-6.5 9.5-6.5 9.5 6.5 9.5 6.5-3.5 6.5-9.5 6.5S2.5 12 2.5 12zM12 9.3a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4',
  down: 'M12 5v13M6 12.5l6 6 6-6',
  open: 'M14 4h6v6M20 4l-9 9M17 14v6H4V7h6',
};

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'icon');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', SHAPES[name]);
  svg.append(path);
  return svg;
}

export const byId = (id) => document.getElementById(id);

/** The round with a name's initial; the same name has the same colour everywhere. */
export function avatar(name, bot) {
  let sum = 7;
  for (const character of name) {
    sum = (sum * 31 + character.codePointAt(0)) % 65521;
  }
  const tone = bot ? 'bot' : sum % 6;
  return el('span', { class: `avatar tone-${tone}`, 'aria-hidden': 'true' }, bot ? '' : [...name][0] ?? '?');
}

/** Runs `work` now, or once more after the run that is under way. */
export function oneAtATime(work) {
  let running = null;
  let again = false;
  return function run() {
    if (running) {
      again = true;
      return running;
    }
    running = work().finally(() => {
      running = null;
      if (again) {
        again = false;
        run();
      }
    });
    return running;
  };
}
