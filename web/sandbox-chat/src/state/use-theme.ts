import { useCallback, useSyncExternalStore } from 'react';
import { recall, remember } from './storage';

export type Theme = 'light' | 'dark';

const system = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();
let chosen = asTheme(recall('theme'));

/** The chosen theme, or the system's as it changes. */
export function useTheme(): { theme: Theme; toggle: () => void } {
  const theme = useSyncExternalStore(subscribe, currentTheme);
  const toggle = useCallback(() => {
    chosen = currentTheme() === 'dark' ? 'light' : 'dark';
    remember('theme', chosen);
    applyTheme();
    for (const listener of listeners) listener();
  }, []);
  return { theme, toggle };
}

/** Puts the theme where the style sheets look for it; call once before the first render. */
export function applyTheme(): void {
  document.documentElement.dataset.theme = currentTheme();
}

function currentTheme(): Theme {
  return chosen ?? (system.matches ? 'dark' : 'light');
}

function subscribe(listener: () => void): () => void {
  const onSystem = () => {
    applyTheme();
    listener();
  };
  listeners.add(listener);
  system.addEventListener('change', onSystem);
  return () => {
    listeners.delete(listener);
    system.removeEventListener('change', onSystem);
  };
}

function asTheme(value: string | null): Theme | undefined {
  return value === 'light' || value === 'dark' ? value : undefined;
}
