import { Injectable } from '@nestjs/common';
import { TextsService } from '../../platform/texts/texts.service';
import type { LocalDate } from '../../shared/local-date';
import { SkyService } from '../sky';
import { readBirthDate, UsersService } from '../users';
import type { BotContext } from './bot-context';
import { Replies } from './replies.service';
import { careForStray } from './views/care.view';
import { borderDateView, confirmBirthDateView, ownSignView } from './views/sign.view';

const EXPLANATIONS = {
  not_a_date: 'birth-not-a-date',
  no_year: 'birth-no-year',
  impossible: 'birth-impossible',
  future: 'birth-future',
  too_old: 'birth-too-old',
} as const;

/** What a typed birth date leads to; nothing of it is stored before the person presses the button of consent. */
@Injectable()
export class BirthDateDialog {
  constructor(
    private readonly sky: SkyService,
    private readonly users: UsersService,
    private readonly replies: Replies,
    private readonly texts: TextsService,
  ) {}

  /** Answers a text that is a birth date; false, and no word, for any other. */
  async answer(ctx: BotContext, text: string): Promise<boolean> {
    const reading = readBirthDate(text, this.users.todayOf(ctx.person));
    if (reading.kind === 'under_age') await this.answerMinor(ctx, reading.date);
    else if (reading.kind === 'date') await this.answerAdult(ctx, reading.date);
    else return false;
    return true;
  }

  /** Says kindly what is wrong with a text that is not (yet) a birth date. */
  async explain(ctx: BotContext, text: string): Promise<void> {
    const { kind } = readBirthDate(text, this.users.todayOf(ctx.person));
    if (kind === 'date' || kind === 'under_age') return;
    const care = kind === 'not_a_date' ? careForStray(ctx, this.texts) : undefined;
    await this.replies.say(ctx, care ?? { text: this.texts.html(ctx.language, EXPLANATIONS[kind]) });
  }

  /** Whether a text was meant as a date, right or wrong. */
  isAttempt(ctx: BotContext, text: string): boolean {
    return readBirthDate(text, this.users.todayOf(ctx.person)).kind !== 'not_a_date';
  }

  private async answerAdult(ctx: BotContext, date: LocalDate): Promise<void> {
    const sun = this.sky.sunSignOn(date);
    const view =
      'certain' in sun
        ? confirmBirthDateView(date, sun.certain, ctx.language, this.texts)
        : borderDateView(date, sun.candidates, ctx.language, this.texts);
    await this.replies.say(ctx, view);
  }

  private async answerMinor(ctx: BotContext, date: LocalDate): Promise<void> {
    await this.users.noteUnderAge(ctx.person, date);
    const sun = this.sky.sunSignOn(date);
    const sign = 'certain' in sun ? sun.certain : sun.candidates[0];
    const text = this.texts.html(ctx.language, 'birth-under-age', { sign });
    await this.replies.say(ctx, ownSignView(text, sign, ctx.language, this.texts));
  }
}
