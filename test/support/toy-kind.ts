import { z } from 'zod';
import { lengthBetween, type TextKind } from '../../src/modules/writing';

export type ToyKind = TextKind<{ sign: string; moon: string }, { text: string }>;

/** A kind of text small enough for tests: what it says of the Moon has to be true. */
export const TOY: ToyKind = {
  id: 'toy.text',
  prompt: {
    id: 'toy',
    schema: z.object({ text: z.string() }),
    maxTokens: 300,
    temperature: 0.9,
    slots: { language: 'fixed', sign: 'required', moon: 'required' },
    templates: {
      ru: { system: 'Язык {language}. Пиши тепло.', prompt: '{sign}. [1] Луна: {moon}.' },
      en: { system: 'Language {language}. Write warmly.', prompt: '{sign}. [1] Moon: {moon}.' },
    },
    values: ({ sign, moon }, language) => ({ language, sign, moon }),
    example: () => ({ sign: 'Лев', moon: 'в Деве' }),
  },
  checks: [
    lengthBetween(20, 200),
    {
      code: 'toy_moon',
      run: (text, { input }) =>
        [...text.matchAll(/Луна (во? [А-Я][а-я]+)/g)]
          .filter(([, place]) => place !== input.moon)
          .map(([detail]) => ({ code: 'toy_moon', detail })),
    },
  ],
  facts: ({ sign, moon }) => ({ sign, moon }),
  compose: ({ moon }) => ({ text: `Луна сегодня ${moon}, и вечер лучше провести дома.` }),
  text: ({ text }) => text,
  draft: ({ text }) => text,
};

export const INPUT = { sign: 'Овен', moon: 'в Раке' };
/** What its built-in writer writes of it. */
export const BUILTIN = 'Луна сегодня в Раке, и вечер лучше провести дома.';
/** A model's text that keeps every rule. */
export const MODEL = 'Луна в Раке зовёт домой: отложите споры и позвоните маме.';
