import { Injectable } from '@nestjs/common';

/** One line of `/health`. `check` answers `ok`, `off`, `running` or `error: …` and must end by itself within seconds. */
export interface HealthContribution {
  readonly name: string;
  /** Whether the bot cannot serve without it: then `/health` is 503. */
  readonly critical: boolean;
  readonly check: () => Promise<string>;
}

/** Where modules tell how to ask their outside system whether it is well. */
@Injectable()
export class HealthRegistry {
  private readonly contributions = new Map<string, HealthContribution>();

  /** Adds a line; a second one of the same name is a programming error and throws. */
  register(contribution: HealthContribution): void {
    if (this.contributions.has(contribution.name))
      throw new Error(`Health check ${contribution.name} is registered twice`);
    this.contributions.set(contribution.name, contribution);
  }

  /** All lines in the order of registration. */
  list(): readonly HealthContribution[] {
    return [...this.contributions.values()];
  }
}
