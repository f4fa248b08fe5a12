import { LONGEST_NOTE, readNote } from './note';

describe('a note', () => {
  it('keeps its lines and loses what surrounds it', () => {
    expect(readNote('  Сбылось!\n\nПозвонила  мама. \n')).toEqual({
      kind: 'note',
      note: 'Сбылось!\n\nПозвонила  мама.',
    });
    expect(readNote('🙂')).toEqual({ kind: 'note', note: '🙂' });
  });

  it.each(['', ' \n\t', '\u200b\u2060', '\0'])('needs something to see: %j', (text) => {
    expect(readNote(text)).toEqual({ kind: 'empty' });
  });

  it('is counted by characters, not by their halves', () => {
    expect(readNote('🙂'.repeat(LONGEST_NOTE)).kind).toBe('note');
    expect(readNote('🙂'.repeat(LONGEST_NOTE + 1))).toEqual({ kind: 'long', length: LONGEST_NOTE + 1 });
  });
});
