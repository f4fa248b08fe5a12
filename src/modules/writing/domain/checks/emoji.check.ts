import type { Check } from '../check';

/** Emoji, dingbats and the signs of the zodiac; marks of print such as № and © are none. */
const EMOJI =
  /(?![\u00A9\u00AE\u2122])[\p{Extended_Pictographic}\u2600-\u27BF\u2B00-\u2BFF]|\p{Regional_Indicator}|[0-9#*]\uFE0F?\u20E3/gu;

/** No emoji: views set them, and the prompts ask for none. */
export const emoji: Check = {
  code: 'emoji',
  run: (text) => [...new Set(text.match(EMOJI))].map((detail) => ({ code: 'emoji', detail })),
};
