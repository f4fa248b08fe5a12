// Preloaded into a process (`--require`): at SIGUSR2 it has the trouble that RIG_TROUBLE names.
const { setImmediate } = require('node:timers');
const { getHeapStatistics } = require('node:v8');

const BLOCKS = 8;
const BLOCK_MS = 1_500;
/** The old generation, of which V8's limit is the larger part. */
const OLD_BYTES = getHeapStatistics().heap_size_limit - (48 << 20);
const FULL = 0.95;

function block(left) {
  if (left === 0) return;
  const until = performance.now() + BLOCK_MS;
  while (performance.now() < until);
  setImmediate(block, left - 1);
}

let held = null;

function fillOrEmpty() {
  if (held) {
    held = null;
    globalThis.gc(); // else what was held is counted as used until V8 has a reason to look
    return;
  }
  held = [];
  while (process.memoryUsage().heapUsed < OLD_BYTES * FULL) held.push(new Array(16_384).fill(held.length + 0.5));
}

const troubles = {
  /** Its loop is blocked again and again for a while. */
  loop: () => block(BLOCKS),
  /** Its heap is nearly full until the next SIGUSR2. */
  heap: fillOrEmpty,
  rejection: () => void Promise.reject(new Error('Nobody minds')),
  error: () =>
    setImmediate(() => {
      throw new Error('Nobody minds');
    }),
};

process.on('SIGUSR2', troubles[process.env.RIG_TROUBLE]);
