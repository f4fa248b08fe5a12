import { type Entity, endOf, type MarkedText, sortEntities } from './entity';
import { cannotParse, HtmlReader } from './html-reader';
import { checkedLink, mentionedUser } from './link';

interface OpenTag {
  name: string;
  argument: string;
  offset: number;
}

const STYLES: Readonly<Record<string, Entity['type']>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
};
const TAGS = new Set([...Object.keys(STYLES), 'a', 'code', 'pre', 'blockquote', 'tg-emoji']);

/**
 * Telegram's HTML parse mode: the text without tags, and its entities.
 * The grammar, its tolerance and the wording of refusals follow `parse_html` of tdlib (td/telegram/MessageEntity.cpp).
 */
export function parseHtml(source: string): MarkedText {
  const reader = new HtmlReader(source);
  const parser = new HtmlParser(reader);
  while (!reader.atEnd()) parser.step();
  return parser.finish();
}

class HtmlParser {
  private text = '';
  private readonly entities: Entity[] = [];
  private readonly open: OpenTag[] = [];

  constructor(private readonly reader: HtmlReader) {}

  step(): void {
    const { reader } = this;
    if (reader.char() !== '<' && reader.char() !== '&') {
      this.text += reader.takeWhile((at) => at.char() !== '<' && at.char() !== '&');
    } else if (reader.char() === '&') {
      this.text += reader.takeReference() ?? reader.source.charAt(reader.position++);
    } else if (reader.source.charAt(reader.position + 1) === '/') {
      this.closeTag(reader.position);
    } else {
      this.openTag(reader.position);
    }
  }

  finish(): MarkedText {
    const unclosed = this.open.at(-1);
    if (unclosed) throw cannotParse(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
    if (/\p{Surrogate}/u.test(this.text)) {
      throw cannotParse(
        'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
      );
    }
    for (const entity of this.entities) if (entity.type === 'code') delete entity.language;
    return { text: this.text, entities: sortEntities(this.entities) };
  }

  private openTag(begin: number): void {
    const { reader } = this;
    reader.position++;
    const name = reader.takeWhile((at) => !at.atSpace() && at.char() !== '>').toLowerCase();
    if (reader.atEnd()) throw reader.refuse('Unclosed start tag', begin);
    if (!TAGS.has(name)) throw reader.refuse(`Unsupported start tag "${name}"`, begin);
    let argument = '';
    reader.skipSpaces();
    while (reader.char() !== '>') {
      argument = this.attribute(name, begin) ?? argument;
      reader.skipSpaces();
    }
    reader.position++;
    if (name === 'span' && argument !== 'spoiler') {
      throw reader.refuse('Tag "span" must have class "tg-spoiler"', begin);
    }
    this.open.push({ name, argument, offset: this.text.length });
  }

  /** Reads one attribute; what it says to the tag, if the tag asks for it. */
  private attribute(tag: string, begin: number): string | undefined {
    const { reader } = this;
    const attribute = reader.takeWhile((at) => !at.atSpace() && !'=>/"\''.includes(at.char()));
    if (reader.atEnd()) throw reader.refuse(`Unclosed start tag "${tag}"`, begin);
    if (attribute === '') throw reader.refuse(`Empty attribute name in the tag "${tag}"`, begin);
    reader.skipSpaces();
    if (reader.char() !== '=') {
      if (reader.atEnd()) throw reader.refuse(`Unclosed start tag "${tag}"`, begin);
      return tag === 'blockquote' && attribute === 'expandable' ? 'expandable' : undefined;
    }
    reader.position++;
    reader.skipSpaces();
    if (reader.atEnd()) throw reader.refuse(`Unclosed start tag "${tag}"`, begin);
    const value = reader.char() === '"' || reader.char() === "'" ? this.quoted() : this.nameToken();
    if (reader.atEnd()) throw reader.refuse('Unclosed start tag', begin);
    return argumentOf(tag, attribute, value);
  }

  private quoted(): string {
    const { reader } = this;
    const quote = reader.char();
    let value = '';
    for (reader.position++; !reader.atEnd() && reader.char() !== quote;) {
      value += (reader.char() === '&' ? reader.takeReference() : null) ?? reader.source.charAt(reader.position++);
    }
    reader.position++;
    return value;
  }

  private nameToken(): string {
    const { reader } = this;
    const begin = reader.position;
    const token = reader.takeWhile((at) => /[a-zA-Z0-9.-]/.test(at.char())).toLowerCase();
    if (!reader.atSpace() && reader.char() !== '>') throw reader.refuse('Unexpected end of name token', begin);
    return token;
  }

  private closeTag(begin: number): void {
    const { reader } = this;
    const tag = this.open.at(-1);
    if (!tag) throw reader.refuse('Unexpected end tag', begin);
    reader.position += 2;
    const name = reader.takeWhile((at) => !at.atSpace() && at.char() !== '>').toLowerCase();
    reader.skipSpaces();
    if (reader.char() !== '>') throw reader.refuse('Unclosed end tag', begin);
    reader.position++;
    if (name !== '' && name !== tag.name) {
      throw reader.refuse('Unmatched end tag', begin, `, expected "</${tag.name}>", found "</${name}>"`);
    }
    this.open.pop();
    if (this.text.length > tag.offset) this.add(tag);
  }

  private add({ name, argument, offset }: OpenTag): void {
    const place = { offset, length: this.text.length - offset };
    const style = STYLES[name];
    if (style) this.entities.push({ type: style, ...place });
    else if (name === 'blockquote') {
      this.entities.push({ type: argument ? 'expandable_blockquote' : 'blockquote', ...place });
    } else if (name === 'tg-emoji') this.addEmoji(argument, place);
    else if (name === 'a') this.addLink(argument || this.text.slice(offset), place);
    else this.addCode(name === 'pre' ? 'pre' : 'code', argument, place);
  }

  private addEmoji(id: string, place: Pick<Entity, 'offset' | 'length'>): void {
    if (!/^-?\d{1,19}$/.test(id) || /^-?0+$/.test(id)) throw cannotParse('Invalid custom emoji identifier specified');
    this.entities.push({ type: 'custom_emoji', ...place, custom_emoji_id: id });
  }

  private addLink(target: string, place: Pick<Entity, 'offset' | 'length'>): void {
    const user = mentionedUser(target);
    const url = checkedLink(target);
    if (user !== undefined) this.entities.push({ type: 'text_mention', ...place, user_id: user });
    else if (url !== undefined) this.entities.push({ type: 'text_link', ...place, url });
  }

  /** `<pre><code class="language-x">` in either order is one `pre` with a language. */
  private addCode(type: 'pre' | 'code', language: string, place: Pick<Entity, 'offset' | 'length'>): void {
    const last = this.entities.at(-1);
    const inner = last?.offset === place.offset && endOf(last) === place.offset + place.length ? last : undefined;
    if (type === 'pre' && inner?.type === 'code' && inner.language) inner.type = 'pre';
    else if (type === 'code' && inner?.type === 'pre' && !inner.language && language) inner.language = language;
    else this.entities.push({ type, ...place, ...(language && { language }) });
  }
}

function argumentOf(tag: string, attribute: string, value: string): string | undefined {
  if (tag === 'a' && attribute === 'href') return value;
  if (tag === 'code' && attribute === 'class' && value.startsWith('language-')) return value.slice('language-'.length);
  if (tag === 'span' && attribute === 'class' && value.startsWith('tg-')) return value.slice('tg-'.length);
  if (tag === 'tg-emoji' && attribute === 'emoji-id') return value;
  if (tag === 'blockquote' && attribute === 'expandable') return 'expandable';
  return undefined;
}
