import { badRequest } from '../protocol/refusal';
import { UploadedFile } from '../protocol/uploaded-file';
import { readMultipart } from './multipart';

/** The arguments of a call as they came: values still untyped, files apart and among them. */
export interface CallArguments {
  fields: Record<string, unknown>;
  files: Map<string, UploadedFile>;
}

/** Reads the arguments of a call from its query and its body: JSON, a form, or a form with files. Throws 400. */
export function readArguments(contentType: string, body: Buffer, query: object = {}): CallArguments {
  const kind = contentType.split(';')[0]?.trim().toLowerCase();
  const files = new Map<string, UploadedFile>();
  if (body.length === 0) return { fields: { ...query }, files };
  if (kind === 'application/json') return { fields: { ...query, ...fromJson(body) }, files };
  if (kind === 'multipart/form-data') {
    const parts = readMultipart(contentType, body);
    for (const [name, part] of parts) if (part instanceof UploadedFile) files.set(name, part);
    return { fields: { ...query, ...Object.fromEntries(parts) }, files };
  }
  if (kind !== 'application/x-www-form-urlencoded') return { fields: { ...query }, files };
  return { fields: { ...query, ...Object.fromEntries(new URLSearchParams(body.toString('utf8'))) }, files };
}

function fromJson(body: Buffer): object {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // told below, in the server's words
  }
  throw badRequest("Can't parse the request body as a JSON object");
}
