import { badRequest } from '../protocol/refusal';
import { UploadedFile } from '../protocol/uploaded-file';

/** One part of a form: text, or a file if it names one. */
export type Part = [name: string, value: string | UploadedFile];

const HEADERS_END = '\r\n\r\n';

/** Reads a `multipart/form-data` body (RFC 7578). Throws 400 where it is none. */
export function readMultipart(contentType: string, body: Buffer): Part[] {
  const boundary = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType);
  const delimiter = `\r\n--${boundary?.[1] ?? boundary?.[2] ?? ''}`;
  // The first delimiter has no line end before it.
  const bytes = Buffer.concat([Buffer.from('\r\n'), body]);
  const parts: Part[] = [];
  let at = bytes.indexOf(delimiter);
  if (!boundary || at < 0) throw broken();
  for (;;) {
    at += Buffer.byteLength(delimiter);
    if (bytes.toString('latin1', at, at + 2) === '--') return parts;
    const next = bytes.indexOf(delimiter, at);
    if (next < 0) throw broken();
    parts.push(readPart(bytes.subarray(at, next)));
    at = next;
  }
}

function readPart(bytes: Buffer): Part {
  const end = bytes.indexOf(HEADERS_END);
  if (end < 0) throw broken();
  const headers = bytes.toString('utf8', 0, end);
  const value = bytes.subarray(end + HEADERS_END.length);
  const disposition = /^content-disposition:\s*form-data(.*)$/im.exec(headers)?.[1] ?? '';
  const name = parameter(disposition, 'name');
  if (name === undefined) throw broken();
  const filename = parameter(disposition, 'filename');
  if (filename === undefined) return [name, value.toString('utf8')];
  const type = /^content-type:\s*([^\s;]+)/im.exec(headers)?.[1] ?? 'application/octet-stream';
  return [name, new UploadedFile(Buffer.from(value), filename, type)];
}

function parameter(disposition: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}=(?:"((?:\\\\.|[^"\\\\])*)"|([^\\s;]+))`, 'i').exec(disposition);
  return match?.[1]?.replace(/\\(.)/g, '$1').replaceAll('%22', '"') ?? match?.[2];
}

function broken(): Error {
  return badRequest("Can't parse the request body as multipart/form-data");
}
