import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { type PromptTemplates, templateProblems, templatesDigest, tidyTemplates } from '../domain/prompt-template';
import type { Prompt, TextKind } from '../domain/text-kind';
import { UnknownPrompt } from './prompt.errors';
import { PromptsRepository } from './prompts.repository';

type AnyKind = TextKind<unknown, unknown>;

/** The words a text is asked for with, and their number. */
export interface PromptInUse {
  readonly version: number;
  readonly templates: PromptTemplates;
}

/** Which version of each prompt is in force: the operators' last choice, else the program's own words. */
@Injectable()
export class ActivePrompts implements OnApplicationBootstrap {
  private readonly logger = new Logger(ActivePrompts.name);
  private readonly kindsByPrompt = new Map<string, AnyKind>();
  /** The program's own words, once they are kept. */
  private readonly own = new Map<string, PromptInUse>();

  constructor(
    private readonly prompts: PromptsRepository,
    private readonly database: Database,
  ) {}

  /** The ids of all prompts. */
  get ids(): string[] {
    return [...this.kindsByPrompt.keys()];
  }

  /** The kind of text a prompt asks for; throws `UnknownPrompt`. */
  kindOf(promptId: string): AnyKind {
    const kind = this.kindsByPrompt.get(promptId);
    if (!kind) throw new UnknownPrompt();
    return kind;
  }

  /** Announces a kind's prompt; another one of the same id, or one whose own words do not fit its slots, throws. */
  register<Input, Output>(kind: TextKind<Input, Output>): void {
    const { id, templates, slots } = kind.prompt;
    if ((this.kindsByPrompt.get(id)?.prompt ?? kind.prompt) !== kind.prompt) throw new Error(`Two prompts named ${id}`);
    const [problem] = templateProblems(templates, slots);
    if (problem) throw new Error(`The prompt ${id} is unfit: ${JSON.stringify(problem)}`);
    this.kindsByPrompt.set(id, kind);
  }

  /** Keeps the program's own words, for operators to see; what fails is done when a text first needs it. */
  async onApplicationBootstrap(): Promise<void> {
    try {
      for (const { prompt } of this.kindsByPrompt.values()) await this.ownWords(prompt);
    } catch (error) {
      this.logger.warn({ err: error }, 'The prompts could not be kept; it is tried again with their first texts');
    }
  }

  /** The program's own words. */
  async ownWords<Input, Output>(prompt: Prompt<Input, Output>): Promise<PromptInUse> {
    const known = this.own.get(prompt.id);
    if (known) return known;
    const templates = tidyTemplates(prompt.templates);
    const digest = templatesDigest(templates);
    const { version } = await this.prompts.keep({ promptId: prompt.id, templates, digest, author: null, note: '' });
    // A surrounding transaction may still take the row back.
    this.database.afterCommit(() => void this.own.set(prompt.id, { version, templates }));
    return { version, templates };
  }

  /**
   * The words in force, read anew each time, so that a choice counts in all processes with the next text. A version that an
   * earlier program's slots were made for gives way to the program's own words.
   */
  async inForce<Input, Output>(prompt: Prompt<Input, Output>): Promise<PromptInUse> {
    const chosen = await this.prompts.findInForce(prompt.id);
    if (!chosen?.templates || chosen.version === null) return this.ownWords(prompt);
    const [problem] = templateProblems(chosen.templates, prompt.slots);
    // Without a problem it has all languages.
    if (!problem) return { version: chosen.version, templates: chosen.templates as PromptTemplates };
    const { version } = chosen;
    this.logger.error({ prompt: prompt.id, version, problem }, 'The prompt in force does not fit this program');
    return this.ownWords(prompt);
  }
}
