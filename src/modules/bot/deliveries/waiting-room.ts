import { Logger } from '@nestjs/common';
import { NoFreeSlot } from '../../../platform/telegram/send-lane';
import { TelegramError } from '../../../platform/telegram/telegram-error';
import type { DraftScreen } from '../../writing';

/** A chat action shows for 5 s. */
const TYPING_EVERY_MS = 4_500;
/** A draft that takes longer is given up: the writing waits for it. */
const DRAFT_WITHIN_MS = 2_000;

/** A message that waits. */
export interface WaitingPlace {
  readonly chatId: string;
  readonly messageId: string;
}

/** What a waiting room does to its places. */
export interface WaitingRoomOptions<Place extends WaitingPlace> {
  /** Where the text is waited for now; not without bounds. */
  readonly places: () => Promise<readonly Place[]>;
  /** Shows in one place what there is of the text. */
  readonly grow: (place: Place, text: string, signal: AbortSignal) => Promise<void>;
  /** Says "typing…" in one place. */
  readonly type: (place: Place, signal: AbortSignal) => Promise<void>;
}

/**
 * All who wait for one text while it is written: "typing…" until there is a first sentence, then the sentences. A place
 * where that fails waits for the whole text, and after a 429 all do.
 */
export class WaitingRoom<Place extends WaitingPlace> implements DraftScreen {
  private readonly logger = new Logger(WaitingRoom.name);
  private readonly given = new Set<string>();
  private readonly closing = new AbortController();
  private isOver = false;
  private typing: NodeJS.Timeout | undefined;

  constructor(private readonly options: WaitingRoomOptions<Place>) {}

  /** Begins to say "typing…". */
  open(): void {
    this.typing = setInterval(() => void this.type(), TYPING_EVERY_MS);
    void this.type();
  }

  /** Shows what there is to all who wait by now, within 2 s. */
  async show(text: string): Promise<void> {
    if (this.isOver) return;
    clearInterval(this.typing);
    const signal = AbortSignal.timeout(DRAFT_WITHIN_MS);
    try {
      const places = (await this.options.places()).filter((place) => !this.given.has(nameOf(place)));
      await Promise.all(places.map((place) => this.showTo(place, text, signal)));
    } catch (error) {
      this.logger.warn({ err: error }, 'A draft was shown to nobody');
    }
  }

  /** Nothing more is shown. */
  close(): void {
    this.isOver = true;
    clearInterval(this.typing);
    this.closing.abort();
  }

  private async showTo(place: Place, text: string, signal: AbortSignal): Promise<void> {
    try {
      if (!this.isOver) await this.options.grow(place, text, signal);
    } catch (error) {
      if (error instanceof NoFreeSlot) return;
      if (error instanceof TelegramError && error.errorCode === 429) this.isOver = true;
      if (error instanceof TelegramError && error.notModified) return;
      // What became of a call without an answer nobody knows, so no other may follow it but the text itself.
      this.given.add(nameOf(place));
      this.logger.debug({ err: error }, 'A place gets no more drafts of this text');
    }
  }

  private async type(): Promise<void> {
    try {
      const places = await this.options.places();
      // A signal each: more than ten listeners on one look like a leak to Node.
      const types = places.map((place) => this.options.type(place, AbortSignal.any([this.closing.signal])));
      await Promise.allSettled(types);
    } catch (error) {
      this.logger.debug({ err: error }, 'Nobody was told that a text is being written');
    }
  }
}

const nameOf = ({ chatId, messageId }: WaitingPlace): string => `${chatId}:${messageId}`;
