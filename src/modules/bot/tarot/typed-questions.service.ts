import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../../../platform/crypto/field-cipher';
import { TextsService } from '../../../platform/texts/texts.service';
import { readQuestion, TarotService } from '../../tarot';
import { UsersService } from '../../users';
import type { BotContext } from '../bot-context';
import { Replies } from '../replies.service';
import { sentContent, sentText } from '../update-content';
import { careView } from '../views/care.view';
import { modelAskView, QUESTION_LIMITS } from '../views/tarot-menu.view';

/** A question to the cards that may be asked. */
export interface TypedQuestion {
  readonly question: string;
  /** Whether only facts are said to what it touches. */
  readonly isSoftened: boolean;
}

/** What an open dialog remembers of a question; never the words themselves. */
interface Remembered {
  sealed?: string;
  isSoftened?: boolean;
}

const SEALED_AS = 'bot_sessions.question';

/** Questions as people type them, in the dialogs that ask for one. */
@Injectable()
export class TypedQuestions {
  constructor(
    private readonly tarot: TarotService,
    private readonly users: UsersService,
    private readonly cipher: FieldCipher,
    private readonly replies: Replies,
    private readonly texts: TextsService,
  ) {}

  /**
   * A question that may be asked now, kept in the open dialog; `null` where the message asks none, or the person is first
   * to say whether a model may read it.
   */
  async take(ctx: BotContext): Promise<(TypedQuestion & { readonly mayLeave: boolean }) | null> {
    const typed = await this.read(ctx);
    if (!typed) return null;
    this.keep(ctx, typed);
    const mayLeave = await this.mayLeave(ctx);
    if (mayLeave !== null) return { ...typed, mayLeave };
    await this.replies.say(ctx, modelAskView(ctx.language, this.texts));
    return null;
  }

  /** The question a message asks; `null`, with a word on what is wrong, where it asks none. */
  private async read(ctx: BotContext): Promise<TypedQuestion | null> {
    const content = sentContent(ctx);
    if (content) return this.refuse(ctx, this.texts.html(ctx.language, `tarot-question-${content}`));
    if (ctx.care?.tier === 'decline') {
      const declined = careView('decline', ctx.language, this.texts).text;
      return this.refuse(ctx, `${declined}\n\n${this.texts.html(ctx.language, 'tarot-question-another')}`);
    }
    const reading = readQuestion(sentText(ctx));
    if (reading.kind !== 'question') return this.refuse(ctx, this.explain(ctx, reading.kind));
    const isSoftened = ctx.care?.tier === 'soften';
    if (isSoftened) await this.replies.say(ctx, careView('soften', ctx.language, this.texts));
    return { question: reading.question, isSoftened };
  }

  /** Whether a model may read what this person asks; `null` where they are still to be asked. */
  async mayLeave({ person }: BotContext): Promise<boolean | null> {
    if (await this.users.hasConsent(person, 'ai_texts')) return true;
    return this.tarot.asksModel && !person.aiTextsRefused ? null : false;
  }

  /** Sealed, until it is decided what becomes of it. */
  private keep(ctx: BotContext, { question, isSoftened }: TypedQuestion): void {
    const sealed = this.cipher.encrypt(question, SEALED_AS);
    ctx.scene.state = { ...ctx.scene.state, sealed, isSoftened } satisfies Remembered;
  }

  /** The question the open dialog keeps, if any. */
  kept(ctx: BotContext): TypedQuestion | null {
    const { sealed, isSoftened = false } = ctx.scene.state as Remembered;
    return sealed === undefined ? null : { question: this.cipher.decrypt(sealed, SEALED_AS), isSoftened };
  }

  private explain({ language }: BotContext, kind: 'empty' | 'short' | 'long'): string {
    if (kind === 'empty') return this.texts.html(language, 'tarot-question-empty');
    const { min, max } = QUESTION_LIMITS;
    return kind === 'short'
      ? this.texts.html(language, 'tarot-question-short', { min })
      : this.texts.html(language, 'tarot-question-long', { max });
  }

  private async refuse(ctx: BotContext, text: string): Promise<null> {
    await this.replies.say(ctx, { text });
    return null;
  }
}
