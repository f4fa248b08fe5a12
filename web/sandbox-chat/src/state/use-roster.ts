import { useCallback, useEffect, useReducer } from 'react';
import { getHistory, getState } from '../api/client';
import type { BotCommand, ClientMessage, ClientState, Person } from '../api/types';
import { recall, remember } from './storage';

/** The open chat is live; the others are looked at so often, because a browser has only six connections to a host. */
const LOOK_MS = 2_500;
const AGAIN_MS = 2_000;
const LOOK_BACK = 30;

/** A person's line in the list. */
export interface Preview {
  last?: ClientMessage | undefined;
  /** The bot's messages since the chat was last open. */
  unread: number;
}

interface Roster {
  bot: ClientState['bot'] | null;
  commands: BotCommand[];
  persons: Person[];
  previews: Readonly<Record<number, Preview>>;
  /** The sandbox did not answer the last time. */
  away: boolean;
}

type RosterAction =
  | { type: 'state'; state: ClientState }
  | { type: 'person'; person: Person }
  | { type: 'preview'; personId: number; preview: Preview }
  | { type: 'away' };

const EMPTY: Roster = { bot: null, commands: [], persons: [], previews: {}, away: false };

function reducer(roster: Roster, action: RosterAction): Roster {
  switch (action.type) {
    case 'state': {
      const { bot, persons } = action.state;
      return { ...roster, bot, commands: bot.commands, persons, away: false };
    }
    case 'person': {
      const known = roster.persons.some(({ id }) => id === action.person.id);
      const persons = roster.persons.map((each) => (each.id === action.person.id ? action.person : each));
      return { ...roster, persons: known ? persons : [...persons, action.person] };
    }
    case 'preview':
      return { ...roster, previews: { ...roster.previews, [action.personId]: action.preview } };
    case 'away':
      return { ...roster, away: true };
  }
}

/** All persons with the last message and unread count of each, kept fresh while the page is visible. */
export function useRoster(openId: number | null) {
  const [roster, dispatch] = useReducer(reducer, EMPTY);

  useEffect(() => {
    let timer: number | undefined;
    let left = false;
    const look = async () => {
      let wait = LOOK_MS;
      try {
        if (!document.hidden)
          await readAll(openId, (action) => {
            if (!left) dispatch(action);
          });
      } catch {
        wait = AGAIN_MS;
        if (!left) dispatch({ type: 'away' });
      }
      if (!left) timer = window.setTimeout(() => void look(), wait);
    };
    void look();
    return () => {
      left = true;
      window.clearTimeout(timer);
    };
  }, [openId]);

  const update = useCallback((person: Person) => {
    dispatch({ type: 'person', person });
  }, []);
  const read = useCallback((personId: number, last: ClientMessage | undefined) => {
    if (last) remember(`read.${personId}`, String(last.message_id));
    dispatch({ type: 'preview', personId, preview: { last, unread: 0 } });
  }, []);
  return { ...roster, update, read };
}

async function readAll(openId: number | null, dispatch: (action: RosterAction) => void): Promise<void> {
  const state = await getState();
  dispatch({ type: 'state', state });
  const others = state.persons.filter(({ id }) => id !== openId);
  await Promise.all(
    others.map(async ({ id }) => {
      const { messages } = await getHistory(id, LOOK_BACK);
      dispatch({ type: 'preview', personId: id, preview: previewOf(id, messages) });
    }),
  );
}

/** What a browser sees for the first time counts as read. */
function previewOf(personId: number, messages: readonly ClientMessage[]): Preview {
  const last = messages.at(-1);
  const mark = recall(`read.${personId}`);
  if (mark === null) {
    remember(`read.${personId}`, String(last?.message_id ?? 0));
    return { last, unread: 0 };
  }
  return {
    last,
    unread: messages.filter(({ from, message_id }) => from === 'bot' && message_id > Number(mark)).length,
  };
}
