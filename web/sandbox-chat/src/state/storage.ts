/** Reads what the page remembers in this browser; null where there is nothing or storage is refused. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(`sandbox.${key}`);
  } catch {
    return null;
  }
}

/** Remembers a value in this browser, where it allows that. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`sandbox.${key}`, value);
  } catch {
    // A private window without storage forgets, which is what it is for.
  }
}
