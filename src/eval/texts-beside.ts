import type { EvalCase } from './eval-case';

/**
 * The good texts of one run, for a new one must not be like those of its sort and language, as in the service; readings stand
 * beside no others.
 */
export class TextsBeside {
  private readonly texts = new Map<string, readonly string[]>();

  /** What is there by now beside the text of a case. */
  of(each: EvalCase): readonly string[] {
    return this.texts.get(sortOf(each)) ?? [];
  }

  /** Adds the text of a case. */
  keep(each: EvalCase, text: string): void {
    if (each.period !== 'cards') this.texts.set(sortOf(each), [...this.of(each), text]);
  }
}

function sortOf({ period, area, language }: EvalCase): string {
  return `${period}.${area} ${language}`;
}
