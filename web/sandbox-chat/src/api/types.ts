export type {
  BotCommand,
  ClientEvent,
  ClientHistory,
  ClientMessage,
  ClientState,
  NewMessage,
  NewPerson,
  Person,
  ReplyKeyboard,
} from '../../../../src/sandbox/telegram/client-api';
