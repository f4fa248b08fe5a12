import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import type { Language } from '../../shared/language';
import type { Address, CheckContext, Problem } from './domain/check';
import { factsHash } from './domain/facts-hash';
import { findProblems } from './domain/find-problems';
import type { TextKind } from './domain/text-kind';
import { type Attempt, ModelWriter } from './model-writer';
import { ActivePrompts, type PromptInUse } from './prompts/active-prompts.service';
import { tidy } from './tidy';
import { WritingMetrics } from './writing-metrics';
import { WrittenTextClaims } from './written-text-claims';
import type { TextSource, WrittenText } from './written-text.entity';
import { type SameText, WrittenTextsRepository } from './written-texts.repository';

/** All a model's text may take, waiting for another process that writes the same included. */
const LIMIT_MS = 45_000;
/** How often it is looked whether that other process is done. */
const LOOK_MS = 500;

/** For whom and as what a text is written. */
export interface WritingOptions {
  readonly language: Language;
  /** What exactly this is, in the words of the feature: `aries:2026-11-23`; names the person where it is theirs alone. */
  readonly key: string;
  /** Internal id of the person a personal text is for. */
  readonly user?: string;
  /** How that person is addressed; neutral unless they chose otherwise. */
  readonly address?: Address;
  /** Whether no model may read what the text is written from: then the built-in writer writes. */
  readonly isPrivate?: boolean;
  /**
   * The texts this one must not be too like, as they are at the moment: asked for before a model writes, and again when it
   * has, for others may have been written meanwhile.
   */
  readonly others?: () => Promise<readonly string[]>;
  /**
   * Shows the whole sentences there are so far, all of them proved, about once a second and never after the text is
   * returned; what is returned may read otherwise. Only kinds that can read parts call it, and not where the text is there.
   */
  readonly onDraft?: (text: string) => Promise<void>;
}

/** A finished text. */
export interface Written {
  readonly text: string;
  readonly source: TextSource;
  readonly writtenTextId: string;
  /** What was wrong with the model's text, if that is why the built-in writer wrote. */
  readonly problems: readonly Problem[];
}

/** One text on its way. */
interface Task<Input, Output> {
  readonly kind: TextKind<Input, Output>;
  readonly context: CheckContext<Input>;
  readonly options: WritingOptions;
  readonly prompt: PromptInUse;
  readonly same: SameText;
  readonly startedAt: Date;
  readonly endsAtMs: number;
}

/** The one way texts are written: facts, prompt, model, checks; and the built-in writer at the end of every path. */
@Injectable()
export class WritingService {
  private readonly kinds = new Map<string, TextKind<unknown, unknown>>();

  constructor(
    private readonly model: ModelWriter,
    private readonly texts: WrittenTextsRepository,
    private readonly claims: WrittenTextClaims,
    private readonly prompts: ActivePrompts,
    private readonly metrics: WritingMetrics,
    private readonly clock: Clock,
  ) {}

  /** Whether texts take milliseconds, because no model is asked. */
  get isInstant(): boolean {
    return !this.model.isOn;
  }

  /** Announces a kind at boot; a second one of the same id is a programming error and throws. */
  register<Input, Output>(kind: TextKind<Input, Output>): void {
    if (this.kinds.has(kind.id)) throw new Error(`Text kind ${kind.id} is registered twice`);
    this.prompts.register(kind);
    this.kinds.set(kind.id, kind);
  }

  /**
   * Gives a text within a minute, written and kept unless a model has written it before; never fails because of the model.
   * However many ask for the same text at once, in however many processes, a model is asked once. Where one is asked
   * (`isInstant` is false) call it outside a transaction.
   */
  async write<Input, Output>(kind: TextKind<Input, Output>, input: Input, options: WritingOptions): Promise<Written> {
    if (this.kinds.get(kind.id) !== kind) throw new Error(`Text kind ${kind.id} is not registered`);
    const task = await this.taskOf(kind, input, options);
    if (this.isInstant) return this.keep(task, { builtinBecause: 'off', problems: [] });
    if (options.isPrivate) return this.keep(task, { builtinBecause: 'private', problems: [] });
    const { key, factsHash: hash } = task.same;
    for (let hasWaited = false; ; hasWaited = true) {
      const held = await this.claims.hold(
        `${kind.id}:${key}:${options.language}:${hash}`,
        async () => (await this.findSame(task, hasWaited)) ?? this.keep(task, await this.askModel(task)),
      );
      if (held) return held.value;
      if (performance.now() + LOOK_MS > task.endsAtMs) return this.keep(task, { builtinBecause: 'busy', problems: [] });
      await sleep(LOOK_MS);
    }
  }

  /** Removes texts of one person's, with what was thought of them. */
  async forget(writtenTextIds: readonly string[]): Promise<void> {
    await this.texts.delete(writtenTextIds);
  }

  private async taskOf<Input, Output>(
    kind: TextKind<Input, Output>,
    input: Input,
    options: WritingOptions,
  ): Promise<Task<Input, Output>> {
    const { language, key, address = 'neutral' } = options;
    const endsAtMs = performance.now() + LIMIT_MS;
    const startedAt = this.clock.now();
    // Where nobody is asked, any version would do: the one that is known costs no statement.
    const prompt = await (this.isInstant ? this.prompts.ownWords(kind.prompt) : this.prompts.inForce(kind.prompt));
    const [promptId, promptVersion] = [kind.prompt.id, prompt.version];
    const hash = factsHash(kind.facts(input));
    return {
      ...{ kind, options, context: { language, address, input }, prompt, startedAt, endsAtMs },
      same: { kind: kind.id, key, language, promptId, promptVersion, factsHash: hash },
    };
  }

  /**
   * A model's text that is there already; rules may have grown stricter since. Whoever `hasWaited` takes what the other has
   * written, also where the model failed it: it would fail again.
   */
  private async findSame<Input, Output>(task: Task<Input, Output>, hasWaited: boolean): Promise<Written | null> {
    const { kind, context, same, startedAt } = task;
    const found = await this.texts.findSame(same, hasWaited ? startedAt : undefined);
    if (!found) return null;
    const { id: writtenTextId, text, source } = found;
    if (source === 'model' && findProblems(kind, text, context).length > 0) return null;
    this.metrics.countReuse(kind.id);
    return { text, source, writtenTextId, problems: source === 'model' ? [] : found.problems };
  }

  private async askModel<Input, Output>(task: Task<Input, Output>): Promise<Attempt> {
    const { kind, context, prompt, options, endsAtMs } = task;
    const { user, onDraft, others } = options;
    const beside = { ...context, others: (await others?.()) ?? [] };
    const withinMs = endsAtMs - performance.now();
    const { templates } = prompt;
    const attempt = await this.model.write({ kind, context: beside, templates, user, onDraft, withinMs });
    if (attempt.text === undefined || !others) return attempt;
    // Twelve signs are written at once: whoever comes second is judged beside the first.
    const problems = findProblems(kind, attempt.text, { ...context, others: await others() });
    if (problems.length === 0) return attempt;
    this.metrics.countProblems(kind.id, problems);
    return { builtinBecause: 'problems', problems, ...(attempt.answer && { answer: attempt.answer }) };
  }

  private async keep<Input, Output>(task: Task<Input, Output>, attempt: Attempt): Promise<Written> {
    const { kind, context, same } = task;
    const text = attempt.text ?? tidy(kind.text(kind.compose(context.input, context.language)), context.language);
    const source = attempt.text === undefined ? 'builtin' : 'model';
    const createdAt = this.clock.now();
    const writtenTextId = await this.texts.add({ ...same, text, source, ...recordOf(attempt), createdAt });
    this.metrics.countText(kind.id, source);
    return { text, source, writtenTextId, problems: attempt.problems };
  }
}

function recordOf({ builtinBecause, problems, answer }: Attempt) {
  return {
    builtinBecause,
    problems,
    model: answer?.model ?? null,
    promptTokens: answer?.tokens.prompt ?? null,
    completionTokens: answer?.tokens.completion ?? null,
    costUsd: answer?.costUsd ?? null,
    latencyMs: answer?.latencyMs ?? null,
  } satisfies Partial<WrittenText>;
}
