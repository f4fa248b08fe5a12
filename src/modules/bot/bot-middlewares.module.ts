import { Module, type Type } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { makeCounterProvider } from '@willsoto/nestjs-prometheus';
import { ImagesModule } from '../images';
import { TarotModule } from '../tarot';
import { UsersModule } from '../users';
import { Arrivals } from './arrivals.service';
import type { BotContext } from './bot-context';
import { BotSession } from './bot-session.entity';
import { BotSessionsRepository } from './bot-sessions.repository';
import { InlineCards } from './inline-cards.service';
import { CareMiddleware } from './middlewares/care.middleware';
import { ErrorBoundaryMiddleware } from './middlewares/error-boundary.middleware';
import { FloodMiddleware } from './middlewares/flood.middleware';
import { GroupMiddleware } from './middlewares/group.middleware';
import { InlineMiddleware } from './middlewares/inline.middleware';
import { PersonMiddleware } from './middlewares/person.middleware';
import { ReachabilityMiddleware } from './middlewares/reachability.middleware';
import { SessionMiddleware } from './middlewares/session.middleware';
import { ViaBotMiddleware } from './middlewares/via-bot.middleware';
import { Replies } from './replies.service';

/** One step on the way of an update. */
export interface BotMiddleware {
  readonly use: (ctx: BotContext, next: () => Promise<void>) => Promise<void>;
}

/**
 * The way of an update, in this order. Before it the intake opens the transaction and tells copies apart; after it come
 * the open dialog (scenes/) and the handlers (updates/, in the order of `bot.module.ts`, the unknown last).
 */
const BOT_MIDDLEWARES: readonly Type<BotMiddleware>[] = [
  InlineMiddleware,
  ReachabilityMiddleware,
  GroupMiddleware,
  PersonMiddleware,
  ErrorBoundaryMiddleware,
  ViaBotMiddleware, // before the care and the dialogs: what a person sends through the bot are not their words
  CareMiddleware, // before the flood limit: who is in danger is answered even then
  FloodMiddleware,
  SessionMiddleware,
];

/** All of them, in this order. */
export const BOT_CHAIN = Symbol('BOT_CHAIN');

/** Counted by the middlewares, and by the handler of the link that offers support. */
const CARE_GUARD = makeCounterProvider({
  name: 'care_guard_total',
  help:
    "People's own words by how they had to be met (stop, decline, soften, none) and how they came: message, dialog (while " +
    'one is open), inline (stop alone, of people the bot knows, once in a few minutes), start (typed after the command, or the ' +
    'link to support that inline words of danger get)',
  labelNames: ['tier', 'way'],
});

/** What the middlewares need. */
@Module({
  imports: [TypeOrmModule.forFeature([BotSession]), UsersModule, TarotModule, ImagesModule],
  providers: [
    ...BOT_MIDDLEWARES,
    {
      provide: BOT_CHAIN,
      inject: [...BOT_MIDDLEWARES],
      useFactory: (...middlewares: BotMiddleware[]) => middlewares,
    },
    Replies,
    InlineCards,
    Arrivals,
    BotSessionsRepository,
    CARE_GUARD,
    makeCounterProvider({ name: 'rate_limited_total', help: 'Updates not answered because one person sent too many' }),
  ],
  exports: [BOT_CHAIN, Replies, Arrivals, CARE_GUARD],
})
export class BotMiddlewaresModule {}
