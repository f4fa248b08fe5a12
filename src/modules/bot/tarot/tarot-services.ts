import type { Provider } from '@nestjs/common';
import { TarotFollowUpDialog } from './tarot-follow-up-dialog.service';
import { TarotOrders } from './tarot-orders.service';
import { TarotPicks } from './tarot-picks.service';
import { TarotReadings } from './tarot-readings.service';
import { TarotTables } from './tarot-tables.service';
import { TarotTellings } from './tarot-tellings.service';
import { TypedQuestions } from './typed-questions.service';

/** What the scenes, handlers and deliveries of cards share. */
export const TAROT_SERVICES: readonly Provider[] = [
  TarotOrders,
  TarotPicks,
  TarotReadings,
  TarotFollowUpDialog,
  TarotTables,
  TarotTellings,
  TypedQuestions,
];
