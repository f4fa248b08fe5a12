import net from 'node:net';
import { clearTimeout } from 'node:timers';

const ANSWER_LIMIT_MS = 30_000;
const LENGTH = /\r\ncontent-length: *(\d+)/i;
const CHUNKED = /\r\ntransfer-encoding:[^\r]*chunked/i;
const HEAD_END = '\r\n\r\n';
/** The one call a bot may put into its answer to an update, which Telegram then runs. */
const PRESS_ANSWER = /"method":"answerCallbackQuery".*"callback_query_id":"(\d+)"/;

/** One keep-alive connection with one request in flight, over node:net: node:http would cost more than some servers do. */
export class WebhookConnection {
  constructor(url) {
    const { hostname, port } = new URL(url);
    this.address = { host: hostname, port: Number(port), noDelay: true };
    this.opened = 0;
    this.forget();
  }

  /**
   * Sends a whole request; gives the status (-1 when the connection breaks, -2 when no answer comes in 30 s) and the id of
   * the press that is answered by the answer itself, or 0.
   */
  async post(request) {
    if (!this.socket && !(await this.open())) return { status: -1, answeredPress: 0 };
    return new Promise((resolve) => {
      this.resolve = resolve;
      this.timer = setTimeout(() => this.finish(-2), ANSWER_LIMIT_MS);
      this.socket.write(request);
    });
  }

  /** Ends it. */
  close() {
    this.socket?.end();
  }

  open() {
    return new Promise((resolve) => {
      const socket = net.connect(this.address, () => {
        this.socket = socket;
        this.opened++;
        resolve(true);
      });
      socket.on('data', (chunk) => this.read(chunk));
      socket.on('error', () => resolve(false));
      socket.on('close', () => {
        if (this.socket !== socket) return;
        this.finish(-1);
      });
    });
  }

  read(chunk) {
    this.buffer = Buffer.concat([this.buffer, chunk]);
    const headEnd = this.buffer.indexOf(HEAD_END, 0, 'latin1');
    if (headEnd < 0) return;
    const head = this.buffer.latin1Slice(0, headEnd);
    const from = headEnd + HEAD_END.length;
    const isWhole = CHUNKED.test(head)
      ? this.buffer.indexOf(`0${HEAD_END}`, headEnd, 'latin1') >= 0
      : this.buffer.length >= from + Number(LENGTH.exec(head)?.[1] ?? 0);
    if (!isWhole) return;
    const [, press = 0] = PRESS_ANSWER.exec(this.buffer.latin1Slice(from)) ?? [];
    this.finish(Number(head.slice('HTTP/1.1 '.length, 'HTTP/1.1 200'.length)), Number(press));
  }

  finish(status, answeredPress = 0) {
    const { resolve, socket, timer } = this;
    clearTimeout(timer);
    if (status < 0) {
      this.forget();
      socket?.destroy();
    }
    this.buffer = Buffer.alloc(0);
    this.resolve = undefined;
    resolve?.({ status, answeredPress });
  }

  forget() {
    this.socket = undefined;
    this.buffer = Buffer.alloc(0);
  }
}
