import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Database } from '../../../platform/database/database';
import type { PromptTemplates } from '../domain/prompt-template';
import { PromptActivation } from './prompt-activation.entity';
import { PromptVersion } from './prompt-version.entity';

/** Words to be kept. */
export interface NewVersion {
  readonly promptId: string;
  readonly templates: PromptTemplates;
  readonly digest: string;
  /** `null` where they came with the program. */
  readonly author: string | null;
  readonly note: string;
}

/** What readers said of the texts a model wrote by one version. */
export interface VersionRating {
  readonly version: number;
  readonly good: number;
  readonly bad: number;
}

/** The version in force; `templates` are `null` where the program's own words are. */
export interface InForce {
  readonly version: number | null;
  readonly templates: Partial<PromptTemplates> | null;
}

/** Others may take the next number at the same moment; each try loses to one that has got it, so a few are enough. */
const TRIES = 20;

/** The only queries over `prompt_versions` and `prompt_activations`. */
@Injectable()
export class PromptsRepository {
  constructor(
    @InjectRepository(PromptVersion) private readonly versions: Repository<PromptVersion>,
    @InjectRepository(PromptActivation) private readonly activations: Repository<PromptActivation>,
    private readonly database: Database,
  ) {}

  /** Keeps words under the next number, or finds the number they have; safe whoever else does the same. */
  async keep(added: NewVersion): Promise<{ version: number; isNew: boolean }> {
    for (let tried = 0; tried < TRIES; tried += 1) {
      const [known] = await this.database.query<{ version: number }>(
        'select version from prompt_versions where prompt_id = $1 and digest = $2',
        [added.promptId, added.digest],
      );
      if (known) return { version: known.version, isNew: false };
      const version = await this.insert(added);
      if (version !== null) return { version, isNew: true };
    }
    throw new Error(`No free number for a version of ${added.promptId}`);
  }

  /** `null` where somebody else took the number, or kept the same words, at this moment. */
  private async insert({ promptId, templates, digest, author, note }: NewVersion): Promise<number | null> {
    const [row] = await this.database.query<{ version: number }>(
      `insert into prompt_versions (prompt_id, version, templates, digest, author, note, created_at)
       select $1, coalesce(max(version), 0) + 1, $2::jsonb, $3, $4, $5, now()
         from prompt_versions where prompt_id = $1::text
       on conflict do nothing
       returning version`,
      [promptId, JSON.stringify(templates), digest, author, note],
    );
    return row?.version ?? null;
  }

  /** One version of a prompt. */
  find(promptId: string, version: number): Promise<PromptVersion | null> {
    return this.versions.findOneBy({ promptId, version });
  }

  /** All versions of a prompt, the newest first. */
  list(promptId: string): Promise<PromptVersion[]> {
    return this.versions.find({ where: { promptId }, order: { version: 'desc' } });
  }

  /** The words in force; asked before each text, over the primary keys. `null` where no operator has ever chosen. */
  async findInForce(promptId: string): Promise<InForce | null> {
    const [row] = await this.database.query<InForce>(
      `select chosen.version, kept.templates
         from (select version from prompt_activations where prompt_id = $1 order by n desc limit 1) as chosen
         left join prompt_versions kept on kept.prompt_id = $1 and kept.version = chosen.version`,
      [promptId],
    );
    return row ?? null;
  }

  /** One activation of a prompt, the last where `n` is left out. */
  findActivation(promptId: string, n?: number): Promise<PromptActivation | null> {
    return this.activations.findOne({ where: { promptId, ...(n === undefined ? {} : { n }) }, order: { n: 'desc' } });
  }

  /** All activations of a prompt, the newest first. */
  listActivations(promptId: string): Promise<PromptActivation[]> {
    return this.activations.find({ where: { promptId }, order: { n: 'desc' } });
  }

  /** Adds to the history; false where somebody else has added this `n`. */
  async activate(activation: Omit<PromptActivation, 'activatedAt'>): Promise<boolean> {
    const { promptId, n, version, returnsTo, isRollBack, activatedBy } = activation;
    const rows = await this.database.query(
      `insert into prompt_activations (prompt_id, n, version, returns_to, is_roll_back, activated_by, activated_at)
       values ($1, $2, $3, $4, $5, $6, now())
       on conflict on constraint prompt_activations_pkey do nothing
       returning n`,
      [promptId, n, version, returnsTo, isRollBack, activatedBy],
    );
    return rows.length > 0;
  }

  /** How readers rated the models' texts of a prompt, by version. */
  listRatings(promptId: string): Promise<VersionRating[]> {
    return this.database.query<VersionRating>(
      `select prompt_version as version, count(*) filter (where rating = 'good')::int as good,
              count(*) filter (where rating = 'bad')::int as bad
         from text_ratings where prompt_id = $1 and source = 'model' group by prompt_version`,
      [promptId],
    );
  }
}
