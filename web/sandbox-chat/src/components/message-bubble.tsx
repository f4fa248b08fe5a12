import { memo, type ReactNode, useState } from 'react';
import type { ClientMessage } from '../api/types';
import { bigEmojiCount } from '../rich/rich-text';
import { clockTime, fullTime } from '../rich/formats';
import type { ShownMessage } from '../state/chat-state';
import { texts } from '../texts';
import { useChatActions } from './chat-actions';
import { Icon } from './icons';
import { InlineKeyboard } from './inline-keyboard';
import { DocumentFile, Photo, photoWidth, Voice } from './message-media';
import { PreviewLine } from './preview-line';
import { RichText } from './rich-text';

const FRESH_SECONDS = 4;

interface BubbleProps {
  message: ShownMessage;
  first: boolean;
  last: boolean;
  /** The bot has taken notice of it. */
  seen: boolean;
  repliedTo: ClientMessage | undefined;
  botName: string;
  waiting: ReadonlySet<string>;
}

/** One message with all it carries. */
export const MessageBubble = memo(function MessageBubble(props: BubbleProps) {
  const { message, first, last, waiting } = props;
  const { reply } = useChatActions();
  const side = message.from === 'person' ? 'out' : 'in';
  const look = lookOf(message);
  // What has just been said moves in; a history that is read appears at once.
  const [isFresh] = useState(() => Date.now() / 1000 - message.date < FRESH_SECONDS);
  const classes = ['row', side, first && 'first', last && 'last', isFresh && 'fresh', message.sending]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={classes} data-message-id={Number.isFinite(message.message_id) ? message.message_id : undefined}>
      <div className="stack">
        <article
          className={`bubble ${look}`}
          style={message.photo && message.caption ? { width: photoWidth(message.photo) } : undefined}
        >
          <Content {...props} look={look} />
        </article>
        {message.inline_keyboard && message.inline_keyboard.length > 0 && (
          <InlineKeyboard messageId={message.message_id} rows={message.inline_keyboard} waiting={waiting} />
        )}
      </div>
      {!message.sending && (
        <button
          type="button"
          className="reply-button"
          aria-label={texts.reply}
          title={texts.reply}
          onClick={() => {
            reply(message);
          }}
        >
          <Icon name="reply" />
        </button>
      )}
    </div>
  );
});

type Look = 'words' | 'bare' | 'picture' | 'captioned';

/** `bare` has no bubble around it, `picture` fills it to the edges. */
function lookOf({ photo, caption, sticker, text, entities }: ClientMessage): Look {
  if (photo) return caption ? 'captioned' : 'picture';
  const isEmoji = text !== undefined && !entities?.length && bigEmojiCount(text) > 0;
  return sticker || isEmoji ? 'bare' : 'words';
}

function Content(props: BubbleProps & { look: Look }) {
  const { message, look, repliedTo, botName } = props;
  const { text, entities, caption, caption_entities, photo, sticker, voice, document } = message;
  const meta = <Meta {...props} />;
  return (
    <>
      {message.via_bot !== undefined && <p className="via">{texts.via(message.via_bot)}</p>}
      {repliedTo && <ReplyQuote message={repliedTo} botName={botName} />}
      {photo && <Photo message={message} />}
      {sticker && <div className="sticker">{sticker.emoji}</div>}
      {voice && <Voice messageId={message.message_id} seconds={voice.duration} />}
      {document && <DocumentFile file={document} />}
      {look === 'bare' && text !== undefined && <div className={`big-emoji n${bigEmojiCount(text)}`}>{text}</div>}
      {look !== 'bare' && (text ?? caption) !== undefined ? (
        <Words meta={meta}>
          <RichText text={text ?? caption ?? ''} entities={text === undefined ? caption_entities : entities} />
        </Words>
      ) : (
        meta
      )}
    </>
  );
}

/** Text with the time at the end of its last line, or under it where there is no room. */
function Words({ children, meta }: { children: ReactNode; meta: ReactNode }) {
  return (
    <div className="words" dir="auto">
      {children}
      {meta}
    </div>
  );
}

function Meta({ message, seen }: BubbleProps) {
  const { retry } = useChatActions();
  const { date, edit_date, from, sending } = message;
  if (sending === 'failed') {
    return (
      <span className="meta">
        <button
          type="button"
          className="retry"
          aria-label={texts.failed}
          title={texts.failed}
          onClick={() => {
            retry(message);
          }}
        >
          <Icon name="warning" />
        </button>
      </span>
    );
  }
  return (
    <span className="meta">
      {edit_date !== undefined && <span>{texts.edited} </span>}
      <time dateTime={new Date(date * 1000).toISOString()} title={fullTime(date)}>
        {clockTime(date)}
      </time>
      {from === 'person' && <Ticks sending={sending === 'pending'} seen={seen} />}
    </span>
  );
}

function Ticks({ sending, seen }: { sending: boolean; seen: boolean }) {
  const label = sending ? texts.sending : seen ? texts.read : texts.sent;
  return (
    <span className="ticks" role="img" aria-label={label}>
      <Icon name={sending ? 'clock' : seen ? 'ticks' : 'tick'} />
    </span>
  );
}

function ReplyQuote({ message, botName }: { message: ClientMessage; botName: string }) {
  const show = () => {
    const target = document.querySelector(`[data-message-id="${message.message_id}"]`);
    target?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  };
  return (
    <button type="button" className="reply-quote" onClick={show}>
      <strong>{message.from === 'bot' ? botName : texts.you}</strong>
      <span>
        <PreviewLine message={message} />
      </span>
    </button>
  );
}
