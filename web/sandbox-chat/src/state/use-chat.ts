import { type Dispatch, useCallback, useEffect, useReducer, useRef } from 'react';
import { getHistory, sendMessage } from '../api/client';
import { listenTo } from '../api/events';
import type { ClientEvent, NewMessage } from '../api/types';
import { type ChatAction, chatReducer, type ChatState, EMPTY_CHAT } from './chat-state';

const PAGE = 50;
/** Telegram shows a chat action for five seconds, and a draft for thirty (core.telegram.org/bots/api#sendmessagedraft). */
const SHOWN_MS = { action: 5_000, draft: 30_000 };
const RETRY_MS = 2_000;

/** One person's chat, kept in step with Telegram as long as the component lives. */
export interface Chat {
  state: ChatState;
  /** Sends, or sends again what has the key. */
  send: (content: NewMessage, key?: string) => void;
  loadOlder: () => void;
}

/** Reads the chat and listens to it; `onEvent` also gets every event as it comes. Give the component the person's id as key. */
export function useChat(personId: number, onEvent: (event: ClientEvent) => void): Chat {
  const [state, dispatch] = useReducer(chatReducer, EMPTY_CHAT);
  useConnection(personId, dispatch, onEvent);
  useFading('action', state.action, dispatch);
  useFading('draft', state.draft, dispatch);
  const send = useCallback(
    (content: NewMessage, key = nextKey()) => {
      dispatch({ type: 'written', key, content, date: Math.floor(Date.now() / 1000) });
      sendMessage(personId, content).then(
        (message) => {
          dispatch({ type: 'stored', key, message });
        },
        () => {
          dispatch({ type: 'refused', key });
        },
      );
    },
    [personId],
  );
  return { state, send, loadOlder: useOlder(personId, state.messages[0]?.message_id, dispatch) };
}

let written = 0;
const nextKey = () => `written-${written++}`;

/** Listens, and reads the newest page each time the stream opens: what came before it is not in it. */
function useConnection(personId: number, dispatch: Dispatch<ChatAction>, onEvent: (event: ClientEvent) => void): void {
  const heard = useRef(onEvent);
  useEffect(() => {
    heard.current = onEvent;
  });
  useEffect(() => {
    let timer: number | undefined;
    let left = false;
    const load = async () => {
      try {
        const history = await getHistory(personId, PAGE);
        if (!left) dispatch({ type: 'loaded', history });
      } catch {
        if (!left) timer = window.setTimeout(() => void load(), RETRY_MS);
      }
    };
    const stop = listenTo(personId, {
      onEvent: (event) => {
        dispatch({ type: 'event', event });
        heard.current(event);
      },
      onOpen: () => {
        dispatch({ type: 'online', online: true });
        window.clearTimeout(timer);
        void load();
      },
      onLost: () => {
        dispatch({ type: 'online', online: false });
      },
    });
    return () => {
      left = true;
      window.clearTimeout(timer);
      stop();
    };
  }, [personId, dispatch]);
}

/** Reads the page before the oldest message, one at a time. */
function useOlder(personId: number, oldest: number | undefined, dispatch: Dispatch<ChatAction>): () => void {
  const reading = useRef(false);
  return useCallback(() => {
    if (reading.current || oldest === undefined) return;
    reading.current = true;
    getHistory(personId, PAGE, oldest)
      .then(
        (history) => {
          dispatch({ type: 'older', history });
        },
        // The next scroll asks again.
        () => undefined,
      )
      .finally(() => {
        reading.current = false;
      });
  }, [personId, oldest, dispatch]);
}

/** Takes a passing sign away when nothing renewed it. */
function useFading(what: 'action' | 'draft', value: object | null, dispatch: Dispatch<ChatAction>): void {
  useEffect(() => {
    if (!value) return undefined;
    const timer = window.setTimeout(() => {
      dispatch({ type: 'quiet', what });
    }, SHOWN_MS[what]);
    return () => {
      window.clearTimeout(timer);
    };
  }, [what, value, dispatch]);
}
