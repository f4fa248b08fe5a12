import type { ClientEvent, InlineResultPreview } from '../client-api';
import type { InlineAnswer, InlineResult } from '../store/records';

/** The answer to an inline query as the client that asked shows it. */
export function inlineAnswerEvent(inline_query_id: string, { results, button }: InlineAnswer): ClientEvent {
  return { type: 'inline_answer', inline_query_id, results: results.map(previewOf), ...(button && { button }) };
}

/** A photo in the list is its smallest size. */
function previewOf({ id, title, description, content }: InlineResult): InlineResultPreview {
  const [photo] = content.photo ?? [];
  return {
    id,
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(photo && { photo: { file_id: photo.file_id, width: photo.width, height: photo.height } }),
  };
}
