import { TelegramRefusal } from '../protocol/refusal';

/** The white space of the server's parser; its end of text counts as one. */
const SPACES = new Set([' ', '\t', '\r', '\n', '\v', '']);

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** A cursor over HTML that speaks of byte offsets in its refusals, as the server does. */
export class HtmlReader {
  position = 0;

  constructor(readonly source: string) {}

  /** The character under the cursor, empty at the end. */
  char(): string {
    return this.source.charAt(this.position);
  }

  /** Whether nothing is left. */
  atEnd(): boolean {
    return this.position >= this.source.length;
  }

  /** Whether white space, or the end, is under the cursor. */
  atSpace(): boolean {
    return SPACES.has(this.char());
  }

  /** Moves on while `test` holds, never past the end, and returns what was passed. */
  takeWhile(test: (reader: this) => boolean): string {
    const from = this.position;
    while (!this.atEnd() && test(this)) this.position++;
    return this.source.slice(from, this.position);
  }

  /** Moves past white space. */
  skipSpaces(): void {
    this.takeWhile((reader) => reader.atSpace());
  }

  /** Reads `&lt;` `&gt;` `&amp;` `&quot;` or a numeric reference; null (and no move) where there is none. */
  takeReference(): string | null {
    const rest = this.source.slice(this.position, this.position + 12);
    const numeric = /^&#(?:x([0-9a-fA-F]*)|([0-9]*))/.exec(rest);
    const named = /^&([a-zA-Z]+)/.exec(rest);
    const text = numeric ? fromNumber(numeric) : (NAMED[named?.[1] ?? ''] ?? null);
    if (text === null) return null;
    this.position += (numeric ?? named)?.[0].length ?? 0;
    if (this.char() === ';') this.position++;
    return text;
  }

  /** A refusal about the place `position`. */
  refuse(problem: string, position: number, more = ''): TelegramRefusal {
    const offset = Buffer.byteLength(this.source.slice(0, position));
    return cannotParse(`${problem} at byte offset ${offset}${more}`);
  }
}

/** The refusal every broken markup gets. */
export function cannotParse(problem: string): TelegramRefusal {
  return new TelegramRefusal(400, `Bad Request: can't parse entities: ${problem}`);
}

/** The server reads at most 9 characters of a reference and no code point from U+10FFFF on. */
function fromNumber(match: RegExpExecArray): string | null {
  const code = match[1] === undefined ? Number.parseInt(match[2] ?? '', 10) : Number.parseInt(match[1], 16);
  return match[0].length < 10 && code > 0 && code < 0x10ffff ? String.fromCodePoint(code) : null;
}
