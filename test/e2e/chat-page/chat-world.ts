import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import type { ClientMessage, NewPerson, Person, RawMessage } from '../../../src/sandbox/telegram/client-api';
import { SandboxChatModule } from '../../../src/sandbox/chat/sandbox-chat.module';
import { freePort } from '../../support/ports';
import { temporaryFolder } from '../../support/running-app';
import { TestTelegram } from '../../support/telegram-emulator';
import { until } from '../../support/waiting';

const ROOT = join(__dirname, '../../..');

@Module({})
class EmptyModule {}

/** What `getUpdates` gives, as far as these tests look. */
export interface BotUpdate {
  update_id: number;
  message?: RawMessage;
  callback_query?: { id: string; data: string };
  inline_query?: { id: string; query: string };
}

/** The chat page between a browser and an emulated Telegram; the test itself plays the bot. */
export class ChatWorld {
  /** Errors of the browser's console since the last look. */
  readonly problems: string[] = [];
  private app: NestFastifyApplication | undefined;
  private nextUpdate = 0;

  private constructor(
    readonly telegram: TestTelegram,
    private readonly browser: Browser,
    private readonly page: ReturnType<typeof temporaryFolder>,
    private readonly port: number,
  ) {}

  /** Builds the page from its sources and serves it. */
  static async start(): Promise<ChatWorld> {
    const page = temporaryFolder('chat-page');
    const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
    const options = ['--logLevel', 'error', '--outDir', page.path, '--emptyOutDir'];
    execFileSync(process.execPath, [vite, 'build', join(ROOT, 'web/sandbox-chat'), ...options], { cwd: ROOT });
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
    const world = new ChatWorld(await TestTelegram.start(), browser, page, await freePort());
    await world.serve();
    return world;
  }

  /** Begins to serve the page; what was open before finds it again. */
  async serve(): Promise<void> {
    const chat = SandboxChatModule.forRoot({ clientUrl: `${this.telegram.url}/client`, pageFolder: this.page.path });
    this.app = await NestFactory.create<NestFastifyApplication>(
      { module: EmptyModule, imports: [chat] },
      new FastifyAdapter(),
      { logger: false },
    );
    await this.app.listen(this.port, '127.0.0.1');
  }

  /** Stops serving, open event streams and all. */
  async stopServing(): Promise<void> {
    await this.app?.close();
  }

  async person(details: Partial<NewPerson> = {}): Promise<Person> {
    return (await this.telegram.person({ first_name: 'Анна', language_code: 'ru', ...details })).profile;
  }

  /** Opens a person's chat in a browser of its own. */
  async open(person: Person, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({ locale: 'ru-RU', reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(message.text());
    });
    page.on('pageerror', (error) => this.problems.push(error.message));
    await page.goto(`http://127.0.0.1:${this.port}/sandbox#${person.id}`);
    await page.getByRole('log').waitFor();
    // The history is read once the event stream runs, so from here on nothing is missed.
    await page.locator('.spinner').waitFor({ state: 'detached' });
    return page;
  }

  /** A Bot API call that succeeds. */
  async bot<T = ClientMessage>(method: string, parameters: object): Promise<T> {
    const answer = await this.telegram.call(method, parameters);
    if (!answer.ok) throw new Error(`${method}: ${answer.description}`);
    return answer.result as T;
  }

  /** Uploads a plain picture as the bot would. */
  async botSendsPhoto(chatId: number, caption: string, colour: string): Promise<{ photo: { file_id: string }[] }> {
    const picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: colour } })
      .png()
      .toBuffer();
    const form = new FormData();
    form.set('chat_id', String(chatId));
    form.set('caption', caption);
    form.set('photo', new Blob([new Uint8Array(picture)], { type: 'image/png' }), 'sky.png');
    const url = `${this.telegram.url}/bot${this.telegram.token}/sendPhoto`;
    const response = await fetch(url, { method: 'POST', body: form });
    return ((await response.json()) as { result: { photo: { file_id: string }[] } }).result;
  }

  /** The first update of those to come that fits; the others are taken and forgotten. */
  async update(fits: (update: BotUpdate) => boolean): Promise<BotUpdate> {
    let found: BotUpdate | undefined;
    await until(async () => {
      const updates = await this.bot<BotUpdate[]>('getUpdates', { offset: this.nextUpdate, timeout: 0 });
      found = updates.find(fits);
      const last = found ?? updates.at(-1);
      if (last) this.nextUpdate = last.update_id + 1;
      return found !== undefined;
    });
    return found!;
  }

  /** Waits for a text of a person's. */
  async hears(text: string): Promise<BotUpdate> {
    return this.update(({ message }) => message?.text === text);
  }

  /** Waits for the press of a button. */
  async isPressed(data: string): Promise<string> {
    const { callback_query: press } = await this.update(({ callback_query }) => callback_query?.data === data);
    return press?.id ?? '';
  }

  async closePages(): Promise<void> {
    await Promise.all(this.browser.contexts().map((context) => context.close()));
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.stopServing();
    await this.telegram.close();
    this.page.remove();
  }
}
