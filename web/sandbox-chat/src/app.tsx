import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Person } from './api/types';
import { BotAvatar } from './components/avatar';
import { ChatPane } from './components/chat-pane';
import { NewPersonDialog } from './components/new-person-dialog';
import { Sidebar } from './components/sidebar';
import { Sky } from './components/sky';
import { recall, remember } from './state/storage';
import { useRoster } from './state/use-roster';
import { replaceRoute, useRoute } from './state/use-route';
import { useTheme } from './state/use-theme';
import { texts } from './texts';

const phone = matchMedia('(max-width: 760px)');

/** The whole page: persons to be, and the chat of the one who is. */
export function App() {
  const isPhone = useSyncExternalStore(onPhoneChange, () => phone.matches);
  const { theme, toggle } = useTheme();
  const route = useRoute();
  const roster = useRoster(route.personId);
  const [isAdding, setAdding] = useState(false);
  const [step, setStep] = useState(0);
  const person = roster.persons.find(({ id }) => id === route.personId);
  useFirstChat(roster.persons, person, isPhone);

  const { update } = roster;
  const onSent = useCallback(() => {
    setStep((each) => each + 1);
  }, []);
  const onCreated = (created: Person) => {
    setAdding(false);
    update(created);
    route.open(created.id);
  };
  const add = () => {
    setAdding(true);
  };

  return (
    <div className={`app ${person ? 'in-chat' : 'in-list'}`}>
      <Sidebar
        persons={roster.persons}
        previews={roster.previews}
        openId={person?.id ?? null}
        hidden={isPhone && !!person}
        theme={theme}
        onTheme={toggle}
        onNew={add}
      />
      <div className="stage">
        <Sky step={step} />
        {person && roster.bot && (
          <ChatPane
            key={person.id}
            person={person}
            bot={roster.bot}
            commands={roster.commands}
            theme={theme}
            onTheme={toggle}
            onPerson={update}
            onRead={roster.read}
            onSent={onSent}
            onBack={route.showList}
          />
        )}
        {roster.bot && roster.persons.length === 0 && (
          <EmptyStage title={texts.noPersons} hint={texts.noPersonsHint} action={texts.newPerson} onAction={add} />
        )}
        {!roster.bot && roster.away && <EmptyStage title={texts.away} hint={texts.awayHint} />}
      </div>
      {isAdding && (
        <NewPersonDialog
          onCreated={onCreated}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </div>
  );
}

function EmptyStage(props: { title: string; hint: string; action?: string; onAction?: () => void }) {
  return (
    <div className="greeting" role="status">
      <BotAvatar size="huge" />
      <h2>{props.title}</h2>
      <p>{props.hint}</p>
      {props.action && (
        <button type="button" className="text-button main" onClick={props.onAction}>
          {props.action}
        </button>
      )}
    </div>
  );
}

/** Where the address names nobody there is: the chat of the last time, or the first one; a phone shows the list when asked to. */
function useFirstChat(persons: readonly Person[], open: Person | undefined, isPhone: boolean): void {
  const [wasOpen, setWasOpen] = useState(false);
  if (open && !wasOpen) setWasOpen(true);
  useEffect(() => {
    if (open) remember('person', String(open.id));
    if (open || (isPhone && wasOpen)) return;
    const before = Number(recall('person'));
    const next = persons.find(({ id }) => id === before) ?? persons[0];
    if (next) replaceRoute(next.id);
  }, [open, persons, isPhone, wasOpen]);
}

function onPhoneChange(listener: () => void): () => void {
  phone.addEventListener('change', listener);
  return () => {
    phone.removeEventListener('change', listener);
  };
}
