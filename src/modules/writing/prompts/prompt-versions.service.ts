import { Injectable } from '@nestjs/common';
import { type PromptTemplates, templateProblems, templatesDigest, tidyTemplates } from '../domain/prompt-template';
import type { TextKind } from '../domain/text-kind';
import { ActivePrompts } from './active-prompts.service';
import type { PromptActivation } from './prompt-activation.entity';
import type { PromptVersion } from './prompt-version.entity';
import {
  NothingToRollBack,
  PromptChangedMeanwhile,
  PromptVersionExists,
  TemplateRefused,
  UnknownPromptVersion,
} from './prompt.errors';
import { PromptsRepository } from './prompts.repository';

/** A prompt as an operator sees it. */
export interface PromptSummary {
  readonly promptId: string;
  readonly slots: TextKind<unknown, unknown>['prompt']['slots'];
  /** The number in force now. */
  readonly inForce: number;
  /** The number of the program's own words. */
  readonly ownWords: number;
  /** How many activations there have been: what `activate` and `rollBack` are told as `after`. */
  readonly activations: number;
}

/** A version and what readers said of its texts. */
export interface RatedVersion {
  readonly kept: PromptVersion;
  readonly isInForce: boolean;
  readonly good: number;
  readonly bad: number;
}

/** Words to be kept as a new version. */
export interface Draft {
  readonly promptId: string;
  readonly templates: PromptTemplates;
  /** Who wrote them. */
  readonly author: string;
  /** What is to become better. */
  readonly note: string;
}

/** A change of what is in force. */
export interface PromptChange {
  readonly promptId: string;
  /** Who makes it. */
  readonly by: string;
  /** The activations the operator has seen: whoever saw fewer than there are is told so instead. */
  readonly after: number;
}

/** The versions of every prompt, for operators: written, put in force, taken back. */
@Injectable()
export class PromptVersions {
  constructor(
    private readonly active: ActivePrompts,
    private readonly prompts: PromptsRepository,
  ) {}

  /** All prompts of the program, with what is in force. */
  async list(): Promise<PromptSummary[]> {
    const summaries: PromptSummary[] = [];
    for (const promptId of this.active.ids) summaries.push(await this.summary(promptId));
    return summaries;
  }

  /** One prompt with what is in force; throws `UnknownPrompt`. */
  async summary(promptId: string): Promise<PromptSummary> {
    const { prompt } = this.active.kindOf(promptId);
    const last = await this.prompts.findActivation(promptId);
    const { version: inForce } = await this.active.inForce(prompt);
    const { version: ownWords } = await this.active.ownWords(prompt);
    return { promptId, slots: prompt.slots, inForce, ownWords, activations: last?.n ?? 0 };
  }

  /** All versions of a prompt, the newest first; throws `UnknownPrompt`. */
  async listVersions(promptId: string): Promise<RatedVersion[]> {
    const { inForce } = await this.summary(promptId);
    const ratings = new Map((await this.prompts.listRatings(promptId)).map((each) => [each.version, each]));
    return (await this.prompts.list(promptId)).map((kept) => {
      const { good = 0, bad = 0 } = ratings.get(kept.version) ?? {};
      return { kept, isInForce: kept.version === inForce, good, bad };
    });
  }

  /** One version; throws `UnknownPrompt`, `UnknownPromptVersion`. */
  async get(promptId: string, version: number): Promise<PromptVersion> {
    this.active.kindOf(promptId);
    const kept = await this.prompts.find(promptId, version);
    if (!kept) throw new UnknownPromptVersion({ version });
    return kept;
  }

  /** What was put in force by whom, the newest first; throws `UnknownPrompt`. */
  async history(promptId: string): Promise<PromptActivation[]> {
    this.active.kindOf(promptId);
    return this.prompts.listActivations(promptId);
  }

  /** Keeps words as a new version, not in force yet; throws `UnknownPrompt`, `TemplateRefused`, `PromptVersionExists`. */
  async create({ promptId, templates: given, author, note }: Draft): Promise<number> {
    const templates = tidyTemplates(given);
    this.refuseUnfit(promptId, templates);
    const digest = templatesDigest(templates);
    const { version, isNew } = await this.prompts.keep({ promptId, templates, digest, author, note });
    if (!isNew) throw new PromptVersionExists({ version });
    return version;
  }

  /**
   * Puts a version in force, `null` the program's own words of whatever release; all processes ask with it from the next text
   * on. Throws `UnknownPrompt`, `UnknownPromptVersion`, `TemplateRefused`, `PromptChangedMeanwhile`.
   */
  async activate(change: PromptChange, version: number | null): Promise<void> {
    await this.lastSeen(change);
    if (version !== null) this.refuseUnfit(change.promptId, (await this.get(change.promptId, version)).templates);
    await this.append(change, { version, returnsTo: change.after || null, isRollBack: false });
  }

  /**
   * Takes the last choice back: in force is again what was before it, and the next roll back goes further. Gives the version,
   * `null` for the program's own words; throws as `activate` does, and `NothingToRollBack`.
   */
  async rollBack(change: PromptChange): Promise<number | null> {
    const last = await this.lastSeen(change);
    if (!last || (last.version === null && last.returnsTo === null)) throw new NothingToRollBack();
    const before = last.returnsTo === null ? null : await this.prompts.findActivation(change.promptId, last.returnsTo);
    const { version = null, returnsTo = null } = before ?? {};
    if (version !== null) this.refuseUnfit(change.promptId, (await this.get(change.promptId, version)).templates);
    await this.append(change, { version, returnsTo, isRollBack: true });
    return version;
  }

  private async lastSeen({ promptId, after }: PromptChange): Promise<PromptActivation | null> {
    this.active.kindOf(promptId);
    const last = await this.prompts.findActivation(promptId);
    if ((last?.n ?? 0) !== after) throw new PromptChangedMeanwhile();
    return last;
  }

  private async append(
    { promptId, by, after }: PromptChange,
    row: Pick<PromptActivation, 'version' | 'returnsTo' | 'isRollBack'>,
  ): Promise<void> {
    const isFirst = await this.prompts.activate({ ...row, promptId, n: after + 1, activatedBy: by });
    if (!isFirst) throw new PromptChangedMeanwhile();
  }

  private refuseUnfit(promptId: string, templates: Partial<PromptTemplates>): void {
    const [first, ...others] = templateProblems(templates, this.active.kindOf(promptId).prompt.slots);
    if (first) throw new TemplateRefused([first, ...others]);
  }
}
