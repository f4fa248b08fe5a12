import { Module, type Type } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { makeCounterProvider } from '@willsoto/nestjs-prometheus';
import { UsersModule } from '../users';
import type { BotContext } from './bot-context';
import { BotSession } from './bot-session.entity';
import { BotSessionsRepository } from './bot-sessions.repository';
import { ErrorBoundaryMiddleware } from './middlewares/error-boundary.middleware';
import { FloodMiddleware } from './middlewares/flood.middleware';
import { GroupMiddleware } from './middlewares/group.middleware';
import { PersonMiddleware } from './middlewares/person.middleware';
import { PressMiddleware } from './middlewares/press.middleware';
import { ReachabilityMiddleware } from './middlewares/reachability.middleware';
import { SessionMiddleware } from './middlewares/session.middleware';
import { TransportMiddleware } from './middlewares/transport.middleware';
import { Replies } from './replies.service';

/** One step on the way of an update. */
export interface BotMiddleware {
  readonly use: (ctx: BotContext, next: () => Promise<void>) => Promise<void>;
}

/**
 * The way of an update, in this order. Before it the intake opens the transaction and tells copies apart; after it come
 * the open dialog (scenes/) and the handlers (updates/, in the order of `bot.module.ts`, the unknown last).
 */
export const BOT_MIDDLEWARES: readonly Type<BotMiddleware>[] = [
  TransportMiddleware,
  ReachabilityMiddleware,
  GroupMiddleware,
  PersonMiddleware,
  ErrorBoundaryMiddleware,
  PressMiddleware,
  FloodMiddleware,
  SessionMiddleware,
];

/** What the middlewares need. */
@Module({
  imports: [TypeOrmModule.forFeature([BotSession]), UsersModule],
  providers: [
    ...BOT_MIDDLEWARES,
    Replies,
    BotSessionsRepository,
    makeCounterProvider({ name: 'rate_limited_total', help: 'Updates not answered because one person sent too many' }),
  ],
  exports: [...BOT_MIDDLEWARES, Replies],
})
export class BotMiddlewaresModule {}
