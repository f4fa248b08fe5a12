import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import type { Language } from '../../shared/language';
import { AiClient, AiUnavailable, type ObjectAnswer } from '../ai';
import type { Problem } from './domain/check';
import { factsHash } from './domain/facts-hash';
import { findProblems } from './domain/find-problems';
import type { TextKind } from './domain/text-kind';
import { WritingMetrics } from './writing-metrics';
import type { TextSource, WrittenText } from './written-text.entity';
import { WrittenTextsRepository } from './written-texts.repository';

/** For whom and as what a text is written. */
export interface WritingOptions {
  readonly language: Language;
  /** What exactly this is, in the words of the feature: `aries:2026-11-23`. */
  readonly key: string;
  /** Internal id of the person a personal text is for. */
  readonly user?: string;
}

/** A finished text. */
export interface Written {
  readonly text: string;
  readonly source: TextSource;
  readonly writtenTextId: string;
  /** What was wrong with the model's text, if that is why the built-in writer wrote. */
  readonly problems: readonly Problem[];
}

/** What came of asking a model. */
interface Attempt {
  /** Fit to be given out; otherwise `builtinBecause` says why not. */
  readonly text?: string;
  readonly builtinBecause: string | null;
  readonly problems: readonly Problem[];
  readonly answer?: ObjectAnswer<unknown>;
}

/** The one way texts are written: facts, prompt, model, checks; and the built-in writer at the end of every path. */
@Injectable()
export class WritingService {
  private readonly logger = new Logger(WritingService.name);
  private readonly kinds = new Map<string, TextKind<unknown, unknown>>();

  constructor(
    private readonly ai: AiClient,
    private readonly texts: WrittenTextsRepository,
    private readonly metrics: WritingMetrics,
    private readonly clock: Clock,
  ) {}

  /** Whether texts take milliseconds, because no model is asked. */
  get isInstant(): boolean {
    return !this.ai.isOn;
  }

  /** Announces a kind at boot; a second one of the same id is a programming error and throws. */
  register<Input, Output>(kind: TextKind<Input, Output>): void {
    if (this.kinds.has(kind.id)) throw new Error(`Text kind ${kind.id} is registered twice`);
    this.kinds.set(kind.id, kind);
  }

  /**
   * Writes and keeps a text, within a minute; never fails because of the model. Where a model is asked (`isInstant` is
   * false) call it outside a transaction.
   */
  async write<Input, Output>(kind: TextKind<Input, Output>, input: Input, options: WritingOptions): Promise<Written> {
    if (this.kinds.get(kind.id) !== kind) throw new Error(`Text kind ${kind.id} is not registered`);
    const attempt = await this.askModel(kind, input, options);
    const text = attempt.text ?? tidy(kind.text(kind.compose(input, options.language)));
    const source = attempt.text === undefined ? 'builtin' : 'model';
    const writtenTextId = await this.texts.add({
      kind: kind.id,
      key: options.key,
      language: options.language,
      text,
      source,
      promptId: kind.prompt.id,
      promptVersion: kind.prompt.version,
      factsHash: factsHash(kind.facts(input)),
      ...recordOf(attempt),
      createdAt: this.clock.now(),
    });
    this.metrics.count(kind.id, source, attempt.problems);
    return { text, source, writtenTextId, problems: attempt.problems };
  }

  private async askModel<Input, Output>(
    kind: TextKind<Input, Output>,
    input: Input,
    { language, user }: WritingOptions,
  ): Promise<Attempt> {
    try {
      const { schema, maxTokens, temperature } = kind.prompt;
      const words = kind.prompt.build(input, language);
      const answer = await this.ai.generateObject({ ...words, schema, maxTokens, temperature, purpose: kind.id, user });
      const text = tidy(kind.text(answer.object));
      const problems = findProblems(kind, text, { language, input });
      return problems.length > 0
        ? { builtinBecause: 'problems', problems, answer }
        : { text, builtinBecause: null, problems, answer };
    } catch (error) {
      if (error instanceof AiUnavailable) return { builtinBecause: error.reason, problems: [] };
      this.logger.error({ err: error, kind: kind.id }, 'Asking the model went wrong; the built-in writer writes');
      return { builtinBecause: 'error', problems: [] };
    }
  }
}

/** One form of every letter (a short i may come as i and a breve), no space around. */
function tidy(text: string): string {
  return text.normalize('NFC').trim();
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
