import { Injectable, Logger } from '@nestjs/common';
import type { DeepPartial } from '../../shared/deep-partial';
import { AiClient, AiUnavailable, type ObjectAnswer } from '../ai';
import type { CheckContext, Problem } from './domain/check';
import { findProblems, isFitForDraft } from './domain/find-problems';
import { fillTemplate, type PromptTemplates } from './domain/prompt-template';
import type { TextKind } from './domain/text-kind';
import { DraftFeed } from './draft-feed';
import { repairWords } from './prompts/repair.prompt';
import { tidy } from './tidy';
import { WritingMetrics } from './writing-metrics';

/** A text to be written by a model. */
export interface Order<Input, Output> {
  readonly kind: TextKind<Input, Output>;
  readonly context: CheckContext<Input>;
  /** The words to ask with. */
  readonly templates: PromptTemplates;
  /** Internal id of the person a personal text is for. */
  readonly user?: string | undefined;
  /** Milliseconds there are for it. */
  readonly withinMs: number;
  /** Shows the whole sentences there are so far. */
  readonly onDraft?: ((text: string) => Promise<void>) | undefined;
}

/** What came of asking a model. */
export interface Attempt {
  /** Fit to be given out; otherwise `builtinBecause` says why not. */
  readonly text?: string;
  readonly builtinBecause: string | null;
  readonly problems: readonly Problem[];
  readonly answer?: ObjectAnswer<unknown>;
}

interface Judged<Output> {
  readonly output: Output;
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** Has texts written by a model, shown as they grow, checked, and put right once. */
@Injectable()
export class ModelWriter {
  private readonly logger = new Logger(ModelWriter.name);

  constructor(
    private readonly ai: AiClient,
    private readonly metrics: WritingMetrics,
  ) {}

  /** Whether there is a model to ask. */
  get isOn(): boolean {
    return this.ai.isOn;
  }

  /** Asks for a text; whatever goes wrong is told in the answer. After it no draft is shown any more. */
  async write<Input, Output>(order: Order<Input, Output>): Promise<Attempt> {
    const feed = feedOf(order);
    try {
      return await this.ask(order, feed);
    } catch (error) {
      if (error instanceof AiUnavailable) return { builtinBecause: error.reason, problems: [] };
      this.logger.error({ err: error, kind: order.kind.id }, 'Asking the model went wrong; the built-in writer writes');
      return { builtinBecause: 'error', problems: [] };
    } finally {
      await feed?.end();
    }
  }

  private async ask<Input, Output>(order: Order<Input, Output>, feed: DraftFeed | undefined): Promise<Attempt> {
    const { kind, context, templates, user, withinMs } = order;
    const { schema, maxTokens, temperature } = kind.prompt;
    const judged: Judged<Output>[] = [];
    const answer = await this.ai.generateObject({
      ...fillTemplate(templates[context.language], kind.prompt.values(context.input, context.language)),
      ...{ schema, maxTokens, temperature, purpose: kind.id, user, withinMs },
      onPartial: feed && ((partial) => feed.take(draftOf(kind, partial))),
      revise: (output) => {
        const first = this.judge(order, output);
        judged.push(first);
        return first.problems.length > 0 ? repairWords(first.problems, context) : null;
      },
    });
    const [first] = judged;
    const isSame = first?.output === answer.object;
    const { text, problems } = first && isSame ? first : this.judge(order, answer.object);
    const isGood = problems.length === 0;
    if (first && first.problems.length > 0)
      this.metrics.countRepair(kind.id, isSame ? 'failed' : isGood ? 'good' : 'problems');
    return isGood ? { text, builtinBecause: null, problems, answer } : { builtinBecause: 'problems', problems, answer };
  }

  private judge<Input, Output>({ kind, context }: Order<Input, Output>, output: Output): Judged<Output> {
    const text = tidy(kind.text(output), context.language);
    const problems = findProblems(kind, text, context);
    this.metrics.countProblems(kind.id, problems);
    return { output, text, problems };
  }
}

/** A model's parts may be of any form, whatever the type of the whole says. */
function draftOf<Input, Output>(kind: TextKind<Input, Output>, partial: DeepPartial<Output>): string {
  try {
    const text: unknown = kind.draft?.(partial);
    return typeof text === 'string' ? text : '';
  } catch {
    return '';
  }
}

function feedOf<Input, Output>({ kind, context, onDraft }: Order<Input, Output>): DraftFeed | undefined {
  if (!onDraft || !kind.draft) return undefined;
  return new DraftFeed({ onDraft, isFit: (text) => isFitForDraft(kind, text, context) });
}
