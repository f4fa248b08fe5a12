/** Telegram's limit of `callback_data`, in bytes. */
const LIMIT_BYTES = 64;

/** A typed kind of button: what it carries, and how to know it when it is pressed. */
export interface CallbackData<T> {
  /** The string a button carries; throws over 64 bytes. */
  readonly pack: (value: T) => string;
  /** Matches exactly what `pack` makes, for `@Action`. */
  readonly pattern: RegExp;
  /** The value of a pressed button; throws for strings that do not match `pattern`. */
  readonly unpack: (data: string) => T;
}

/** A button with a fixed list of values: `prefix:value`. */
export function choiceOf<T extends string>(prefix: string, values: readonly T[]): CallbackData<T> {
  const escaped = values.map((value) => value.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const pattern = new RegExp(`^${prefix}:(${escaped.join('|')})$`);
  return {
    pattern,
    pack: (value) => fitting(`${prefix}:${value}`),
    unpack: (data) => matching(pattern, data)[1] as T,
  };
}

/** `data` as it is, if Telegram takes it. */
export function fitting(data: string): string {
  if (Buffer.byteLength(data) > LIMIT_BYTES)
    throw new RangeError(`Callback data of over ${LIMIT_BYTES} bytes: ${data}`);
  return data;
}

/** The match of `data`; throws where there is none. */
export function matching(pattern: RegExp, data: string): RegExpExecArray {
  const match = pattern.exec(data);
  if (!match) throw new RangeError(`Not ${pattern.source}: ${data}`);
  return match;
}
