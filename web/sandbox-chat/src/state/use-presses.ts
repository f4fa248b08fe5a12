import { useCallback, useRef, useState } from 'react';
import { pressButton } from '../api/client';
import type { ClientEvent } from '../api/types';
import { texts } from '../texts';

type Answer = Extract<ClientEvent, { type: 'callback_answer' }>;

/** Telegram's clients stop waiting about then. */
const WAIT_MS = 20_000;
/** Answers to presses in other windows are never asked for. */
const MAX_EARLY = 100;

/** Where a button is. */
export interface ButtonPlace {
  messageId: number;
  row: number;
  column: number;
}

/** Presses of inline buttons from the tap to the bot's answer. */
export interface Presses {
  /** Keys of the buttons whose answer is awaited. */
  waiting: ReadonlySet<string>;
  press: (place: ButtonPlace, data: string) => void;
  answered: (answer: Answer) => void;
}

/** Name of a button's place. */
export function placeKey({ messageId, row, column }: ButtonPlace): string {
  return `${messageId}.${row}.${column}`;
}

/** Follows presses in one chat; `show` gets the answers to those made here, not in another window. */
export function usePresses(personId: number, show: (text: string, alert: boolean) => void): Presses {
  const [waiting, setWaiting] = useState<ReadonlySet<string>>(new Set());
  const release = useCallback((key: string) => {
    setWaiting((keys) => new Set([...keys].filter((each) => each !== key)));
  }, []);
  const { answered, expect } = useAnswers(release, show);
  const press = useCallback(
    (place: ButtonPlace, data: string) => {
      const key = placeKey(place);
      setWaiting((keys) => new Set([...keys, key]));
      pressButton(personId, place.messageId, data).then(
        ({ callback_query_id }) => {
          expect(callback_query_id, key);
        },
        () => {
          release(key);
          show(texts.pressFailed, false);
        },
      );
    },
    [personId, expect, release, show],
  );
  return { waiting, press, answered };
}

/** Brings answers and presses together, whichever comes first: the answer by the stream, or the id of the press. */
function useAnswers(release: (key: string) => void, show: (text: string, alert: boolean) => void) {
  const expected = useRef(new Map<string, string>());
  const early = useRef(new Map<string, Answer>());
  const answered = useCallback(
    (answer: Answer) => {
      const key = expected.current.get(answer.callback_query_id);
      if (key === undefined) {
        if (early.current.size > MAX_EARLY) early.current.clear();
        early.current.set(answer.callback_query_id, answer);
        return;
      }
      expected.current.delete(answer.callback_query_id);
      release(key);
      if (answer.text) show(answer.text, answer.show_alert);
    },
    [release, show],
  );
  const expect = useCallback(
    (id: string, key: string) => {
      expected.current.set(id, key);
      const answer = early.current.get(id);
      early.current.delete(id);
      if (answer) answered(answer);
      else window.setTimeout(release, WAIT_MS, key);
    },
    [answered, release],
  );
  return { answered, expect };
}
