import sharp from 'sharp';
import { PictureRenderer } from '../../platform/pictures/picture-renderer';
import { TextsService } from '../../platform/texts/texts.service';
import { LANGUAGES } from '../../shared/language';
import { ZODIAC_SIGNS } from '../../shared/zodiac-sign';
import { SignDrawings } from './sign-drawings.service';

describe('SignDrawings', () => {
  const renderer = new PictureRenderer();
  const drawings = new SignDrawings(renderer, new TextsService());

  it('knows each picture by a hash of its own, one per sign and language, the same in every process', () => {
    const all = ZODIAC_SIGNS.flatMap((sign) => LANGUAGES.map((language) => drawings.of(sign, language).contentHash));
    expect(new Set(all).size).toBe(24);
    expect(all[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(new SignDrawings(renderer, new TextsService()).of('aries', 'ru').contentHash).toBe(all[0]);
  });

  it('renders a photo Telegram takes', async () => {
    const photo = await drawings.of('leo', 'en').render();
    expect(photo.filename).toBe('leo-en.jpg');
    expect(await sharp(photo.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1080, height: 1080 });
    expect(photo.bytes.length).toBeLessThan(500_000);
  });
});
