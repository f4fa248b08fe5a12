import { readInlineMarkup, readReplyMarkup } from './markup';

const inline = (button: unknown) => ({ inline_keyboard: [[button]] });

describe('reply markup', () => {
  it('is kept as it is where it is sound', () => {
    const markup = inline({ text: 'a', callback_data: 'ы'.repeat(32) });
    expect(readReplyMarkup(markup)).toEqual(markup);
    expect(readReplyMarkup({ keyboard: [['a'], []], is_persistent: true })).toEqual({
      keyboard: [[{ text: 'a' }]],
      is_persistent: true,
    });
    expect(readReplyMarkup({ remove_keyboard: true })).toEqual({ remove_keyboard: true });
    expect(readReplyMarkup({ force_reply: true })).toEqual({ force_reply: true });
  });

  it('is none where it holds no button', () => {
    for (const markup of [{}, { inline_keyboard: [] }, { inline_keyboard: [[]] }, { keyboard: [] }])
      expect(readReplyMarkup(markup)).toBeUndefined();
  });

  it('completes the address of a button, also on this machine', () => {
    expect(readInlineMarkup(inline({ text: 'a', url: 'example.com' }))).toEqual(
      inline({ text: 'a', url: 'http://example.com/' }),
    );
    expect(readInlineMarkup(inline({ text: 'a', url: 'http://localhost:3000/pay' }))).toEqual(
      inline({ text: 'a', url: 'http://localhost:3000/pay' }),
    );
  });

  it.each<[unknown, string]>([
    ['x', 'object expected as reply markup'],
    [{ inline_keyboard: {} }, 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array'],
    [{ inline_keyboard: [{}] }, 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'],
    [inline(1), "can't parse inline keyboard button: expected an Object"],
    [inline({}), 'can\'t parse inline keyboard button: Can\'t find field "text"'],
    [inline({ text: 1 }), 'can\'t parse inline keyboard button: Field "text" must be of type String'],
    [inline({ text: ' ', callback_data: 'a' }), 'inline keyboard button text must be non-empty'],
    [inline({ text: 'a', callback_data: '' }), 'BUTTON_DATA_INVALID'],
    [inline({ text: 'a', callback_data: 'ы'.repeat(32) + '1' }), 'BUTTON_DATA_INVALID'],
    [
      inline({ text: 'a', callback_data: 1 }),
      'can\'t parse inline keyboard button: Field "callback_data" must be of type String',
    ],
    [
      inline({ text: 'a', url: 'javascript:x' }),
      "inline keyboard button URL 'javascript:x' is invalid: Wrong HTTP URL",
    ],
    [{ keyboard: [[{}]] }, 'can\'t parse keyboard button: Can\'t find field "text"'],
    [
      { keyboard: [['a']], resize_keyboard: 'yes' },
      'field "resize_keyboard" of the reply markup must be of the type Boolean',
    ],
  ])('refuses %j', (markup, refusal) => {
    expect(() => readReplyMarkup(markup)).toThrow(`Bad Request: ${refusal}`);
  });

  it('of an edit is an inline keyboard', () => {
    expect(() => readInlineMarkup({ keyboard: [['a']] })).toThrow('Bad Request: inline keyboard expected');
  });
});
