import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser, openPage } from './browser';
import { RunningApp, temporaryFolder } from './running-app';

const GRANT = join(__dirname, '../../scripts/subscription-grant.mjs');

/** The built application with its chat page open in a browser. */
export interface ChatPage {
  readonly app: RunningApp;
  readonly page: Page;
  /** Console errors and exceptions of the page, as they come. */
  readonly problems: readonly string[];
  /** Presses the newest button of that name. */
  press(name: string | RegExp): Promise<void>;
  /** Types a message and sends it. */
  say(text: string): Promise<void>;
  /** Words in the chat itself; the list of chats repeats the last ones. */
  words(text: string | RegExp): ReturnType<Page['getByText']>;
  /** Gives the person on the page premium for a month, as an operator does. */
  grant(): void;
  /** Ends the browser and the application and removes what they left. */
  close(): Promise<void>;
}

/** Starts the application in a folder of its own, by `environment` on top of nothing configured, and opens the page. */
export async function openChatPage(
  environment: Readonly<Record<string, string>> = {},
  { width, height } = { width: 1280, height: 860 },
): Promise<ChatPage> {
  const folder = temporaryFolder('chat');
  const app = await RunningApp.start(folder.path, environment);
  const browser = await openBrowser();
  const { page, problems } = await openPage(browser, { viewport: { width, height } });
  await page.goto(`${app.url}/sandbox`);
  return {
    ...{ app, page, problems },
    press: (name) => page.getByRole('button', { name }).last().click(),
    say: async (text) => {
      await page.getByRole('textbox').last().fill(text);
      await page.keyboard.press('Enter');
    },
    words: (text) => page.getByRole('log').getByText(text),
    grant: () => {
      const env = { PATH: process.env.PATH, HOME: process.env.HOME };
      execFileSync(process.execPath, [GRANT, page.url().split('#')[1] ?? '', '1'], { cwd: folder.path, env });
    },
    close: async () => {
      await browser.close();
      await app.stop();
      folder.remove();
    },
  };
}
