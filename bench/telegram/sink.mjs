// A fake Bot API that answers every method at once and remembers what it was asked. It speaks HTTP/1.1 over node:net by
// itself: node:http costs three times as much per call, and the sink must never be what is measured.
//
//   POST /bot<token>/<method>   {"ok":true,"result":…}, any token
//   GET  /stats                 {calls, byMethod, cpuMs}
//   GET  /log                   float64 triples (kind, id, monotonic ms), see answers.mjs
//   GET  /reset                 forgets everything
import net from 'node:net';
import { Answers } from './answers.mjs';

const METHOD = /^\/bot[^/]*\/([A-Za-z]+)/;
const LENGTH = /\r\ncontent-length: *(\d+)/i;
const CHUNKED = /\r\ntransfer-encoding:[^\r]*chunked/i;
const HEAD_END = '\r\n\r\n';

const answers = new Answers();

const pages = {
  '/stats': () => {
    const { user, system } = process.cpuUsage();
    const byMethod = Object.fromEntries(answers.byMethod);
    return JSON.stringify({ calls: answers.calls, byMethod, cpuMs: (user + system) / 1_000 });
  },
  '/log': () => answers.bytes,
  '/reset': () => {
    answers.reset();
    return '{}';
  },
};

function answerTo(path, body) {
  const method = METHOD.exec(path)?.[1];
  if (method) return answers.answer(method, body);
  return pages[path]?.() ?? '{"ok":false,"error_code":404,"description":"Not Found"}';
}

function respond(socket, content) {
  if (socket.destroyed) return;
  const head = `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(content)}${HEAD_END}`;
  if (typeof content === 'string') socket.write(head + content);
  else socket.write(Buffer.concat([Buffer.from(head), content]));
}

/** Text of a chunked body and the index behind it, or `null` while it is incomplete. */
function readChunks(buffer, from) {
  let text = '';
  for (let at = from; ;) {
    const lineEnd = buffer.indexOf('\r\n', at, 'latin1');
    if (lineEnd < 0) return null;
    const size = parseInt(buffer.latin1Slice(at, lineEnd), 16);
    const end = lineEnd + 2 + size + 2;
    if (buffer.length < end) return null;
    if (size === 0) return { body: text, end };
    text += buffer.latin1Slice(lineEnd + 2, end - 2);
    at = end;
  }
}

/** One request from `at` on, or `null` while it is incomplete. */
function readRequest(buffer, at) {
  const headEnd = buffer.indexOf(HEAD_END, at, 'latin1');
  if (headEnd < 0) return null;
  const head = buffer.latin1Slice(at, headEnd);
  const path = head.split(' ', 2)[1] ?? '';
  const from = headEnd + HEAD_END.length;
  if (CHUNKED.test(head)) {
    const read = readChunks(buffer, from);
    return read && { path, ...read };
  }
  const end = from + Number(LENGTH.exec(head)?.[1] ?? 0);
  return buffer.length < end ? null : { path, body: buffer.latin1Slice(from, end), end };
}

const server = net.createServer({ noDelay: true }, (socket) => {
  let pending = Buffer.alloc(0);
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    const buffer = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    let at = 0;
    for (let request = readRequest(buffer, at); request; request = readRequest(buffer, at)) {
      at = request.end;
      respond(socket, answerTo(request.path, request.body));
    }
    pending = buffer.subarray(at);
  });
});
server.listen({ port: Number(process.env.PORT), host: '127.0.0.1', backlog: 2_048 });
