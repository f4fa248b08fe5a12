import { LANGUAGES } from '../../shared/language';
import { EVAL_CASES, orderOf } from '../eval-case';
import type { Run } from '../result';
import { scoreOf } from '../score';
import { scoreRows } from '../table';
import { caseCard } from './case-card';
import { Html, html } from './html';
import { SCRIPT } from './script';
import { STYLE } from './style';

/** The whole comparison as one page that needs nothing else. */
export function comparisonPage(runs: readonly Run[]): string {
  const title = `Evaluation: ${runs.map(({ name }) => name).join(', ')}`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"
        />
        <title>${title}</title>
        <style>
          ${new Html(STYLE)}
        </style>
      </head>
      <body style="--runs: ${runs.length}">
        <header class="top">
          <h1>How the texts do</h1>
          <p>
            ${runs.map(({ name, takenAt }) => html`<span class="taken">${name}: ${takenAt.slice(0, 16).replace('T', ' ')} UTC</span>`)}
          </p>
        </header>
        <main>${scores(runs)}${filters()}${cards(runs)}</main>
        <script>
          ${new Html(SCRIPT)};
        </script>
      </body>
    </html> `.source;
}

function scores(runs: readonly Run[]): Html {
  const all = runs.map(scoreOf);
  const rows = scoreRows(all).map(
    ({ label, cells, good }) =>
      html`<tr>
        <th scope="row">${label}</th>
        ${cells.map((cell, run) => html`<td class="${good ? (good[run] ? 'good' : 'bad') : ''}">${cell}</td>`)}
      </tr>`,
  );
  return html`<div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">check</th>
            ${all.map(({ name }) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
    <p class="legend">
      A check: cases that keep it, of those it applies to; before → after the model was told to put them right.
      <code>similar</code>
      applies where the run has another text of the same sort and language by then. Length and latency: least · median ·
      95th of 100 · most.
    </p>`;
}

function filters(): Html {
  const choice = (name: string, values: readonly string[]): Html =>
    html`<label
      >${name}
      <select data-filter="${name}">
        <option value="">all</option>
        ${values.map((value) => html`<option>${value}</option>`)}
      </select></label
    >`;
  return html`<form class="filters">
    ${[choice('language', LANGUAGES), choice('period', valuesOf('period')), choice('area', valuesOf('area'))]}
    <label><input type="checkbox" data-filter="troubled" value="yes" /> with problems only</label><output></output>
  </form>`;
}

/** What there is of a property, in the order of the cases. */
function valuesOf(property: 'period' | 'area'): string[] {
  return [...new Set(EVAL_CASES.map((each) => each[property]))];
}

function cards(runs: readonly Run[]): Html[] {
  const byRun = runs.map(({ results }) => new Map(results.map((result) => [result.caseId, result])));
  const names = runs.map(({ name }) => name);
  return EVAL_CASES.filter(({ id }) => byRun.some((results) => results.has(id))).map((each) => {
    const { kind, input } = orderOf(each);
    const values = kind.prompt.values(input, each.language);
    const facts = (values.facts ?? values.cards)?.split('\n') ?? [];
    return caseCard({ each, facts, names, results: byRun.map((results) => results.get(each.id)) });
  });
}
