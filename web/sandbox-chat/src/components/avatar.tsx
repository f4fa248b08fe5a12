import emblem from '../assets/emblem.svg';
import type { Person } from '../api/types';

const GRADIENTS = 7;

/** The bot's picture. */
export function BotAvatar({ size = 'medium' }: { size?: 'medium' | 'huge' }) {
  return <img className={`avatar ${size}`} src={emblem} alt="" width={64} height={64} draggable={false} />;
}

/** A person's initials on a gradient that stays theirs. */
export function PersonAvatar({ person }: { person: Person }) {
  const initials = [person.first_name, person.last_name ?? ''].map((name) => [...name.trim()][0] ?? '').join('');
  return (
    <span className="avatar person" data-gradient={Math.abs(person.id) % GRADIENTS} aria-hidden="true">
      {initials.toUpperCase()}
    </span>
  );
}
