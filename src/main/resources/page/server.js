/** Asking the loopback server, and hearing from it. */
import { say } from './words.js';

/** A refusal, in words for the reader. */
export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function answerOf(request) {
  let response;
  try {
    response = await request;
  } catch {
    throw new Refused(0, say('lost'));
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Refused(response.status, body.error || body.title || say('error.server'));
  }
  return body;
}

export function ask(path, query = {}) {
  return answerOf(fetch(`${path}?${new URLSearchParams(query)}`, { cache: 'no-store' }));
}

export function tell(path, body) {
  return answerOf(fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Aftercredits-Page': '1' },
    body: JSON.stringify(body),
  }));
}

/**
 * Calls `onChange` whenever something may have changed and `onLost` when the server has gone. A tab in the background
 * lets its connection go: browsers allow six to a server, and a host may have a tab open for every member.
 */
export function listen(onChange, onLost) {
  let source = null;
  const open = () => {
    source = new EventSource('/page/events');
    source.addEventListener('change', onChange);
    source.addEventListener('error', () => {
      onLost();
      if (source && source.readyState === EventSource.CLOSED) {
        setTimeout(() => { close(); if (!document.hidden) { open(); } }, 2000);
      }
    });
  };
  const close = () => { source?.close(); source = null; };
  document.addEventListener('visibilitychange', () => {
    close();
    if (!document.hidden) {
      open();
    }
  });
  open();
}
