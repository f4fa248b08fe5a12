import type { Content } from './chats';
import { badRequest } from '../protocol/refusal';
import { UploadedFile } from '../protocol/uploaded-file';
import type { FileRecord } from '../store/records';
import type { BotContext, Call } from './method';

const ATTACHED = 'attach://';
const KIND_NAMES = { photo: 'Photo', document: 'Document' };

/** The picture or file a call sends: uploaded with it, or known by its id. Throws `TelegramRefusal`. */
export async function readMedia(
  { store }: BotContext,
  kind: FileRecord['kind'],
  media: UploadedFile | string,
  { files }: Call,
): Promise<Content> {
  const record = media instanceof UploadedFile ? media : (attached(kind, media, files) ?? known(media));
  const file = record instanceof UploadedFile ? await keep(record) : record;
  return kind === 'photo' ? photo(file) : document(file);

  function known(id: string): FileRecord {
    const found = store.files.find(id);
    if (!found) throw badRequest("Wrong remote file identifier specified: can't unserialize it. Wrong last symbol");
    if (found.kind !== kind)
      throw badRequest(`Can't use file of type ${KIND_NAMES[found.kind]} as ${KIND_NAMES[kind]}`);
    return found;
  }

  async function keep(upload: UploadedFile): Promise<FileRecord> {
    return kind === 'photo' ? store.files.addPhoto(upload) : store.files.addDocument(upload);
  }
}

function attached(kind: string, media: string, files: Call['files']): UploadedFile | undefined {
  // The real server would fetch the address; the emulator never leaves the machine.
  if (/^https?:\/\//i.test(media)) throw badRequest('Failed to get HTTP URL content');
  if (!media.startsWith(ATTACHED)) return undefined;
  const upload = files.get(media.slice(ATTACHED.length));
  if (!upload) throw badRequest(`There is no ${kind} in the request`);
  return upload;
}

function photo(file: FileRecord): Content {
  const unique = file.file_unique_id.slice(0, -1);
  return {
    photo: (file.sizes ?? []).map(({ file_id, width, height }, index) => ({
      file_id,
      file_unique_id: `${unique}${index}`,
      file_size: file.file_size,
      width,
      height,
    })),
  };
}

function document({ file_id, file_unique_id, file_name, mime_type, file_size }: FileRecord): Content {
  return { document: { file_name, mime_type, file_id, file_unique_id, file_size } };
}
