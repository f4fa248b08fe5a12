import { Action, Command, Ctx, Update } from 'nestjs-telegraf';
import { TextsService } from '../../../platform/texts/texts.service';
import { Clock } from '../../../shared/clock';
import { UsersService } from '../../users';
import type { BotContext } from '../bot-context';
import { formChoice, languageChoice, settingsPage, zoneChoice } from '../callbacks/settings.callback';
import { Replies } from '../replies.service';
import { TIME_ZONE_SCENE } from '../scenes/scene-ids';
import { pressedData } from '../update-content';
import type { View } from '../view';
import { withMenu } from '../views/menu.view';
import { formsView, languagesView, settingsView, zonesView } from '../views/settings.view';
import { chooseOwnSignView } from '../views/sign.view';

/** `/settings`: language, form of address, time zone, sign and birth date. */
@Update()
export class SettingsUpdate {
  constructor(
    private readonly replies: Replies,
    private readonly users: UsersService,
    private readonly texts: TextsService,
    private readonly clock: Clock,
  ) {}

  /** All settings as a new message. */
  @Command('settings')
  async open(@Ctx() ctx: BotContext): Promise<void> {
    await this.replies.say(ctx, this.main(ctx));
  }

  /** A page in place of the one that was pressed. */
  @Action(settingsPage.pattern)
  async page(@Ctx() ctx: BotContext): Promise<void> {
    const page = settingsPage.unpack(pressedData(ctx));
    if (page === 'other-zone') {
      await ctx.scene.enter(TIME_ZONE_SCENE);
      return;
    }
    if (page === 'delete-birth-date') await this.users.deleteBirthDate(ctx.person);
    const views: Record<Exclude<typeof page, 'other-zone'>, () => View> = {
      main: () => this.main(ctx),
      language: () => languagesView(ctx.language, this.texts),
      form: () => formsView(ctx.language, this.texts),
      zone: () => zonesView(ctx.language, this.texts, this.clock.now()),
      sign: () => chooseOwnSignView(ctx.language, this.texts),
      'delete-birth-date': () => ({ text: this.texts.html(ctx.language, 'birth-deleted') }),
    };
    await this.replies.show(ctx, views[page]());
  }

  /** Speaks the chosen language from this answer on, the menu included. */
  @Action(languageChoice.pattern)
  async language(@Ctx() ctx: BotContext): Promise<void> {
    ctx.language = languageChoice.unpack(pressedData(ctx));
    await this.users.changeSettings(ctx.person, { language: ctx.language });
    await this.saved(ctx);
    await this.replies.say(ctx, withMenu(this.texts.html(ctx.language, 'cancel-nothing'), ctx.language, this.texts));
  }

  /** Addresses the person as chosen. */
  @Action(formChoice.pattern)
  async form(@Ctx() ctx: BotContext): Promise<void> {
    await this.users.changeSettings(ctx.person, { addressForm: formChoice.unpack(pressedData(ctx)) });
    await this.saved(ctx);
  }

  /** Counts the person's days by the chosen zone. */
  @Action(zoneChoice.pattern)
  async zone(@Ctx() ctx: BotContext): Promise<void> {
    await this.users.changeSettings(ctx.person, { timeZone: zoneChoice.unpack(pressedData(ctx)) });
    await this.saved(ctx);
  }

  private async saved(ctx: BotContext): Promise<void> {
    await this.replies.answerPress(ctx, this.texts.plain(ctx.language, 'settings-saved'));
    await this.replies.show(ctx, this.main(ctx));
  }

  private main(ctx: BotContext): View {
    const state = {
      language: ctx.language,
      addressForm: ctx.person.addressForm,
      zone: this.users.zoneOf(ctx.person),
      sign: ctx.person.sign,
      birthDate: this.users.birthDateOf(ctx.person),
      now: this.clock.now(),
    };
    return settingsView(state, this.texts);
  }
}
