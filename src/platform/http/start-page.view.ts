import type { Language } from '../../shared/language';
import type { AppConfig, SystemState } from '../config/app-config';
import type { TextsService } from '../texts/texts.service';

const STYLE = `
:root{color-scheme:light dark;--ink:#1d1b2e;--soft:#6d6a85;--paper:#f6f4fb;--card:#fff;--line:#e6e2f2;--accent:#6a4bd8}
@media(prefers-color-scheme:dark){:root{--ink:#ece9fb;--soft:#9d98bd;--paper:#12101f;--card:#1b182c;--line:#2b2743;--accent:#a48cff}}
*{box-sizing:border-box}body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif;padding:24px}
main{width:min(560px,100%);background:var(--card);border:1px solid var(--line);border-radius:20px;padding:36px 36px 28px}
h1{margin:0 0 4px;font-size:28px;letter-spacing:-.02em}p{margin:0 0 24px;color:var(--soft)}
dl{margin:0 0 24px;display:grid;grid-template-columns:1fr auto;border-top:1px solid var(--line)}
dt,dd{margin:0;padding:10px 0;border-bottom:1px solid var(--line)}dd{color:var(--soft)}dd.live{color:#2a9d63}dd.off{opacity:.75}
nav{display:flex;flex-wrap:wrap;gap:10px}a{color:var(--accent);text-decoration:none;padding:8px 14px;border:1px solid var(--line);border-radius:999px}
a.main{background:var(--accent);border-color:var(--accent);color:var(--card)}a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}`;

const NAMES: Readonly<Record<keyof AppConfig['systems'], string>> = {
  telegram: 'Telegram',
  postgresql: 'PostgreSQL',
  redis: 'Redis',
  openrouter: 'OpenRouter',
};

/** The page as one HTML string without script. */
export function startPage(systems: AppConfig['systems'], language: Language, texts: TextsService): string {
  const say = (state: SystemState) => texts.html(language, 'page-state', { state });
  const rows = Object.entries(systems).map(
    ([system, state]) => `<dt>${NAMES[system as keyof typeof NAMES]}</dt><dd class="${state}">${say(state)}</dd>`,
  );
  const chat =
    systems.telegram === 'emulated'
      ? `<a class="main" href="/sandbox">${texts.html(language, 'page-open-chat')}</a>`
      : '';
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>AdtroBot</title><style>${STYLE}</style><main><h1>AdtroBot</h1><p>${texts.html(language, 'page-about')}</p>
<dl>${rows.join('')}</dl><nav>${chat}<a href="/health">${texts.html(language, 'page-health')}</a><a href="/metrics">${texts.html(language, 'page-metrics')}</a></nav></main></html>`;
}
