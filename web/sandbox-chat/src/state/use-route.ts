import { useCallback, useSyncExternalStore } from 'react';

/** Whose chat is open, as the address says (`/sandbox#123`), so that back, reload and links work; null is the list. */
export function useRoute(): { personId: number | null; open: (personId: number) => void; showList: () => void } {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const open = useCallback((id: number) => {
    location.hash = String(id);
  }, []);
  const showList = useCallback(() => {
    location.hash = '';
  }, []);
  const id = Number(hash.slice(1));
  return { personId: Number.isSafeInteger(id) && id !== 0 ? id : null, open, showList };
}

/** Opens a chat in place of the present address, so that back does not return to an address that leads here again. */
export function replaceRoute(personId: number): void {
  history.replaceState(null, '', `#${personId}`);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => {
    removeEventListener('hashchange', listener);
  };
}
