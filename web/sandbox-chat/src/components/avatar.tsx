import emblem from '../assets/emblem.svg';
import type { Person } from '../api/types';

const GRADIENTS = 7;
const LETTERS = new Intl.Segmenter();

/** The bot's picture. */
export function BotAvatar({ size = 'medium' }: { size?: 'medium' | 'huge' }) {
  return <img className={`avatar ${size}`} src={emblem} alt="" width={64} height={64} draggable={false} />;
}

/** A person's initials on a gradient that stays theirs. */
export function PersonAvatar({ person }: { person: Person }) {
  const initials = firstLetter(person.first_name) + firstLetter(person.last_name ?? '');
  return (
    <span className="avatar person" data-gradient={Math.abs(person.id) % GRADIENTS} aria-hidden="true">
      {initials.toUpperCase()}
    </span>
  );
}

/** The first letter as a person sees it: an emoji of several code points is one. */
function firstLetter(name: string): string {
  const [first] = LETTERS.segment(name.trim());
  return first?.segment ?? '';
}
