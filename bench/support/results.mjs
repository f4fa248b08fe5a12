// Medians, tables and files of results.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeMachine } from './machine.mjs';

const FOLDER = join(import.meta.dirname, '../../.data/bench');

/** The middle of a list; of an even number, between the two in the middle. */
export function median(list) {
  const sorted = list.filter(Number.isFinite).sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** A number with so many digits behind the point; a dash for none. */
export const digits = (value, count = 0) => (Number.isFinite(value) ? value.toFixed(count) : '–');

/** Prints a Markdown table; its first column is text, the others are numbers. */
export function printTable(head, rows) {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column].length)));
  const line = (row) =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(' | ')} |`;
  const rule = widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  console.log([line(cells[0]), line(rule), ...cells.slice(1).map(line)].join('\n'));
}

/** Keeps everything that was measured in `.data/bench/<name>.json`; gives the path. */
export function keepResults(name, results) {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${name}.json`);
  writeFileSync(file, `${JSON.stringify({ takenAt: new Date(), machine: describeMachine(), ...results }, null, 2)}\n`);
  return file;
}
