import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { dayName } from '../rich/formats';
import { timelineOf } from '../rich/timeline';
import type { ChatState, ShownMessage } from '../state/chat-state';
import { texts } from '../texts';
import { BotAvatar } from './avatar';
import { Icon } from './icons';
import { MessageBubble } from './message-bubble';
import { RichText } from './rich-text';
import { useFollowScroll } from './use-follow-scroll';

interface MessageListProps {
  state: ChatState;
  personName: string;
  botName: string;
  waiting: ReadonlySet<string>;
  onTop: () => void;
}

/** The chat itself. */
export function MessageList({ state, personName, botName, waiting, onTop }: MessageListProps) {
  const { messages, outbox, more, phase } = state;
  const loadMore = useRef<() => void>(() => undefined);
  const readOlder = useCallback(() => {
    loadMore.current();
  }, []);
  useEffect(() => {
    loadMore.current = more ? onTop : () => undefined;
  });
  const scroll = useFollowScroll(messages[0]?.key, readOlder);
  const unseen = useUnseen(messages, scroll.isAway);
  const { toEnd } = scroll;
  useEffect(() => {
    if (outbox.length > 0) toEnd();
  }, [outbox.length, toEnd]);

  const isEmpty = phase === 'ready' && messages.length === 0 && outbox.length === 0;
  return (
    <div className="messages">
      <div ref={scroll.scroller} className="scroller" onScroll={scroll.onScroll}>
        <div ref={scroll.content} className="log" role="log" aria-live="polite" aria-label={texts.messages(personName)}>
          {more && <div className="older" aria-hidden="true" />}
          <Days state={state} botName={botName} waiting={waiting} />
          <Writing state={state} />
        </div>
        {isEmpty && <Greeting botName={botName} />}
        {phase === 'loading' && <div className="spinner" aria-hidden="true" />}
      </div>
      <button
        type="button"
        className={`to-end ${scroll.isAway ? 'shown' : ''}`}
        aria-label={unseen > 0 ? `${texts.scrollDown}, ${texts.newMessages(unseen)}` : texts.scrollDown}
        tabIndex={scroll.isAway ? 0 : -1}
        inert={!scroll.isAway}
        onClick={toEnd}
      >
        <Icon name="down" />
        {unseen > 0 && <span className="badge">{unseen}</span>}
      </button>
    </div>
  );
}

function Days({ state, botName, waiting }: Pick<MessageListProps, 'state' | 'botName' | 'waiting'>) {
  const { messages, outbox, seenUpTo } = state;
  const days = useMemo(() => timelineOf([...messages, ...outbox]), [messages, outbox]);
  const byId = useMemo(() => new Map(messages.map((message) => [message.message_id, message])), [messages]);
  return days.map(({ key, date, items }) => (
    <section key={key} className="day">
      <h3>
        <span>{dayName(date)}</span>
      </h3>
      {items.map(({ message, first, last }) => (
        <MessageBubble
          key={message.key}
          message={message}
          first={first}
          last={last}
          seen={message.message_id <= seenUpTo}
          repliedTo={byId.get(message.reply_to_message_id ?? 0)}
          botName={botName}
          waiting={waitingAt(message, waiting)}
        />
      ))}
    </section>
  ));
}

const NONE: ReadonlySet<string> = new Set();

/** The same empty set for all other messages, so that a press does not draw the whole chat again. */
function waitingAt({ message_id }: ShownMessage, waiting: ReadonlySet<string>): ReadonlySet<string> {
  return [...waiting].some((key) => key.startsWith(`${message_id}.`)) ? waiting : NONE;
}

/** What the bot is about to say: a growing draft, or dots while it types. */
function Writing({ state: { draft, action } }: { state: ChatState }) {
  if (draft?.text) {
    return (
      <div key={draft.draft_id} className="row in first last draft">
        <article className="bubble words" aria-live="off">
          <div className="words">
            <RichText text={draft.text} entities={draft.entities} />
            <i className="caret" />
          </div>
        </article>
      </div>
    );
  }
  if (!draft && action?.name !== 'typing') return null;
  return (
    <div className="row in first last writing" aria-hidden="true">
      <div className="bubble dots">
        <i />
        <i />
        <i />
      </div>
    </div>
  );
}

function Greeting({ botName }: { botName: string }) {
  return (
    <div className="greeting">
      <BotAvatar size="huge" />
      <h2>{botName}</h2>
      <p>{texts.startHint}</p>
    </div>
  );
}

/** How many of the bot's messages came while the end was out of sight. */
function useUnseen(messages: readonly ShownMessage[], isAway: boolean): number {
  const newest = messages.at(-1)?.message_id ?? 0;
  const [seen, setSeen] = useState(newest);
  if (!isAway && seen !== newest) setSeen(newest);
  return isAway ? messages.filter(({ from, message_id }) => from === 'bot' && message_id > seen).length : 0;
}
