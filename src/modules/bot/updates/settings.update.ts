import { Action, Command, Update } from 'nestjs-telegraf';
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
  async open(ctx: BotContext): Promise<void> {
    await this.replies.say(ctx, await this.main(ctx));
  }

  /** A page in place of the one that was pressed. */
  @Action(settingsPage.pattern)
  async page(ctx: BotContext): Promise<void> {
    const page = settingsPage.unpack(pressedData(ctx));
    if (page === 'other-zone') {
      await ctx.scene.enter(TIME_ZONE_SCENE);
      return;
    }
    if (page === 'reversals' || page === 'ai-texts') return this.switchOver(ctx, page);
    if (page === 'delete-birth-date') await this.users.deleteBirthDate(ctx.person);
    const views: Record<Exclude<typeof page, 'other-zone' | 'reversals' | 'ai-texts'>, () => Promise<View> | View> = {
      main: () => this.main(ctx),
      language: () => languagesView(ctx.language, this.texts),
      form: () => formsView(ctx.language, this.texts),
      zone: () => zonesView(ctx.language, this.texts, this.clock.now()),
      sign: () => chooseOwnSignView(ctx.language, this.texts),
      'delete-birth-date': () => ({ text: this.texts.html(ctx.language, 'birth-deleted') }),
    };
    await this.replies.show(ctx, await views[page]());
  }

  /** Speaks the chosen language from this answer on, the menu included. */
  @Action(languageChoice.pattern)
  async language(ctx: BotContext): Promise<void> {
    ctx.language = languageChoice.unpack(pressedData(ctx));
    await this.users.changeSettings(ctx.person, { language: ctx.language });
    await this.saved(ctx);
    await this.replies.say(ctx, withMenu(this.texts.html(ctx.language, 'cancel-nothing'), ctx.language, this.texts));
  }

  /** Addresses the person as chosen. */
  @Action(formChoice.pattern)
  async form(ctx: BotContext): Promise<void> {
    await this.users.changeSettings(ctx.person, { addressForm: formChoice.unpack(pressedData(ctx)) });
    await this.saved(ctx);
  }

  /** Counts the person's days by the chosen zone. */
  @Action(zoneChoice.pattern)
  async zone(ctx: BotContext): Promise<void> {
    await this.users.changeSettings(ctx.person, { timeZone: zoneChoice.unpack(pressedData(ctx)) });
    await this.saved(ctx);
  }

  /** What is on or off: the other way round. */
  private async switchOver(ctx: BotContext, setting: 'reversals' | 'ai-texts'): Promise<void> {
    const { person } = ctx;
    if (setting === 'ai-texts')
      await this.users.allowAiTexts(person, !(await this.users.hasConsent(person, 'ai_texts')));
    else await this.users.changeSettings(person, { tarotReversals: !person.tarotReversals });
    await this.saved(ctx);
  }

  private async saved(ctx: BotContext): Promise<void> {
    await this.replies.answerPress(ctx, this.texts.plain(ctx.language, 'settings-saved'));
    await this.replies.show(ctx, await this.main(ctx));
  }

  private async main(ctx: BotContext): Promise<View> {
    const state = {
      language: ctx.language,
      addressForm: ctx.person.addressForm,
      zone: this.users.zoneOf(ctx.person),
      sign: ctx.person.sign,
      birthDate: this.users.birthDateOf(ctx.person),
      now: this.clock.now(),
      reversals: ctx.person.tarotReversals,
      aiTexts: await this.users.hasConsent(ctx.person, 'ai_texts'),
    };
    return settingsView(state, this.texts);
  }
}
