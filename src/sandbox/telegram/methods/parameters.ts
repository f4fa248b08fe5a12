import { z } from 'zod';
import { badRequest } from '../protocol/refusal';
import { UploadedFile } from '../protocol/uploaded-file';

interface Problem {
  readonly input?: unknown;
  readonly path?: readonly PropertyKey[];
}

/** `missing` is the server's own sentence for a parameter that is not there. */
interface Wording {
  missing?: string;
}

function problem(type: string, { missing }: Wording) {
  return ({ input, path = [] }: Problem): string => {
    const name = String(path.at(-1));
    if (input === undefined) return missing ?? `Parameter "${name}" is required`;
    // The real server takes its default instead; the emulator tells, as it can only be a caller's mistake.
    return `Field "${name}" must be of type ${type}`;
  };
}

/** A whole number, also as text. */
export function integer(wording: Wording = {}) {
  return z.preprocess(
    (value) => (typeof value === 'string' && /^\s*-?\d+\s*$/.test(value) ? Number(value) : value),
    z.int({ error: problem('Integer', wording) }),
  );
}

/** A whole number, moved into its range as the server does. */
export function clamped(min: number, max: number) {
  return integer().transform((value) => Math.min(max, Math.max(min, value)));
}

const BOOLEANS: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  '1': true,
  false: false,
  no: false,
  '0': false,
};

/** A truth value, also as text or 0 and 1. */
export function boolean() {
  return z.preprocess(
    (value) => {
      const known =
        typeof value === 'string' || typeof value === 'number' ? BOOLEANS[String(value).toLowerCase()] : undefined;
      return known ?? value;
    },
    z.boolean({ error: problem('Boolean', {}) }),
  );
}

/** Text; numbers and truth values are read as text. */
export function string(wording: Wording = {}) {
  return z.preprocess(
    (value) => (typeof value === 'number' || typeof value === 'boolean' ? String(value) : value),
    z.string({ error: problem('String', wording) }),
  );
}

/** A chat's number, or a name beginning with `@`. */
export function chatId(wording: Wording = { missing: 'chat_id is empty' }) {
  return z.preprocess(
    (value) => (typeof value === 'string' && /^-?\d+$/.test(value.trim()) ? Number(value) : value),
    z.union([z.int(), z.string()], { error: problem('Integer or String', wording) }),
  );
}

/** A file in the request, a reference to one (`attach://name`), or the id of one the server has. */
export function file(wording: Wording = {}) {
  return z.union([z.instanceof(UploadedFile), z.string()], { error: problem('InputFile or String', wording) });
}

/** A structure, usually JSON text. `what` names it in the refusal of broken JSON. */
export function json<S extends z.ZodType>(what: string, schema: S) {
  return z.preprocess((value) => {
    if (typeof value !== 'string') return value;
    try {
      return JSON.parse(value) as unknown;
    } catch {
      throw badRequest(`Can't parse ${what} JSON object`);
    }
  }, schema);
}

/** A structure read by a function that refuses in the server's words. */
export function parsed<T>(what: string, read: (value: unknown) => T) {
  return json(
    what,
    z.unknown().transform((value) => (value === undefined ? undefined : read(value))),
  );
}

/** A two-letter language, '' for all. */
export function language() {
  return string()
    .optional()
    .transform((code = '') => {
      if (!/^([a-z]{2})?$/.test(code)) throw badRequest('Invalid language code specified');
      return code;
    });
}

/**
 * Checks the arguments of a call. An empty one or null counts as absent, unless `keepEmpty` names it; the first problem
 * is the refusal, as on the real server.
 */
export function readParameters<S extends z.ZodType>(
  schema: S,
  fields: Record<string, unknown>,
  keepEmpty: readonly string[],
): z.output<S> {
  const given = Object.entries(fields).filter(
    ([name, value]) => value !== null && value !== undefined && (value !== '' || keepEmpty.includes(name)),
  );
  const result = schema.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  throw badRequest(result.error.issues[0]?.message ?? 'Wrong parameters');
}
