import { fileUrl } from '../api/client';
import type { ClientMessage } from '../api/types';
import { texts } from '../texts';
import { Dialog } from './dialog';
import { Icon } from './icons';
import { RichText } from './rich-text';

/** A photo over the whole window. */
export function Lightbox({ message, onClose }: { message: ClientMessage; onClose: () => void }) {
  const { photo, caption, caption_entities } = message;
  if (!photo) return null;
  return (
    <Dialog label={texts.photo} className="lightbox" onClose={onClose}>
      <button
        type="button"
        className="round lightbox-close"
        aria-label={texts.close}
        title={texts.close}
        onClick={onClose}
      >
        <Icon name="close" />
      </button>
      <figure
        onClick={(event) => {
          if (event.target === event.currentTarget) onClose();
        }}
      >
        <img src={fileUrl(photo.file_id)} alt={caption ?? texts.photo} width={photo.width} height={photo.height} />
        {caption && (
          <figcaption tabIndex={0}>
            <RichText text={caption} entities={caption_entities} />
          </figcaption>
        )}
      </figure>
    </Dialog>
  );
}
