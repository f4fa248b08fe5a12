const MAX_LABELS = 32;
const OTHER = 'other';

/** Names of models fit for a metric's label: what answers is the provider's word, so it is bounded in form and number. */
export class ModelLabels {
  private readonly known = new Set<string>();

  /** The name itself, or `other` for an odd one and for all after the 32nd. */
  of(model: string | null): string {
    if (model === null || !/^[\w.:/@-]{1,80}$/.test(model)) return OTHER;
    if (this.known.has(model)) return model;
    if (this.known.size >= MAX_LABELS) return OTHER;
    this.known.add(model);
    return model;
  }
}
