import { addressOf, type EvalCase } from '../eval-case';
import { type CaseResult, isClean, type Judged, problemsIn } from '../result';
import { Html, html } from './html';
import { markProblems } from './marks';

/** A case on the page: what it is, its facts, and what each run wrote. */
export interface CaseView {
  readonly each: EvalCase;
  /** As a model is told them. */
  readonly facts: readonly string[];
  /** By run; nothing where an earlier evaluation did not have the case. */
  readonly results: readonly (CaseResult | undefined)[];
  readonly names: readonly string[];
}

/** One case with all runs side by side. */
export function caseCard({ each, facts, results, names }: CaseView): Html {
  const isTroubled = results.some((result) => result && !isClean(result.answers[0]));
  return html`<article
    class="case"
    id="${each.id}"
    data-language="${each.language}"
    data-period="${each.period}"
    data-area="${each.area}"
    data-troubled="${isTroubled ? 'yes' : 'no'}"
  >
    <header>
      <h2>${each.period} · ${each.area}</h2>
      <p>${each.about}, ${each.language} <span class="tag">${each.highlight}</span>${addressTag(each)}</p>
    </header>
    <details>
      <summary>${facts.length} facts</summary>
      <ol class="facts" lang="${each.language}">
        ${facts.map((fact) => html`<li>${fact.replace(/^\d+\. /, '')}</li>`)}
      </ol>
    </details>
    <div class="runs">${results.map((result, run) => runColumn(names[run] ?? '', each.language, result))}</div>
  </article>`;
}

function addressTag(each: EvalCase): Html {
  const address = addressOf(each);
  return address === 'neutral' ? html`` : html` <span class="tag">addressed as ${address}</span>`;
}

function runColumn(name: string, language: string, result: CaseResult | undefined): Html {
  if (!result)
    return html`<section class="run">
      <h3>${name}</h3>
      <p class="none">not among its cases</p>
    </section>`;
  const { answers } = result;
  const last = answers.at(-1);
  return html`<section class="run">
    <h3>${name} ${badge(result)}</h3>
    <p class="figures">${figures(result).join(' · ')}</p>
    ${last ? answerText(last, language) : html`<p class="none">No answer: ${result.builtinBecause ?? 'unknown'}.</p>`}
    ${answers.slice(0, -1).map(
      (earlier) =>
        html`<details class="earlier">
          <summary>Before it was put right</summary>
          ${answerText(earlier, language)}
        </details>`,
    )}
  </section>`;
}

function answerText(answer: Judged, language: string): Html {
  const problems = problemsIn(answer);
  const paragraphs = answer.text
    .split(/\n{2,}/)
    .map(
      (paragraph) =>
        html`<p>
          ${markProblems(paragraph, problems).map(({ text, codes }) =>
            codes.length === 0 ? html`${text}` : html`<mark title="${codes.join(', ')}">${text}</mark>`,
          )}
        </p>`,
    );
  const list = problems.map(({ code, detail }) => html`<li><code>${code}</code> ${detail}</li>`);
  return html`<div class="text" lang="${language}">${paragraphs}</div>
    ${
      list.length > 0
        ? html`<ul class="problems">
            ${list}
          </ul>`
        : html``
    }`;
}

function badge({ answers, builtinBecause }: CaseResult): Html {
  if (answers.length === 0) return html`<span class="badge bad">no answer</span>`;
  if (builtinBecause !== null) return html`<span class="badge bad">refused</span>`;
  return answers.length > 1
    ? html`<span class="badge fair">put right</span>`
    : html`<span class="badge good">good</span>`;
}

function figures({ answers, latencyMs, costUsd, model, beside }: CaseResult): string[] {
  const length = answers.at(-1)?.text.length;
  return [
    ...(length === undefined ? [] : [`${length} characters`]),
    latencyMs < 100 ? `${latencyMs.toFixed(1)} ms` : `${(latencyMs / 1_000).toFixed(1)} s`,
    ...(costUsd === null ? [] : [`${(100 * costUsd).toFixed(3)} ¢`]),
    ...(model === null ? [] : [model]),
    ...(beside === 0 ? [] : [`beside ${beside} of its sort`]),
  ];
}
