import { Logger } from '@nestjs/common';
import { z } from 'zod';
import type { Database } from '../../../platform/database/database';
import type { TextKind } from '../domain/text-kind';
import { ActivePrompts } from './active-prompts.service';
import type { InForce, NewVersion, PromptsRepository } from './prompts.repository';

const TOY: TextKind<{ sign: string }, { text: string }> = {
  id: 'toy.text',
  prompt: {
    id: 'toy',
    schema: z.object({ text: z.string() }),
    maxTokens: 200,
    slots: { sign: 'required' },
    templates: { ru: { system: 'Пиши.\n', prompt: '{sign}' }, en: { system: 'Write.', prompt: '{sign}' } },
    values: ({ sign }) => ({ sign }),
    example: () => ({ sign: 'Лев' }),
  },
  checks: [],
  facts: (input) => input,
  compose: ({ sign }) => ({ text: sign }),
  text: ({ text }) => text,
};

interface World {
  readonly keep?: () => Promise<{ version: number }>;
  readonly inForce?: InForce | null;
  /** Whether the surrounding transaction is committed. */
  readonly commits?: boolean;
}

function setUp({ keep = () => Promise.resolve({ version: 4 }), inForce = null, commits = true }: World = {}) {
  const kept: NewVersion[] = [];
  const repository = {
    keep: (version: NewVersion) => {
      kept.push(version);
      return keep();
    },
    findInForce: () => Promise.resolve(inForce),
  };
  const database = {
    afterCommit: (step: () => void) => {
      if (commits) step();
    },
  };
  const prompts = new ActivePrompts(repository as unknown as PromptsRepository, database as unknown as Database);
  return { prompts, kept };
}

describe('ActivePrompts', () => {
  beforeAll(() => {
    Logger.overrideLogger(false);
  });

  it('takes a prompt from several kinds, yet no two prompts of one name', () => {
    const { prompts } = setUp();
    prompts.register(TOY);
    prompts.register({ ...TOY, id: 'toy.other' });
    expect(prompts.ids).toEqual(['toy']);
    expect(() => {
      prompts.register({ ...TOY, prompt: { ...TOY.prompt } });
    }).toThrow('Two prompts named toy');
    expect(() => prompts.kindOf('none')).toThrow('writing.unknown-prompt');
  });

  it('refuses own words that do not fit their slots, at boot', () => {
    const prompt = { ...TOY.prompt, slots: { ...TOY.prompt.slots, date: 'required' as const } };
    expect(() => {
      setUp().prompts.register({ ...TOY, prompt });
    }).toThrow('The prompt toy is unfit: {"code":"missing-slot"');
  });

  it('keeps the own words at boot, tidied, and asks no more', async () => {
    const { prompts, kept } = setUp();
    prompts.register(TOY);
    await prompts.onApplicationBootstrap();
    expect(await prompts.ownWords(TOY.prompt)).toMatchObject({ version: 4, templates: { ru: { system: 'Пиши.' } } });
    expect(kept).toMatchObject([{ promptId: 'toy', author: null, templates: { ru: { system: 'Пиши.' } } }]);
  });

  it('starts all the same where they cannot be kept, and does it with the first text', async () => {
    const keep = jest
      .fn<Promise<{ version: number }>, []>()
      .mockRejectedValueOnce(new Error('away'))
      .mockResolvedValue({ version: 4 });
    const { prompts } = setUp({ keep });
    prompts.register(TOY);
    await prompts.onApplicationBootstrap();
    expect(await prompts.ownWords(TOY.prompt)).toMatchObject({ version: 4 });
    expect(keep).toHaveBeenCalledTimes(2);
  });

  it('keeps them again where the transaction around it may not have been committed', async () => {
    // Red where they are remembered at once: a number without a row would stand with every text.
    const { prompts, kept } = setUp({ commits: false });
    await prompts.ownWords(TOY.prompt);
    await prompts.ownWords(TOY.prompt);
    expect(kept).toHaveLength(2);
  });

  it('gives what operators have chosen, while it fits', async () => {
    const templates = { ...TOY.prompt.templates, ru: { system: 'Пиши теплее.', prompt: '{sign}' } };
    const chosen = await setUp({ inForce: { version: 7, templates } }).prompts.inForce(TOY.prompt);
    expect(chosen).toEqual({ version: 7, templates });
    for (const unfit of [{ ...templates, en: { system: 'x', prompt: '{who}' } }, { ru: templates.ru }]) {
      const { prompts } = setUp({ inForce: { version: 7, templates: unfit } });
      expect(await prompts.inForce(TOY.prompt)).toMatchObject({ version: 4 });
    }
    const { prompts } = setUp({ inForce: { version: null, templates: null } });
    expect(await prompts.inForce(TOY.prompt)).toMatchObject({ version: 4 });
  });
});
