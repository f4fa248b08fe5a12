import { useCallback, useEffect, useMemo, useState } from 'react';
import { setBlocked } from '../api/client';
import type { BotCommand, ClientEvent, ClientMessage, ClientState, NewMessage, Person } from '../api/types';
import { linkTarget } from '../rich/links';
import { useChat } from '../state/use-chat';
import type { InlineOffer } from '../state/use-inline-query';
import { usePresses } from '../state/use-presses';
import type { Theme } from '../state/use-theme';
import { texts } from '../texts';
import { type ChatActions, ChatActionsContext } from './chat-actions';
import { ChatHeader } from './chat-header';
import { Composer, SingleAction } from './composer';
import { Icon } from './icons';
import { Lightbox } from './lightbox';
import { MessageList } from './message-list';
import { Notices, useNotices } from './notices';

/** Offers of inline mode that are remembered; the last one that fits is shown. */
const MAX_OFFERS = 20;

interface ChatPaneProps {
  person: Person;
  bot: ClientState['bot'];
  commands: readonly BotCommand[];
  theme: Theme;
  onTheme: () => void;
  onPerson: (person: Person) => void;
  /** The newest message is in sight. */
  onRead: (personId: number, last: ClientMessage | undefined) => void;
  /** Something was sent: the sky moves a little. */
  onSent: () => void;
  onBack: () => void;
}

/** One person's chat with the bot; give it the person's id as key. */
export function ChatPane(props: ChatPaneProps) {
  const { person, bot, onRead } = props;
  const { notice, show, hide } = useNotices();
  const [photo, setPhoto] = useState<ClientMessage | null>(null);
  const [replyTo, setReplyTo] = useState<ClientMessage | null>(null);
  const [begun, setBegun] = useState<{ text: string } | null>(null);
  const [inlineOffers, setInlineOffers] = useState<readonly InlineOffer[]>([]);
  const presses = usePresses(person.id, show);
  const { state, send, loadOlder } = useChat(person.id, useEventHandler(props, presses.answered, setInlineOffers));

  const write = useSending(props, send, replyTo, setReplyTo);
  const { press } = presses;
  const actions = useActions({
    bot,
    press,
    show,
    write,
    send,
    begin: setBegun,
    openPhoto: setPhoto,
    reply: setReplyTo,
  });

  const last = state.messages.at(-1);
  const isReady = state.phase === 'ready';
  useEffect(() => {
    if (isReady) onRead(person.id, last);
  }, [isReady, person.id, last, onRead]);

  return (
    <main className="chat">
      <ChatActionsContext value={actions}>
        <Header {...props} state={state} show={show} />
        {!state.bot.reachable && (
          <p className="banner" role="status" title={state.bot.error}>
            <Icon name="warning" />
            {texts.botAway}
          </p>
        )}
        <MessageList
          state={state}
          personName={person.first_name}
          botName={bot.first_name}
          waiting={presses.waiting}
          onTop={loadOlder}
        />
        <Bottom {...props} {...{ state, show, replyTo, begun, inlineOffers, write }} onReply={setReplyTo} />
        <Notices notice={notice} botName={bot.first_name} onClose={hide} />
        {photo && (
          <Lightbox
            message={photo}
            onClose={() => {
              setPhoto(null);
            }}
          />
        )}
      </ChatActionsContext>
    </main>
  );
}

type Show = (text: string, alert?: boolean) => void;
type State = ReturnType<typeof useChat>['state'];

function Header({ state, show, ...props }: ChatPaneProps & { state: State; show: Show }) {
  const { person, bot, theme, onTheme, onBack } = props;
  return (
    <ChatHeader
      botName={bot.first_name}
      personName={person.first_name}
      state={state}
      blocked={person.blocked}
      theme={theme}
      onTheme={onTheme}
      onBlock={useBlocking(props, show)}
      onBack={onBack}
    />
  );
}

interface BottomProps extends ChatPaneProps {
  state: State;
  show: Show;
  replyTo: ClientMessage | null;
  begun: { text: string } | null;
  inlineOffers: readonly InlineOffer[];
  write: (content: NewMessage) => void;
  onReply: (message: ClientMessage | null) => void;
}

function Bottom({ state, show, replyTo, begun, inlineOffers, write, onReply, ...props }: BottomProps) {
  const { person, bot } = props;
  const block = useBlocking(props, show);
  if (person.blocked) {
    const unblock = () => {
      block(false);
    };
    return <SingleAction onClick={unblock}>{texts.unblockBot}</SingleAction>;
  }
  if (state.phase === 'ready' && state.messages.length === 0 && state.outbox.length === 0) {
    const start = () => {
      write({ text: '/start' });
    };
    return <SingleAction onClick={start}>{texts.start}</SingleAction>;
  }
  return (
    <Composer
      personId={person.id}
      botName={bot.first_name}
      commands={state.commands ?? props.commands}
      replyKeyboard={state.replyKeyboard}
      replyTo={replyTo}
      begun={begun}
      inlineOffers={inlineOffers}
      onSend={write}
      onCancelReply={() => {
        onReply(null);
      }}
    />
  );
}

function useBlocking({ person, onPerson }: ChatPaneProps, show: Show): (blocked: boolean) => void {
  return (blocked) => {
    setBlocked(person.id, blocked).then(onPerson, (error: unknown) => {
      show(error instanceof Error ? error.message : String(error));
    });
  };
}

function useEventHandler(
  { onPerson }: ChatPaneProps,
  answered: ReturnType<typeof usePresses>['answered'],
  setInlineOffers: (change: (offers: readonly InlineOffer[]) => readonly InlineOffer[]) => void,
) {
  return useCallback(
    (event: ClientEvent) => {
      if (event.type === 'callback_answer') answered(event);
      if (event.type === 'inline_answer') setInlineOffers((offers) => [...offers.slice(-MAX_OFFERS), event]);
      if (event.type === 'person') onPerson(event.person);
    },
    [answered, onPerson, setInlineOffers],
  );
}

/** Sends with the answered message, if there is one. */
function useSending(
  { onSent }: ChatPaneProps,
  send: (content: NewMessage) => void,
  replyTo: ClientMessage | null,
  setReplyTo: (message: ClientMessage | null) => void,
): (content: NewMessage) => void {
  return useCallback(
    (content) => {
      send({ ...content, ...(replyTo && { reply_to_message_id: replyTo.message_id }) });
      setReplyTo(null);
      onSent();
    },
    [send, replyTo, setReplyTo, onSent],
  );
}

interface ActionParts extends Pick<ChatActions, 'press' | 'openPhoto' | 'reply'> {
  bot: ClientState['bot'];
  show: Show;
  begin: (line: { text: string }) => void;
  write: (content: NewMessage) => void;
  send: (content: NewMessage, key?: string) => void;
}

function useActions({ bot, press, show, begin, write, send, openPhoto, reply }: ActionParts): ChatActions {
  return useMemo((): ChatActions => {
    const sendText = (text: string) => {
      write({ text });
    };
    return {
      botUsername: bot.username,
      sendText,
      show,
      press,
      openPhoto,
      reply,
      retry: ({ key, text, sticker, voice, reply_to_message_id }) => {
        send({ text, sticker: sticker?.emoji, voice: voice?.duration, reply_to_message_id }, key);
      },
      follow: (address) => {
        const target = linkTarget(address, bot.username);
        if (target?.kind === 'start') sendText(`/start ${target.payload}`.trim());
        else if (target) window.open(target.url, '_blank', 'noopener,noreferrer');
        else show(texts.notHere);
      },
      copy: (text) => {
        // Outside a secure origin (a bare address on the local network) there is no clipboard at all.
        const clipboard = navigator.clipboard as Clipboard | undefined;
        void clipboard?.writeText(text).then(() => {
          show(texts.copied);
        });
      },
      switchInline: (query) => {
        begin({ text: `@${bot.username} ${query}` });
      },
      refuse: () => {
        show(texts.notHere);
      },
    };
  }, [bot.username, press, show, begin, write, send, openPhoto, reply]);
}
