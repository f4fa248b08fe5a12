import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { BotCommand, ClientMessage, NewMessage, ReplyKeyboard } from '../api/types';
import type { InlineOffer } from '../state/use-inline-query';
import { texts } from '../texts';
import { CommandList } from './command-list';
import { Icon } from './icons';
import { Popover } from './popover';
import { PreviewLine } from './preview-line';
import { ReplyKeyboardPanel } from './reply-keyboard-panel';
import { useInlineMenu } from './use-inline-menu';

const MAX_TEXT = 4096;
const MAX_HEIGHT = 200;
const VOICE_SECONDS = 3;
const STICKERS = ['👋', '❤️', '😂', '😍', '🤔', '😢', '🙏', '🔥', '✨', '🌙', '🔮', '🌞'];

/** What was begun in each chat and not sent, kept while one looks into another. */
const unsent = new Map<number, string>();

interface ComposerProps {
  personId: number;
  botName: string;
  commands: readonly BotCommand[];
  replyKeyboard: ReplyKeyboard | null;
  replyTo: ClientMessage | null;
  /** What a button begins in the line; a new object for each press. */
  begun: { text: string } | null;
  inlineOffers: readonly InlineOffer[];
  onSend: (content: NewMessage) => void;
  onCancelReply: () => void;
}

/** The line one writes in, with the bot's commands, stickers, a voice message and the bot's own keyboard. */
export function Composer(props: ComposerProps) {
  const { personId, botName, commands, replyKeyboard, replyTo, begun, inlineOffers, onSend, onCancelReply } = props;
  const [text, setText] = useState(unsent.get(personId) ?? '');
  const [panel, setPanel] = useState<'commands' | 'stickers' | null>(null);
  const [isKeyboardHidden, setKeyboardHidden] = useState(false);
  const [chosen, setChosen] = useState(0);
  const [dismissed, setDismissed] = useState('');
  const input = useRef<HTMLTextAreaElement>(null);
  const suggestions = panel === 'commands' ? commands : matching(commands, text, dismissed);

  useEffect(() => {
    unsent.set(personId, text);
  }, [personId, text]);
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches || replyTo) input.current?.focus();
  }, [replyTo]);
  useEffect(() => {
    if (!begun) return;
    setText(begun.text);
    input.current?.focus();
  }, [begun]);
  useEffect(() => {
    setKeyboardHidden(false);
  }, [replyKeyboard]);
  useGrowing(input, text);

  const clear = () => {
    setPanel(null);
    setText('');
    input.current?.focus({ preventScroll: true });
  };
  const send = (content: NewMessage) => {
    onSend(content);
    clear();
  };
  const inline = useInlineMenu({ personId, text, offers: inlineOffers, onDone: clear });
  const sendText = () => {
    if (text.trim() !== '') send({ text });
  };
  const toggle = (which: NonNullable<typeof panel>) => () => {
    setPanel(panel === which ? null : which);
    setChosen(0);
    input.current?.focus({ preventScroll: true });
  };
  const dismiss = () => {
    setPanel(null);
    setDismissed(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (inline.steer(event) || (suggestions.length > 0 && steer(event))) {
      event.preventDefault();
      return;
    }
    if (event.key === 'Escape') onCancelReply();
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      sendText();
    }
  };
  /** The list of commands takes the keys that move in it. */
  const steer = ({ key, shiftKey }: KeyboardEvent): boolean => {
    const command = suggestions[Math.min(chosen, suggestions.length - 1)]?.command;
    if (key === 'ArrowDown') setChosen((chosen + 1) % suggestions.length);
    else if (key === 'ArrowUp') setChosen((chosen + suggestions.length - 1) % suggestions.length);
    else if (key === 'Escape') dismiss();
    else if (key === 'Enter' && !shiftKey && command !== undefined) send({ text: `/${command}` });
    else if (key === 'Tab' && !shiftKey && command !== undefined) {
      setText(`/${command} `);
      setPanel(null);
    } else return false;
    return true;
  };

  return (
    <footer className="composer">
      <div className="composer-row">
        <div className="composer-box anchor">
          {suggestions.length > 0 && (
            <Popover label={texts.commandsLabel} role="presentation" className="command-menu" onClose={dismiss}>
              <CommandList
                commands={suggestions}
                chosen={Math.min(chosen, suggestions.length - 1)}
                onChoose={(command) => {
                  send({ text: `/${command}` });
                }}
              />
            </Popover>
          )}
          {inline.menu}
          {replyTo && <ReplyingTo message={replyTo} botName={botName} onCancel={onCancelReply} />}
          <div className="input-row">
            {commands.length > 0 && (
              <button
                type="button"
                className={`menu-button ${text === '' ? '' : 'narrow'}`}
                aria-label={texts.commandsLabel}
                aria-expanded={panel === 'commands'}
                onClick={toggle('commands')}
              >
                <Icon name={panel === 'commands' ? 'close' : 'menu'} />
                <span>{texts.commands}</span>
              </button>
            )}
            <textarea
              ref={input}
              rows={1}
              value={text}
              maxLength={MAX_TEXT}
              placeholder={replyKeyboard?.input_field_placeholder ?? texts.message}
              aria-label={texts.message}
              aria-autocomplete="list"
              aria-controls={suggestions.length > 0 ? 'commands' : inline.active && 'inline-results'}
              aria-activedescendant={
                suggestions.length > 0 ? `command-${Math.min(chosen, suggestions.length - 1)}` : inline.active
              }
              enterKeyHint="send"
              onKeyDown={onKeyDown}
              onChange={(event) => {
                setText(event.target.value);
                setPanel(null);
                setChosen(0);
              }}
            />
            {replyKeyboard && (
              <Tool
                icon="keyboard"
                label={isKeyboardHidden ? texts.keyboardShow : texts.keyboardHide}
                expanded={!isKeyboardHidden}
                onClick={() => {
                  setKeyboardHidden(!isKeyboardHidden);
                }}
              />
            )}
            <div className="anchor">
              <Tool icon="smile" label={texts.stickers} expanded={panel === 'stickers'} onClick={toggle('stickers')} />
              {panel === 'stickers' && (
                <Popover label={texts.stickers} className="sticker-picker" onClose={toggle('stickers')}>
                  {STICKERS.map((sticker) => (
                    <button
                      key={sticker}
                      type="button"
                      role="menuitem"
                      onClick={() => {
                        send({ sticker });
                      }}
                    >
                      {sticker}
                    </button>
                  ))}
                </Popover>
              )}
            </div>
          </div>
        </div>
        {text.trim() === '' ? (
          <SendButton
            icon="voice"
            label={texts.voiceButton}
            onClick={() => {
              send({ voice: VOICE_SECONDS });
            }}
          />
        ) : (
          <SendButton icon="send" label={texts.send} onClick={sendText} />
        )}
      </div>
      {replyKeyboard && !isKeyboardHidden && <ReplyKeyboardPanel keyboard={replyKeyboard} />}
    </footer>
  );
}

/** In place of the line where there is only one thing to do: start, or unblock. */
export function SingleAction({ children, onClick }: { children: ReactNode; onClick: () => void }) {
  return (
    <footer className="composer">
      <button type="button" className="single-action" onClick={onClick}>
        {children}
      </button>
    </footer>
  );
}

function Tool(props: { icon: 'keyboard' | 'smile'; label: string; expanded?: boolean; onClick: () => void }) {
  const { icon, label, expanded, onClick } = props;
  return (
    <button
      type="button"
      className="round tool"
      aria-label={label}
      title={label}
      aria-expanded={expanded}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}

function SendButton({ icon, label, onClick }: { icon: 'send' | 'voice'; label: string; onClick: () => void }) {
  return (
    <button type="button" className="send-button" aria-label={label} title={label} onClick={onClick}>
      <Icon key={icon} name={icon} />
    </button>
  );
}

function ReplyingTo(props: { message: ClientMessage; botName: string; onCancel: () => void }) {
  const { message, botName, onCancel } = props;
  return (
    <div className="replying">
      <Icon name="reply" />
      <div className="replying-to">
        <strong>{message.from === 'bot' ? texts.replyTo(botName) : texts.replyToSelf}</strong>
        <span>
          <PreviewLine message={message} />
        </span>
      </div>
      <button type="button" className="round tool" aria-label={texts.cancel} title={texts.cancel} onClick={onCancel}>
        <Icon name="close" />
      </button>
    </div>
  );
}

/** Commands that begin as what is written, unless that list was put away. */
function matching(commands: readonly BotCommand[], text: string, dismissed: string): readonly BotCommand[] {
  const begun = /^\/([a-z0-9_]*)$/i.exec(text)?.[1]?.toLowerCase();
  if (begun === undefined || text === dismissed) return [];
  return commands.filter(({ command }) => command.startsWith(begun));
}

/** The field is as high as its text, up to a limit. */
function useGrowing(input: React.RefObject<HTMLTextAreaElement | null>, text: string): void {
  useLayoutEffect(() => {
    const field = input.current;
    if (!field) return;
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight, MAX_HEIGHT)}px`;
  }, [input, text]);
}
