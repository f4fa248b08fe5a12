/** Paper by day, night by night; a column a run, one under the other where the screen is narrow. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #faf7f2; --card: #fff; --ink: #221f2b; --quiet: #6d6779; --line: #e5dfd5;
  --accent: #5b3fa8; --good: #1d7a4c; --fair: #9a6a00; --bad: #b3261e; --mark: #ffe1dc; }
@media (prefers-color-scheme: dark) { :root { --paper: #14121c; --card: #1d1a28; --ink: #ece8f5; --quiet: #a29bb3; --line: #342f45;
  --accent: #b8a2ff; --good: #6fd3a0; --fair: #f0c060; --bad: #ff9a8f; --mark: #5c2420; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; }
.top, main { max-width: calc(20rem + var(--runs) * 30rem); margin: 0 auto; padding: 0 1.25rem; }
.top { padding-top: 2.5rem; }
h1 { font: 600 2.1rem/1.2 Georgia, serif; margin: 0; }
.top p, .legend { color: var(--quiet); font-size: .875rem; }
.taken + .taken::before { content: " · "; }
.scroll { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: 14px; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: .4rem 1rem; text-align: right; white-space: nowrap; }
th:first-child { text-align: left; font-weight: 500; }
thead th { color: var(--accent); font-weight: 600; }
tbody tr + tr > * { border-top: 1px solid var(--line); }
td.good { color: var(--good); } td.bad { color: var(--bad); font-weight: 600; }
.filters { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: center;
  padding: .75rem 0; background: var(--paper); }
.filters output { margin-left: auto; color: var(--quiet); }
select { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .2rem .5rem; }
.case { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 1rem 1.25rem 1.25rem; margin-bottom: 1.25rem; }
.case[hidden] { display: none; }
.case header { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; }
h2 { font: 600 1.2rem/1.4 Georgia, serif; margin: 0; } .case header p { margin: 0; color: var(--quiet); }
.tag { border: 1px solid var(--line); border-radius: 99px; padding: 0 .6rem; margin-left: .4rem; font-size: .8125rem; }
details { margin: .35rem 0; } summary { cursor: pointer; color: var(--accent); font-size: .875rem; }
.facts { margin: .4rem 0; padding-left: 2.2rem; font-size: .875rem; color: var(--quiet); columns: 22rem; column-gap: 3rem; }
.runs { display: grid; gap: 1.25rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); }
.run { min-width: 0; border-top: 2px solid var(--line); padding-top: .6rem; }
h3 { margin: 0; font-size: .9375rem; overflow-wrap: anywhere; }
.figures { margin: 0 0 .5rem; color: var(--quiet); font-size: .8125rem; }
.badge { font-size: .75rem; font-weight: 600; border: 1px solid currentcolor; border-radius: 99px; padding: 0 .5rem; margin-left: .25rem; }
.badge.good { color: var(--good); } .badge.fair { color: var(--fair); } .badge.bad { color: var(--bad); }
.text { max-width: 42rem; font: 1.0625rem/1.6 Georgia, serif; } .text p { margin: 0 0 .7rem; }
mark { background: var(--mark); color: inherit; border-radius: 4px; padding: 0 .15em; box-decoration-break: clone; }
.problems { margin: 0; padding-left: 1.1rem; color: var(--bad); font-size: .875rem; } .none { color: var(--bad); }
.earlier .text { font-size: .9375rem; opacity: .85; }
@media print { .filters { position: static; } .case { break-inside: avoid; } }
`;
