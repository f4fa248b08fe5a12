import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type TextKind, WritingService } from '../writing';
import type { FollowUpInput, ReadingInput } from './domain/reading-input';
import { ReadingSealer } from './reading-sealer';
import { TarotDrafts } from './tarot-drafts';
import { CARD_OF_DAY_KIND, FOLLOW_UP_KIND, kindOf, READING_KIND } from './tarot-kinds';
import type { TarotFollowUp } from './tarot-follow-up.entity';
import type { TarotReading } from './tarot-reading.entity';
import type { ToldText } from './tarot.repository';

interface WriteOptions {
  readonly row: TarotReading;
  /** The number of the question; `null`: the interpretation. */
  readonly followUp: number | null;
  readonly key: string;
  readonly isPrivate: boolean;
}

/** Writes about the cards of one person's readings. */
@Injectable()
export class TarotWriter implements OnModuleInit {
  constructor(
    private readonly writing: WritingService,
    private readonly sealer: ReadingSealer,
    private readonly drafts: TarotDrafts,
  ) {}

  /** Announces the kinds of texts. */
  onModuleInit(): void {
    this.writing.register(CARD_OF_DAY_KIND);
    this.writing.register(READING_KIND);
    this.writing.register(FOLLOW_UP_KIND);
  }

  /** Whether a text takes milliseconds, because the built-in writer makes it. */
  get isInstant(): boolean {
    return this.writing.isInstant;
  }

  /** Interprets a reading; where a model writes, call it outside a transaction. */
  interpret(row: TarotReading): Promise<ToldText> {
    const { id, spread, mayLeave, questionSealed } = row;
    const isPrivate = questionSealed !== null && !mayLeave;
    return this.write(kindOf(spread), this.inputOf(row), { row, key: `reading:${id}`, isPrivate, followUp: null });
  }

  /** Answers a question after a reading, of which `before` are the ones before it. */
  answer(row: TarotReading, followUp: TarotFollowUp, before: readonly TarotFollowUp[]): Promise<ToldText> {
    const input: FollowUpInput = {
      ...this.inputOf(row),
      isSoftened: row.isSoftened || followUp.isSoftened,
      told: row.text ?? '',
      asked: this.sealer.open(followUp.questionSealed, 'follow-up') ?? '',
      between: before.flatMap(({ questionSealed, text }) =>
        text === null ? [] : [{ question: this.sealer.open(questionSealed, 'follow-up') ?? '', answer: text }],
      ),
    };
    // A question that may not leave stands in the questions after it, too.
    const isPrivate = [followUp, ...before].some(({ mayLeave }) => !mayLeave) || !row.mayLeave;
    const { number } = followUp;
    return this.write(FOLLOW_UP_KIND, input, { row, key: `reading:${row.id}:${number}`, isPrivate, followUp: number });
  }

  /** Removes texts that were written for readings which are gone. */
  async forget(writtenTextIds: readonly string[]): Promise<void> {
    await this.writing.forget(writtenTextIds);
  }

  private async write<Input, Output>(
    kind: TextKind<Input, Output>,
    input: Input,
    { row, followUp, key, isPrivate }: WriteOptions,
  ): Promise<ToldText> {
    const { language, address, userId: user } = row;
    const options = { language, address, user, key, isPrivate };
    const { text, source, writtenTextId } = await this.drafts.during({ readingId: row.id, followUp }, (onDraft) =>
      this.writing.write(kind, input, { ...options, ...(onDraft && { onDraft }) }),
    );
    return { text, source, writtenTextId };
  }

  private inputOf({ spread, cards, questionSealed, address, ...marks }: TarotReading): ReadingInput {
    const { isSoftened, isForYouth } = marks;
    return { spread, cards, question: this.sealer.open(questionSealed, 'question'), isSoftened, isForYouth, address };
  }
}
