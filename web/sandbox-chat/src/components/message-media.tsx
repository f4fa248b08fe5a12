import { type CSSProperties, useEffect, useState } from 'react';
import { fileUrl } from '../api/client';
import type { ClientMessage } from '../api/types';
import { duration, fileSize } from '../rich/formats';
import { texts } from '../texts';
import { useChatActions } from './chat-actions';
import { Icon } from './icons';

/** The largest a photo gets in a bubble, pixels. */
const PHOTO = { width: 400, height: 430, least: 200 };
const BARS = 34;

/** A photo in its own proportions; a press opens it in full. */
export function Photo({ message }: { message: ClientMessage }) {
  const { openPhoto } = useChatActions();
  const { photo, caption } = message;
  const shown = useLoaded(photo && fileUrl(photo.file_id));
  if (!photo) return null;
  const open = () => {
    openPhoto(message);
  };
  return (
    <button
      type="button"
      className={`photo ${shown ? '' : 'loading'}`}
      style={{ width: photoWidth(photo), aspectRatio: `${photo.width} / ${photo.height}` }}
      aria-label={caption ? `${texts.openPhoto}: ${caption.slice(0, 80)}` : texts.openPhoto}
      onClick={open}
    >
      {shown && <img key={shown} src={shown} alt="" width={photo.width} height={photo.height} draggable={false} />}
    </button>
  );
}

/** The width the photo gives its bubble, so that a long caption does not widen it. */
export function photoWidth({ width, height }: { width: number; height: number }): number {
  return Math.max(Math.round(width * Math.min(PHOTO.width / width, PHOTO.height / height, 1)), PHOTO.least);
}

/** The last address that has arrived whole: an edited photo changes at once instead of blinking. */
function useLoaded(url: string | undefined): string | undefined {
  const [loaded, setLoaded] = useState<string>();
  useEffect(() => {
    if (url === undefined) return undefined;
    const image = new Image();
    image.onload = () => {
      setLoaded(url);
    };
    image.src = url;
    return () => {
      image.onload = null;
    };
  }, [url]);
  return loaded;
}

/** A recording: its length, and bars that stand for the sound there is none of. */
export function Voice({ messageId, seconds }: { messageId: number; seconds: number }) {
  return (
    <div className="voice" role="img" aria-label={`${texts.voice}, ${duration(seconds)}`}>
      <span className="disc">
        <Icon name="voice" />
      </span>
      <span className="wave">
        {Array.from({ length: BARS }, (_, index) => (
          <i key={index} style={{ '--height': `${barHeight(messageId, index)}%` } as CSSProperties} />
        ))}
      </span>
      <span className="small">{duration(seconds)}</span>
    </div>
  );
}

/** Percent; looks like speech and is always the same for a message. */
function barHeight(seed: number, index: number): number {
  const swell = Math.sin((index / BARS) * Math.PI) * 0.6 + 0.4;
  const noise = Math.abs(Math.sin((Number.isFinite(seed) ? seed : 1) * 12.9898 + index * 78.233) * 43758.5453) % 1;
  return Math.round(14 + 86 * swell * noise);
}

/** A file to download. */
export function DocumentFile({ file }: { file: NonNullable<ClientMessage['document']> }) {
  const name = file.file_name || texts.document;
  return (
    <a className="document" href={fileUrl(file.file_id)} download={name}>
      <span className="disc">
        <Icon name="file" />
      </span>
      <span className="document-name">{name}</span>
      <span className="small">{fileSize(file.file_size)}</span>
    </a>
  );
}
