import { Action, Update } from 'nestjs-telegraf';
import { TextsService } from '../../../platform/texts/texts.service';
import { readBirthDate, UsersService } from '../../users';
import type { BotContext } from '../bot-context';
import type { CallbackData } from '../callbacks/callback-data';
import {
  borderSign,
  type DatedSign,
  ENTER_BIRTH_DATE,
  FORGET_BIRTH_DATE,
  keepBirthDate,
  LATER,
  ownSign,
} from '../callbacks/sign.callback';
import { Replies } from '../replies.service';
import { BIRTH_DATE_SCENE } from '../scenes/scene-ids';
import { pressedData } from '../update-content';
import { confirmBirthDateView, ownSignView } from '../views/sign.view';

/** Buttons by which a person says their sign and what may be remembered. */
@Update()
export class SignUpdate {
  constructor(
    private readonly replies: Replies,
    private readonly users: UsersService,
    private readonly texts: TextsService,
  ) {}

  /** Remembers the sign and nothing else. */
  @Action(ownSign.pattern)
  async own(ctx: BotContext): Promise<void> {
    const sign = ownSign.unpack(pressedData(ctx));
    await ctx.scene.leave();
    await this.users.chooseSign(ctx.person, sign);
    const text = this.texts.html(ctx.language, 'sign-remembered', { sign });
    await this.replies.show(ctx, ownSignView(text, sign, ctx.language, this.texts));
  }

  /** The press is the consent: date and sign are kept. */
  @Action(keepBirthDate.pattern)
  async keep(ctx: BotContext): Promise<void> {
    const pressed = await this.trusted(ctx, keepBirthDate);
    if (!pressed) return;
    const { date, sign } = pressed;
    await ctx.scene.leave();
    await this.users.saveBirthDate(ctx.person, date, sign);
    const text = this.texts.html(ctx.language, 'birth-saved', { sign });
    await this.replies.show(ctx, ownSignView(text, sign, ctx.language, this.texts));
  }

  /** One of the two signs of a border day; then the question of consent as for any other day. */
  @Action(borderSign.pattern)
  async border(ctx: BotContext): Promise<void> {
    const pressed = await this.trusted(ctx, borderSign);
    if (!pressed) return;
    await this.replies.show(ctx, confirmBirthDateView(pressed.date, pressed.sign, ctx.language, this.texts));
  }

  /** Opens the dialog. */
  @Action(ENTER_BIRTH_DATE)
  async enter(ctx: BotContext): Promise<void> {
    await ctx.scene.enter(BIRTH_DATE_SCENE);
  }

  /** Nothing of the typed date stays. */
  @Action(FORGET_BIRTH_DATE)
  async forget(ctx: BotContext): Promise<void> {
    await this.replies.show(ctx, { text: this.texts.html(ctx.language, 'birth-nothing-kept') });
  }

  /** Another time. */
  @Action(LATER)
  async later(ctx: BotContext): Promise<void> {
    await ctx.scene.leave();
    await this.replies.show(ctx, { text: this.texts.html(ctx.language, 'sign-later') });
  }

  /** What a press carries is the sender's word, not ours: a date that the dialog would not have offered is no button of the bot's. */
  private async trusted(ctx: BotContext, button: CallbackData<DatedSign>): Promise<DatedSign | null> {
    const pressed = button.unpack(pressedData(ctx));
    if (readBirthDate(pressed.date, this.users.todayOf(ctx.person)).kind === 'date') return pressed;
    await this.replies.answerPress(ctx, this.texts.plain(ctx.language, 'unknown-button'));
    return null;
  }
}
