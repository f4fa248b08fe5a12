import type { MessageEntity, User } from '@grammyjs/types';
import { badRequest } from '../protocol/refusal';
import { cleanText, trimEntities, trimText } from './clean-text';
import { type Entity, type MarkedText } from './entity';
import { findEntities } from './find-entities';
import { fixEntities, mergeFound } from './fix-entities';
import { parseHtml } from './parse-html';

/** A text as it came in a call: marked up, or with entities of its own. */
export interface RawText {
  text: string;
  parseMode?: string;
  entities?: Entity[];
}

/** A text as it stands in a `Message`. */
export interface FormattedText {
  text: string;
  entities: MessageEntity[];
}

/** Finds a user the bot has met; a mention of anyone else becomes plain text. */
export type UserLookup = (id: number) => User | undefined;

/**
 * Text and entities as the server stores and shows them: markup read, cleaned, trimmed, links and commands found.
 * Lengths are for the caller to judge: they count after all this. An empty result is possible. Throws `TelegramRefusal`.
 */
export function formatText(raw: RawText, findUser: UserLookup): FormattedText {
  if (/\p{Surrogate}/u.test(raw.text)) throw badRequest('Strings must be encoded in UTF-8');
  const marked = read(raw);
  const trimmed = trimText(cleanText({ text: marked.text, entities: fixEntities(marked.entities) }));
  const merged = mergeFound(fixEntities(trimmed.entities), findEntities(trimmed.text));
  return {
    text: trimmed.text,
    entities: trimEntities(trimmed.text, merged).flatMap((entity) => toApi(entity, findUser)),
  };
}

function read({ text, parseMode = '', entities = [] }: RawText): MarkedText {
  const mode = parseMode.toLowerCase();
  if (text === '' || mode === '' || mode === 'none') return { text, entities };
  if (mode === 'html') return parseHtml(text);
  // The real server knows Markdown too; the emulator says so rather than show raw asterisks.
  if (mode.startsWith('markdown')) throw badRequest('Unsupported parse_mode: the emulator reads HTML only');
  throw badRequest('Unsupported parse_mode');
}

function toApi({ user_id, ...entity }: Entity, findUser: UserLookup): MessageEntity[] {
  if (user_id === undefined) return [entity as MessageEntity];
  const user = findUser(user_id);
  return user ? [{ ...entity, type: 'text_mention', user }] : [];
}
