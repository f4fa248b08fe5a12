import { Action, Command, Update } from 'nestjs-telegraf';
import { TextsService } from '../../../platform/texts/texts.service';
import type { ZodiacSign } from '../../../shared/zodiac-sign';
import { UsersService } from '../../users';
import type { BotContext } from '../bot-context';
import { ALL_SIGNS, firstSign, moreTexts, showSign, showText } from '../callbacks/horoscope.callback';
import { HoroscopeTexts } from '../horoscope-texts.service';
import { HoroscopeCards } from '../horoscope-cards.service';
import { pressedData } from '../update-content';
import { Replies } from '../replies.service';
import { BIRTH_DATE_SCENE } from '../scenes/scene-ids';
import { moreTextsView } from '../views/horoscope-text.view';
import { offerSignView } from '../views/sign.view';
import { anySignView } from '../views/start.view';

/** `/horoscope` and the pages of the twelve signs. */
@Update()
export class HoroscopeUpdate {
  constructor(
    private readonly replies: Replies,
    private readonly cards: HoroscopeCards,
    private readonly users: UsersService,
    private readonly texts: TextsService,
    private readonly more: HoroscopeTexts,
  ) {}

  /** A page of the pressed picture. */
  @Action(showSign.pattern)
  async page(ctx: BotContext): Promise<void> {
    await this.show(ctx, showSign.unpack(pressedData(ctx)));
  }

  /** The own sign's day, or all signs to choose from. */
  @Command('horoscope')
  async own(ctx: BotContext): Promise<void> {
    const { sign } = ctx.person;
    if (!sign) return this.replies.say(ctx, anySignView(ctx.language, this.texts));
    await this.show(ctx, sign);
  }

  /** All signs as buttons: under the picture that was pressed. */
  @Action(ALL_SIGNS)
  async all(ctx: BotContext): Promise<void> {
    await this.cards.offerSigns(ctx);
  }

  /** The sorts of texts beside the day's, as a message of their own: a picture cannot be turned into text. */
  @Action(moreTexts.pattern)
  async sorts(ctx: BotContext): Promise<void> {
    await this.replies.say(ctx, moreTextsView(moreTexts.unpack(pressedData(ctx)), ctx.language, this.texts));
  }

  /** A text for a week, a month or an area of life. */
  @Action(showText.pattern)
  async text(ctx: BotContext): Promise<void> {
    await this.more.show(ctx, showText.unpack(pressedData(ctx)));
  }

  /** The first horoscope of a new person; then the offer to remember the sign, where a birth date may simply be typed. */
  @Action(firstSign.pattern)
  async first(ctx: BotContext): Promise<void> {
    const sign = firstSign.unpack(pressedData(ctx));
    await this.show(ctx, sign);
    if (ctx.person.sign) return;
    await this.replies.say(ctx, offerSignView(sign, ctx.language, this.texts));
    await ctx.scene.enter(BIRTH_DATE_SCENE, {}, true);
  }

  private async show(ctx: BotContext, sign: ZodiacSign): Promise<void> {
    await this.users.record(ctx.person.id, 'horoscope_shown', sign);
    await this.cards.show(ctx, sign);
  }
}
