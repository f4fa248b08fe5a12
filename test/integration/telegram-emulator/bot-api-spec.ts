import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Field {
  name: string;
  types: string[];
  required: boolean;
}

/** A method of the machine-readable Bot API. */
export interface SpecMethod {
  name: string;
  returns: string[];
  fields?: Field[];
}

interface SpecType {
  name: string;
  fields?: Field[];
  subtypes?: string[];
}

const REFERENCE = join(__dirname, '../../../../shared/reference');
const SCALARS: Readonly<Record<string, (value: unknown) => boolean>> = {
  Integer: (value) => Number.isSafeInteger(value),
  Float: (value) => typeof value === 'number',
  String: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
};
/** Something that is not of the type, however generously one reads it. */
const ILL_TYPED: Readonly<Record<string, unknown>> = {
  Integer: 'seven',
  Float: 'pi',
  String: { not: 'text' },
  Boolean: 'perhaps',
  'Integer|String': [1],
};

/** Path of a machine-readable reference, or undefined where this checkout has none beside it. */
export function referencePath(name: string): string | undefined {
  const path = join(REFERENCE, name);
  return existsSync(path) ? path : undefined;
}

/** The Bot API as data: what methods take and give. */
export class BotApiSpec {
  readonly methods: Readonly<Record<string, SpecMethod>>;
  private readonly types: Readonly<Record<string, SpecType>>;

  constructor(path: string) {
    const spec = JSON.parse(readFileSync(path, 'utf8')) as {
      methods: Record<string, SpecMethod>;
      types: Record<string, SpecType>;
    };
    this.methods = spec.methods;
    this.types = spec.types;
  }

  /** The parameters of a method that hold one plain value, each with a value of a wrong type. */
  scalars(method: string): { name: string; wrong: unknown }[] {
    return (this.methods[method]?.fields ?? []).flatMap(({ name, types }) => {
      const wrong = ILL_TYPED[types.join('|')];
      return wrong === undefined ? [] : [{ name, wrong }];
    });
  }

  /** What a value lacks to be of one of the types, or has too much; empty if it fits. */
  problems(value: unknown, types: readonly string[], path: string): string[] {
    const each = types.map((type) => this.problemsOf(value, type, path));
    // Of several types the nearest fit says most.
    return each.reduce((best, next) => (next.length < best.length ? next : best));
  }

  private problemsOf(value: unknown, type: string, path: string): string[] {
    const element = /^Array of (.*)$/.exec(type)?.[1];
    if (element !== undefined) {
      if (!Array.isArray(value)) return [`${path} is no ${type}`];
      return value.flatMap((each, i) => this.problemsOf(each, element, `${path}[${i}]`));
    }
    const scalar = SCALARS[type];
    if (scalar) return scalar(value) ? [] : [`${path} is no ${type}`];
    const known = this.types[type];
    if (!known) return [`${path}: the spec has no type ${type}`];
    if (known.subtypes) return this.problems(value, known.subtypes, path);
    if (typeof value !== 'object' || value === null) return [`${path} is no ${type}`];
    return this.fieldProblems(value as Record<string, unknown>, known, path);
  }

  private fieldProblems(value: Record<string, unknown>, { fields = [] }: SpecType, path: string): string[] {
    const unknown = Object.keys(value).filter((key) => !fields.some(({ name }) => name === key));
    return [
      ...unknown.map((key) => `${path}.${key} is unknown to the spec`),
      ...fields.flatMap(({ name, types, required }) => {
        if (value[name] === undefined) return required ? [`${path}.${name} is missing`] : [];
        return this.problems(value[name], types, `${path}.${name}`);
      }),
    ];
  }
}
