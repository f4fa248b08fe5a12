export type {
  BotCommand,
  ClientEvent,
  ClientHistory,
  ClientMessage,
  ClientState,
  InlineResultPreview,
  NewMessage,
  NewPerson,
  Person,
  ReplyKeyboard,
} from '../../../../src/sandbox/telegram/client-api';
