// Compares what the sink was asked with what the answered updates should have led to.

/** Fetches JSON or bytes from the sink. */
export async function askSink(sink, path) {
  const response = await fetch(sink + path);
  return path === '/log' ? new Float64Array(await response.arrayBuffer()) : response.json();
}

/**
 * Reads the sink's log. `exact`: each chat saw exactly its messages and each press was answered exactly once.
 * `messageWaits`: ms from the post of an update until the last message it led to, for those posted in the window.
 */
export async function audit(sink, ledger, expected, window) {
  const want = wanted(ledger, expected);
  const got = readLog(await askSink(sink, '/log'));
  for (const id of ledger.answeredPresses) got.presses.set(id, (got.presses.get(id) ?? 0) + 1);
  const wrongChats = differing(want.chats, countsOf(got.sends));
  const wrongPresses = differing(want.presses, got.presses);
  return {
    exact: wrongChats === 0 && wrongPresses === 0,
    wrongChats,
    wrongPresses,
    messageWaits: messageWaits(ledger, expected, got.sends, window),
  };
}

/** How many calls the answered updates should lead to in all. */
export function wantedCalls(ledger, expected) {
  let calls = 0;
  for (const place of ledger.taken())
    calls += expected[ledger.kinds[place]].sends + expected[ledger.kinds[place]].answers;
  return calls;
}

function wanted(ledger, expected) {
  const [chats, presses] = [new Map(), new Map()];
  for (const place of ledger.taken()) {
    const { sends, answers } = expected[ledger.kinds[place]];
    const chat = ledger.chats[place];
    chats.set(chat, (chats.get(chat) ?? 0) + sends);
    if (answers > 0) presses.set(ledger.updates[place], answers);
  }
  return { chats, presses };
}

function readLog(log) {
  const [sends, presses] = [new Map(), new Map()];
  for (let i = 0; i < log.length; i += 3) {
    const [kind, id, at] = log.subarray(i, i + 3);
    if (kind === 1) sends.set(id, [...(sends.get(id) ?? []), at]);
    if (kind === 2) presses.set(id, (presses.get(id) ?? 0) + 1);
  }
  return { sends, presses };
}

const countsOf = (lists) => new Map([...lists].map(([id, list]) => [id, list.length]));

function differing(want, got) {
  const ids = new Set([...want.keys(), ...got.keys()]);
  return [...ids].filter((id) => (want.get(id) ?? 0) !== (got.get(id) ?? 0)).length;
}

/** The k-th update of a chat owns the next messages of that chat, as many as its kind leads to. */
function messageWaits(ledger, expected, sends, { from, to }) {
  const waits = [];
  const owned = new Map();
  for (const place of ledger.taken()) {
    const chat = ledger.chats[place];
    const end = (owned.get(chat) ?? 0) + expected[ledger.kinds[place]].sends;
    owned.set(chat, end);
    const at = sends.get(chat)?.[end - 1];
    const sent = ledger.sentAt[place];
    if (at !== undefined && sent >= from && sent < to) waits.push(at - sent);
  }
  return waits;
}
