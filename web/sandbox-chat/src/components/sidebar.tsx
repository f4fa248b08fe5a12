import type { Person } from '../api/types';
import { listTime } from '../rich/formats';
import type { Preview } from '../state/use-roster';
import type { Theme } from '../state/use-theme';
import { texts } from '../texts';
import { PersonAvatar } from './avatar';
import { Icon } from './icons';
import { PreviewLine } from './preview-line';

interface SidebarProps {
  persons: readonly Person[];
  previews: Readonly<Record<number, Preview>>;
  openId: number | null;
  hidden: boolean;
  theme: Theme;
  onTheme: () => void;
  onNew: () => void;
}

/** The persons one can be, the latest chat first. */
export function Sidebar({ persons, previews, openId, hidden, theme, onTheme, onNew }: SidebarProps) {
  const lastAt = ({ id }: Person) => previews[id]?.last?.date ?? 0;
  const sorted = [...persons].sort((a, b) => lastAt(b) - lastAt(a));
  const themeLabel = theme === 'dark' ? texts.themeLight : texts.themeDark;
  return (
    <aside className="sidebar" inert={hidden}>
      <header className="bar">
        <h1>{texts.appName}</h1>
        <button type="button" className="round" aria-label={themeLabel} title={themeLabel} onClick={onTheme}>
          <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
        </button>
      </header>
      <nav aria-label={texts.persons}>
        <ul className="persons">
          {sorted.map((person) => (
            <PersonLine key={person.id} person={person} preview={previews[person.id]} current={person.id === openId} />
          ))}
        </ul>
      </nav>
      <button type="button" className="fab" aria-label={texts.newPerson} title={texts.newPerson} onClick={onNew}>
        <Icon name="addPerson" />
      </button>
    </aside>
  );
}

function PersonLine({ person, preview, current }: { person: Person; preview: Preview | undefined; current: boolean }) {
  const last = preview?.last;
  const name = [person.first_name, person.last_name].filter(Boolean).join(' ');
  return (
    <li>
      <a className="person-line" href={`#${person.id}`} aria-current={current ? 'page' : undefined} draggable={false}>
        <PersonAvatar person={person} />
        <span className="person-name">
          {name}
          {person.blocked && <Icon name="block" />}
        </span>
        <time>{last && listTime(last.date)}</time>
        <span className="person-last">
          {last?.from === 'person' && <span className="person-you">{texts.youPrefix}</span>}
          {last ? <PreviewLine message={last} /> : texts.noMessages}
        </span>
        {!!preview?.unread && <span className="badge">{preview.unread}</span>}
      </a>
    </li>
  );
}
