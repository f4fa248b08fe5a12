import { TextsService } from './texts.service';

describe('texts', () => {
  const texts = new TextsService();

  it('escape what is put into HTML, and nothing where markup means nothing', () => {
    expect(texts.html('ru', 'zone-named', { city: '<b>&', offset: '+3' })).toBe('&lt;b&gt;&amp; (UTC+3)');
    expect(texts.plain('ru', 'zone-named', { city: '<b>&', offset: '+3' })).toBe('<b>& (UTC+3)');
  });

  it('quote each other with the same values', () => {
    expect(texts.html('ru', 'horoscope-title', { sign: 'leo', day: '23', month: 11 })).toBe(
      '<b>♌ Лев</b> · 23 ноября',
    );
    expect(texts.html('en', 'horoscope-title', { sign: 'leo', day: '23', month: 11 })).toBe(
      '<b>♌ Leo</b> · November 23',
    );
  });

  it('have attributes, named after a dot', () => {
    expect(texts.plain('ru', 'card-the-fool')).toBe('Шут');
    expect(texts.plain('ru', 'card-the-fool.reversed')).toMatch(/^безрассудство, /);
    expect(() => texts.plain('ru', 'card-the-fool.no-such' as 'card-the-fool')).toThrow(
      'No text card-the-fool.no-such',
    );
  });

  it('print years without a gap between thousands', () => {
    expect(texts.plain('ru', 'date-full', { day: '12', month: 12, year: '1992' })).toBe('12 декабря 1992 года');
  });

  it('say loudly what is missing', () => {
    expect(() => texts.html('ru', 'no-such-key' as 'help-text')).toThrow('No text no-such-key in ru');
    expect(() => texts.html('ru', 'error-apology', {} as { reference: string })).toThrow('error-apology');
  });
});
