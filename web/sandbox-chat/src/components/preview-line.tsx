import { fileUrl } from '../api/client';
import type { ClientMessage } from '../api/types';
import { previewOf } from '../rich/preview';

/** A message in one line, with a tiny picture if it has one. */
export function PreviewLine({ message }: { message: ClientMessage }) {
  return (
    <>
      {message.photo && <img className="thumb" src={fileUrl(message.photo.file_id)} alt="" width={20} height={20} />}
      {previewOf(message)}
    </>
  );
}
