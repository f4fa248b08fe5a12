import { basename, join, resolve } from 'node:path';
import { type DynamicModule, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { chatPageRoutes } from './chat-page.routes';
import { clientApiProxy } from './client-api.proxy';

/** Where the page talks to, and where it lies. */
export interface SandboxChatOptions {
  /** The emulated Telegram's client side: `<clientUrl>/state` and so on. */
  clientUrl: string;
  /** Folder of the built page; default where `npm run build` puts it. */
  pageFolder?: string;
}

const OPTIONS = Symbol('SandboxChatOptions');

/** The chat page at `/sandbox`: the built page, and its way to the emulated Telegram under `/sandbox/api`. */
@Module({})
export class SandboxChatModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    @Inject(OPTIONS) private readonly options: SandboxChatOptions,
  ) {}

  static forRoot(options: SandboxChatOptions): DynamicModule {
    return { module: SandboxChatModule, providers: [{ provide: OPTIONS, useValue: options }] };
  }

  /** Plain Fastify routes: a stream passes through untouched by Nest's body parsers and interceptors. */
  async onModuleInit(): Promise<void> {
    const fastify = this.host.httpAdapter.getInstance();
    const { clientUrl, pageFolder = builtPage() } = this.options;
    await fastify.register(chatPageRoutes, { pageFolder });
    await fastify.register(clientApiProxy, { clientUrl });
  }
}

/** The build output, seen from the sources and from the compiled code alike. */
function builtPage(): string {
  const root = resolve(__dirname, '../../..');
  return join(root, basename(root) === 'dist' ? '' : 'dist', 'web/sandbox-chat');
}
