import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../../platform/crypto/field-cipher';
import { commitmentOf, type Nonce } from './domain/draw';
import type { FollowUp, Reading, ReadingText } from './domain/reading';
import type { TarotFollowUp } from './tarot-follow-up.entity';
import type { TarotReading } from './tarot-reading.entity';

/** The columns that hold a person's own words. */
export type SealedColumn = 'question' | 'word' | 'note' | 'follow-up';

/** Turns rows into what their person may see: their words are sealed at rest. */
@Injectable()
export class ReadingSealer {
  constructor(private readonly cipher: FieldCipher) {}

  /** Words as a row keeps them. */
  seal(words: string, column: SealedColumn): string {
    return this.cipher.encrypt(words, `tarot_readings.${column}`);
  }

  /** Words a row keeps. */
  open(sealed: string | null, column: SealedColumn): string | null {
    return sealed === null ? null : this.cipher.decrypt(sealed, `tarot_readings.${column}`);
  }

  /** What the person gave to the draw. */
  nonceOf({ taps, wordSealed }: Pick<TarotReading, 'taps' | 'wordSealed'>): Nonce {
    const word = this.open(wordSealed, 'word');
    return word === null ? { taps } : { word };
  }

  /** A reading with the questions asked after it. */
  unseal(row: TarotReading, followUps: readonly TarotFollowUp[] = []): Reading {
    const { id, spread, state, language, cards, taps, reversals } = row;
    return {
      ...{ id, spread, state, language, cards, taps, reversals },
      date: row.localDate,
      question: this.open(row.questionSealed, 'question'),
      commitment: commitmentOf(row.seed),
      text: textOf(row),
      note: this.open(row.noteSealed, 'note'),
      followUps: followUps.filter(({ readingId }) => readingId === id).map((followUp) => this.unsealFollowUp(followUp)),
    };
  }

  private unsealFollowUp(row: TarotFollowUp): FollowUp {
    const question = this.cipher.decrypt(row.questionSealed, 'tarot_readings.follow-up');
    return { number: row.number, question, state: row.state, answer: textOf(row) };
  }
}

function textOf({ text, source, writtenTextId }: TarotReading | TarotFollowUp): ReadingText | null {
  return text === null || source === null || writtenTextId === null ? null : { text, source, writtenTextId };
}
