/** One form of every letter (a short i may come as i and a breve), no space around. */
export function tidy(text: string): string {
  return text.normalize('NFC').trim();
}
