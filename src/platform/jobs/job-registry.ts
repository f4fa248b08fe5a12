import { Injectable } from '@nestjs/common';
import type { JobDefinition, JobHandler } from './job-definition';

/** Who does which job; modules register their handlers in `onModuleInit`. */
@Injectable()
export class JobRegistry {
  private readonly handlers = new Map<string, JobHandler>();

  /** Adds the one handler of its definition; a second of the same name is a programming error and throws. */
  register<Definition extends JobDefinition>(handler: JobHandler<Definition>): void {
    const { name } = handler.definition;
    if (this.handlers.has(name)) throw new Error(`Job ${name} has two handlers`);
    this.handlers.set(name, handler);
  }

  /** The handler of `definition`; throws where there is none, or one for another definition of that name. */
  require(definition: JobDefinition): JobHandler {
    const handler = this.handlers.get(definition.name);
    if (!handler) throw new Error(`Job ${definition.name} has no handler`);
    if (handler.definition !== definition) throw new Error(`Job ${definition.name} is defined twice`);
    return handler;
  }

  /** All handlers in the order of registration. */
  list(): readonly JobHandler[] {
    return [...this.handlers.values()];
  }
}
