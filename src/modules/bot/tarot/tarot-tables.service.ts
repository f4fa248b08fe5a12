import { Injectable } from '@nestjs/common';
import { InputFile } from '../../../platform/telegram/input-file';
import { TextsService } from '../../../platform/texts/texts.service';
import { type Drawing, ImagesService, type SendPhoto } from '../../images';
import { fanLayout, type LaidCard, type Reading, sizeOf, type Spread, SpreadPictures, SPREADS } from '../../tarot';
import { type BotContext, chatIdOf } from '../bot-context';
import { fileIdOf, PhotoMessages } from '../photo-messages.service';
import { Replies } from '../replies.service';
import type { View } from '../view';
import { laidCard } from '../views/tarot-share.view';
import { removedView, tableView } from '../views/tarot-table.view';

/** What lies face down; the picture tells nothing of it. */
const BACK: LaidCard = { id: 'the-fool', name: '', reversed: false, faceDown: true };

/** The table with a person's cards, as a picture: sent, and turned to the next card in the same message. */
@Injectable()
export class TarotTables {
  constructor(
    private readonly pictures: SpreadPictures,
    private readonly images: ImagesService,
    private readonly photos: PhotoMessages,
    private readonly replies: Replies,
    private readonly texts: TextsService,
  ) {}

  /** A new picture of what lies there; `left` is what remains of the limit, where it is to be told. */
  async send(ctx: BotContext, reading: Reading, left: number | null = null): Promise<void> {
    await this.put(ctx, undefined, reading, tableView(reading, this.texts, left));
  }

  /** The pressed picture turned to what lies there now; a new one where no picture was pressed. */
  async turn(ctx: BotContext, reading: Reading): Promise<void> {
    await this.put(ctx, pressedPhoto(ctx), reading, tableView(reading, this.texts));
  }

  /** The buttons that belong to what lies there, under a picture that may be older. */
  async correct(ctx: BotContext, reading: Reading): Promise<void> {
    const { keyboard } =
      reading.state === 'cancelled' ? removedView(reading, true, this.texts) : tableView(reading, this.texts);
    if (keyboard && 'inline_keyboard' in keyboard) await this.replies.changeButtons(ctx, keyboard);
  }

  /** Says that the cards were put away, where they lay. */
  async remove(ctx: BotContext, reading: Reading, isGivenBack: boolean): Promise<void> {
    const view = removedView(reading, isGivenBack, this.texts);
    const pressed = pressedPhoto(ctx);
    if (pressed === undefined) await this.replies.show(ctx, view);
    else await this.photos.caption(chatIdOf(ctx), pressed, view);
  }

  private async put(ctx: BotContext, messageId: number | undefined, reading: Reading, view: View): Promise<void> {
    await this.withPicture(reading, async (photo) =>
      fileIdOf(await this.photos.put(chatIdOf(ctx), messageId, photo, view)),
    );
  }

  /** Fans and single cards are seen again, by whomever: they are uploaded once. */
  private async withPicture(reading: Reading, send: SendPhoto): Promise<void> {
    const { spread, state, cards } = reading;
    const { layout, fan } = SPREADS[spread];
    if (cards.length === 0 && state === 'picking') {
      const backs = Array.from({ length: fan }, () => BACK);
      return this.images.withDrawing(this.drawing(fanLayout(fan), backs), send);
    }
    const drawing = this.drawing(layout, this.laid(reading));
    if (layout.positions.length === 1) return this.images.withDrawing(drawing, send);
    await send(await drawing.render());
  }

  private drawing(layout: Spread['layout'], cards: readonly LaidCard[]): Drawing {
    return {
      contentHash: this.pictures.fingerprint(layout, cards),
      render: async () => new InputFile(await this.pictures.render(layout, cards), 'cards.jpg'),
    };
  }

  private laid({ spread, language, cards }: Reading): LaidCard[] {
    const open = cards.map((card) => laidCard(card, language, this.texts));
    return [...open, ...Array.from({ length: sizeOf(spread) - open.length }, () => BACK)];
  }
}

function pressedPhoto({ callbackQuery }: BotContext): number | undefined {
  const pressed = callbackQuery?.message;
  return pressed && 'photo' in pressed ? pressed.message_id : undefined;
}
