import { type CheckScore, passPercent, type Score, type Spread } from './score';

/** One line of the comparison: what it tells, and each run's figure. */
export interface ScoreRow {
  readonly label: string;
  readonly cells: readonly string[];
  /** Whether the figure of a run is as good as can be; nothing where that cannot be said. */
  readonly good?: readonly boolean[];
}

/** The comparison of runs line by line, the checks first. */
export function scoreRows(scores: readonly Score[]): ScoreRow[] {
  const codes = [...new Set(scores.flatMap(({ checks }) => checks.map(({ code }) => code)))];
  const row = (label: string, cell: (score: Score) => string): ScoreRow => ({ label, cells: scores.map(cell) });
  return [
    ...codes.map((code) => {
      const found = scores.map(({ checks }) => checks.find((check) => check.code === code));
      return checkRow(code, found);
    }),
    ...genderRows(scores),
    {
      ...row('all rules kept', ({ cases, cleanFirst, cleanLast }) => improved(cleanFirst, cleanLast, cases)),
      good: scores.map(({ cases, cleanLast }) => cases === cleanLast),
    },
    row('good in the end', (score) => `${passPercent(score).toFixed(1)} %`),
    row('to be put right', ({ repairs, cases }) => share(repairs, cases)),
    row('fell to the built-in writer', ({ fallbacks, cases }) => fallbackCell(fallbacks, cases)),
    row('length, characters', ({ length }) => spread(length, 0)),
    row('latency, ms', ({ latencyMs }) => spread(latencyMs, latencyMs.most < 10 ? 1 : 0)),
    row('cost, US cents a text', ({ costUsd, cases }) =>
      costUsd === null ? '–' : ((100 * costUsd) / cases).toFixed(3),
    ),
    row('cost, US dollars', ({ costUsd }) => (costUsd === null ? '–' : costUsd.toFixed(4))),
    row('sentences said again', ({ repeated }) => `${(100 * repeated).toFixed(1)} %`),
  ];
}

/** The comparison as a Markdown table. */
export function scoreTable(scores: readonly Score[]): string {
  const head = ['check', ...scores.map(({ name }) => name)];
  const rows = scoreRows(scores).map(({ label, cells }) => [label, ...cells]);
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

function genderRows(scores: readonly Score[]): ScoreRow[] {
  const found = scores.map(({ chosenGender }) => chosenGender);
  return found.some((check) => check) ? [checkRow('address_gender, one chosen', found)] : [];
}

function checkRow(label: string, found: readonly (CheckScore | undefined)[]): ScoreRow {
  return { label, cells: found.map(checkCell), good: found.map((check) => check?.last === check?.cases) };
}

function checkCell(check: CheckScore | undefined): string {
  return check ? improved(check.first, check.last, check.cases) : '–';
}

function improved(first: number, last: number, of: number): string {
  return first === last ? `${last}/${of}` : `${first} → ${last}/${of}`;
}

function share(count: number, of: number): string {
  return of === 0 ? '–' : `${count} (${Math.round((100 * count) / of)} %)`;
}

function fallbackCell(fallbacks: Readonly<Record<string, number>>, cases: number): string {
  const reasons = Object.entries(fallbacks).map(([reason, count]) => `${reason} ${count}`);
  const all = Object.values(fallbacks).reduce((sum, count) => sum + count, 0);
  return reasons.length === 0 ? share(0, cases) : `${share(all, cases)}: ${reasons.join(', ')}`;
}

function spread({ least, median, p95, most }: Spread, digits: number): string {
  return [least, median, p95, most].map((value) => value.toFixed(digits)).join(' · ');
}
