import { useCallback, useEffect, useReducer, useRef } from 'react';
import { getHistory, sendMessage } from '../api/client';
import { listenTo } from '../api/events';
import type { ClientEvent, NewMessage } from '../api/types';
import { chatReducer, type ChatState, EMPTY_CHAT } from './chat-state';

const PAGE = 50;
/** Telegram shows a chat action for five seconds, and a draft for thirty (core.telegram.org/bots/api#sendmessagedraft). */
const SHOWN_MS = { action: 5_000, draft: 30_000 };
const RETRY_MS = 2_000;

/** One person's chat, kept in step with Telegram as long as the component lives. */
export interface Chat {
  state: ChatState;
  send: (content: NewMessage, key?: string) => void;
  loadOlder: () => void;
}

/** Reads the chat and listens to it; `onEvent` also gets every event as it comes. Give the component the person's id as key. */
export function useChat(personId: number, onEvent: (event: ClientEvent) => void): Chat {
  const [state, dispatch] = useReducer(chatReducer, EMPTY_CHAT);
  const heard = useRef(onEvent);
  const reading = useRef(false);
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
      // Events that come while the history is on its way are merged by message id.
      onOpen: () => {
        dispatch({ type: 'online', online: true });
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
  }, [personId]);

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

  const oldest = state.messages[0]?.message_id;
  const loadOlder = useCallback(() => {
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
  }, [personId, oldest]);

  return { state, send, loadOlder };
}

let written = 0;
const nextKey = () => `written-${written++}`;

/** Takes a passing sign away when nothing renewed it. */
function useFading(
  what: 'action' | 'draft',
  value: object | null,
  dispatch: (action: { type: 'quiet'; what: typeof what }) => void,
): void {
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
