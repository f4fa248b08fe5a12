/** A tag that is open; the same object as long as it is. */
interface Tag {
  readonly name: string;
  readonly source: string;
}

/** A stretch of visible text under the same tags: as it is written, and as it is counted. */
interface Run {
  readonly source: string;
  readonly visible: string;
  readonly tags: readonly Tag[];
}

const TAG = String.raw`<(?<slash>/?)(?<name>[a-zA-Z-]*)(?:"[^"]*"|'[^']*'|[^>"'])*>`;
/** Telegram reads these four names and numbers of at most nine characters; everything else after `&` is text. */
const REFERENCE = String.raw`&(?:(?<named>lt|gt|amp|quot)(?![a-zA-Z])|(?<number>#\d{1,7}(?!\d)|#x[\da-fA-F]{1,6}(?![\da-fA-F])));?`;
const TOKEN = new RegExp(String.raw`${TAG}|${REFERENCE}|[^<&]+|[<&]`, 'g');
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** Where a text may end, best first; each match begins where the part before it ends. */
const ENDINGS: readonly RegExp[] = [
  /\n\s*\n/g,
  /\n/g,
  /(?<=[.!?\u2026][)"'\u00bb\u201d]{0,3})\s/g,
  /[^\S\u00a0\u202f]/g, // any white space but the kind that forbids a break
];
const WORD_END = ENDINGS.at(-1)!;
/** Room behind the limit in which a cluster of code points (a flag, a family) shows where it began. */
const LONGEST_CLUSTER = 64;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Splits valid Telegram HTML into parts of at most `limit` (2 or more) UTF-16 units of visible text, which is how Telegram
 * counts. It cuts between paragraphs, else lines, sentences, words, else between what a reader sees as characters. Tags
 * open at a cut end there and begin again behind it. White space at the cuts goes, nothing else; no part is empty.
 */
export function splitHtml(html: string, limit: number): string[] {
  if (html.length <= limit) return [html];
  const runs = readRuns(html);
  const visible = runs.map((run) => run.visible).join('');
  if (visible.length <= limit) return [html];
  return rangesOf(visible, limit).map(([from, to]) => write(runs, from, to));
}

function readRuns(html: string): Run[] {
  const runs: Run[] = [];
  let tags: readonly Tag[] = [];
  for (const { 0: source, groups = {} } of html.matchAll(TOKEN)) {
    const { slash, name, named, number } = groups;
    if (slash === '/') tags = tags.slice(0, -1);
    else if (slash === '') tags = [...tags, { name: name ?? '', source }];
    else runs.push({ source, visible: named ? NAMED[named]! : number ? characterOf(number, source) : source, tags });
  }
  return runs;
}

/** The character of `#60` or `#x3c`; numbers that Telegram takes for none stay as they are written. */
function characterOf(number: string, source: string): string {
  const code = number.startsWith('#x') ? Number.parseInt(number.slice(2), 16) : Number(number.slice(1));
  return code > 0 && code < 0x10ffff ? String.fromCodePoint(code) : source;
}

/** The stretches of `text` that make the parts, without the white space around them. */
function rangesOf(text: string, limit: number): (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  let from = afterSpace(text, 0);
  while (from < text.length) {
    const to = text.length - from <= limit ? text.length : from + cutIn(text.slice(from), limit);
    ranges.push([from, from + text.slice(from, to).trimEnd().length]);
    from = afterSpace(text, to);
  }
  return ranges;
}

function afterSpace(text: string, from: number): number {
  return text.length - text.slice(from).trimStart().length;
}

/** How much of a text longer than `limit` goes into its first part: a good ending in its second half, else any word's. */
function cutIn(text: string, limit: number): number {
  const window = text.slice(0, limit + 1);
  for (const ending of ENDINGS) {
    const cut = lastMatch(ending, window);
    if (cut > limit / 2) return cut;
  }
  const word = lastMatch(WORD_END, window);
  return word > 0 ? word : clusterCut(text, limit);
}

function lastMatch(pattern: RegExp, text: string): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? 0;
}

function clusterCut(text: string, limit: number): number {
  const cluster = graphemes.segment(text.slice(0, limit + LONGEST_CLUSTER)).containing(limit)?.index ?? 0;
  if (cluster > 0) return cluster;
  return (text.codePointAt(limit - 1) ?? 0) > 0xffff ? limit - 1 : limit;
}

/** One part: its text with every tag it stands under, each opened and closed inside. */
function write(runs: readonly Run[], from: number, to: number): string {
  let html = '';
  let open: readonly Tag[] = [];
  let at = 0;
  for (const { source, visible, tags } of runs) {
    const text = source === visible ? source.slice(Math.max(0, from - at), Math.max(0, to - at)) : source;
    if (at + visible.length > from && at < to) {
      html += turn(open, tags) + text;
      open = tags;
    }
    at += visible.length;
  }
  return html + turn(open, []);
}

/** What closes the tags that end and opens those that begin. */
function turn(open: readonly Tag[], wanted: readonly Tag[]): string {
  const kept = open.findIndex((tag, index) => tag !== wanted[index]);
  const common = kept < 0 ? open.length : kept;
  const closed = open.slice(common).map(({ name }) => `</${name}>`);
  return [...closed.reverse(), ...wanted.slice(common).map(({ source }) => source)].join('');
}
