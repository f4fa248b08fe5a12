import { DateTime } from 'luxon';
import type { Period } from '../../../sky';
import type { Words } from './daily-words';
import { EN_BODIES } from './en-bodies.lexicon';
import { EN_DAILY } from './en-daily.lexicon';
import { EN_AREAS } from './en-period-areas.lexicon';
import type { PeriodWords } from './period-words';

function dateForms(date: string, period: Period): Words {
  const day = DateTime.fromISO(date, { locale: 'en' }).toFormat(period === 'week' ? 'cccc' : 'd LLLL');
  return { day, on: `on ${day}`, onto: day, since: `from ${day}`, until: `until ${day}` };
}

/** The English of weeks and months. */
export const EN_PERIOD: PeriodWords = {
  areas: EN_AREAS,
  bodies: EN_BODIES,
  dateForms,
  signForms: (sign) => EN_DAILY.signForms(sign),
  bodyForms: (body) => EN_DAILY.bodyForms(body),
  aspectForms: (aspect, bodies, ruler) => EN_DAILY.aspectForms(aspect, bodies, ruler),
  periods: {
    week: { ofPeriod: 'of the week', toPeriod: 'for the week', inPeriod: 'this week', allPeriod: 'all week' },
    month: { ofPeriod: 'of the month', toPeriod: 'for the month', inPeriod: 'this month', allPeriod: 'all month' },
  },
  moonNames: {
    'new-moon': 'the new Moon',
    'first-quarter': 'the first quarter of the Moon',
    'full-moon': 'the full Moon',
    'last-quarter': 'the last quarter of the Moon',
  },
  enters: {
    lead: [
      'The big change {ofPeriod}: {on} {body} enters {signGenitive} and {clause}, above all {where}.',
      '{On} {body} enters {signGenitive} and {clause}, especially {where}.',
      '{Body} sets the tone {ofPeriod}: {on} {pronoun} enters {signGenitive} and {clause}, above all {where}.',
      'Something new begins {where}: {on} {body} enters {signGenitive} and {clause}.',
      '{Body} changes sign {on}: {pronoun} is {inSign} now, and {where} it becomes easier to {helps}.',
    ],
    point: [
      '{On} {body} enters {signGenitive} and {clause}, above all {where}.',
      '{Since} {body} is in {signGenitive} and {clause}, especially {where}.',
      '{Body} enters {signGenitive} {on}, and {where} it becomes easier to {helps}.',
      'Change comes {where}: {on} {body} enters {signGenitive} and {clause}.',
      '{On} {body} moves into {signGenitive} and {clause}; you may notice it first {where}.',
    ],
  },
  moon: {
    lead: [
      'The main event {ofPeriod} is {moon} {inSign} {on}: {clause}, above all {where}.',
      '{Moon} {inSign} falls on {onto} and sets the tone {toPeriod}: {clause}, especially {where}.',
      '{On} comes {moon} {inSign}, and {clause}; you may feel it most {where}.',
      '{On} comes {moon} {inSign}, and {focus}.',
      'The main event {ofPeriod} is {moon} {inSign} {on}: {focus}.',
      '{On} comes {moon} {inSign}, and one thing is plain: {focus}.',
    ],
    point: [
      '{On} comes {moon} {inSign}: {clause}, especially {where}.',
      '{Moon} {inSign} falls on {onto}: {clause}, above all {where}.',
      '{On} comes {moon} {inSign}, and {focus}.',
      '{On} comes {moon} {inSign}, and one thing is plain: {focus}.',
      '{Moon} {inSign} falls on {onto}, and {focus}.',
    ],
  },
  turnsRetrograde: {
    lead: [
      'The main event {ofPeriod}: {on} {body} turns retrograde, and {clause}, above all {where}.',
      '{Body} sets the tone {ofPeriod}: {on} {pronoun} turns retrograde, and {clause}, especially {where}.',
      '{On} {body} turns retrograde: {clause}, most of all {where}.',
      '{Body} turns retrograde {on}, and {clause}; you may notice it first {where}.',
    ],
    point: [
      '{On} {body} turns retrograde: {clause}, above all {where}.',
      '{Body} turns retrograde {on}, and {clause}, especially {where}.',
      '{On} {body} turns retrograde, and {clause}; you may notice it first {where}.',
      '{Where} {clause}: {body} turns retrograde {on}.',
    ],
  },
  turnsDirect: {
    lead: [
      'The main event {ofPeriod}: {on} {body} turns direct, and {clause}, above all {where}.',
      '{Body} sets the tone {ofPeriod}: {on} {pronoun} turns direct, and {clause}, especially {where}.',
      '{On} {body} turns direct: {clause}, most of all {where}.',
      '{Body} turns direct {on}, and {clause}; you may notice it first {where}.',
    ],
    point: [
      '{On} {body} turns direct: {clause}, above all {where}.',
      '{Body} turns direct {on}, and {clause}, especially {where}.',
      '{On} {body} turns direct, and {clause}; you may notice it first {where}.',
      '{Where} {clause}: {body} turns direct {on}.',
    ],
  },
  aspects: {
    soft: {
      lead: [
        'The best day {ofPeriod} is {day}: {aspect} helps you to {helps}, especially {where}.',
        'The happiest aspect {ofPeriod} is {aspect}: {on} it is easier to {helps}, above all {where}.',
        'Things go well {where} {on}: {aspect} helps you to {helps}.',
        '{First} forms {forms} {on}, and {where} it becomes easier to {helps}.',
      ],
      point: [
        '{On} {aspect} helps you to {helps}, especially {where}.',
        '{First} forms {forms} {on}, and {where} it is easier to {helps}.',
        '{Where} it is easier to {helps} {on}: {aspect} is on your side.',
        '{On} {first} and {second} work together: their {bare} helps you to {helps}, above all {where}.',
        'A good time is {day}: {aspect} helps you to {helps}, most of all {where}.',
      ],
    },
    hard: {
      lead: [
        'The hardest day {ofPeriod} is {day}: {aspect} tempts you to {tempts}, especially {where}.',
        'The tensest aspect {ofPeriod} is {aspect}: {on} there is an urge to {tempts}, above all {where}.',
        'Be attentive {on}: {aspect} tempts you to {tempts}, above all {where}.',
        'The test {ofPeriod} falls on {onto}: {aspect} tempts you to {tempts}, especially {where}.',
      ],
      point: [
        '{On} {aspect} tempts you to {tempts}, especially {where}.',
        '{First} forms {forms} {on}: there is an urge to {tempts}, above all {where}.',
        '{On} you may feel an urge to {tempts} {where}: blame {aspect}.',
        'Take your time {on} {where}: {aspect} tempts you to {tempts}.',
        '{On} {first} and {second} disagree: their {bare} tempts you to {tempts}, most of all {where}.',
      ],
    },
    meeting: {
      lead: [
        'The main event {ofPeriod} is {aspect} {on}: it helps you to {helps} and also tempts you to {tempts}, especially {where}.',
        '{Aspect} sets the tone {ofPeriod}: {on} it is easier to {helps}, and also to {tempts}, above all {where}.',
        '{First} and {second} meet in the sky {on}: {where} it is easier to {helps}, though there is an urge to {tempts}.',
        'The day to watch is {day}: {aspect} helps you to {helps} and tempts you to {tempts}, above all {where}.',
      ],
      point: [
        '{Aspect} {on} helps you to {helps} and also tempts you to {tempts}, above all {where}.',
        '{On} {first} and {second} meet in the sky: it is easier to {helps}, with an urge to {tempts}, especially {where}.',
        '{First} forms {forms} {on}: {where} it is easier to {helps}, though there is an urge to {tempts}.',
        'Much comes together {on} {where}: {aspect} helps you to {helps} but tempts you to {tempts}.',
      ],
    },
  },
  retrograde: [
    '{Body} is moving backwards {allPeriod} and {clause}, especially {where}.',
    '{RetroBody} stays in the background: {pronoun} {clause}, above all {where}.',
    'As {body} is still retrograde, {pronoun} {clause}, most of all {where}.',
    '{Body} stays retrograde {allPeriod}: {where} {pronoun} {clause}.',
  ],
  sun: {
    all: [
      'While the Sun is in {signGenitive}, {focus}.',
      '{AllPeriod} the Sun is in {signGenitive}, and {focus}.',
      'With the Sun {inSign}, {focus}.',
      'The Sun is now {inSign}, and {focus}.',
      'The Sun stays {inSign} {allPeriod}: {focus}.',
      '{InPeriod} the Sun is {inSign}, and {focus}.',
      'Things grow clearer {where}: the Sun is {inSign}, and {focus}.',
      '{Focus}, now that the Sun is {inSign}.',
    ],
    since: [
      '{Since} the Sun is in {signGenitive}, and {focus}.',
      '{On} the Sun enters {signGenitive}, and {focus}.',
      'The Sun enters {signGenitive} {on}: from then on {focus}.',
      'Once the Sun enters {signGenitive} {on}, {focus}.',
      '{On} the Sun moves into {signGenitive}, and things grow clearer {where}: {focus}.',
    ],
    until: [
      '{Until} the Sun is in {signGenitive}, and {focus}.',
      'The Sun stays {inSign} {until}, and {focus}.',
      '{Until} the Sun is {inSign}: {focus}.',
      'While the Sun is still {inSign}, {focus}.',
      '{Until} things grow clearer {where}: the Sun is {inSign}, and {focus}.',
      'The Sun is {inSign} {until}: {focus}.',
    ],
  },
  todo: [
    '{Todo}.',
    'Here is what may help: {todo}.',
    'A good move: {todo}.',
    'Begin with something simple: {todo}.',
    'A tip {toPeriod}: {todo}.',
    'A small step: {todo}.',
    'Worth a try: {todo}.',
    'First of all, {todo}.',
    '{InPeriod} {todo}.',
  ],
  todoNext: [
    'And one thing more: {todo}.',
    'Besides, {todo}.',
    'When you have a free hour, {todo}.',
    'A second step: {todo}.',
    'If there is strength left, {todo}.',
    'Then {todo}.',
    'In a calm minute, {todo}.',
    'Another hint: {todo}.',
  ],
  leave: [
    'Do not {leave}.',
    'There is no need to {leave}.',
    'Try not to {leave}.',
    'It is better not to {leave}.',
    'This is no time to {leave}.',
    '{InPeriod} it is better not to {leave}.',
    'It will not help to {leave}.',
    'It does no good to {leave}.',
  ],
  leaveNext: [
    'Nor is there any need to {leave}.',
    'And do not {leave}.',
    'It is better, too, not to {leave}.',
    'Nor does it help to {leave}.',
    'And try not to {leave}.',
    'It is no time to {leave}, either.',
  ],
  aside: [
    'If you are on your own now, {aside}.',
    'If your heart is free, {aside}.',
    'If you are single now, {aside}.',
    'If you are looking for someone, {aside}.',
  ],
  endings: {
    week: [
      'By the end of the week {closing}.',
      'At the weekend {closing}.',
      'In the last days of the week {closing}.',
      'As the week draws to a close, {closing}.',
      'And finally, {closing}.',
    ],
    month: [
      'By the end of the month {closing}.',
      'In the last days of the month {closing}.',
      'As the month draws to a close, {closing}.',
      'Towards the end of the month {closing}.',
      'And finally, {closing}.',
    ],
  },
};
