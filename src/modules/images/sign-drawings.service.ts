import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PictureRenderer, RENDERER_VERSION } from '../../platform/pictures/picture-renderer';
import { InputFile } from '../../platform/telegram/input-file';
import { TextsService } from '../../platform/texts/texts.service';
import type { Language } from '../../shared/language';
import type { ZodiacSign } from '../../shared/zodiac-sign';
import type { Drawing } from './drawing';
import { SIGN_PICTURE_SIZE, signPicture } from './domain/sign-picture';

const FORMAT = { format: 'jpeg', width: SIGN_PICTURE_SIZE, height: SIGN_PICTURE_SIZE } as const;

/** The built-in pictures of the signs, one per language, since the name stands in them. */
@Injectable()
export class SignDrawings {
  private readonly hashes = new Map<string, string>();

  constructor(
    private readonly renderer: PictureRenderer,
    private readonly texts: TextsService,
  ) {}

  /** The drawing of a sign; nothing is rendered until its `render` is called. */
  of(sign: ZodiacSign, language: Language): Drawing {
    const name = `${sign}-${language}`;
    let contentHash = this.hashes.get(name);
    if (!contentHash) {
      contentHash = createHash('sha256')
        .update(JSON.stringify({ version: RENDERER_VERSION, ...FORMAT }))
        .update(this.svg(sign, language))
        .digest('hex');
      this.hashes.set(name, contentHash);
    }
    const render = async () =>
      new InputFile(await this.renderer.render(this.svg(sign, language), FORMAT), `${name}.jpg`);
    return { contentHash, render };
  }

  private svg(sign: ZodiacSign, language: Language): string {
    return signPicture(sign, this.texts.plain(language, 'sign-name', { sign }));
  }
}
