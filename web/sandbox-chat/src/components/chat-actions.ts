import { createContext, useContext } from 'react';
import type { ClientMessage } from '../api/types';
import type { ButtonPlace } from '../state/use-presses';
import type { ShownMessage } from '../state/chat-state';

/** What parts of a message can ask of the chat they are in. */
export interface ChatActions {
  sendText: (text: string) => void;
  retry: (message: ShownMessage) => void;
  reply: (message: ClientMessage) => void;
  press: (place: ButtonPlace, data: string) => void;
  /** Goes where a link leads: a page in a new tab, or `/start` with the payload. */
  follow: (address: string) => void;
  copy: (text: string) => void;
  /** Begins `@bot query` in the input line. */
  switchInline: (query: string) => void;
  openPhoto: (message: ClientMessage) => void;
  /** Says a passing word. */
  show: (text: string) => void;
  /** Says that something does not work here. */
  refuse: () => void;
  botUsername: string;
}

export const ChatActionsContext = createContext<ChatActions | null>(null);

/** The actions of the surrounding chat. */
export function useChatActions(): ChatActions {
  const actions = useContext(ChatActionsContext);
  if (!actions) throw new Error('Only inside a chat');
  return actions;
}
