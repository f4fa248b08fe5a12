import { eventsUrl } from './client';
import type { ClientEvent } from './types';

const TYPES: readonly ClientEvent['type'][] = [
  'message',
  'edited',
  'deleted',
  'action',
  'callback_answer',
  'inline_answer',
  'reply_keyboard',
  'draft',
  'commands',
  'person',
  'bot',
];
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;

/** Who listens to a chat. */
interface ChatListener {
  onEvent: (event: ClientEvent) => void;
  /** The stream runs; what happened before is not in it, so the history has to be read (again). */
  onOpen: () => void;
  onLost: () => void;
}

/** Listens to a chat until the returned function is called, through any number of broken connections. */
export function listenTo(personId: number, listener: ChatListener): () => void {
  let source: EventSource | undefined;
  let timer: number | undefined;
  let wait = FIRST_WAIT_MS;

  const open = () => {
    const stream = new EventSource(eventsUrl(personId));
    source = stream;
    stream.onopen = () => {
      wait = FIRST_WAIT_MS;
      listener.onOpen();
    };
    // The browser itself gives up for good after an answer other than 200, so each try is a new stream of ours.
    stream.onerror = () => {
      stream.close();
      listener.onLost();
      timer = window.setTimeout(open, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    };
    for (const type of TYPES) {
      stream.addEventListener(type, (event: MessageEvent<string>) => {
        listener.onEvent({ ...(JSON.parse(event.data) as ClientEvent), type } as ClientEvent);
      });
    }
  };

  open();
  return () => {
    source?.close();
    window.clearTimeout(timer);
  };
}
