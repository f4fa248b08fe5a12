import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { badRequest } from '../protocol/refusal';
import type { UploadedFile } from '../protocol/uploaded-file';
import { imageSize } from './image-size';
import type { FileRecord } from './records';
import type { Table } from './tables';

const MAX_PHOTO_BYTES = 10 * 1024 * 1024;
/** Sum of sides and ratio of sides a photo may have (Bot API, sendPhoto). */
const MAX_PHOTO_SIDES = 10_000;
const MAX_PHOTO_RATIO = 20;
/** Longest sides of the sizes Telegram makes of a photo. */
const PHOTO_SIDES = [90, 320, 800, 1280, 2560];
/** How ids of each kind begin at the real server. */
const ID_BEGINNING = { photo: 'AgACAgIAAxkBAAI', document: 'BQACAgIAAxkBAAI' };
const UNIQUE_BEGINNING = { photo: 'AQAD', document: 'AgAD' };

/** Keeps bytes under file ids. The same content of the same kind has the same ids, here and after a restart. */
export class FileVault {
  constructor(
    private readonly folder: string,
    private readonly records: Table<FileRecord>,
  ) {}

  /** The record of a file id. */
  find(fileId: string): FileRecord | undefined {
    return this.records.get(fileId);
  }

  /** The record whose bytes lie at `path`, as `getFile` named it. */
  findByPath(path: string): FileRecord | undefined {
    for (const record of this.records.values()) if (record.file_path === path) return record;
    return undefined;
  }

  /** The bytes of a file. */
  async bytes(record: FileRecord): Promise<Buffer> {
    return readFile(join(this.folder, record.file_path));
  }

  /** Keeps a photo in all its sizes and returns the largest. Throws `TelegramRefusal` for what is no photo. */
  async addPhoto({ bytes, filename }: UploadedFile): Promise<FileRecord> {
    const size = photoSize(bytes);
    const hash = hashOf('photo', bytes);
    const path = `photos/${hash.slice(0, 16)}${{ 'image/png': '.png', 'image/jpeg': '.jpg', 'image/webp': '.webp', 'image/gif': '.gif' }[size.mimeType]}`;
    const sizes = sizesOf(size).map((each, index) => ({ ...each, file_id: idOf('photo', hash, index) }));
    const records = sizes.map(({ file_id, width, height }, index): FileRecord => ({
      file_id,
      file_unique_id: `${UNIQUE_BEGINNING.photo}${hash.slice(0, 11)}${index}`,
      kind: 'photo',
      file_path: path,
      file_name: filename,
      mime_type: size.mimeType,
      file_size: bytes.length,
      width,
      height,
      sizes,
    }));
    return this.keep(bytes, records);
  }

  /** Keeps any file. Throws `TelegramRefusal` for an empty one. */
  async addDocument({ bytes, filename, mimeType }: UploadedFile): Promise<FileRecord> {
    if (bytes.length === 0) throw badRequest('File must be non-empty');
    const hash = hashOf(`document:${filename}`, bytes);
    return this.keep(bytes, [
      {
        file_id: idOf('document', hash, 0),
        file_unique_id: `${UNIQUE_BEGINNING.document}${hash.slice(0, 12)}`,
        kind: 'document',
        file_path: `documents/${hash.slice(0, 16)}${extname(filename).replace(/[^.a-zA-Z0-9]/g, '')}`,
        file_name: filename,
        mime_type: mimeType,
        file_size: bytes.length,
      },
    ]);
  }

  private async keep(bytes: Buffer, records: FileRecord[]): Promise<FileRecord> {
    const largest = records.at(-1);
    if (!largest) throw badRequest('PHOTO_INVALID_DIMENSIONS');
    const known = this.records.get(largest.file_id);
    if (known) return known;
    const path = join(this.folder, largest.file_path);
    await mkdir(join(path, '..'), { recursive: true });
    const unfinished = `${path}.${randomUUID()}.part`;
    await writeFile(unfinished, bytes);
    await rename(unfinished, path);
    for (const record of records) this.records.set(record.file_id, record);
    return largest;
  }
}

function photoSize(bytes: Buffer): NonNullable<ReturnType<typeof imageSize>> {
  if (bytes.length === 0) throw badRequest('File must be non-empty');
  if (bytes.length > MAX_PHOTO_BYTES) {
    throw badRequest(
      `File of size ${bytes.length} bytes is too big for a photo; the maximum size is ${MAX_PHOTO_BYTES} bytes`,
    );
  }
  const size = imageSize(bytes);
  if (!size) throw badRequest('IMAGE_PROCESS_FAILED');
  const [short, long] = [Math.min(size.width, size.height), Math.max(size.width, size.height)];
  if (short < 1 || short + long > MAX_PHOTO_SIDES || long > MAX_PHOTO_RATIO * short)
    throw badRequest('PHOTO_INVALID_DIMENSIONS');
  return size;
}

/** Telegram never enlarges: the last size is the picture's own, up to the largest side. All sizes share the same bytes here. */
function sizesOf({ width, height }: { width: number; height: number }): { width: number; height: number }[] {
  const longest = Math.max(width, height);
  const sides = [...PHOTO_SIDES.filter((side) => side < longest), Math.min(longest, PHOTO_SIDES.at(-1) ?? longest)];
  return [...new Set(sides)].map((side) => ({
    width: Math.max(1, Math.round((width * side) / longest)),
    height: Math.max(1, Math.round((height * side) / longest)),
  }));
}

function hashOf(kind: string, bytes: Buffer): string {
  return createHash('sha256').update(kind).update(bytes).digest('base64url');
}

function idOf(kind: FileRecord['kind'], hash: string, index: number): string {
  return `${ID_BEGINNING[kind]}${hash}${index}`;
}
