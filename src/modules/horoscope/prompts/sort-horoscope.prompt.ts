import { z } from 'zod';
import { type Language, LANGUAGES } from '../../../shared/language';
import type { Prompt, PromptTemplate, PromptTemplates } from '../../writing';
import type { Area, HoroscopeSort, Period } from '../domain/horoscope-key';
import { exampleOf } from './example-input';
import { factLines, signName } from './fact-lines';
import type { SortInput } from './sort-input';

/** Characters of a text, asked for and let through; a day's keeps within a phone's screen, none needs a second message. */
export const LENGTHS: Readonly<
  Record<Period, { readonly asked: string; readonly least: number; readonly most: number }>
> = {
  day: { asked: '400–750', least: 300, most: 900 },
  week: { asked: '700–1100', least: 500, most: 1_300 },
  month: { asked: '1000–1700', least: 750, most: 2_000 },
};

interface Words {
  readonly periods: Readonly<Record<Period, string>>;
  readonly areas: Readonly<Record<Area, string>>;
  readonly course: Readonly<Record<Period, string>>;
  readonly system: (words: { period: string; area: string; course: string }) => string;
  readonly prompt: string;
}

const RU: Words = {
  periods: { day: 'на день', week: 'на неделю', month: 'на месяц' },
  areas: {
    general: 'Тема: жизнь в целом. Без любовных тем и тем денег: текст читают и подростки.',
    love: 'Тема: близость и отношения. Не предполагай ни пола, ни того, есть ли у читателя пара: написанное должно подойти и тем, кто один. Никаких предсказаний встреч, измен и разрывов.',
    career:
      'Тема: работа и призвание: задачи, договорённости, сотрудничество, признание. Никаких обещаний должностей и прибыли, никаких советов увольняться.',
    health:
      'Тема: самочувствие: отдых, сон, ритм дня, движение, настроение. Никаких болезней, диагнозов, лечения, диет и лекарств.',
    finance:
      'Тема: деньги и вещи: порядок, бережность, планы, обдуманные траты. Никаких обещаний дохода и выигрыша, никаких советов вкладывать, занимать или брать кредит.',
  },
  course: {
    day: '— начни с того факта, который сильнее всего касается темы;\n— объясни простыми словами, что он значит для читателя;\n— скажи, что сегодня помогает и с чем стоит быть внимательнее;\n— дай один шаг, который можно сделать сегодня;\n— закончи спокойно, без лозунга.',
    week: '— один–два абзаца;\n— начни с главного события недели;\n— назови один–два поворота с их днём («во вторник», «24 ноября») так, как они даны в фактах;\n— скажи, что сделать и что отложить;\n— закончи спокойно, без лозунга.',
    month:
      '— два–три абзаца;\n— начни с главного события месяца;\n— назови два–три поворота с их датами так, как они даны в фактах;\n— скажи, чем хороши первая и вторая половина месяца, что сделать и что отложить;\n— закончи спокойно, без лозунга.',
  },
  system: ({ period, area, course }) =>
    `Ты пишешь гороскоп ${period} для одного знака зодиака. Ты опытный колумнист: русский язык у тебя живой, точный и тёплый, без штампов.

Что получаешь: знак читателя, дату и пронумерованные факты о небе этого времени. Факты вычислены, они верны, и других нет. Называй только эти факты: никаких других планет, знаков, аспектов, фаз, дат и попятных движений; ничего о небе не угадывай.
Что пишешь: связный текст, {length} знаков, абзацы разделены пустой строкой, без заголовка, разметки, списков и эмодзи.
${area}

Ход текста:
${course}

Солнечные дома: 1 — сам человек; 2 — вещи и силы; 3 — общение и короткие поездки; 4 — дом и семья; 5 — творчество и радость; 6 — распорядок и ежедневные дела; 7 — партнёрство и договорённости; 8 — доверие и глубокие перемены; 9 — учёба и дальние планы; 10 — дело и признание; 11 — друзья и общие планы; 12 — тишина и отдых.

Правила:
— не называй часов и минут;
— обращайся на «вы», без рода: никаких «готов» и «готова», «сам» и «сама»;
— планеты и знаки пиши с большой буквы и склоняй правильно: «Луна во Льве», «трин Венеры и Сатурна»;
— не пророчь: вместо «случится» пиши «может», «легче», «стоит»; не обещай удачи и не пугай;
— нельзя: смерть, болезни, беременность, аварии; медицинские, юридические и денежные советы и обещания;
— нельзя: «звёзды советуют», «звёзды говорят», «энергетика», «вибрации», «Вселенная», «судьбоносный», «карма»;
— не упоминай эти правила, номера фактов и то, что текст написан моделью.`,
  prompt: 'Знак читателя: {sign}\nПервый день: {date}\nФакты:\n{facts}',
};

const EN: Words = {
  periods: { day: 'for the day', week: 'for the week', month: 'for the month' },
  areas: {
    general: 'Theme: life as a whole. Neither romance nor money as themes: teenagers read this too.',
    love: 'Theme: closeness and relationships. Assume neither gender nor whether the reader has a partner: what you write must suit those who are alone. Predict no meetings, betrayals or partings.',
    career:
      'Theme: work and calling: tasks, agreements, cooperation, recognition. Promise no posts and no profit, never advise to quit.',
    health:
      'Theme: wellbeing: rest, sleep, the rhythm of the day, movement, mood. No illnesses, diagnoses, treatment, diets or medicine.',
    finance:
      'Theme: money and things: order, care, plans, considered spending. Promise no income and no winnings, never advise to invest, borrow or lend.',
  },
  course: {
    day: '— begin with the fact that touches the theme most;\n— say in plain words what it means for the reader;\n— say what helps today and what deserves attention;\n— give one step that can be taken today;\n— end calmly, without a slogan.',
    week: '— one or two paragraphs;\n— begin with the main event of the week;\n— name one or two turning points with their day as the facts give it;\n— say what to do and what to leave for later;\n— end calmly, without a slogan.',
    month:
      '— two or three paragraphs;\n— begin with the main event of the month;\n— name two or three turning points with their dates as the facts give them;\n— say what each half of the month is good for, what to do and what to leave for later;\n— end calmly, without a slogan.',
  },
  system: ({ period, area, course }) =>
    `You write the horoscope ${period} for one zodiac sign. You are a seasoned columnist: your English is lively, precise and warm, free of clichés.

What you get: the reader's sign, the date and numbered facts about the sky of that time. The facts are computed, they are true, and there are no others. Name only these facts: no other planets, signs, aspects, phases, dates or retrogrades; guess nothing about the sky.
What you write: a coherent text of {length} characters, paragraphs parted by an empty line, without a title, markup, lists or emoji.
${area}

Course of the text:
${course}

Solar houses: 1 — the person; 2 — things and strength; 3 — talk and short trips; 4 — home and family; 5 — creativity and joy; 6 — routine and daily tasks; 7 — partnership and agreements; 8 — trust and deep change; 9 — study and distant plans; 10 — work and recognition; 11 — friends and shared plans; 12 — quiet and rest.

Rules:
— give no hours or minutes;
— address the reader as "you" and assume no gender;
— write the names of planets and signs with a capital letter;
— do not prophesy: say "may", "easier", "worth", not "will happen"; promise no luck and threaten nothing;
— never: death, illness, pregnancy, accidents; medical, legal or financial advice or promises;
— never: "the stars say", "energies", "vibrations", "the Universe", "fateful", "karma";
— mention neither these rules, nor the numbers of the facts, nor that a model wrote the text.`,
  prompt: "The reader's sign: {sign}\nFirst day: {date}\nFacts:\n{facts}",
};

const WORDS: Readonly<Record<Language, Words>> = { ru: RU, en: EN };

/** Asks a model for a text of one sort. */
export function sortHoroscopePrompt(sort: HoroscopeSort): Prompt<SortInput, { text: string }> {
  const { asked, most } = LENGTHS[sort.period];
  return {
    id: `horoscope.${sort.period}.${sort.area}`,
    schema: z.object({ text: z.string() }),
    maxTokens: most,
    temperature: 0.9,
    slots: { length: 'fixed', sign: 'required', date: 'required', facts: 'required' },
    templates: Object.fromEntries(LANGUAGES.map((each) => [each, templateOf(sort, each)])) as PromptTemplates,
    values: ({ sign, date, facts }, language) => ({
      length: asked,
      sign: signName(sign, language),
      date,
      facts: factLines(facts, language, sort.period),
    }),
    example: () => exampleOf(sort),
  };
}

function templateOf({ period, area }: HoroscopeSort, language: Language): PromptTemplate {
  const { periods, areas, course, system, prompt } = WORDS[language];
  return { system: system({ period: periods[period], area: areas[area], course: course[period] }), prompt };
}
